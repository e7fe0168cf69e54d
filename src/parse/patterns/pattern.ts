import { byNoun, type DraftField } from '../../domain/fields/index.ts';
import type { Atom, Mark, Noun, Unit } from '../atoms.ts';
import { wordsOf } from '../beside.ts';
import { markAt, nounAt, type Quantity, unitAt } from '../quantities.ts';
import { type Reading, use } from '../reading.ts';

/**
 * A pattern is a row: what a quantity must look like, and what it then says. Patterns know no order: each looks at the
 * quantity and at the clause around it, and the first in the list that fits reads it.
 */
export interface Pattern {
  /** For people who ask how a line was read. */
  readonly name: string;
  readonly fits: (quantity: Quantity, reading: Reading) => boolean;
  /** The quantity's own atoms are marked as read before. */
  readonly says: (quantity: Quantity, reading: Reading) => void;
}

/** Marks at which a clause ends. */
const ENDS: ReadonlySet<Mark> = new Set(['comma', 'stop', 'versus']);

const isEnd = (atom: Atom | undefined): boolean => atom?.kind === 'mark' && ENDS.has(atom.mark);

const CLAUSE_REACH = 12;

/** Whether the piece at a place is what somebody looks for. */
export type Test = (atom: Atom, at: number) => boolean;

/** Whether there is a piece at a place, and it passes. */
export const passesAt = ({ atoms }: Reading, at: number, test: Test): boolean => {
  const atom = atoms[at];
  return atom !== undefined && test(atom, at);
};

/** How far the nearest atom of a kind is to the left of a quantity in its clause; null where there is none. */
export const leftOf = (reading: Reading, from: number, test: Test): number | null => {
  for (let at = from - 1; at >= 0 && at >= from - CLAUSE_REACH; at -= 1) {
    const atom = reading.atoms[at];
    if (atom === undefined || isEnd(atom)) return null;
    if (test(atom, at)) return from - at;
  }
  return null;
};

/** How many pieces to the right the first one lies that passes, within the clause; null for none. */
export const rightOf = (reading: Reading, end: number, test: Test): number | null => {
  for (let at = end; at < end + CLAUSE_REACH; at += 1) {
    const atom = reading.atoms[at];
    if (atom === undefined || isEnd(atom)) return null;
    if (test(atom, at)) return at - end + 1;
  }
  return null;
};

/** Whether one that passes lies on either side, within the clause. */
export const near = (quantity: Quantity, reading: Reading, test: Test): boolean =>
  leftOf(reading, quantity.first, test) !== null || rightOf(reading, quantity.end, test) !== null;

/** Passes one of these nouns. */
export const isNoun =
  (...nouns: readonly Noun[]): Test =>
  (atom) =>
    atom.kind === 'noun' && nouns.includes(atom.noun);

/** Passes one of these units. */
export const isUnit =
  (...units: readonly Unit[]): Test =>
  (atom) =>
    atom.kind === 'unit' && units.includes(atom.unit);

/** Passes one of these marks. */
export const isMark =
  (...marks: readonly Mark[]): Test =>
  (atom) =>
    atom.kind === 'mark' && marks.includes(atom.mark);

/** Passes a GPU, by its name, by a machine that has it, or as a unit. */
export const isGpu: Test = (atom) =>
  atom.kind === 'gpu' || atom.kind === 'instance' || (atom.kind === 'unit' && atom.unit === 'gpu');

/** Passes a GPU, or a machine that holds some. */
export const isHardware: Test = (atom, at) =>
  isGpu(atom, at) || (atom.kind === 'unit' && atom.unit === 'server');

/** Passes an API of the catalog. */
export const isApi: Test = (atom) => atom.kind === 'api';

/** Passes a landlord of GPUs, or a seller of tokens, by its name. */
export const isSeller: Test = (atom) => atom.kind === 'seller';

/** Passes how GPUs are rented: on demand, spot or reserved. */
export const isMarket: Test = (atom) =>
  atom.kind === 'phrase' && atom.fields['selfHosted.procurement.market'] !== undefined;

