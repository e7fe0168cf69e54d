import { slipOf } from './slips.ts';

/** Lines in which every misspelt name is spelled: "gtp-5 mini vs sonet". */

/** Slips of names that are too short to be found by their letters. */
const SHORT: Readonly<Record<string, string>> = { gtp: 'gpt', gpd: 'gpt' };

const WORD = /(?<![\w.])[a-z]{3,20}(?=[\d\s,;.)/-]|$)/gi;

/** A text with every slip of a name mended, and the names. */
const respelt = (text: string): { readonly text: string; readonly names: readonly string[] } => {
  const names: string[] = [];
  const mended = text.replace(WORD, (word) => {
    const name = SHORT[word.toLowerCase()] ?? slipOf(word);
    if (name === null) return word;
    names.push(name);
    return name;
  });
  return { text: mended, names };
};

const UNKNOWN_NAME = /do not understand|no name that I know|Which model is/;

interface Mended {
  /** One line, or none. */
  readonly lines: readonly string[];
  /** Whether a piece is the name of something else: what is a slip of one name is none of another. */
  readonly isOther: (piece: string) => boolean;
}

/** The line with all of its slips mended, where the words that a refusal quotes are one. */
export const mendedLine = (line: string, words: readonly string[], message: string): Mended => {
  const isSlip = UNKNOWN_NAME.test(message) && words.some((word) => respelt(word).names.length > 0);
  if (!isSlip) return { lines: [], isOther: () => false };
  const { text, names } = respelt(line);
  return { lines: [text], isOther: (piece) => !names.some((name) => piece.toLowerCase().includes(name)) };
};
