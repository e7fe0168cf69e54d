import type { Sentence } from './sentence.ts';

/** A row of what is said beside the question. */

/** What is read, changes no figure, and is noted. */
export interface Aside extends Pick<Sentence, 'name' | 'pattern' | 'holds' | 'applies' | 'closes'> {
  /** Follows the words as they were typed. */
  readonly note: string;
  /** What it lets expect, unless something else is said: who has a budget for hardware buys. */
  readonly kind?: 'own';
}
