import { daysBetween } from '../domain/dated.ts';
import { apiPrice, isDoubtful } from './api-prices.ts';
import { KNOWN_ON } from './catalog-date.ts';
import { isClosed } from './closed-api-models.ts';
import { apisServing } from './open-model-apis.ts';
import { CHAT } from './shapes-of-work.ts';
import type { ApiPrice } from './types.ts';

/** Days. A price that nobody has confirmed for this long is no comparator of ours while another seller has a newer one. */
export const CURRENT_DAYS = 180;

/** What one seller asks for an open model. */
export interface SameModelPrice extends ApiPrice {
  /** At this mix of input, cached input and output. */
  readonly blendedUsdPerMillion: number;
  /** Confirmed within 180 days. */
  readonly current: boolean;
}

/** API ids for this open model, the cheapest first, at the mix of chat and current prices. */
export const cheapestSellers = (modelId: string): readonly string[] =>
  sameModelPrices(modelId, CHAT, CHAT, KNOWN_ON).map(({ id }) => id);

/** The cheapest of them; undefined where nobody sells it. */
export const cheapestSeller = (modelId: string): string | undefined => cheapestSellers(modelId)[0];

/** Whether an API has a price: a maker may publish weights and sell nothing, as OpenAI does with gpt-oss. */
export const isSold = (apiId: string): boolean => !('noPrice' in apiPrice(apiId, CHAT, KNOWN_ON));

/** API ids that serve this open model with a price nothing is known against; no routers. */
export const sellersOfModel = (modelId: string): readonly string[] =>
  apisServing(modelId)
    .filter(({ id }) => !isDoubtful(id) && !isClosed(id, KNOWN_ON))
    .map(({ id }) => id);

/** What a price is blended over. */
export interface Mix {
  /** Input ÷ (input + output), 0..1. */
  readonly inputShare: number;
  /** Share of the input that is read from the cache. */
  readonly cachedInputShare?: number;
  /** Share of the volume that may wait for a batch endpoint. */
  readonly batchShare?: number;
}

/** USD per million tokens at a mix, batch share included. */
export const usdPerMillionAtMix = (
  price: ApiPrice,
  { inputShare, cachedInputShare = 0, batchShare = 0 }: Mix,
): number => {
  const cached = price.usdPerMillionCachedInput ?? price.usdPerMillionInput;
  const input = (1 - cachedInputShare) * price.usdPerMillionInput + cachedInputShare * cached;
  const list = inputShare * input + (1 - inputShare) * price.usdPerMillionOutput;
  return list * (1 - batchShare * price.batchDiscount);
};

/**
 * What the sellers of one open model ask, cheapest blend first: one price of each seller. Closed, withdrawn
 * and doubtful ones are left out, and editions with narrower weights, which are compared where somebody names them.
 */
export const sameModelPrices = (
  modelId: string,
  request: { readonly inputTokens: number; readonly outputTokens: number },
  mix: Mix,
  asOf: Date,
): readonly SameModelPrice[] => {
  const prices = apisServing(modelId).flatMap(({ id, edition }): SameModelPrice[] => {
    if (edition !== undefined || isDoubtful(id) || isClosed(id, asOf)) return [];
    const price = apiPrice(id, request, asOf);
    if ('noPrice' in price) return [];
    const current = price.confirmed !== undefined && daysBetween(price.confirmed, asOf) <= CURRENT_DAYS;
    return [{ ...price, blendedUsdPerMillion: usdPerMillionAtMix(price, mix), current }];
  });
  prices.sort(
    (a, b) =>
      Number(b.current) - Number(a.current) ||
      a.blendedUsdPerMillion - b.blendedUsdPerMillion ||
      (a.id < b.id ? -1 : 1),
  );
  const sellers = new Set<string>();
  return prices.filter(({ seller }) => !sellers.has(seller) && sellers.add(seller));
};
