import type { Atom } from '../../atoms.ts';
import type { Reading } from '../../reading.ts';

/** What a row of whole phrases is, and how the words of one are taken. */

/** A row that reads by the letters of a line, where no single number says it. */
export interface Sentence {
  readonly name: string;
  readonly pattern: RegExp;
  /** What a line must hold for it: most lines hold none of that, and are spared the pattern. */
  readonly holds?: RegExp;
  /** The numbers in it are part of the sentence and mean nothing else. */
  readonly takesNumbers?: true;
  /** No row behind it reads anything in its words. */
  readonly closes?: true;
  /** Whether a match is one at all. */
  readonly applies?: (match: RegExpExecArray, reading: Reading) => boolean;
  readonly says: (match: RegExpExecArray, reading: Reading) => void;
}

/** The words of a sentence mean nothing else; hardware in it is read on its own, and mostly numbers too. */
const KEPT: ReadonlySet<Atom['kind']> = new Set(['gpu', 'model']);
const WORDS_ONLY: ReadonlySet<Atom['kind']> = new Set([...KEPT, 'number']);

const useBut = (kept: ReadonlySet<Atom['kind']>, reading: Reading, from: number, to: number): void => {
  for (const [at, atom] of reading.atoms.entries()) {
    const reachesOut = atom.kind === 'api' && (atom.start < from || atom.end > to);
    if (atom.start < to && atom.end > from && !kept.has(atom.kind) && !reachesOut) reading.used.add(at);
  }
};

/** Marks the words between two characters as read; numbers among them are still to be read. */
export const useWords = (reading: Reading, from: number, to: number): void =>
  useBut(WORDS_ONLY, reading, from, to);

/** Marks the words between two characters as read, with their numbers. */
export const useSpan = (reading: Reading, from: number, to: number): void => useBut(KEPT, reading, from, to);
