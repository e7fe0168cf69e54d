import {
  API_SELLERS,
  apiWordList,
  DEFAULT_MODEL,
  DEFAULT_MODELS,
  GPUS,
  MODELS,
  nearestApi,
  nearestGpu,
  nearestModel,
  RENTAL_SELLERS,
} from '../catalog/index.ts';
import type { Atom } from './atoms.ts';
import { isAddress } from './lex.ts';
import { editDistance } from './nearest.ts';
import { type Leftover, refuseOtherCount, unknownPeriod, vagueCount } from './other-units.ts';
import { notUnderstood, quoted } from './problems.ts';
import type { Reading } from './reading.ts';
import { isApiSeller, sellerAsRival } from './rival-seller.ts';

/** What no reader used: refused where it looks like a number, a price, a unit or a product, else named back. */

const UNIT_WORDS =
  'token tokens request requests million billion thousand utilization utilisation percent rental discount replicas redundancy electricity throughput';
/** English words that are one slip away from a name and mean themselves. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  'taken token throughout bullion asian cloudy modals broken quest guest mission pillion instances instant distance sonnets mental dental central mistrial opuses clause clauses haikus lambda lambdas gem gems lame llamas nova novel clouds loud proud million billions thousands request requested requester bequest tokenize tokenized tokenizer spoken woken replicate replicated persist percents open opened opens group groups grow grown gross mode modal model models azures nebulous crush crusade vest past cast east last fast basement basements translate translated translates translating translation translations'.split(
    ' ',
  ),
);

let nameWords: readonly string[] | undefined;

const wordsOfNames = (): readonly string[] => {
  if (nameWords) return nameWords;
  const names = [
    ...GPUS.flatMap((gpu) => gpu.aliases),
    ...MODELS.flatMap((model) => model.aliases),
    ...apiWordList(),
    ...[...API_SELLERS, ...RENTAL_SELLERS].flatMap((seller) =>
      seller.aliases.filter((alias) => !alias.includes(' ')),
    ),
  ];
  const words = names.flatMap((name) => name.split(/[^a-z]+/)).filter((word) => word.length >= 5);
  const everyday =
    /^(codex|flashx|generation|router|build|terminus|minimax|flash|extended|github|cloudflare|microsoft|copilot|cursor|agent|astra|quadro|publicai|hyperbolic|expanse|multi|assistant|multimodal|instant|clusters|compute|community|cloud|secure|instruct|services|search|reasoning|large|medium|small|preview|latest|super|superchip|workers|network|ultra|coder|vision|chat|hopper|grace|massed|google|amazon|engine|platform|models|foundry|power|light|quick|fast|turbo|studio|ocean|digital|weave|relay|command|embed|image|audio|micro|premier|guard|think|thinking|magic|creative|online|deep|research|express)$/;
  nameWords = [...new Set([...words.filter((word) => !everyday.test(word)), ...UNIT_WORDS.split(' ')])];
  return nameWords;
};

const textOf = (reading: Reading, atom: Atom): string =>
  reading.text.slice(atom.start, atom.end).toLowerCase();

const SELLERS: ReadonlySet<string> = new Set(
  [...API_SELLERS, ...RENTAL_SELLERS].flatMap(({ aliases }) => aliases),
);

const isSellerAlone = (word: string): boolean => SELLERS.has(word) || UNIT_WORDS.includes(word);

/** "llama" alone names many: those that most people host, or the first of the list, to type. */
const modelsCalled = (word: string): string[] => {
  const ids = MODELS.map(({ id }) => id).filter((id) => /^[a-z]+/.exec(id)?.[0] === word);
  const usual = [DEFAULT_MODEL, ...DEFAULT_MODELS].filter((id) => ids.includes(id));
  return [...new Set([...usual, ...ids])].slice(0, 2);
};

/** "llama", "qwen": the name of several models. */
export const isModelFamily = (word: string): boolean => modelsCalled(word.toLowerCase()).length > 0;

/** The name that a word of letters is a slip of; null for plain English. */
const slipOf = (word: string): string | null => {
  const lower = word.toLowerCase();
  if (lower.length < 4 || lower.length > 20 || PLAIN_WORDS.has(lower) || isSellerAlone(lower)) return null;
  const limit = lower.length >= 8 ? 2 : 1;
  for (const name of wordsOfNames()) {
    // A word of a name that stands alone is English, and no slip of itself.
    if (name[0] !== lower[0] || name === lower) continue;
    if (editDistance(lower, name, limit) <= limit) return name;
  }
  return null;
};

/** Whether a word is, or is one slip away from, the name of something we know. */
export const isNearAName = (word: string): boolean =>
  slipOf(word) !== null || modelsCalled(word.toLowerCase()).length > 0;

const hintsFor = (text: string): string[] =>
  text.length < 3
    ? []
    : [
        ...new Set([
          ...nearestGpu(text).slice(0, 1),
          ...nearestModel(text).slice(0, 1),
          ...nearestApi(text).slice(0, 1),
        ]),
      ];

/** A number without a unit: what it could count. */
const unitsFor = (number: string): string[] => [`${number} tokens`, `${number} requests/day`];

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

