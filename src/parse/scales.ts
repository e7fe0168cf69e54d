import { SCALES } from '../domain/scales.ts';
import { byWord } from './by-word.ts';

/** The letters and words behind a number that make it larger, as a line has them. */

/** Also words that may be something else: "mil" is a thousand in Spain, and "our 10k bill" is an invoice. */
const FACTORS = byWord<number>({
  hundred: 100,
  'k|grand': 1e3,
  'lakh|lakhs|lac|lacs': 1e5,
  'm|mil|mill': 1e6,
  'crore|crores|cr': 1e7,
  'b|bil|bio|bill': 1e9,
  t: 1e12,
  ...Object.fromEntries(SCALES.map(({ words, factor }) => [words, factor])),
});

/** "milion", "billlion": slips of the longer ones. */
const MISSPELT = /^(?:m|b|tr)il+i?on/i;

/** What a letter or a word behind a number makes of it: 1e6 of "M" and "millions"; undefined where it is none. */
export const scaleOf = (word: string): number | undefined => FACTORS.get(word.toLowerCase());

/** "mil", "crore", "bln": a word behind a number that makes it larger. */
export const isScale = (word: string): boolean => scaleOf(word) !== undefined || MISSPELT.test(word);

/** Words that say a letter in full, each letter with an expression of them. */
export const SPELLED_SCALES: readonly (readonly [letter: string, words: string])[] = SCALES.map(
  ({ letter, words }) => [letter, `(?:${words})`],
);

/** A letter, or the words for one, behind no number: "millions, not billions". */
export const A_SCALE = `(?:[kmbt]|${SPELLED_SCALES.map(([, words]) => words).join('|')})`;
