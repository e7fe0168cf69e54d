import type { Api, Workload } from './scenario.ts';
import type { TokenPriceField } from './token-prices.ts';
import { tokensPerMonth } from './volume.ts';

/** What a million tokens cost at the mix of some work. */

/** What an API of a scenario charges for tokens: cached input always has a price there. */
export type ChargedPrices = Pick<Api, TokenPriceField>;
type Mix = Pick<
  Workload,
  'inputTokensPerMonth' | 'outputTokensPerMonth' | 'cachedInputShare' | 'cacheWriteShare'
>;

/**
 * USD per million tokens at the real mix of input, cache reads, cache writes and output, before discounts. The mix is
 * that of the monthly totals; prices are flat, so the size of a request cancels out.
 */
export const blendedUsdPerMillion = (api: ChargedPrices, workload: Mix): number => {
  const total = tokensPerMonth(workload);
  const input = workload.inputTokensPerMonth / total;
  const cached = workload.cachedInputShare;
  const written = workload.cacheWriteShare ?? 0;
  return (
    input * (1 - cached - written) * api.usdPerMillionInput +
    input * cached * api.usdPerMillionCachedInput +
    input * written * (api.usdPerMillionCacheWrite ?? api.usdPerMillionInput) +
    (workload.outputTokensPerMonth / total) * api.usdPerMillionOutput
  );
};
