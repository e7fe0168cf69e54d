import type { RefusalAbout } from '../../errors.ts';
import { valueIn } from '../../keys.ts';
import { slipOf } from './slips.ts';

/** Lines in which every misspelt name is spelled: "gtp-5 mini vs sonet". */

/** Slips of names that are too short to be found by their letters. */
const SHORT: Readonly<Record<string, string>> = { gtp: 'gpt', gpd: 'gpt' };

const WORD = /(?<![\w.])[a-z]{3,20}(?=[\d\s,;.)/-]|$)/gi;

/** A text with every slip of a name mended, and the names. */
const respelt = (text: string): { readonly text: string; readonly names: readonly string[] } => {
  const names: string[] = [];
  const mended = text.replace(WORD, (word) => {
    const name = valueIn(SHORT, word.toLowerCase()) ?? slipOf(word);
    if (name === null) return word;
    names.push(name);
    return name;
  });
  return { text: mended, names };
};

/** Refusals whose words may be a slip of a name. */
const OF_NAMES: ReadonlySet<RefusalAbout['kind']> = new Set(['unread', 'unknown-name', 'which-name']);

interface Mended {
  /** One line, or none. */
  readonly lines: readonly string[];
  /** Whether a piece is the name of something else: what is a slip of one name is none of another. */
  readonly isOther: (piece: string) => boolean;
}

/** The line with all of its slips mended, where the words that a refusal is about are one. */
export const mendedLine = (
  line: string,
  words: readonly string[],
  about: RefusalAbout | undefined,
): Mended => {
  const isSlip =
    about !== undefined && OF_NAMES.has(about.kind) && words.some((word) => respelt(word).names.length > 0);
  if (!isSlip) return { lines: [], isOther: () => false };
  const { text, names } = respelt(line);
  return { lines: [text], isOther: (piece) => !names.some((name) => piece.toLowerCase().includes(name)) };
};
