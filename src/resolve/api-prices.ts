import { apiName, batchDiscount, isApiId, openModelOfApi, sellerName } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import type { ApiEvidence } from '../domain/evidence.ts';
import { pathOf } from '../domain/paths.ts';
import { wholePercents } from '../domain/round.ts';
import type { Api } from '../domain/scenario.ts';
import { TOKEN_PRICE_FIELDS, type TokenPrices } from '../domain/token-prices.ts';
import { regionalOf } from './api-regions.ts';
import { usdAtThisMix } from './at-this-mix.ts';
import { cachedPrice } from './cached-price.ts';
import type { Comparator } from './comparators.ts';
import { type Context, citeYours } from './context.ts';
import { listPrice } from './list-price.ts';
import { type Charged, mixPrices, negotiatedParts, withPartDiscounts } from './mix.ts';
import type { AverageRequest } from './workload.ts';

/** An API as the scenario has it, what is known of it, and which of its prices were negotiated. */
export interface PricedApi {
  readonly api: Api;
  readonly evidence: ApiEvidence;
  readonly negotiated: readonly string[];
}

/** The user's own prices, where both input and output are known: work without output needs no output price. */
const ownPrice = (api: Comparator, { inputShare }: AverageRequest): TokenPrices | undefined => {
  const unused = inputShare === 1 && !isApiId(api.id) ? 0 : undefined;
  const { usdPerMillionInput, usdPerMillionOutput = unused } = api;
  if (usdPerMillionInput === undefined || usdPerMillionOutput === undefined) return undefined;
  return {
    usdPerMillionInput,
    usdPerMillionOutput,
    usdPerMillionCachedInput: api.usdPerMillionCachedInput ?? null,
    usdPerMillionCacheWrite: api.usdPerMillionCacheWrite ?? null,
  };
};

/** Capacity that is paid by the month, of an API without a list price: all it costs is that. */
const capacityAlone = (api: Comparator): TokenPrices | undefined =>
  api.usdPerMonth === undefined || isApiId(api.id)
    ? undefined
    : {
        usdPerMillionInput: 0,
        usdPerMillionOutput: 0,
        usdPerMillionCachedInput: 0,
        usdPerMillionCacheWrite: null,
      };

const citeOwn = (context: Context, at: string, api: Comparator): void => {
  for (const field of [...TOKEN_PRICE_FIELDS, 'usdPerMonth'] as const) {
    const value = api[field];
    if (value !== undefined) citeYours(context, `${at}.${field}`, value);
  }
};

const fromList = (
  context: Context,
  averageRequest: AverageRequest,
  api: Comparator,
  at: string,
): TokenPrices => {
  const list = listPrice(context, averageRequest, api.id, at, api);
  return {
    usdPerMillionInput: api.usdPerMillionInput ?? list.usdPerMillionInput,
    usdPerMillionOutput: api.usdPerMillionOutput ?? list.usdPerMillionOutput,
    usdPerMillionCachedInput: api.usdPerMillionCachedInput ?? list.usdPerMillionCachedInput,
    usdPerMillionCacheWrite: api.usdPerMillionCacheWrite ?? list.usdPerMillionCacheWrite,
  };
};

const discountOf = ({ fields }: Context, api: Comparator): number =>
  api.discount ?? (api.role === 'named' || api.role === 'frontier' ? (fields['apis.discount'] ?? 0) : 0);

/** One API's prices a token, own or from the list, with its batch price and its regions. */
const chargedAlone = (
  context: Context,
  averageRequest: AverageRequest,
  api: Comparator,
  at: string,
): Charged => {
  const { ledger } = context;
  citeOwn(context, at, api);
  const own = ownPrice(api, averageRequest) ?? capacityAlone(api);
  const price = own ?? fromList(context, averageRequest, api, at);
  // One price for both sides of what is in use is a bill, by the token.
  const isFlat = own !== undefined && own.usdPerMillionInput === own.usdPerMillionOutput;
  const isPaid = api.inUse === true && isFlat;
  const usdPerMillionCachedInput = cachedPrice(context, averageRequest, api.id, at, { ...price, isPaid });
  const listedOff = own === undefined ? batchDiscount(api.id).value : undefined;
  const prices = {
    usdPerMillionInput: price.usdPerMillionInput,
    usdPerMillionOutput: price.usdPerMillionOutput,
    usdPerMillionCachedInput,
    ...(price.usdPerMillionCacheWrite !== null && { usdPerMillionCacheWrite: price.usdPerMillionCacheWrite }),
  };
  if (api.usdPerMonth === undefined) usdAtThisMix(api.id, prices, averageRequest);
  return {
    ...prices,
    batchDiscount:
      api.batchDiscount ??
      ledger.assume(
        `${at}.batchDiscount`,
        listedOff ?? 0,
        listedOff === undefined
          ? { code: 'no-batch-discount-given' }
          : { code: 'batch-discount', off: listedOff },
      ),
    ...regionalOf(context, api, at),
  };
};

