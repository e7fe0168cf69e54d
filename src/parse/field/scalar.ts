import { findRentalSeller } from '../../catalog/index.ts';
import { type DraftField, type DraftValue, FIELD_SCHEMAS } from '../../domain/draft.ts';
import { type Dimension, FIELDS, type FieldSpec } from '../../domain/fields/index.ts';
import type { LlmcostError } from '../../errors.ts';
import { jsonOf } from '../../json.ts';
import { foldArithmetic } from '../atoms/arithmetic.ts';
import type { Atom, Noun, Unit } from '../atoms.ts';
import { refuseUnknownWithin } from '../json/unknown-names.ts';
import { isPlainWord } from '../leftovers/plain-words.ts';
import { notUnderstood, offered, quoted, range, say, type Wording } from '../problems.ts';
import { checked } from '../reading.ts';
import { withEnglishNumbers } from '../text/figures/european.ts';
import { lex } from '../text/lexing/lex.ts';
import { lowerCase } from '../text/lexing/place.ts';
import { phrases } from '../text/lexing/products.ts';
import { normalise } from '../text/normalise.ts';
import { countsOther, inUnitOf } from './units.ts';

/** The value of one field from its text alone: a quantity, a name, a choice, or JSON. */

/** A refusal that ends in what the field takes. */
export const typeInstead = (field: DraftField, until: Wording): LlmcostError => {
  const { example } = FIELDS[field];
  return notUnderstood(say`${until}, for example, ${offered(example)}.`, [example]);
};

/** Throws `not-understood`: the text says nothing that the field takes. */
export const refuse = (field: DraftField, text: string): never => {
  throw typeInstead(field, say`I cannot read ${quoted(text)} here: type`);
};

const unitsOf = (atoms: readonly Atom[]): Unit[] =>
  atoms.flatMap((atom) => {
    if (atom.kind === 'unit' || atom.kind === 'period') return [atom.unit];
    if (atom.kind === 'rate') return [atom.unit, atom.period];
    return [];
  });

const HARMLESS_KINDS: ReadonlySet<string> = new Set(['unit', 'period', 'rate', 'noun', 'filler', 'mark']);

/** Fields whose amounts may be said as a share of something: "20% more", "at 40%". */
const MAY_BE_SHARE: ReadonlySet<Dimension> = new Set(['share', 'times', 'parts']);

/** "$620" is no number of tokens, and 40% is none of hours. */
const fits = ({ money, percent }: Extract<Atom, { kind: 'number' }>, { dimension }: FieldSpec): boolean =>
  (!money || dimension === 'usd') && (!percent || MAY_BE_SHARE.has(dimension));

/** "300 out" and "1500 in" are short for the sides. */
const nounsOf = (atoms: readonly Atom[]): Noun[] =>
  atoms.flatMap((atom): Noun[] => {
    if (atom.kind === 'noun') return [atom.noun];
    if (atom.kind !== 'mark') return [];
    return atom.mark === 'out' ? ['output'] : atom.mark === 'in' ? ['input'] : [];
  });

/** Nouns that stand beside amounts of a dimension and change nothing of them: "in total", "2,500 output tok/s". */
const BESIDE: Readonly<Partial<Record<Dimension, readonly Noun[]>>> = {
  tokens: ['fleet'],
  requests: ['fleet'],
  count: ['fleet'],
  'tokens-a-second': ['output', 'throughput'],
};

const SIDE: Readonly<Partial<Record<DraftField, Noun>>> = {
  'workload.inputTokensPerMonth': 'input',
  'workload.requestInputTokens': 'input',
  'workload.outputTokensPerMonth': 'output',
  'workload.requestOutputTokens': 'output',
};

/** "60% cached" is no share of input, "1500 in" no output: a noun of another field is read as in a line, or refused. */
const isOfAnother = (field: DraftField, atoms: readonly Atom[]): boolean => {
  const { dimension, noun } = FIELDS[field];
  const own = [noun?.[0], SIDE[field], ...(BESIDE[dimension] ?? [])];
  return (
    nounsOf(atoms).some((one) => !own.includes(one)) ||
    (noun?.[0] !== 'discount' && atoms.some((atom) => atom.kind === 'mark' && atom.mark === 'off'))
  );
};

const MILLISECONDS = /(\d+(?:\.\d+)?) ?(?:ms|msec|milliseconds?)\b/i;

/** "exactly 2 GPUs" is "2 GPUs", as in a line. */
export const saysSomething = (atom: Atom): boolean =>
  atom.kind !== 'filler' && !(atom.kind === 'unknown' && isPlainWord(atom.text));

