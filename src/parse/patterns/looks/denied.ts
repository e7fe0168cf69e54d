import type { Atom } from '../../atoms.ts';
import { wordsOf } from '../../beside.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import { markAt } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import type { Sentence } from './sentence.ts';

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
    say`${quoted(wordsOf(reading, denial.from, denial.end))} says what is not wanted: leave it out, and type what you do want.`,
    [],
  );
};

/** The name beside words of hosting: behind them, "no self hosting of opus", else at once before, "opus can't be self hosted". */
const hostedIn = ({ index, 0: words }: RegExpExecArray, { atoms }: Reading): Atom | undefined => {
  const isName = (atom: Atom | undefined): boolean => atom?.kind === 'api' || atom?.kind === 'model';
  const end = index + words.length;
  const behind = atoms.find((atom) => atom.start >= end && !(atom.kind === 'mark' && atom.mark === 'of'));
  return isName(behind)
    ? behind
    : atoms.find((atom) => isName(atom) && index - atom.end <= 1 && atom.end <= index);
};

/** Hosting that is ruled out. */
export const DENIED_HOSTING: readonly Sentence[] = [
  {
    name: 'hosting that is ruled out',
    holds: /host/i,
    pattern:
      /\b(?:no|not|never|without|do ?n[o']t|do not|can(?:no|')?t|can not|wo ?n'?t|will not|must ?n[o']t)(?: be| (?:any|want to))? (?:self|own)[- ]?host(?:ing|ed)?\b|\b(?:not|never|do ?n[o']t|do not|wo ?n'?t|will not)(?: be| want to| going to| planning to)? host(?:ing)?\b(?! (?:fee|cost|price|provider|it (?:in|on|at)))/i,
    says: (match, reading) => {
      const name = hostedIn(match, reading);
      if (name?.kind === 'model') {
        const words = reading.text.slice(
          Math.min(match.index, name.start),
          Math.max(match.index + match[0].length, name.end),
        );
        throw notUnderstood(
          say`${quoted(words)} says what is not to be hosted: type the model that is, or leave it out to see what hosting would cost.`,
          [],
        );
      }
      reading.notes.push(
        name === undefined
          ? `${quoted(match[0])}: what hosting would cost is shown beside the API all the same.`
          : `${quoted(match[0])}: ${reading.text.slice(name.start, name.end)} is what we compare with, and what an open model would cost is shown beside it.`,
      );
    },
  },
];
