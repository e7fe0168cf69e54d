import { closingOf, findModel, nearestApi, nearestModel, sizesOfFamily } from '../../catalog/index.ts';
import { VOLUMES } from '../../domain/fields/index.ts';
import { toType } from '../../domain/round.ts';
import type { Atom, NumberAtom, Unit } from '../atoms.ts';
import { textBefore } from '../beside.ts';
import { re } from '../expression.ts';
import { countHints, volumeHints } from '../number-hints.ts';
import { KIND } from '../paying-fields.ts';
import { STAFF } from '../people.ts';
import { A_MONTH, A_PERIOD, A_YEAR } from '../period-names.ts';
import { CARD_MOST, MACHINE_HOUR_MOST, PER_MILLION_MOST } from '../price-bounds.ts';
import { pricePair } from '../problems.ts';
import { type Reading, use } from '../reading.ts';
import { scaledNumber } from '../text/figures/short-number.ts';
import type { Leftover } from './other-units.ts';
import { isPlainWord } from './plain-words.ts';

/** Numbers that no reader took: what each could count is offered. */

/** USD. No engineer earns more a year, where some are counted. */
const SALARY_MOST = 250_000;

const OFTEN = re`^(?:${A_MONTH}|${A_YEAR})`;

/** "400/month": the period that it comes in stands behind it. */
const HOW_OFTEN = re`^(?:${A_PERIOD}| ?(?:\/ ?|per |an )h(?:ou)?r?\b)`;

/** "0.5 FTE 140k": what one of them earns. */
const PERSON_BEFORE = re`\b${STAFF}(?: (?:at|@|is|costs?|earns?|on|for))*[ (:,]*$`;

/** USD. So much may be what several cards cost together. */
const LEAST_OF_SEVERAL = 10_000;

const mayBeOfSeveral = ({ fields }: Reading, usd: number): boolean =>
  Number(fields.get('selfHosted.gpuCount')?.value ?? 1) > 1 && usd >= LEAST_OF_SEVERAL;

/** "312k" beside hardware and a volume: a sum without its sign, and its period where none stands behind it. */
const sumsFor = (reading: Reading, number: string, end: number): string[] => {
  const { facts, text } = reading;
  if (OFTEN.test(text.slice(end, end + 12))) return [`$${number}`];
  if (PERSON_BEFORE.test(text.slice(0, end - number.length))) return [`at $${number} a year`];
  const usd = scaledNumber(number);
  if (usd > (facts.units.has('fte') ? SALARY_MOST : CARD_MOST))
    return [`$${number} total`, `$${number} a month`];
  return [
    ...(mayBeOfSeveral(reading, usd) ? [`$${number} total`] : []),
    `$${number} each`,
    `$${number} a month`,
  ];
};

/** "H100 at 1600": behind a word for what it costs. */
const PRICE_BEFORE = /\b(?:at|for|@|costs?) \d{3,6}$/i;

/** "claude is killing us, 8k last month": what was paid. */
const PAST_MONTH = /^ ?(?:last|this) (?:month|week|quarter|year)\b/i;

/** A number without a unit: what it could count, of what was not said. */
const unitsFor = (reading: Reading, number: string, end: number): string[] => {
  const { fields, facts, text } = reading;
  const saysVolume = VOLUMES.some((field) => fields.has(field));
  const saysGpus = fields.has('selfHosted.gpuCount') || fields.has('selfHosted.instance');
  if (/^\d{1,2}$/.test(number) && !saysGpus && fields.has('selfHosted.gpu')) return [`${number} GPUs`];
  const isSum = /^\d{1,3}(?:\.\d)?k$/i.test(number) || PRICE_BEFORE.test(text.slice(0, end));
  if (saysVolume && isSum && fields.has('selfHosted.gpu')) return sumsFor(reading, number, end);
  if (saysVolume) return [];
  if (facts.kinds.has('api') && PAST_MONTH.test(text.slice(end, end + 16))) return [`$${number}`];
  if (HOW_OFTEN.test(text.slice(end, end + 12)))
    return [`${number} requests`, ...(facts.kinds.has('api') ? [`$${number}`] : []), `${number} tokens`];
  return saysGpus ? volumeHints(number) : countHints(number);
};

