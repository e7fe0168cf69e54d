import type { Api, SelfHosted, Workload } from '../domain/scenario.ts';
import type { TokenPriceField } from '../domain/token-prices.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import type { ApiLine } from './api-line.ts';

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

/** An API's monthly bill over the volume, with batch share, discount and regional surcharge. */
export const apiLine = (
  api: Api,
  workload: Workload,
  opsUsdPerHour: SelfHosted['ops']['usdPerHour'],
): ApiLine => ({
  fixedUsd: api.opsHoursPerMonth * opsUsdPerHour + (api.usdPerMonth ?? 0),
  usdPerToken:
    (blendedUsdPerMillion(api, workload) / TOKENS_PER_MILLION) *
    (1 - workload.batchShare * api.batchDiscount) *
    (1 - api.discount) *
    api.regionalUplift,
  includedTokens: api.usdPerMonth === undefined ? 0 : (api.capacityTokensPerMonth ?? 0),
});
