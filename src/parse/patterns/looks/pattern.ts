import type { Mark, Noun, Unit } from '../../atoms.ts';
import { wordsOf } from '../../beside.ts';
import { markAt, type Quantity } from '../../quantities.ts';
import { type Reading, use } from '../../reading.ts';

/**
 * A pattern is a row: what a quantity must look like, and what it then says. Each looks at the quantity and at
 * the clause around it, and knows no other: where two fit, the first in the list reads it.
 */
export interface Pattern {
  /** For people who ask how a line was read. */
  readonly name: string;
  readonly fits: (quantity: Quantity, reading: Reading) => boolean;
  /** The quantity's own atoms are marked as read before. */
  readonly says: (quantity: Quantity, reading: Reading) => void;
}

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

/** The words from the start of a quantity up to an atom. */
export const wordsTo = (quantity: Quantity, reading: Reading, end: number): string =>
  wordsOf(reading, quantity.first, end);

/** A number of hours. */
export const isHours = (quantity: Quantity): boolean =>
  isPlain(quantity) && quantity.unit === 'hour' && quantity.second === null && quantity.period !== 'hour';
