import type { Atom } from '../atoms.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { markAt } from '../quantities.ts';
import { type Reading, wordsOf } from '../reading.ts';

/** What is named only to rule it out: "not sonnet", "anything but the H100", "spot is out of the question". */

/** Words that may stand between a denial and what it denies. */
const BETWEEN = /^(?:the|any|our|to|use|using|want|need|consider|count|counting)$/i;
const BETWEEN_MOST = 3;

const isBetween = (atom: Atom | undefined): boolean =>
  atom !== undefined &&
  ((atom.kind === 'unknown' && BETWEEN.test(atom.text)) ||
    (atom.kind === 'mark' && (atom.mark === 'a' || atom.mark === 'on')));

/** The places of a denial and of what it denies. */
interface Denial {
  readonly from: number;
  readonly end: number;
}

/** What denies an atom, from its first place to behind its last; null where nothing does. */
export const denialOf = ({ atoms }: Reading, at: number): Denial | null => {
  if (markAt(atoms, at + 1, 'denied')) return { from: at, end: at + 2 };
  for (let from = at - 1; from >= at - 1 - BETWEEN_MOST; from -= 1) {
    if (markAt(atoms, from, 'no', 'minus')) return { from, end: at + 1 };
    if (!isBetween(atoms[from])) return null;
  }
  return null;
};

/** Throws `not-understood` where the atom is named only to rule it out: it would be read as wanted. */
export const refuseDenial = (reading: Reading, at: number): void => {
  const denial = denialOf(reading, at);
  if (denial === null) return;
  throw notUnderstood(
    `${quoted(wordsOf(reading, denial.from, denial.end))} says what is not wanted: leave it out, and type what you do want.`,
    [],
  );
};