const parseNumber = async (field: DraftField, text: string): Promise<number> => {
  const written = text.trim();
  const isNumber = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(written);
  // A field that may shrink, such as growth, takes a number below 0; the others refuse it with a sentence of their own.
  if (isNumber && (!written.startsWith('-') || FIELD_SCHEMAS[field].safeParse(Number(written)).success))
    return Number(written);
  const plain = withEnglishNumbers(normalise(text)).text.replace(
    MILLISECONDS,
    (_, many: string) => `${Number(many) / 1000} s`,
  );
  const atoms = (await foldArithmetic(plain, lex(plain))).filter(saysSomething);
  const start = atoms.findIndex((atom) => atom.kind === 'number');
  const number = atoms[start];
  if (number?.kind !== 'number') return refuse(field, text);
  const behind = atoms[start + 1];
  if (!fits(number, FIELDS[field]) || countsOther(number, behind, plain, FIELDS[field]))
    return refuse(field, text);
  const rest = [...atoms.slice(0, start), ...atoms.slice(start + 1)];
  const second = rest.find((atom) => atom.kind === 'number');
  if (second) {
    const between = rest.some((atom) => atom.kind === 'mark' && (atom.mark === 'dash' || atom.mark === 'to'));
    if (between)
      throw range(plain, plain.slice(number.start, number.end), plain.slice(second.start, second.end));
    return refuse(field, text);
  }
  if (rest.some((atom) => !HARMLESS_KINDS.has(atom.kind)) || isOfAnother(field, rest))
    return refuse(field, text);
  const value = inUnitOf(number.value, unitsOf(rest), FIELDS[field]);
  if (value === null) return refuse(field, text);
  return value;
};

const parseJson = (field: DraftField, text: string): unknown => {
  const value = jsonOf(text);
  return value === undefined ? refuse(field, text) : value;
};

const parseName = (field: DraftField, text: string): string => {
  if (text.startsWith('"')) {
    const literal = parseJson(field, text);
    return typeof literal === 'string' ? literal : refuse(field, text);
  }
  const lower = lowerCase(text.trim());
  if (field === 'selfHosted.procurement.seller') return findRentalSeller(lower)?.name ?? text.trim();
  const phrase = phrases().longest(lower, 0);
  const whole = phrase !== null && phrase.end === lower.length ? phrase.meaning : null;
  const kind = field === 'selfHosted.gpu' ? 'gpu' : 'model';
  return whole?.kind === kind ? whole.id : text.trim();
};

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'y', 'on'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', 'off'].map((word) => [word, false] as const),
]);

/** A choice by its own value, or by the words that mean it in a line. */
const parseChoice = (field: DraftField, text: string): unknown => {
  const typed = text.trim().replace(/^"(.*)"$/, '$1');
  const lower = lowerCase(typed);
  const value = [lower, typed.toUpperCase()].find((one) => FIELD_SCHEMAS[field].safeParse(one).success);
  if (value !== undefined) return value;
  const phrase = phrases().longest(lower, 0);
  if (phrase === null || phrase.end < lower.length) return refuse(field, text);
  const { meaning } = phrase;
  if (meaning.kind === 'phrase' && meaning.fields[field] !== undefined) return meaning.fields[field];
  if (
    meaning.kind === 'mark' &&
    (meaning.mark === 'own' || meaning.mark === 'rent') &&
    field === 'selfHosted.procurement.kind'
  )
    return meaning.mark;
  return refuse(field, text);
};

const isNumeric = (field: DraftField): boolean =>
  FIELD_SCHEMAS[field].safeParse(1).success || FIELD_SCHEMAS[field].safeParse(0.5).success;
const isBoolean = (field: DraftField): boolean => FIELD_SCHEMAS[field].safeParse(true).success;

/** A list or an object; a name in it that nothing there has is named. */
const parseParts = (field: DraftField, text: string): unknown => {
  const value = parseJson(field, text);
  refuseUnknownWithin(FIELD_SCHEMAS[field], value, field);
  return value;
};

/** "3, 2, 2, 4", with or without brackets. */
const parseNumbers = (field: DraftField, text: string): readonly number[] => {
  const written = text
    .trim()
    .replace(/^\[|\]$/g, '')
    .trim()
    .split(/[\s,;]+/);
  const numbers = written.map((part) => (part === '' ? Number.NaN : Number(part)));
  return numbers.every((number) => Number.isFinite(number)) ? numbers : refuse(field, text);
};

const readValue = async (field: DraftField, text: string): Promise<unknown> => {
  if (field === 'workload.hourlyVolumes') return parseNumbers(field, text);
  if (FIELDS[field].dimension === 'parts') return parseParts(field, text);
  if (FIELDS[field].dimension === 'name') return parseName(field, text);
  if (isBoolean(field)) return BOOLEANS.get(lowerCase(text.trim())) ?? refuse(field, text);
  if (field === 'selfHosted.replicas' && lowerCase(text.trim().replaceAll('"', '')) === 'auto') return 'auto';
  return isNumeric(field) ? parseNumber(field, text) : parseChoice(field, text);
};

/**
 * The value of a field from its text. A bare number above 1 for a share is refused rather than taken for
 * percent. Throws `LlmcostError` that says what to type.
 */
export const parseScalar = async <F extends DraftField>(field: F, text: string): Promise<DraftValue<F>> => {
  if (text.trim() === '') return refuse(field, text);
  return checked(field, await readValue(field, text), text);
};
