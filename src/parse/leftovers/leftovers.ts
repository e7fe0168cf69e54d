import { findModel, nearestApi, nearestGpu } from '../../catalog/index.ts';
import { fieldsOf } from '../../domain/fields/index.ts';
import type { LlmcostError } from '../../errors.ts';
import type { Atom, NumberAtom, Unit } from '../atoms.ts';
import { isApiSeller, sellerAsRival } from '../names/rival-seller.ts';
import { hintsFor, isSellerAlone, modelsCalled, slipOf } from '../names/slips.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { type Reading, use } from '../reading.ts';
import { isAddress } from '../text/lex.ts';
import { type Leftover, refuseOtherCount, unknownPeriod, vagueCount } from './other-units.ts';
import { isPlainWord } from './plain-words.ts';

/** What no reader used: refused where it looks like a number, a price, a unit or a product, else named back. */

const textOf = (reading: Reading, atom: Atom): string =>
  reading.text.slice(atom.start, atom.end).toLowerCase();

const VOLUMES = fieldsOf('volume');

/** A number without a unit: what it could count, of what was not said. */
const unitsFor = ({ fields }: Reading, number: string): string[] => {
  const saysVolume = VOLUMES.some((field) => fields.has(field));
  const saysGpus = fields.has('selfHosted.gpuCount') || fields.has('selfHosted.instance');
  if (/^\d{1,2}$/.test(number) && !saysGpus && fields.has('selfHosted.gpu')) return [`${number} GPUs`];
  if (saysVolume) return [];
  return /^\d{1,2}$/.test(number) && !saysGpus
    ? [`${number} GPUs`, `${number} requests/day`]
    : [`${number} tokens`, `${number} requests/day`];
};

const nextWords = (reading: Reading, atom: Atom): string => {
  const after = reading.text.slice(atom.end, atom.end + 24).match(/^ ?[\p{L}%/]+/u);
  return reading.text.slice(atom.start, atom.end) + (after?.[0] ?? '');
};

/** "rtx 4060": a number at once behind a word that nobody knows is part of a name. */
const nameWithNumber = (reading: Reading, atom: Atom): string | null => {
  const before = reading.atoms[reading.atoms.indexOf(atom) - 1];
  const adjoins = before?.kind === 'unknown' && atom.start - before.end <= 1 && /^[a-z]/i.test(before.text);
  return adjoins ? reading.text.slice(before.start, atom.end) : null;
};

/** "LLM budget 2027": a year that stands alone counts nothing. */
const isCalendarYear = (reading: Reading, { start, value, money, percent, scaled }: NumberAtom): boolean => {
  const isYear = !money && !percent && !scaled && Number.isInteger(value) && value >= 2020 && value <= 2040;
  // "500M tokens since 2024" is a sum of years.
  return (
    isYear &&
    !/\b(?:since|from|until|till|through|between)(?: \w+)? $/i.test(
      reading.text.slice(Math.max(0, start - 24), start),
    )
  );
};

/** "sglang 0.5": how new an engine is changes no number. */
const isVersionOfEngine = ({ atoms }: Reading, atom: NumberAtom): boolean => {
  const before = atoms[atoms.indexOf(atom) - 1];
  return (
    before?.kind === 'phrase' && before.fields['selfHosted.servingEngine'] !== undefined && atom.value < 100
  );
};

/** Units of which so many are neither GPUs nor requests. */
const NO_COUNTS: ReadonlySet<Unit> = new Set(['second', 'minute', 'server']);

/** "gpt-oss 120": a size without its letter, where the name with it is that of a model. */
const sizeLeft = ({ atoms, text }: Reading, atom: NumberAtom): string | undefined => {
  const before = atoms[atoms.indexOf(atom) - 1];
  if (before === undefined || atom.start - before.end > 1 || atom.scaled || atom.money) return undefined;
  const size = `${atom.value}b`;
  return findModel(`${text.slice(before.start, before.end)} ${size}`) === undefined ? undefined : size;
};

