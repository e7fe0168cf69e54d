import { type ApiPrice, apiName, apiPrice, embeddingApis, nearestApi } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import type { DoubtFigures, Source, SourceInCodes } from '../domain/evidence.ts';
import { TOKEN_PRICE_FIELDS, type TokenPriceField, type TokenPrices } from '../domain/token-prices.ts';
import type { Context } from './context.ts';
import { Refused } from './refused.ts';
import type { AverageRequest } from './workload.ts';

/** What the catalog's list asks for one API, with everything that is known against it said. */

const HOURS = 24;

/** Traffic of each hour of a day (UTC), where its hours are known: it weights a price that depends on the hour. */
export const trafficByHour = (hourly: readonly number[] | undefined): readonly number[] | undefined => {
  if (hourly === undefined || hourly.length % HOURS !== 0) return undefined;
  const sums = Array.from({ length: HOURS }, () => 0);
  for (const [index, volume] of hourly.entries()) sums[index % HOURS] = (sums[index % HOURS] ?? 0) + volume;
  return sums;
};

/** Somebody named it; a seller of the hosted model is compared whatever that is used for. */
const isSaid = ({ fields }: Context, id: string): boolean =>
  fields['workload.bill']?.api === id || (fields.apis ?? []).some((api) => api.id === id);

type TokenPrice = DoubtFigures['price-by-the-hour']['mean'];

const perMillion = ({ usdPerMillionInput, usdPerMillionOutput }: TokenPrice): TokenPrice => ({
  usdPerMillionInput,
  usdPerMillionOutput,
});

const warnOf = ({ ledger }: Context, price: ApiPrice): void => {
  const name = apiName(price.id);
  if (price.doubtful !== undefined) ledger.doubt('doubtful-price', { api: name, why: price.doubtful });
  if (price.byTheHour === true) ledger.doubt('price-by-the-hour', { api: name, mean: perMillion(price) });
  if (price.next !== undefined) {
    ledger.doubt('price-changes', {
      api: name,
      from: price.next.from,
      now: perMillion(price),
      next: perMillion(price.next),
    });
  }
};

const datesOf = ({ published, confirmed, confirmedBy }: ApiPrice): Partial<Source> => ({
  published,
  ...defined({ confirmed, confirmedBy }),
});

/** What is known against a price, or what it was before a refresh. */
const noteOf = ({ doubtful, before }: ApiPrice): Pick<SourceInCodes, 'note'> =>
  defined({ note: doubtful ?? (before && { ...perMillion(before), from: before.from }) });

/** Whether any of the input is charged at that price. */
const isCharged = (
  field: TokenPriceField,
  { cachedInputShare, cacheWriteShare = 0 }: AverageRequest,
): boolean => {
  if (field === 'usdPerMillionCachedInput') return cachedInputShare > 0;
  return field !== 'usdPerMillionCacheWrite' || cacheWriteShare > 0;
};

/**
 * The list price of an API at this request size. Cites each figure that nobody stated with its two dates. Throws
 * `Refused` where the list has none, with the nearest names that have one.
 */
export const listPrice = (
  context: Context,
  averageRequest: AverageRequest,
  id: string,
  at: string,
  stated: Partial<TokenPrices> = {},
): ApiPrice => {
  const request = {
    inputTokens: averageRequest.requestInputTokens,
    outputTokens: averageRequest.requestOutputTokens,
  };
  const price = apiPrice(id, request, context.asOf, trafficByHour(context.fields['workload.hourlyVolumes']));
  if ('noPrice' in price)
    throw new Refused({ code: 'api-unpriced', api: id, why: price.noPrice, nearest: nearestApi(id) });
  if (
    price.embeds === true &&
    averageRequest.inputShare < 1 &&
    context.fields['workload.kind'] !== 'embedding'
  )
    throw new Refused({ code: 'api-makes-vectors', api: id, nearest: nearestApi(id) });
  // A model that writes is no rival of one that only reads, whatever either costs.
  if (price.embeds !== true && context.work.makesVectors === true && isSaid(context, id))
    throw new Refused({
      code: 'api-writes-text',
      api: apiName(id),
      others: embeddingApis(request, context.asOf),
    });
  for (const field of TOKEN_PRICE_FIELDS) {
    const value = price[field];
    if (value === null || stated[field] !== undefined || !isCharged(field, averageRequest)) continue;
    context.ledger.cite({
      field: `${at}.${field}`,
      value,
      source: price.source,
      date: price.date,
      stale: price.stale,
      ...datesOf(price),
      ...noteOf(price),
    });
  }
  warnOf(context, price);
  return price;
};
