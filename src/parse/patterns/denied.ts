import type { Atom } from '../atoms.ts';
import { wordsOf } from '../beside.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { markAt } from '../quantities.ts';
import type { Reading } from '../reading.ts';

/** What is named only to rule it out: "not sonnet", "anything but the H100", "spot is out of the question". */

/** Words that may stand between a denial and what it denies. */
const BETWEEN =
  /^(?:the|any|our|to|use|using|want|need|consider|count|counting|include|including|add|show|care|about|bother|with)$/i;
const COMPARES = /^(?:against|compar|relative)/i;
const BETWEEN_MOST = 3;

const isBetween = (atom: Atom | undefined, text: string): boolean => {
  if (atom?.kind === 'unknown') return BETWEEN.test(atom.text);
  if (atom?.kind !== 'mark') return false;
  // "don't compare with opus"
  const compares = atom.mark === 'off' && COMPARES.test(text.slice(atom.start, atom.end));
  return compares || atom.mark === 'a' || atom.mark === 'on' || atom.mark === 'versus';
};

/** The places of a denial and of what it denies. */
export interface Denial {
  readonly from: number;
  readonly end: number;
}

/** Two of one kind of thing: models, GPUs, APIs, or values of one field. */
const areAlike = (one: Atom | undefined, other: Atom | undefined): boolean =>
  one !== undefined &&
  one.kind === other?.kind &&
  (one.kind !== 'phrase' ||
    other.kind !== 'phrase' ||
    Object.keys(one.fields).join() === Object.keys(other.fields).join());

/** "without sonnet or opus": whether an atom goes on with the list that the one before it is of. */
const goesOn = ({ atoms }: Reading, at: number): boolean =>
  markAt(atoms, at - 1, 'and') && areAlike(atoms[at - 2], atoms[at]);

const endOfList = (reading: Reading, end: number): number =>
  goesOn(reading, end + 1) ? endOfList(reading, end + 2) : end;

/** What denies an atom, from its first place to behind its last; null where nothing does. */
export const denialOf = (reading: Reading, at: number): Denial | null => {
  const { atoms, text } = reading;
  if (markAt(atoms, at + 1, 'denied')) return { from: at, end: at + 2 };
  for (let from = at - 1; from >= at - 1 - BETWEEN_MOST; from -= 1) {
    if (markAt(atoms, from, 'no', 'minus')) return { from, end: endOfList(reading, at + 1) };
    if (!isBetween(atoms[from], text)) break;
  }
  const listed = goesOn(reading, at) ? denialOf(reading, at - 2) : null;
  return listed !== null && listed.from < at - 2 ? { ...listed, end: at + 1 } : null;
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