/** A number that nothing took: what it could count. */
const numberLeft = (reading: Reading, atom: NumberAtom, text: string): Leftover | null => {
  if (atom.wordy || isCalendarYear(reading, atom)) return null;
  if (isVersionOfEngine(reading, atom)) return null;
  const words = nextWords(reading, atom);
  const thing = reading.atoms[reading.atoms.indexOf(atom) + 1];
  if (thing?.kind === 'unit' && NO_COUNTS.has(thing.unit)) return { text: words, hints: [] };
  const size = sizeLeft(reading, atom);
  if (size !== undefined) return { text, hints: [size] };
  const name = nameWithNumber(reading, atom);
  if (name !== null) return { text: name, hints: [] };
  if (/ (?:months?|years?|yrs?)$/i.test(words)) return { text: words, hints: [`over ${words}`] };
  if (/ (?:work)?days?$/i.test(words)) return { text: words, hints: [`${text} requests/day`] };
  // "3 models: haiku, sonnet, opus"
  const isCounted = atom.value === reading.named.size;
  if (isCounted && / (?:models|apis|options|providers|vendors)$/i.test(words)) {
    use(reading, reading.atoms.indexOf(atom));
    return null;
  }
  // "12 languages": a thing of which nothing says whether it multiplies what is counted.
  if (thing?.kind === 'unknown' && /^\p{L}{3,}s$/u.test(thing.text)) return { text: words, hints: [] };
  if (atom.percent) return { text, hints: [`${text} util`, `${text} cached`, `${text} discount`] };
  return {
    text,
    hints: atom.money ? [`${text}/hr`, `${text} a month`, `${text} each`] : unitsFor(reading, text),
  };
};

/** A word that nobody knows: refused where it looks like a number, a price or a product. */
const wordLeft = (text: string): Leftover | null => {
  if (isAddress(text)) return null;
  if (/[$%]/.test(text)) return { text, hints: [] };
  if (/\p{N}/u.test(text)) return { text, hints: hintsFor(text) };
  const line = modelsCalled(text.toLowerCase());
  if (line.length > 0) return { text, hints: line };
  const slip = slipOf(text);
  if (slip === null) return null;
  const called = modelsCalled(slip);
  return { text, hints: called.length > 0 ? called : [slip] };
};

/** Ends of names that only models have: "paddleocr-vl", "sfr-embedding". */
const MODEL_END =
  /^[a-z][\w.]*-(?:[\w.]+-)*(?:instruct|embed|embeddings?|rerank|reranker|ocr|vl|llm|moe|coder|omni|bert)$/i;

/** What makes another model of a name that it stands beside: by what it reads or says, by its task, by its size. */
const OTHER_MODEL =
  /^(?:ocr|vl\d?|vision|omni|audio|tts|asr|math|prover|coder|guard|safeguard|behemoth|multimodal|embed(?:ding)?s?|rerank(?:er)?|reward|mini|nano|micro|tiny|lite|flash|turbo)$/i;
/** The same before it: "mamba codestral", "tiny llama". */
const OTHER_BEFORE = /^(?:mamba|video|tiny|bio|nano|mini)$/i;

const adjoins = (left: Atom | undefined, right: Atom | undefined): boolean =>
  left !== undefined && right !== undefined && right.start - left.end <= 1;

/** "deepseek ocr", "llama 4 behemoth": a name that goes on is another model's, and that one does not answer for it. */
const variantLeft = ({ atoms, text }: Reading, atom: Atom, at: number): Leftover | null => {
  if (atom.kind !== 'unknown') return null;
  const [before, after] = [atoms[at - 1], atoms[at + 1]];
  const isBehind = before?.kind === 'model' && adjoins(before, atom) && OTHER_MODEL.test(atom.text);
  const goesOn = (after?.kind === 'unknown' || after?.kind === 'noun') && adjoins(atom, after);
  // "turbo" is what a seller calls its own edition of the same model.
  const hints = before?.kind === 'model' && /^turbo$/i.test(atom.text) ? [before.id] : ['a 7B model'];
  if (isBehind && !goesOn) return { text: text.slice(before.start, atom.end), hints };
  if (after?.kind !== 'model' || !adjoins(atom, after) || !OTHER_BEFORE.test(atom.text)) return null;
  return { text: text.slice(atom.start, after.end), hints: ['a 7B model'] };
};

/** "tinyllama", "medgemma": a word around the name of a family is a model of its own; these are engines and tools. */
const AROUND_FAMILY =
  /^(?!o?llama(?:\.?cpp|file|index|factory|edge|s)?$)[a-z]*(?:llama|qwen|gemma|mistral|deepseek)[a-z]*$/i;

/** "yi-lightning", "hunyuan-large": a family that we know with the word for one of its models. */
const OF_FAMILY =
  /^([a-z]{2,})\d*-(?:lite|lightning|large|medium|small|mini|nano|tiny|base|plus|max|pro|turbo|ultra|next|flash|omni|coder|math|thinking|chat)$/i;

const isOfFamily = (text: string): boolean => {
  const family = OF_FAMILY.exec(text)?.[1];
  return family !== undefined && modelsCalled(family.toLowerCase()).length > 0;
};

const namesModel = (text: string): boolean =>
  MODEL_END.test(text) ||
  isOfFamily(text) ||
  (AROUND_FAMILY.test(text) && modelsCalled(text.toLowerCase()).length === 0);

