import { apiName, apiPrice, batchDiscount, nearestApi, regionalTerms, sellerName } from '../catalog/index.ts';
import type { ApiEvidence } from '../domain/evidence.ts';
import type { Api } from '../domain/scenario.ts';
import { LlmcostError } from '../errors.ts';
import type { Comparator } from './comparators.ts';
import type { Context } from './context.ts';
import type { Shape } from './workload.ts';

export interface PricedApi {
  readonly api: Api;
  readonly evidence: ApiEvidence;
  readonly negotiated: readonly string[];
}

interface ListPrice {
  readonly usdPerMillionInput: number;
  readonly usdPerMillionOutput: number;
  readonly usdPerMillionCachedInput: number | null;
  readonly own: boolean;
}

/** The prices that the user brought, where both input and output are there. */
const ownPrice = (api: Comparator): ListPrice | undefined =>
  api.usdPerMillionInput === undefined || api.usdPerMillionOutput === undefined
    ? undefined
    : {
        usdPerMillionInput: api.usdPerMillionInput,
        usdPerMillionOutput: api.usdPerMillionOutput,
        usdPerMillionCachedInput: api.usdPerMillionCachedInput ?? null,
        own: true,
      };

const today = (asOf: Date): string => asOf.toISOString().slice(0, 10);

const citeOwn = ({ ledger, asOf }: Context, at: string, price: ListPrice): void => {
  for (const field of ['usdPerMillionInput', 'usdPerMillionOutput'] as const)
    ledger.cite({
      field: `${at}.${field}`,
      value: price[field],
      source: 'yours',
      date: today(asOf),
      stale: false,
    });
};

const catalogPrice = (context: Context, shape: Shape, api: Comparator, at: string): ListPrice => {
  const { ledger, asOf } = context;
  const request = { inputTokens: shape.requestInputTokens, outputTokens: shape.requestOutputTokens };
  const price = apiPrice(api.id, request, asOf);
  if ('noPrice' in price) {
    const nearest = nearestApi(api.id);
    throw new LlmcostError(
      'no-price',
      `We have no price for ${api.id}: ${price.noPrice} Give its prices per million tokens, such as "vs $3/$15", or name another API.`,
      ['vs $3/$15', ...nearest.map((id) => `vs ${id}`)],
    );
  }
  for (const field of ['usdPerMillionInput', 'usdPerMillionOutput', 'usdPerMillionCachedInput'] as const) {
    const value = price[field];
    if (value === null || (field === 'usdPerMillionCachedInput' && shape.cachedInputShare === 0)) continue;
    ledger.cite({
      field: `${at}.${field}`,
      value,
      source: price.source,
      date: price.date,
      stale: price.stale,
      ...(price.doubtful === undefined ? {} : { note: price.doubtful }),
    });
  }
  if (price.doubtful !== undefined)
    ledger.warn('doubtful-price', `The price of ${apiName(api.id)} is doubtful: ${price.doubtful}`);
  return {
    usdPerMillionInput: api.usdPerMillionInput ?? price.usdPerMillionInput,
    usdPerMillionOutput: api.usdPerMillionOutput ?? price.usdPerMillionOutput,
    usdPerMillionCachedInput: api.usdPerMillionCachedInput ?? price.usdPerMillionCachedInput,
    own: false,
  };
};

const cachedInput = (
  { ledger }: Context,
  shape: Shape,
  api: Comparator,
  at: string,
  price: ListPrice,
): number => {
  if (price.usdPerMillionCachedInput !== null) return price.usdPerMillionCachedInput;
  if (shape.cachedInputShare > 0)
    ledger.warn(
      'cached-price-missing',
      `${apiName(api.id)} has no price for cached input that we know: cached tokens are costed at the full input price.`,
    );
  return ledger.assume(
    `${at}.usdPerMillionCachedInput`,
    price.usdPerMillionInput,
    'no price for cached input is known: the full input price',
  );
};

/** Where a seller processes data, and at what surcharge: it counts under `dataResidency: "region"` alone. */
const regional = (
  { said, ledger }: Context,
  api: Comparator,
  at: string,
): Pick<Api, 'regionalUplift' | 'regionalEndpoint'> => {
  const terms = regionalTerms(api.id);
  const regionalEndpoint = api.regionalEndpoint ?? (terms !== undefined || (api.regionalUplift ?? 1) !== 1);
  if (api.regionalUplift !== undefined) return { regionalUplift: api.regionalUplift, regionalEndpoint };
  if (said['constraints.dataResidency'] !== 'region' || terms === undefined)
    return { regionalUplift: 1, regionalEndpoint };
  ledger.cite({
    field: `${at}.regionalUplift`,
    value: terms.uplift,
    source: terms.source,
    date: terms.date,
    stale: false,
  });
  return {
    regionalUplift: ledger.assume(
      `${at}.regionalUplift`,
      terms.uplift,
      'what this seller adds for regional processing',
    ),
    regionalEndpoint,
  };
};

const discountOf = ({ said }: Context, api: Comparator): number =>
  api.discount ?? (api.role === 'named' || api.role === 'frontier' ? (said['apis.discount'] ?? 0) : 0);

const isFree = (price: ListPrice, shape: Shape, cachedUsd: number): boolean =>
  shape.inputShare *
    ((1 - shape.cachedInputShare) * price.usdPerMillionInput + shape.cachedInputShare * cachedUsd) +
    (1 - shape.inputShare) * price.usdPerMillionOutput <=
  0;

/**
 * All terms of one API, flat at this request size. Throws `no-price` where nothing is known or the total is 0: an
 * API without a price is an error, never free.
 */
export const priceApi = (context: Context, shape: Shape, api: Comparator, index: number): PricedApi => {
  const { ledger } = context;
  const at = `apis[${index}]`;
  const own = ownPrice(api);
  if (own !== undefined) citeOwn(context, at, own);
  const price = own ?? catalogPrice(context, shape, api, at);
  const usdPerMillionCachedInput = cachedInput(context, shape, api, at, price);
  if (isFree(price, shape, usdPerMillionCachedInput))
    throw new LlmcostError(
      'no-price',
      `${api.id} would cost nothing at this mix, so its price is missing or wrong. Give it per million tokens, such as "vs $3/$15".`,
      ['vs $3/$15'],
    );
  const knownBatch =
    own === undefined
      ? batchDiscount(api.id)
      : { value: 0, why: 'no batch discount was given with these prices' };
  const discount = discountOf(context, api);
  return {
    api: {
      id: api.id,
      role: api.role,
      usdPerMillionInput: price.usdPerMillionInput,
      usdPerMillionOutput: price.usdPerMillionOutput,
      usdPerMillionCachedInput,
      batchDiscount:
        api.batchDiscount ?? ledger.assume(`${at}.batchDiscount`, knownBatch.value, knownBatch.why),
      discount:
        api.discount === undefined && discount === 0
          ? ledger.assume(`${at}.discount`, 0, 'list price')
          : discount,
      ...regional(context, api, at),
      opsHoursPerMonth:
        api.opsHoursPerMonth ?? ledger.assume(`${at}.opsHoursPerMonth`, 0, 'an API needs no operating'),
    },
    evidence: {
      api: api.id,
      name: apiName(api.id),
      seller: sellerName(api.id),
      ...(api.sameModelSellers === undefined ? {} : { sameModelSellers: api.sameModelSellers }),
    },
    negotiated: discount > 0 ? [`${at}.discount`] : [],
  };
};
