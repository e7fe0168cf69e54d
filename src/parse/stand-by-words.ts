import { re } from './expression.ts';

/** Words for what takes over where something else fails, and for what takes what is too much for it. */

/** What is there for when the other is down. */
export const STAND_BY =
  '(?:fail(?:s|ing)?[- ]?over|fall(?:s|ing)?[- ]?back|back(?:s|ed|ing)?[- ]?up|stand[- ]?by)';

/** What is too much for the other. */
export const EXCESS = '(?:overflow(?:s|ing)?|bursts?(?:ing)?|spill(?:s|ing)?(?:[- ]?over)?|surges?|excess)';

/** What is too much for the other, and words that say so only where somebody takes it. */
export const TAKES_MORE = `(?:${EXCESS}|peaks?|(?:what|whatever) (?:does not|doesn't|won't) fit)`;

/** What an API does for the other, as it stands behind its name. */
export const TAKES_OVER = `(?:stands by|steps in|kicks in|takes over|fills in|(?:takes?|handles?|gets?|catches|picks up|absorbs?) (?:the |our |all )?${TAKES_MORE})`;

const AS_STAND_BY = re`\b(?:${STAND_BY}|${TAKES_OVER})\b|\b${TAKES_MORE}(?: (?:go(?:es)?|going|is|are|runs?))*(?: over)? (?:to|onto)\b|\bfor (?:the )?${TAKES_MORE}$`;

/** Whether something stands by for another by these words. */
export const standsBy = (words: string): boolean => AS_STAND_BY.test(words);