/** An unknown model is asked about where no other is named: none is hosted in its place. */
const modelLeft = ({ fields }: Reading, text: string): Leftover | null => {
  if (!namesModel(text) || fields.has('selfHosted.model') || fields.has('selfHosted.modelSpec')) return null;
  return { text, hints: ['a 7B model'] };
};

/** What must be refused of an unused atom; null where it is harmless. */
const refusedOf = (reading: Reading, atom: Atom): Leftover | null => {
  const text = reading.text.slice(atom.start, atom.end);
  switch (atom.kind) {
    case 'number':
      return numberLeft(reading, atom, text);
    case 'noun':
      return atom.noun === 'half' ? { text: nextWords(reading, atom), hints: [] } : null;
    case 'unit':
      return isScale(atom.unit) && text.length > 1 ? { text, hints: [] } : null;
    case 'unknown':
      return wordLeft(text) ?? modelLeft(reading, text);
    default:
      return null;
  }
};

const isScale = (unit: Unit): boolean => unit === 'million' || unit === 'thousand';

const FORM_FACTOR = /^(?:pci-?e|sxm\d?|nvl\d*|oam|sff|laptop|notebook|mobile|superpods?)$/i;

/** "H200 NVL": a form factor that is no part of a known name would make another card of it. */
const otherCard = (reading: Reading, atom: Atom, at: number): Leftover | null => {
  if (atom.kind !== 'unknown' || !FORM_FACTOR.test(atom.text)) return null;
  const near = reading.atoms.slice(Math.max(0, at - 3), at + 2);
  const gpu = near.find((other) => other.kind === 'gpu' || other.kind === 'instance');
  if (gpu === undefined) return null;
  const name = reading.text.slice(gpu.start, gpu.end);
  return { text: `${name} ${atom.text}`, hints: [...nearestGpu(`${name} ${atom.text}`).slice(0, 2), name] };
};

/** "azure gpt-5": the seller of an API is part of its price. */
const sellerOfApi = (reading: Reading, atom: Atom, at: number): Leftover | null => {
  const isSeller =
    atom.kind === 'seller' || (atom.kind === 'unknown' && isSellerAlone(atom.text.toLowerCase()));
  const next = reading.atoms[at + 1];
  if (!isSeller || next?.kind !== 'api') return null;
  return { text: reading.text.slice(atom.start, next.end), hints: [next.id] };
};

const NAMED_MARKS: ReadonlySet<string> = new Set([
  'no',
  'rent',
  'own',
  'versus',
  'switched-off',
  'night',
  'weekend',
]);

const isNamedBack = (atom: Atom): boolean =>
  (atom.kind === 'unknown' && !isPlainWord(atom.text)) ||
  atom.kind === 'noun' ||
  atom.kind === 'seller' ||
  atom.kind === 'rate' ||
  atom.kind === 'number' ||
  (atom.kind === 'mark' && NAMED_MARKS.has(atom.mark));

/** The first atom behind a "vs" that is no mark. */
const rivalAt = ({ atoms }: Reading, versus: number): number => {
  let next = versus + 1;
  while (next < versus + 3 && atoms[next]?.kind === 'mark') next += 1;
  return next;
};

/** What stands behind one "vs" and is nothing to compare with; null where it is. */
const unknownRival = (reading: Reading, versus: number): Leftover | null => {
  const at = rivalAt(reading, versus);
  const rival = reading.atoms[at];
  const behind = reading.atoms[at + 1];
  // "vs openrouter $3/M": the price says what it is compared with.
  if (behind?.kind === 'number' && behind.money) reading.used.add(at);
  if (rival === undefined || reading.used.has(at) || behind?.kind === 'api') return null;
  const words = reading.text.slice(rival.start, rival.end);
  if (rival.kind === 'seller' || (rival.kind === 'unknown' && isApiSeller(words)))
    throw sellerAsRival(reading, words);
  if (rival.kind !== 'unknown') return null;
  const family = modelsCalled(rival.text.toLowerCase());
  return { text: rival.text, hints: family.length > 0 ? family : nearestApi(rival.text).slice(0, 2) };
};

/** "vs" must be followed by something that can be compared with. */
const refuseUnknownRival = (reading: Reading): Leftover | null => {
  for (const [at, atom] of reading.atoms.entries()) {
    const found = atom.kind === 'mark' && atom.mark === 'versus' ? unknownRival(reading, at) : null;
    if (found !== null) return found;
  }
  return null;
};

/** Atoms that nothing used. */
export const leftIn = ({ atoms, used }: Reading): Atom[] =>
  atoms.filter((atom, at) => !used.has(at) && atom.kind !== 'assign');

const MOST_REFUSED = 2;

