import { DAYS_PER_MONTH, HOURS_PER_MONTH, SECONDS_PER_MONTH, WEEKS_PER_MONTH } from '../../domain/units.ts';
import type { Atom, Mark, Noun, NumberAtom, Unit } from '../atoms.ts';
import { notUnderstood, quoted } from '../problems.ts';
import type { Reading } from '../reading.ts';

/** Looking at the atoms around a place. `at` is an index into the atoms; every look is bounded. */

/** A reader returns the index behind what it used, or null where it saw nothing of its own. */
export type Reader = (reading: Reading, at: number) => number | null;

export const atomAt = (reading: Reading, at: number): Atom | undefined => reading.atoms[at];

export const numberHere = (reading: Reading, at: number): NumberAtom | null => {
  const atom = reading.atoms[at];
  return atom?.kind === 'number' ? atom : null;
};

export const isMark = (reading: Reading, at: number, ...marks: readonly Mark[]): boolean => {
  const atom = reading.atoms[at];
  return atom?.kind === 'mark' && marks.includes(atom.mark);
};

export const isUnit = (reading: Reading, at: number, ...units: readonly Unit[]): boolean => {
  const atom = reading.atoms[at];
  return atom?.kind === 'unit' && units.includes(atom.unit);
};

export const isNoun = (reading: Reading, at: number, ...nouns: readonly Noun[]): boolean => {
  const atom = reading.atoms[at];
  return atom?.kind === 'noun' && nouns.includes(atom.noun);
};

/** The index behind at most `most` of these marks. */
export const skipMarks = (reading: Reading, at: number, marks: readonly Mark[], most = 3): number => {
  let end = at;
  while (end < at + most && isMark(reading, end, ...marks)) end += 1;
  return end;
};

/** "is", "of", ":", "=": what stands between a noun and its number. */
export const CONNECTORS: readonly Mark[] = ['colon', 'equals', 'of', 'at', 'to', 'a', 'on'];
const PER: readonly Mark[] = ['per', 'a', 'slash', 'each', 'in', 'over'];

const PER_MONTH: Readonly<Partial<Record<Unit, number>>> = {
  second: SECONDS_PER_MONTH,
  minute: HOURS_PER_MONTH * 60,
  hour: HOURS_PER_MONTH,
  day: DAYS_PER_MONTH,
  // 260 working days a year.
  workday: 260 / 12,
  week: WEEKS_PER_MONTH,
  month: 1,
  year: 1 / 12,
  quarter: 1 / 3,
  fortnight: WEEKS_PER_MONTH / 2,
};

/** How many of these a month has; 1 where the unit is no time. */
export const perMonthOf = (unit: Unit): number => PER_MONTH[unit] ?? 1;

export interface Period {
  readonly unit: Unit;
  /** How many of them a month has. */
  readonly perMonth: number;
  readonly end: number;
}

const timeUnit = (atom: Atom | undefined): Unit | null =>
  (atom?.kind === 'unit' || atom?.kind === 'period') && PER_MONTH[atom.unit] !== undefined ? atom.unit : null;

/** "a day", "/mo", "per 30 days", "daily". */
export const periodAt = (reading: Reading, at: number): Period | null => {
  const atom = reading.atoms[at];
  if (atom?.kind === 'period') return { unit: atom.unit, perMonth: PER_MONTH[atom.unit] ?? 1, end: at + 1 };
  if (!isMark(reading, at, ...PER)) return null;
  const from = isMark(reading, at, 'in', 'over', 'per') && isMark(reading, at + 1, 'a') ? at + 2 : at + 1;
  const many = numberHere(reading, from);
  const counted =
    many && !many.money && !many.percent && many.value > 0 && !isMark(reading, at, 'in', 'over');
  const unit = timeUnit(reading.atoms[counted ? from + 1 : from]);
  if (unit === null) return null;
  return {
    unit,
    perMonth: (PER_MONTH[unit] ?? 1) / (counted ? many.value : 1),
    end: (counted ? from + 1 : from) + 1,
  };
};

