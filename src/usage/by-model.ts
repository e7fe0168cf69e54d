import type { ModelUsage, UsageSums } from '../domain/usage.ts';
import type { ModelTally } from './models.ts';
import { isInUsd } from './money.ts';
import { batchOf, tokensOf, usageSums } from './sums.ts';
import type { Tally } from './tally.ts';

/** Each model with its sums and its share of `total`, the largest first. */
export const usageByModel = (tally: Tally, total: UsageSums): readonly [string, ModelUsage, ModelTally][] => {
  const all = tokensOf(total);
  const batch = batchOf([...tally.models.values()]);
  return [...tally.models]
    .map(([name, model]): [string, ModelUsage, ModelTally] => {
      const own = usageSums([model], model.tokens);
      // Where the export tells of some models, a model without a figure had none.
      const known = (value: number | null, whole: number | null): number | null =>
        whole === null || !model.tokens ? value : (value ?? 0);
      const sums = {
        ...own,
        cachedInputTokens: known(own.cachedInputTokens, total.cachedInputTokens),
        cacheWriteTokens: known(own.cacheWriteTokens, total.cacheWriteTokens),
        usd: isInUsd(tally) ? model.usd : null,
      };
      const tiers = { batchTokens: known(model.batch, batch), flexTokens: model.flex };
      return [name, { ...sums, ...tiers, share: all > 0 ? tokensOf(sums) / all : null }, model];
    })
    .sort(([, a], [, b]) => tokensOf(b) - tokensOf(a));
};
