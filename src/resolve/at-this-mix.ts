import { blendedUsdPerMillion, type ChargedPrices } from '../domain/blended-price.ts';
import { Refused } from './refused.ts';
import type { AverageRequest } from './workload.ts';

/** What a million tokens of this work cost, input, cache and output together. */

/** USD per million tokens at the mix of this work, before discounts. Throws `Refused` where it is 0: no API is free. */
export const usdAtThisMix = (id: string, prices: ChargedPrices, averageRequest: AverageRequest): number => {
  const usd = blendedUsdPerMillion(prices, {
    inputTokensPerMonth: averageRequest.inputShare,
    outputTokensPerMonth: 1 - averageRequest.inputShare,
    cachedInputShare: averageRequest.cachedInputShare,
    cacheWriteShare: averageRequest.cacheWriteShare,
  });
  if (usd > 0) return usd;
  throw new Refused({ code: 'api-free', api: id });
};
