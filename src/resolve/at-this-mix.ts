import type { Api } from '../domain/scenario.ts';
import { blendedUsdPerMillion } from '../engine/api-cost.ts';
import { LlmcostError } from '../errors.ts';
import type { Shape } from './workload.ts';

/** What a million tokens of this work cost, input, cache and output together. */

type Prices = Pick<
  Api,
  'usdPerMillionInput' | 'usdPerMillionOutput' | 'usdPerMillionCachedInput' | 'usdPerMillionCacheWrite'
>;

/** USD per million tokens at the mix of this work, before discounts. Throws `no-price` where it is 0: no API is free. */
export const usdAtThisMix = (id: string, prices: Prices, shape: Shape): number => {
  const usd = blendedUsdPerMillion(prices, {
    inputTokensPerMonth: shape.inputShare,
    outputTokensPerMonth: 1 - shape.inputShare,
    cachedInputShare: shape.cachedInputShare,
    cacheWriteShare: shape.cacheWriteShare,
  });
  if (usd > 0) return usd;
  throw new LlmcostError(
    'no-price',
    `${id} would cost nothing at this mix, so its price is missing or wrong. Give it per million tokens, such as "vs $3/$15".`,
    ['vs $3/$15'],
  );
};
