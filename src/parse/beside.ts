import type { Atom } from './atoms.ts';
import type { Quantity } from './quantities.ts';

/** The words beside a place of the line, as far as what goes with a number may stand from it. */

/** The text in front of a place: at most so many letters. */
export const textBefore = (text: string, place: number, letters: number): string =>
  text.slice(Math.max(0, place - letters), place);

/** A line and its pieces, of which a reading is one. */
export interface LexedLine {
  readonly text: string;
  readonly atoms: readonly Atom[];
}

/** Where the last piece of a quantity ends in the text. */
export const endOf = ({ end }: Pick<Quantity, 'end'>, { atoms }: Pick<LexedLine, 'atoms'>): number =>
  atoms[end - 1]?.end ?? 0;

/** The text behind a quantity: at most so many letters, or all that is left. */
export const textBehind = (
  quantity: Pick<Quantity, 'end'>,
  line: LexedLine,
  letters = Number.POSITIVE_INFINITY,
): string => {
  const end = endOf(quantity, line);
  return line.text.slice(end, end + letters);
};

/** The words of the atoms from `from` up to but not including `to`. */
export const wordsOf = (line: LexedLine, from: number, to: number): string => {
  const first = line.atoms[from];
  const last = line.atoms[to - 1];
  return first && last ? line.text.slice(first.start, last.end) : '';
};
