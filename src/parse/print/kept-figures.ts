import { placeOf } from './replaced.ts';

/** What a suggested line must keep of the one that was typed: its figures. */

const FIGURE = /(?<![\w.-])\d+(?:[.,]\d+)*/g;
const DIGITS = /\d+(?:[.,]\d+)*/g;

/** "8,000" and "8000" are one; a dot stays, as of "2.5". */
const plain = (figure: string): string => figure.replace(/,(?=\d{3}(?!\d))/g, '');

const found = (text: string, sought: RegExp): readonly string[] => (text.match(sought) ?? []).map(plain);

const without = (text: string, words: readonly string[]): string =>
  words.reduce((rest, word) => {
    const at = placeOf(rest, word);
    return at < 0 ? rest : `${rest.slice(0, at)} ${rest.slice(at + word.length)}`;
  }, text);

/**
 * Whether a suggestion holds every figure of a line but those of the words that were refused. `read`: words of the line
 * that the suggestion says in its own. Figures inside a name, such as "H100", go with the name.
 */
export const keepsFigures = (
  line: string,
  refused: readonly string[],
  suggested: string,
  read: readonly string[] = [],
): boolean => {
  const kept = new Set([suggested, ...read].flatMap((text) => found(text, DIGITS)));
  return found(without(line, refused), FIGURE).every((figure) => kept.has(figure));
};
