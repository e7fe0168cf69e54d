import { apiPrice, isApiId, isDoubtful } from './api-prices.ts';
import { sellerOf } from './api-sellers.ts';
import { OPEN_MODEL_APIS } from './open-model-apis.ts';
import type { ApiPrice } from './types.ts';

export interface SameModelPrice extends ApiPrice {
  /** By the share of input in the traffic; nothing cached. */
  readonly blendedUsdPerMillion: number;
}

const sellersByModel = new Map<string, readonly string[]>();

/** API ids that serve this open model with a price nothing is known against; no routers. */
export const sellersOfModel = (modelId: string): readonly string[] => {
  const known = sellersByModel.get(modelId);
  if (known !== undefined) return known;
  // A name of one's own may be a key of every object, such as "constructor".
  const listed = Object.hasOwn(OPEN_MODEL_APIS, modelId) ? OPEN_MODEL_APIS[modelId] : undefined;
  if (listed === undefined) return [];
  // A name of one's own may be a key of every object, such as "constructor".
  const sellers = listed.filter((id) => isApiId(id) && sellerOf(id)?.kind !== 'router' && !isDoubtful(id));
  sellersByModel.set(modelId, sellers);
  return sellers;
};

/**
 * What the sellers of one open model ask, cheapest blend first. `inputShare` is input ÷ (input + output), 0..1.
 */
export const sameModelPrices = (
  modelId: string,
  request: { readonly inputTokens: number; readonly outputTokens: number },
  inputShare: number,
  asOf: Date,
): readonly SameModelPrice[] =>
  sellersOfModel(modelId)
    .flatMap((id) => {
      const price = apiPrice(id, request, asOf);
      if ('noPrice' in price) return [];
      const blendedUsdPerMillion =
        inputShare * price.usdPerMillionInput + (1 - inputShare) * price.usdPerMillionOutput;
      return [Object.assign(price, { blendedUsdPerMillion })];
    })
    .sort((a, b) => a.blendedUsdPerMillion - b.blendedUsdPerMillion || (a.id < b.id ? -1 : 1));