/** What must be refused of an unused atom; null where it is harmless. */
const refusedOf = (reading: Reading, atom: Atom): Leftover | null => {
  const text = reading.text.slice(atom.start, atom.end);
  if (atom.kind === 'number') {
    if (atom.wordy) return null;
    const name = nameWithNumber(reading, atom);
    if (name !== null) return { text: name, hints: [] };
    const words = nextWords(reading, atom);
    if (/ (?:months?|years?|yrs?)$/i.test(words)) return { text: words, hints: [`over ${words}`] };
    if (/ (?:work)?days?$/i.test(words)) return { text: words, hints: [`${text} requests/day`] };
    const hints = atom.percent
      ? [`${text} util`, `${text} cached`, `${text} discount`]
      : atom.money
        ? [`${text}/hr`, `${text} a month`, `${text} each`]
        : unitsFor(text);
    return { text, hints };
  }
  if (atom.kind === 'noun' && atom.noun === 'half') return { text: nextWords(reading, atom), hints: [] };
  if (atom.kind === 'unit' && (atom.unit === 'million' || atom.unit === 'thousand') && text.length > 1)
    return { text, hints: [] };
  if (atom.kind !== 'unknown') return null;
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

const FORM_FACTOR = /^(?:pci-?e|sxm\d?|nvl\d*|oam|laptop|notebook|mobile)$/i;

/** "H200 NVL": a form factor that is no part of a known name would make another card of it. */
const otherCard = (reading: Reading, atom: Atom, at: number): Leftover | null => {
  if (atom.kind !== 'unknown' || !FORM_FACTOR.test(atom.text)) return null;
  const near = reading.atoms.slice(Math.max(0, at - 3), at + 2);
  const gpu = near.find((other) => other.kind === 'gpu');
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
  atom.kind === 'unknown' ||
  atom.kind === 'noun' ||
  atom.kind === 'seller' ||
  atom.kind === 'rate' ||
  (atom.kind === 'number' && atom.wordy) ||
  (atom.kind === 'mark' && NAMED_MARKS.has(atom.mark));

/** "vs" must be followed by something that can be compared with. */
const refuseUnknownRival = (reading: Reading): Leftover | null => {
  for (const [at, atom] of reading.atoms.entries()) {
    if (atom.kind !== 'mark' || atom.mark !== 'versus') continue;
    let next = at + 1;
    while (next < at + 3 && reading.atoms[next]?.kind === 'mark' && reading.atoms[next] !== undefined)
      next += 1;
    const rival = reading.atoms[next];
    const priced = reading.atoms[next + 1];
    // "vs openrouter $3/M": the price says what it is compared with.
    if (priced?.kind === 'number' && priced.money) reading.used.add(next);
    if (reading.used.has(next)) continue;
    if (reading.atoms[next + 1]?.kind === 'api') continue;
    const words = rival === undefined ? '' : reading.text.slice(rival.start, rival.end);
    if (rival?.kind === 'seller' || (rival?.kind === 'unknown' && isApiSeller(words)))
      throw sellerAsRival(reading, words);
    if (rival?.kind !== 'unknown') continue;
    const family = modelsCalled(rival.text.toLowerCase());
    return { text: rival.text, hints: family.length > 0 ? family : nearestApi(rival.text).slice(0, 2) };
  }
  return null;
};

/** Atoms that nothing used. */
export const leftIn = ({ atoms, used }: Reading): Atom[] =>
  atoms.filter((atom, at) => !used.has(at) && atom.kind !== 'assign');

/** Words that were ignored, to be named back. Throws `not-understood` for at most two things at once. */
export const ignoredWords = (reading: Reading): string[] => {
  const refused: Leftover[] = [];
  const rival = refuseUnknownRival(reading);
  if (rival) refused.push(rival);
  const left = new Set(leftIn(reading));
  for (const [at, atom] of reading.atoms.entries()) {
    if (!left.has(atom) || refused.length >= 2) continue;
    // A word that comes a thousand times is looked up once.
    if (refused.some(({ text }) => text === reading.text.slice(atom.start, atom.end))) continue;
    const leftover =
      unknownPeriod(reading, atom) ??
      vagueCount(reading, atom) ??
      otherCard(reading, atom, at) ??
      sellerOfApi(reading, atom, at) ??
      refusedOf(reading, atom);
    if (leftover && !refused.some(({ text }) => text === leftover.text)) refused.push(leftover);
    if (!leftover && !isSellerAlone(textOf(reading, atom))) refuseOtherCount(reading, atom, at);
  }
  if (refused.length > 0) {
    const names = refused.map(({ text }) => quoted(text)).join(' and ');
    const hints = [...new Set(refused.flatMap((leftover) => leftover.hints.slice(0, 4)))];
    const instead =
      hints.length > 0
        ? ` Did you mean ${hints.map(quoted).join(' or ')}?`
        : ' Leave it out, or say what it is.';
    throw notUnderstood(`I do not understand ${names}.${instead}`, hints);
  }
  const named = reading.atoms.filter(
    (atom, at) => left.has(atom) && (isNamedBack(atom) || isLoosePeriod(reading, at)),
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
