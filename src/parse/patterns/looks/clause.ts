import type { Atom, Mark } from '../../atoms.ts';
import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import type { Test } from './atom-kinds.ts';

/** Looking around a quantity, within its clause. */

/** Marks at which a clause ends. */
const ENDS: ReadonlySet<Mark> = new Set(['comma', 'stop', 'versus']);

const isEnd = (atom: Atom | undefined): boolean => atom?.kind === 'mark' && ENDS.has(atom.mark);

const CLAUSE_REACH = 12;

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

/** How many pieces away the nearest one lies that passes, on either side within the clause; infinity for none. */
export const distanceTo = (quantity: Quantity, reading: Reading, test: Test): number =>
  Math.min(
    leftOf(reading, quantity.first, test) ?? Number.POSITIVE_INFINITY,
    rightOf(reading, quantity.end, test) ?? Number.POSITIVE_INFINITY,
  );

/** The first and the last atom of the clause around a place, however long it is. */
export const clauseAround = ({ atoms }: Reading, at: number): readonly [number, number] => {
  let from = at;
  while (from > 0 && !isEnd(atoms[from - 1])) from -= 1;
  let to = at;
  while (to + 1 < atoms.length && !isEnd(atoms[to + 1])) to += 1;
  return [from, to];
};

/** The words of the whole clause around a quantity. */
export const clauseOf = (quantity: Quantity, { text, atoms }: Reading): string => {
  let from = quantity.first;
  while (from > 0 && from > quantity.first - CLAUSE_REACH && !isEnd(atoms[from - 1])) from -= 1;
  let to = quantity.end;
  while (to < atoms.length && to < quantity.end + CLAUSE_REACH && !isEnd(atoms[to])) to += 1;
  const start = from === 0 ? 0 : (atoms[from - 1]?.end ?? 0);
  return text.slice(start, atoms[to]?.start ?? text.length);
};
