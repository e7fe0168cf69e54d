import type { StanceChoice } from '../domain/stances.ts';

/** What a stance is called, on buttons and in lists. */
export const CHOICE_WORDS: Readonly<Record<StanceChoice, string>> = {
  'self-host': 'Host it',
  api: 'Pay per token',
  'not-yet': 'Not yet',
};
