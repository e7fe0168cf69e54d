import { once } from '../bounded.ts';
import { daysBetween } from '../domain/dated.ts';
import { isoDay } from '../domain/day.ts';
import { isNarrower, type Precision } from '../domain/scenario.ts';
import { apiPrice, isDoubtful } from './api-prices.ts';
import { CATALOG_DAY } from './catalog-date.ts';
import { isClosed } from './closed-api-models.ts';
import { MODELS } from './models.ts';
import { apisServing, type ServingApi } from './open-model-apis.ts';
import { perEdition } from './price-edition.ts';
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
  /** Of an edition of the seller's own: narrower than what is hosted, or of a precision that it does not say. */
  readonly weights: 'same' | 'narrower' | 'unsaid';
}

/** API ids for this open model, the cheapest first, at the mix of chat and current prices. */
export const cheapestSellers = (modelId: string): readonly string[] =>
  sameModelPrices(modelId, CHAT, CHAT, CATALOG_DAY).map(({ id }) => id);

/** The cheapest of them; undefined where nobody sells it. */
export const cheapestSeller = (modelId: string): string | undefined => cheapestSellers(modelId)[0];

/** Whether an API has a price: a maker may publish weights and sell nothing, as OpenAI does with gpt-oss. */
export const isSold = (apiId: string): boolean => !('noPrice' in apiPrice(apiId, CHAT, CATALOG_DAY));

/** The same model as its maker published it again, under its name and a month: "qwen3-235b-a22b-2507". */
export const laterRelease = (modelId: string): string | undefined =>
  MODELS.find(({ id }) => id.startsWith(`${modelId}-`) && /^\d{4}$/.test(id.slice(modelId.length + 1)))?.id;

/** API ids that serve this open model with a price nothing is known against; no routers. */
export const sellersOfModel = (modelId: string): readonly string[] =>
  apisServing(modelId)
    .filter(({ id }) => !isDoubtful(id) && !isClosed(id, CATALOG_DAY))
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

/** How the weights of what a seller serves stand to those that are hosted, or to those that its maker published. */
const weightsOf = ({ edition }: ServingApi, hosted: Precision | undefined): SameModelPrice['weights'] => {
  if (edition === undefined) return 'same';
  if (edition.isPresumed === true) return 'unsaid';
  return hosted === undefined || isNarrower(edition.precision, hosted) ? 'narrower' : 'same';
};

/** What is asked for: a model, the tokens of a request, a mix, the day, and at which precision it is hosted. */
type Asked = readonly [
  modelId: string,
  request: { readonly inputTokens: number; readonly outputTokens: number },
  mix: Mix,
  asOf: Date,
  hosted?: Precision,
];

const workedOut = (...[modelId, request, mix, asOf, hosted]: Asked): readonly SameModelPrice[] => {
  const prices = apisServing(modelId).flatMap((api): SameModelPrice[] => {
    const { id } = api;
    if (isDoubtful(id) || isClosed(id, asOf)) return [];
    const price = apiPrice(id, request, asOf);
    if ('noPrice' in price) return [];
    const current = price.confirmed !== undefined && daysBetween(price.confirmed, asOf) <= CURRENT_DAYS;
    const blendedUsdPerMillion = usdPerMillionAtMix(price, mix);
    return [{ ...price, blendedUsdPerMillion, current, weights: weightsOf(api, hosted) }];
  });
  prices.sort(
    (a, b) =>
      Number(b.current) - Number(a.current) ||
      a.blendedUsdPerMillion - b.blendedUsdPerMillion ||
      (a.id < b.id ? -1 : 1),
  );
  return prices;
};

/** One answer asks three times, and most questions of a day are of the same few models at a usual request. */
const MOST_KNOWN = 64;
const known = perEdition(() => once<readonly SameModelPrice[]>(MOST_KNOWN));

/** Every current or older price of this model, in any edition; closed, withdrawn and doubtful ones are left out. */
const pricesOfModel = (...asked: Asked): readonly SameModelPrice[] => {
  const [modelId, { inputTokens, outputTokens }, mix, asOf, hosted = ''] = asked;
  const { inputShare, cachedInputShare = 0, batchShare = 0 } = mix;
  const of = [inputTokens, outputTokens, inputShare, cachedInputShare, batchShare];
  return known()([modelId, ...of, isoDay(asOf), hosted].join(' '), () => workedOut(...asked));
};

/**
 * What the sellers of one open model ask, cheapest blend first: one price of each seller. An edition of a seller's own
 * counts where its weights are no narrower than `hosted`; where nothing is hosted yet, only as its maker published it.
 */
export const sameModelPrices = (...asked: Asked): readonly SameModelPrice[] => {
  const sellers = new Set<string>();
  return pricesOfModel(...asked).filter(
    ({ seller, weights }) => weights === 'same' && !sellers.has(seller) && sellers.add(seller),
  );
};

/** What sellers ask for editions that are, or may be, narrower than `hosted`: no rivals of it; cheapest blend first. */
export const narrowerEditions = (...asked: Asked): readonly SameModelPrice[] =>
  pricesOfModel(...asked).filter(({ weights }) => weights !== 'same');
