import type { Answer } from '../domain/answer.ts';
import { YOUR_PRICE } from '../words/names.ts';

/** What people typed, for others than who typed it. */

/** Whether any price of an answer was negotiated: the words that asked for it may spell it. */
export const isSecret = ({ evidence }: Answer): boolean => (evidence.negotiated ?? []).length > 0;

/** The line as typed; one that spells what was negotiated stays here. null where none was typed. */
export const shownWords = (answer: Answer, words: string | undefined): string | null => {
  if (words === undefined) return null;
  return isSecret(answer) ? `(a line with ${YOUR_PRICE} in it)` : words;
};
