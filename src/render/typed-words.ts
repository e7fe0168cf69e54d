import type { Answer } from '../domain/answer.ts';
import { hasNegotiated } from '../domain/negotiated.ts';
import { YOUR_PRICE } from '../words/names.ts';

/** What people typed, for others than who typed it. */

/** The line as typed; one that spells what was negotiated stays here. null where none was typed. */
export const shownWords = (answer: Answer, words: string | undefined): string | null => {
  if (words === undefined) return null;
  return hasNegotiated(answer) ? `(a line with ${YOUR_PRICE} in it)` : words;
};
