import { reAll } from '../../expression.ts';

/** Where words of other languages begin and end: \b takes "é" and "ß" for the end of one. */

/** No letter or digit in front. */
export const WORD_START = '(?<![a-z0-9à-ÿ])';
/** No letter or digit behind. */
export const WORD_END = '(?![a-z0-9à-ÿ])';

/** All places of a text at which one of the alternatives stands as a word of its own. */
export const asWords = (alternatives: string): RegExp => reAll`${WORD_START}(?:${alternatives})${WORD_END}`;
