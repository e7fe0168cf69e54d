import type { Tally } from '../tally.ts';

/** Service tiers: flex is priced as a batch, and the dearer ones at the standard price. */

const DEARER_TIER = /\b(?:priority|scale)\b/i;

const FLEX_TIER = /\bflex\b/i;

/** Whether the words of a row, null for none, name the flex tier; warns of other tiers with prices of their own. */
export const isFlex = (tally: Tally, words: string | null): boolean => {
  if (words === null) return false;
  if (DEARER_TIER.test(words))
    tally.warn(
      'Part of this usage is of the priority tier, which costs more: it is compared at the standard prices.',
    );
  return FLEX_TIER.test(words);
};