/** A period in front of its number: "daily 10M tokens", "per year: 500M tokens". */
export const periodBefore = (reading: Reading, at: number): Period | null => {
  const last = isMark(reading, at - 1, 'colon', 'equals') ? at - 2 : at - 1;
  const atom = reading.atoms[last];
  const unused = atom !== undefined && reading.left.slice(-3).includes(atom);
  if (!unused) return null;
  const from = atom.kind === 'period' ? last : last - 1;
  const period = periodAt(reading, from);
  return period?.end === last + 1 ? { ...period, end: at } : null;
};

/** "10k tokens per user": the number counts something else than it seems. */
export const refusePer = (reading: Reading, at: number, words: string): void => {
  if (
    !isMark(reading, at, 'per', 'slash', 'each') ||
    !isUnit(reading, at + 1, 'user', 'gpu', 'replica', 'server', 'model')
  )
    return;
  const last = reading.atoms[at + 1];
  const first = reading.atoms[at];
  const whole = first && last ? `${words} ${reading.text.slice(first.start, last.end)}` : words;
  throw notUnderstood(
    `I need the total instead of ${quoted(whole)}: type it, such as "500M tokens a month".`,
    ['500M tokens a month', '40k requests/day'],
  );
};

/** "each", "per request", "a call", "/req": the index behind it; null where it does not stand there. */
export const eachRequestAt = (reading: Reading, at: number): number | null => {
  if (isMark(reading, at, 'per', 'a', 'slash', 'each') && isUnit(reading, at + 1, 'request')) return at + 2;
  if (isMark(reading, at, 'each') && !isUnit(reading, at + 1, 'day', 'week', 'month', 'year', 'hour'))
    return at + 1;
  return null;
};

/** "per GPU", "each", "a card", "apiece". */
export const eachGpuAt = (reading: Reading, at: number): number | null => {
  const next = reading.atoms[at + 1];
  if (
    isMark(reading, at, 'per', 'a', 'slash', 'each') &&
    (isUnit(reading, at + 1, 'gpu') || next?.kind === 'gpu')
  )
    return at + 2;
  if (isUnit(reading, at, 'gpu') || isMark(reading, at, 'each')) return at + 1;
  return null;
};

/** A word that no reader sees, such as "the" or "production": where, and not which side. */
const PLAIN_WORD = /^ (?!(?:please|pls|plz|thanks|thx|then|but|so|while)\b)[a-z]/i;
const PAIR_REACH = 4;

/** "in 125M out", "in, 125M generated": the other side follows. */
const outFollows = (reading: Reading, at: number): boolean => {
  for (let ahead = at; ahead < at + PAIR_REACH; ahead += 1) {
    if (numberHere(reading, ahead)?.percent) return false;
    if (isMark(reading, ahead, 'out') || isNoun(reading, ahead, 'output')) return true;
  }
  return false;
};

/** "in" is input only where nothing follows that it could lead to: "375M in, 125M out", never "in the cloud". */
export const inMeansInput = (reading: Reading, at: number): boolean => {
  const next = atomAt(reading, at + 1);
  if (PLAIN_WORD.test(reading.text.slice(atomAt(reading, at)?.end ?? 0, next?.start))) return false;
  if (next === undefined || next.kind === 'period') return true;
  if (next.kind === 'number') return outFollows(reading, at + 2);
  if (next.kind === 'unit') return next.unit === 'token';
  if (next.kind !== 'mark') return false;
  if (next.mark === 'a') return isUnit(reading, at + 2, 'request') || outFollows(reading, at + 3);
  return [
    'comma',
    'stop',
    'slash',
    'and',
    'plus',
    'per',
    'each',
    'out',
    'close',
    'dash',
    'at',
    'colon',
    'versus',
    'off',
  ].includes(next.mark);
};