/** What must be refused of all that is left, at most two things at once. */
const refusedIn = (reading: Reading, left: ReadonlySet<Atom>): readonly Leftover[] => {
  const rival = refuseUnknownRival(reading);
  const refused: Leftover[] = rival === null ? [] : [rival];
  for (const [at, atom] of reading.atoms.entries()) {
    if (!left.has(atom) || refused.length >= MOST_REFUSED) continue;
    const isKnown = (words: string): boolean => refused.some(({ text }) => text === words);
    // A word that comes a thousand times is looked up once.
    if (isKnown(reading.text.slice(atom.start, atom.end))) continue;
    const leftover =
      unknownPeriod(reading, atom) ??
      vagueCount(reading, atom) ??
      otherCard(reading, atom, at) ??
      variantLeft(reading, atom, at) ??
      sellerOfApi(reading, atom, at) ??
      refusedOf(reading, atom);
    if (leftover && !isKnown(leftover.text)) refused.push(leftover);
    if (!leftover && !isSellerAlone(textOf(reading, atom))) refuseOtherCount(reading, atom, at);
  }
  return refused;
};

const refusal = (refused: readonly Leftover[]): LlmcostError => {
  const names = refused.map(({ text }) => quoted(text)).join(' and ');
  const hints = [...new Set(refused.flatMap((leftover) => leftover.hints.slice(0, 4)))];
  const instead =
    hints.length > 0 ? `Did you mean ${hints.map(quoted).join(' or ')}?` : 'Leave it out, or say what it is.';
  return notUnderstood(`I do not understand ${names}. ${instead}`, hints);
};

/** Words of a maker's brochure beside the name of its chip: "A10G Tensor Core GPU", "GB200 superchip", "TPU v5 lite". */
const OF_A_CHIP = /^(?:tensor|cores?|superchips?|tpus?|hopper|ampere|blackwell|turing|volta|accelerators?)$/i;
/** How a copy of weights was made, behind the name of its model; and who keeps or makes it, before it. */
const OF_A_COPY = /^(?:dynamic|kv|beta|simpo)$/i;
const BEFORE_A_MODEL = /^(?:ollama|nvidia|mistral|meta|google|microsoft|ibm|alibaba|zhipu|zai|cohere)$/i;

/** What stands beside a name and says nothing that counts. */
const belongsToName = ({ atoms, used }: Reading, at: number): boolean => {
  const atom = atoms[at];
  if (atom?.kind !== 'unknown') return false;
  const isNamed = (other: number, ...kinds: readonly Atom['kind'][]): boolean =>
    used.has(other) && kinds.includes(atoms[other]?.kind ?? 'mark');
  let first = at - 1;
  while (atoms[first]?.kind === 'unknown' || atoms[first]?.kind === 'phrase') first -= 1;
  if (OF_A_CHIP.test(atom.text))
    return isNamed(first, 'gpu', 'instance') || isNamed(at + 1, 'gpu', 'instance');
  if (OF_A_COPY.test(atom.text)) return isNamed(first, 'model');
  return BEFORE_A_MODEL.test(atom.text) && isNamed(at + 1, 'model');
};

/** How often something comes is more than a description: "biweekly reports". */
const OFTEN = /ly$|day|week|month|quarter|annual|year|hour|night/;

/** "3M support tickets", "200k angry customer emails": which of them, between a number and what it counts. */
const describesCounted = ({ atoms, quantities }: Reading, at: number): boolean => {
  const atom = atoms[at];
  return (
    atom?.kind === 'unknown' &&
    /^[a-z]{3,}$/.test(atom.text) &&
    !OFTEN.test(atom.text) &&
    quantities.some(
      ({ at: number, end, unit }) => number < at && at < end - 1 && (unit === 'request' || unit === 'user'),
    )
  );
};

/** Words that were ignored, to be named back. Throws `not-understood` for at most two things at once. */
export const ignoredWords = (reading: Reading): string[] => {
  const left = new Set(leftIn(reading));
  const refused = refusedIn(reading, left);
  if (refused.length > 0) throw refusal(refused);
  const named = reading.atoms.filter(
    (atom, at) =>
      left.has(atom) &&
      !belongsToName(reading, at) &&
      !describesCounted(reading, at) &&
      (isNamedBack(atom) || isLoosePeriod(reading, at)),
  );
  return [...new Set(named.map((atom) => reading.text.slice(atom.start, atom.end)))];
};

const LOOSE_UNITS: ReadonlySet<string> = new Set(['day', 'workday', 'week', 'fortnight', 'quarter', 'year']);

/** "weekly report", "on weekdays": a time that no number took. */
const isLoosePeriod = (reading: Reading, at: number): boolean => {
  const atom = reading.atoms[at];
  const next = reading.atoms[at + 1];
  if (atom?.kind === 'unit') return LOOSE_UNITS.has(atom.unit);
  return atom?.kind === 'period' && atom.unit !== 'month' && next?.kind !== 'number';
};
