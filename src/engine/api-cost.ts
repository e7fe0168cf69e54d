import { blendedUsdPerMillion } from '../domain/blended-price.ts';
import type { Api, SelfHosted, Workload } from '../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import type { ApiLine } from './api-line.ts';

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
