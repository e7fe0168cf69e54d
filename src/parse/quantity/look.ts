import { PER_MONTH, type Period } from '../../domain/units.ts';
import { hasKey } from '../../keys.ts';
import type { Atom, Mark, Noun, NumberAtom, Unit } from '../atoms.ts';

/** What a quantity is, and looking at the atoms around a place. Every look is bounded. */

/** Whether a number is of the input or of the output; null where nothing says. */
export type Side = 'input' | 'output' | null;

/** "per day", "per 30 days", "per user", "per 1M tokens". */
export interface Per {
  readonly what: Unit | 'gpu-named' | 'token';
  readonly many: number;
}

/** A number with all around it that belongs to it. */
export interface Quantity {
  /** Index of the first atom, of the number itself, and of the first atom behind. */
  readonly first: number;
  readonly at: number;
  readonly end: number;
  readonly number: NumberAtom;
  /** The second of a pair: "3/15", "80:20", "4 to 1". */
  readonly second: NumberAtom | null;
  readonly link: Mark | null;
  /** "3x", "8 times". */
  readonly times: boolean;
  readonly unit: Unit | null;
  /** The GPU that is counted: "8 H100s", "H100 x8". */
  readonly gpu: string | null;
  readonly side: Side;
  /** Both sides were named in this order: "output to input" reverses a pair. */
  readonly reversed: boolean;
  readonly bothSides: boolean;
  readonly per: readonly Per[];
  /** How many of the named period a month has; null where none was named. */
  readonly perMonth: number | null;
  readonly period: Unit | null;
  readonly each: boolean;
  /** "in total", "of the fleet". */
  readonly total: boolean;
  /** Nouns in front of the number and behind it. */
  readonly front: Noun | null;
  readonly behind: readonly Noun[];
  /** Atoms of a period that stands apart: "10M tokens through sonnet a day". */
  readonly late: readonly [from: number, end: number] | null;
  /** Atoms inside that are names of their own. */
  readonly names: readonly number[];
  readonly words: string;
}

/** Whether a quantity is an amount of work: tokens, requests, or a large or timed number of nothing that is named. */
export const isOfWork = ({ unit, number, perMonth }: Quantity): boolean =>
  unit === 'token' ||
  unit === 'request' ||
  (unit === null && !number.money && !number.percent && (number.scaled || perMonth !== null));

/** Small words that may stand between a noun and its number. */
export const CONNECTORS: readonly Mark[] = ['colon', 'equals', 'of', 'at', 'to', 'a', 'on', 'times'];

/** "70%" of a whole, which no word says to be of anything else. */
export const isBareShare = ({ number, front, behind, side }: Quantity): boolean =>
  number.percent && number.value < 1 && front === null && side === null && behind.length === 0;

/** Whether one of these marks stands at a place. */
export const markAt = (atoms: readonly Atom[], at: number, ...marks: readonly Mark[]): boolean => {
  const atom = atoms[at];
  return atom?.kind === 'mark' && marks.includes(atom.mark);
};
/** Whether one of these units stands at a place; any unit where none is named. */
export const unitAt = (atoms: readonly Atom[], at: number, ...units: readonly Unit[]): boolean => {
  const atom = atoms[at];
  return atom?.kind === 'unit' && (units.length === 0 || units.includes(atom.unit));
};
/** "on weekdays", "a workday" at a place. */
export const isWorkdays = (atoms: readonly Atom[], at: number): boolean =>
  unitAt(atoms, at, 'workday') || markAt(atoms, at, 'workdays');
/** Whether one of these nouns stands at a place; any noun where none is named. */
export const nounAt = (atoms: readonly Atom[], at: number, ...nouns: readonly Noun[]): boolean => {
  const atom = atoms[at];
  return atom?.kind === 'noun' && (nouns.length === 0 || nouns.includes(atom.noun));
};
/** null where something else stands there, or nothing. */
export const numberAt = (atoms: readonly Atom[], at: number): NumberAtom | null => {
  const atom = atoms[at];
  return atom?.kind === 'number' ? atom : null;
};

/** The place behind up to `most` of these marks. */
export const skipMarks = (atoms: readonly Atom[], at: number, marks: readonly Mark[], most = 3): number => {
  let end = at;
  while (end < at + most && markAt(atoms, end, ...marks)) end += 1;
  return end;
};

/** At most a space between two things. */
export const isTight = (text: string, from: number, to: number): boolean =>
  text.slice(from, to).trim() === '' && to - from <= 1;

/** Whether a unit is one of time that divides a month. */
export const isTime = (unit: Per['what']): unit is Period => hasKey(PER_MONTH, unit);

const SIZED = /^[ -]?(?:models?|llms?|params?|parameters?|dense|moe)\b/i;

/** "a 32b model": billions of parameters, which nothing around them makes an amount of a period. */
export const isSizeOfModel = (text: string, { start, end, value }: NumberAtom): boolean =>
  value >= 1e8 &&
  value <= 2e12 &&
  /^\d+(?:\.\d+)? ?b$/i.test(text.slice(start, end)) &&
  SIZED.test(text.slice(end, end + 12));

/** "once", "one-off", "backfill": it is done once, and comes never again. */
export const isDoneOnce = (atom: Atom): boolean =>
  atom.kind === 'phrase' && atom.fields['workload.oneTime'] === true;

/** The time that a piece names, as a unit or as a period; null for none. */
export const timeAt = (atom: Atom | undefined): Period | null =>
  (atom?.kind === 'unit' || atom?.kind === 'period') && isTime(atom.unit) ? atom.unit : null;

/** "input", "in", "out": the side that a word names. */
export const sideOf = (atoms: readonly Atom[], at: number): Side => {
  if (nounAt(atoms, at, 'input') || markAt(atoms, at, 'in')) return 'input';
  return nounAt(atoms, at, 'output') || markAt(atoms, at, 'out') ? 'output' : null;
};

/** Whether a piece names something: known or not. */
export const isName = (atom: Atom | undefined): boolean =>
  atom?.kind === 'api' || atom?.kind === 'model' || atom?.kind === 'seller' || atom?.kind === 'unknown';

/** The period of "per 2 days" and how often it comes in a month; null where there is none. */
export const periodOf = (pers: readonly Per[]): { period: Period | null; perMonth: number | null } => {
  for (const { what, many } of pers)
    if (what !== 'token' && what !== 'gpu-named' && isTime(what))
      return { period: what, perMonth: PER_MONTH[what] / many };
  return { period: null, perMonth: null };
};

/** What is gathered behind a number. */
export interface Tail {
  readonly atoms: readonly Atom[];
  readonly text: string;
  readonly number: NumberAtom;
  readonly front: Noun | null;
  /** What stands in front gives it a period. */
  readonly isTimed: boolean;
  end: number;
  second: NumberAtom | null;
  link: Mark | null;
  times: boolean;
  unit: Unit | null;
  gpu: string | null;
  side: Side;
  reversed: boolean;
  bothSides: boolean;
  per: Per[];
  each: boolean;
  total: boolean;
  behind: Noun[];
  names: number[];
}

/** Takes one thing that may stand behind a number: true where it was there. */
export type TailReader = (tail: Tail) => boolean;

/** Whether tokens or requests are counted: the work that is to be done. */
export const countsWork = (quantity: Quantity | undefined): quantity is Quantity =>
  quantity?.unit === 'token' || quantity?.unit === 'request';