const charged = (context: Context, averageRequest: AverageRequest, api: Comparator, at: string): Charged => {
  const { mix } = api;
  if (mix === undefined) return chargedAlone(context, averageRequest, api, at);
  const { batchDiscount: off, ...prices } = mixPrices(context, averageRequest, { ...api, mix }, at);
  return {
    ...prices,
    batchDiscount:
      api.batchDiscount ?? context.ledger.assume(`${at}.batchDiscount`, off, { code: 'of-its-parts' }),
  };
};

/** A fixed price without its capacity is held against any volume: that is said. */
const warnOfCapacity = ({ ledger }: Context, api: Comparator): void => {
  if (api.usdPerMonth !== undefined && api.capacityTokensPerMonth === undefined)
    ledger.doubt('capacity-unknown', { api: apiName(api.id) });
};

const nameOf = ({ id, mix }: Comparator): string =>
  mix === undefined
    ? apiName(id)
    : mix.map((part) => `${wholePercents(part.share)}% ${apiName(part.id)}`).join(' + ');

const saidOf = ({ inUse, usdPerMonth, capacityTokensPerMonth, mix }: Comparator) =>
  defined({
    inUse,
    usdPerMonth,
    capacityTokensPerMonth,
    mix: mix?.map(({ isNegotiated: _, ...part }) => part),
  });

/** TokenPrices of one's own that somebody called negotiated. */
const ownPriceOf = (api: Comparator, at: string): readonly string[] =>
  api.isNegotiated === true && api.usdPerMillionInput !== undefined
    ? TOKEN_PRICE_FIELDS.filter((field) => field === 'usdPerMillionOutput' || api[field] !== undefined).map(
        (field) => `${at}.${field}`,
      )
    : [];

/**
 * All terms of one API, flat at this request size. Throws `Refused` where nothing is known or the total is 0: an
 * API without a price is an error, never free.
 */
export const priceApi = (
  context: Context,
  averageRequest: AverageRequest,
  named: Comparator,
  index: number,
  hostedModel?: string,
): PricedApi => {
  const { ledger } = context;
  const api = withPartDiscounts(named, discountOf(context, named));
  const at = pathOf('apis', index);
  const prices = charged(context, averageRequest, api, at);
  warnOfCapacity(context, api);
  const discount = discountOf(context, api);
  const sellsHosted = hostedModel !== undefined && openModelOfApi(api.id) === hostedModel;
  return {
    api: {
      id: api.id,
      role: api.role,
      ...prices,
      ...saidOf(api),
      discount:
        api.discount === undefined && discount === 0
          ? ledger.assume(`${at}.discount`, 0, { code: 'list-price' })
          : discount,
      opsHoursPerMonth:
        api.opsHoursPerMonth ?? ledger.assume(`${at}.opsHoursPerMonth`, 0, { code: 'no-operating' }),
    },
    evidence: {
      api: api.id,
      name: nameOf(api),
      seller: sellerName(api.id),
      ...defined({ parts: api.mix?.map(({ id }) => apiName(id)) }),
      ...(sellsHosted && { sellsHosted }),
      ...defined({ sameModelSellers: api.sameModelSellers, insteadOf: api.insteadOf }),
    },
    negotiated: [
      ...(discount > 0 ? [`${at}.discount`] : []),
      ...ownPriceOf(api, at),
      ...negotiatedParts(api, at),
    ],
  };
};
