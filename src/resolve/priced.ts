import type { Scenario } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { apiLine } from '../engine/api-cost.ts';
import { apiMonthlyUsd } from '../engine/api-line.ts';
import { type PricedApi, priceApi } from './api-prices.ts';
import type { Comparator } from './comparators.ts';
import type { Context } from './context.ts';
import type { WithDefaults } from './defaults.ts';
import { Refused } from './refused.ts';
import { withSharesOfTokens } from './shares-of-spend.ts';
import type { PriceAt } from './volume.ts';
import type { AverageRequest } from './workload.ts';

/** What the APIs that are compared cost by the token. */

/** USD per token of the API that a bill is from, at a mix. Throws `Refused` for one that is not among these. */
export const billedPrice =
  (apis: readonly PricedApi[], opsUsdPerHour: number): PriceAt =>
  (id, mix) => {
    const found = apis.find(({ api }) => api.id === id)?.api;
    if (found === undefined) throw new Refused({ code: 'bill-of-other-api', api: id });
    const workload = {
      ...mix,
      requestInputTokens: 0,
      requestOutputTokens: 0,
      inputTokensPerMonth: mix.inputShare,
      outputTokensPerMonth: 1 - mix.inputShare,
    };
    return apiLine(found, workload, opsUsdPerHour).usdPerToken;
  };

/** What the price of an API depends on beside the API. */
interface PricedBeside {
  /** The id of the model that is hosted. */
  readonly model: string;
  readonly workspace: WithDefaults;
  readonly opsUsdPerHour: number;
  /** How many APIs stand before the first of these. */
  readonly before?: number;
}

/** The APIs in their order, each at its own price where somebody has one, else at the list's. Throws `Refused`. */
export const pricedApis = (
  context: Context,
  averageRequest: AverageRequest,
  apis: readonly Comparator[],
  { model, workspace, opsUsdPerHour, before = 0 }: PricedBeside,
): readonly PricedApi[] =>
  apis.map((api, nth) => {
    const index = before + nth;
    const own = workspace.priced(context.fields, api, index);
    const priceAmong = (parts: readonly PricedApi[]): PriceAt => billedPrice(parts, opsUsdPerHour);
    return priceApi(
      context,
      averageRequest,
      withSharesOfTokens(context, averageRequest, own, index, priceAmong),
      index,
      model,
    );
  });

/**
 * Throws `Refused` for an API whose seller would be paid nothing for this volume: no API is free. Our own work beside
 * it is no price of it.
 */
export const refuseFree = ({ apis, workload }: Scenario): void => {
  const volume = tokensPerMonth(workload);
  const free = apis.find((api) => apiMonthlyUsd(apiLine(api, workload, 0), volume) <= 0);
  if (free !== undefined) throw new Refused({ code: 'api-free', api: free.id });
};