/** A number with the word behind it. */
export const nextWords = (reading: Reading, atom: Atom): string => {
  const after = reading.text.slice(atom.end, atom.end + 24).match(/^ ?[\p{L}%/]+/u);
  return reading.text.slice(atom.start, atom.end) + (after?.[0] ?? '');
};

/** "rtx 4060": a number at once behind a word that nobody knows is part of a name. */
const nameWithNumber = (reading: Reading, atom: NumberAtom): Leftover | null => {
  const before = reading.atoms[reading.atoms.indexOf(atom) - 1];
  // "essays 600/week": so many of them.
  const isCount = !atom.percent && !atom.money;
  if (isCount && HOW_OFTEN.test(reading.text.slice(atom.end, atom.end + 12))) return null;
  const adjoins = before?.kind === 'unknown' && atom.start - before.end <= 1 && /^[a-z]/i.test(before.text);
  return adjoins ? { text: reading.text.slice(before.start, atom.end), hints: [] } : null;
};

/** "LLM budget 2027": a year that stands alone counts nothing. */
const isCalendarYear = (reading: Reading, { start, value, money, percent, scaled }: NumberAtom): boolean => {
  const isYear = !money && !percent && !scaled && Number.isInteger(value) && value >= 2020 && value <= 2040;
  // "500M tokens since 2024" is a sum of years.
  return (
    isYear &&
    !/\b(?:since|from|until|till|through|between)(?: \w+)? $/i.test(textBefore(reading.text, start, 24))
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

/** "sonnet 9", "glm 6": a generation that we do not know, right behind the name of its line; null for any other number. */
const generationBehind = ({ atoms, text }: Reading, atom: NumberAtom): Leftover | null => {
  const before = atoms[atoms.indexOf(atom) - 1];
  if ((before?.kind !== 'api' && before?.kind !== 'model') || text.slice(before.end, atom.start) !== ' ')
    return null;
  const name = text.slice(before.start, before.end);
  const isPlain = !atom.scaled && !atom.money && !atom.percent && atom.value < 20;
  if (!isPlain || /\d/.test(name)) return null;
  const words = `${name} ${text.slice(atom.start, atom.end)}`;
  // "phi 3": a generation of which we know several.
  const members = before.kind === 'model' ? sizesOfFamily(words) : [];
  if (members.length > 0) return { text: words, hints: members };
  const near = before.kind === 'api' ? nearestApi(words) : nearestModel(words.replaceAll(' ', '-'));
  const open = [before.id, ...near].filter((id) => before.kind === 'model' || closingOf(id) === undefined);
  return { text: words, hints: [...new Set(open)].slice(0, 2) };
};

/** "rent an H100 for 20 days": hours of the GPU, where one is named. */
const daysFor = ({ fields }: Reading, { value }: NumberAtom, text: string): string =>
  fields.has('selfHosted.gpu') ? `billed ${toType(value * 24)} hours a month` : `${text} requests/day`;

/** "vs sonnet at $3", "$12.50 api": what an API asks, of which side nobody said. */
const isBesideApi = ({ atoms }: Reading, atom: NumberAtom): boolean => {
  const at = atoms.indexOf(atom);
  const isApi = (one: Atom | undefined): boolean =>
    one?.kind === 'api' || (one?.kind === 'noun' && one.noun === 'api');
  const before = atoms[at - 1]?.kind === 'mark' ? atoms[at - 2] : atoms[at - 1];
  return atom.value <= PER_MILLION_MOST && (isApi(before) || isApi(atoms[at + 1]));
};

/** A sum that is more than a card costs: of all that is bought, in the words that the line lacks. */
const ofAll = ({ facts, text: line }: Reading, { end }: NumberAtom, text: string): string => {
  const isTotal = /^ (?:in )?total\b/i.test(line.slice(end));
  return `${facts.kinds.has('api') || isTotal ? 'own, ' : ''}${text}${isTotal ? '' : ' total'}`;
};

/** Money of which nothing says what it is paid for. */
const pricesFor = (reading: Reading, atom: NumberAtom, text: string): string[] => {
  if (text.startsWith('$') && isBesideApi(reading, atom))
    return [pricePair(atom.value), `${text} per million tokens`];
  if (atom.value > CARD_MOST && reading.fields.has('selfHosted.gpu'))
    return [ofAll(reading, atom, text), `${text} a month`];
  if (mayBeOfSeveral(reading, atom.value))
    return [ofAll(reading, atom, text), `${text} each`, `${text} a month`];
  const rest = [`${text} a month`, `${text} each`];
  return atom.value > MACHINE_HOUR_MOST ? rest : [`${text}/hr`, ...rest];
};

/** "12% tax", "50% of calls are streaming": words behind a share that say what it is of. */
const SAID_OF =
  /^ (?:of (?:(?:the|our|all|my) )*(?:requests|calls|queries|prompts|inputs|outputs|answers|responses|messages|chats|tickets|users|customers)\b|(?:is |are )?(?!off\b|and\b|or\b|on\b|vs\b|with\b|at\b|for\b|of\b)[a-z]{3,})[^,;.\n]{0,40}/i;

/** A share that nothing took: of what it is, or the nouns that it may lack. */
const percentLeft = ({ atoms, text: line }: Reading, atom: NumberAtom, text: string): Leftover => {
  const behind = SAID_OF.exec(line.slice(atom.end, atom.end + 90))?.[0];
  const isNamed =
    behind !== undefined && (/^ of /i.test(behind) || isUnknownWord(atoms[atoms.indexOf(atom) + 1]));
  if (isNamed)
    return { text: text + behind.trimEnd(), hints: /\bcache/i.test(behind) ? [`${text} cached`] : [] };
  return { text, hints: [`${text} util`, `${text} cached`, `${text} discount`] };
};

const isUnknownWord = (atom: Atom | undefined): boolean =>
  atom?.kind === 'unknown' && !isPlainWord(atom.text);

/** For how long hardware is written off, or reserved where nobody says that it is bought. */
const spansOf = ({ fields, facts, prices }: Reading, words: string): string[] => {
  const mayBeRented =
    fields.has('selfHosted.gpu') && fields.get(KIND)?.value !== 'own' && !facts.marks.has('own');
  const reserved = mayBeRented && !/month/i.test(words) ? [`reserved for ${words}`] : [];
  const isRented = prices.length > 0 && prices.every(({ per }) => per !== 'once');
  return isRented ? reserved : [`over ${words}`, ...reserved];
};

/** "24 months", "20 days": a time that nothing took; null for any other number. */
const timeLeft = (reading: Reading, atom: NumberAtom, text: string, words: string): Leftover | null => {
  // "0.30 EUR day and 0.18 EUR night": what a day costs is no time.
  if (atom.money) return null;
  if (/(?: |\d)(?:months?|years?|yrs?)$/i.test(words)) return { text: words, hints: spansOf(reading, words) };
  return / (?:work)?days?$/i.test(words) ? { text: words, hints: [daysFor(reading, atom, text)] } : null;
};

/** A number that nothing took: what it could count. */
export const numberLeft = (reading: Reading, atom: NumberAtom, text: string): Leftover | null => {
  if (atom.wordy || isCalendarYear(reading, atom) || isVersionOfEngine(reading, atom)) return null;
  const words = nextWords(reading, atom);
  const thing = reading.atoms[reading.atoms.indexOf(atom) + 1];
  if (thing?.kind === 'unit' && NO_COUNTS.has(thing.unit)) return { text: words, hints: [] };
  const size = sizeLeft(reading, atom);
  if (size !== undefined) return { text, hints: [size] };
  const name = generationBehind(reading, atom) ?? nameWithNumber(reading, atom);
  if (name !== null) return name;
  const time = timeLeft(reading, atom, text, words);
  if (time !== null) return time;
  // "3 models: haiku, sonnet, opus"
  const isCounted = atom.value === reading.named.size;
  if (isCounted && / (?:models|apis|options|providers|vendors)$/i.test(words)) {
    use(reading, reading.atoms.indexOf(atom));
    return null;
  }
  // "12 languages": a thing of which nothing says whether it multiplies what is counted.
  if (thing?.kind === 'unknown' && /^\p{L}{3,}s$/u.test(thing.text)) return { text: words, hints: [] };
  if (atom.percent) return percentLeft(reading, atom, text);
  return { text, hints: atom.money ? pricesFor(reading, atom, text) : unitsFor(reading, text, atom.end) };
};
