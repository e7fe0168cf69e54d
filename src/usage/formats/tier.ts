import type { Tally } from '../tally.ts';
import type { RowSource } from './row-sums.ts';

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

const IS_BATCH = /^(?:true|yes|batch)$/i;
const IS_NO_BATCH = /^(?:false|no)$/i;

/** Whether a row went through a batch endpoint; null where it says neither that nor another tier. */
export const batchIn = (source: Pick<RowSource, 'text'>): boolean | null => {
  const [batch, tier] = [source.text('batch'), source.text('tier')];
  if (IS_BATCH.test(batch ?? '') || IS_BATCH.test(tier ?? '')) return true;
  return IS_NO_BATCH.test(batch ?? '') || tier !== null ? false : null;
};