/** Passes a reserved term. */
export const isReserved: Test = (atom) =>
  atom.kind === 'phrase' && atom.fields['selfHosted.procurement.market'] === 'reserved';

/** Passes words of a job that is done once, and in no month again. */
export const isDoneOnce: Test = (atom) => atom.kind === 'phrase' && atom.fields['workload.oneTime'] === true;

/** Passes what one of these passes. */
export const anyOf =
  (...tests: readonly Test[]): Test =>
  (atom, at) =>
    tests.some((test) => test(atom, at));

/** The fields in hours, by the noun that names them. */
export const HOURS_OF: ReadonlyMap<Noun, DraftField> = byNoun('hours');

/** Passes words of people who run things. */
export const isPerson: Test = (atom) =>
  (atom.kind === 'noun' && HOURS_OF.has(atom.noun)) || (atom.kind === 'unit' && atom.unit === 'fte');

/** A noun at the number: in front, or behind. */
export const hasNoun = (quantity: Quantity, ...nouns: readonly Noun[]): boolean =>
  (quantity.front !== null && nouns.includes(quantity.front)) ||
  quantity.behind.some((noun) => nouns.includes(noun));

/** Whether it is counted by one of these: "$2 per GPU". */
export const hasPer = (quantity: Quantity, ...units: readonly Unit[]): boolean =>
  quantity.per.some(({ what }) => units.some((unit) => unit === what));

/** Whether it is neither money nor a share. */
export const isPlain = ({ number }: Quantity): boolean => !number.money && !number.percent;

/** "paid 2024": an amount of nothing. */
export const isYear = ({ number }: Quantity): boolean =>
  !number.money &&
  !number.percent &&
  !number.scaled &&
  Number.isInteger(number.value) &&
  number.value > 2000 &&
  number.value < 2040;

/** "8 GPUs", "4 H100": so many of them. */
export const countsGpus = (quantity: Quantity): boolean =>
  isPlain(quantity) &&
  quantity.unit === 'gpu' &&
  quantity.second === null &&
  !(quantity.number.scaled && quantity.number.value > 1e5) &&
  quantity.perMonth === null;

/** A number that nothing counts: no unit, no side, no second number. */
export const isBare = (quantity: Quantity): boolean =>
  isPlain(quantity) &&
  quantity.unit === null &&
  quantity.side === null &&
  quantity.second === null &&
  quantity.gpu === null;

/** A figure in digits without a sign, a unit, a side or a second one: other words say what it is. */
export const isUnsigned = ({ number, unit, side, second }: Quantity): boolean =>
  !number.money && !number.percent && !number.wordy && unit === null && side === null && second === null;

/** Marks the atoms of a quantity as used, but for the names inside. */
export const claim = (quantity: Quantity, reading: Reading, end = quantity.end): void => {
  for (let at = quantity.first; at < end; at += 1) if (!quantity.names.includes(at)) use(reading, at);
  if (quantity.late !== null) use(reading, ...quantity.late);
};

/** The mark directly before a quantity. */
export const hasMarkBefore = (quantity: Quantity, reading: Reading, ...marks: readonly Mark[]): boolean =>
  markAt(reading.atoms, quantity.first - 1, ...marks);

export { markAt, nounAt, unitAt };

/** The words from the start of a quantity up to an atom. */
export const wordsTo = (quantity: Quantity, reading: Reading, end: number): string =>
  wordsOf(reading, quantity.first, end);

/** The words of the whole clause around a quantity. */
export const clauseOf = (quantity: Quantity, { text, atoms }: Reading): string => {
  let from = quantity.first;
  while (from > 0 && from > quantity.first - CLAUSE_REACH && !isEnd(atoms[from - 1])) from -= 1;
  let to = quantity.end;
  while (to < atoms.length && to < quantity.end + CLAUSE_REACH && !isEnd(atoms[to])) to += 1;
  const start = from === 0 ? 0 : (atoms[from - 1]?.end ?? 0);
  return text.slice(start, atoms[to]?.start ?? text.length);
};

/** A number of hours. */
export const isHours = (quantity: Quantity): boolean =>
  isPlain(quantity) && quantity.unit === 'hour' && quantity.second === null && quantity.period !== 'hour';
