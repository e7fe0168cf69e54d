import { onceFor } from '../bounded.ts';
import { defined } from '../defined.ts';
import { isStale } from '../domain/dated.ts';
import { isoDay } from '../domain/day.ts';
import { doubtOf, noPriceReason } from './api-doubts.ts';
import { nameByHand, nameOf } from './api-names.ts';
import { EVERY_HOUR_ALIKE, type RatesAsked, ratesFor } from './api-rates.ts';
import { API_SELLERS, sellerOf } from './api-sellers.ts';
import { batchDiscount } from './api-terms.ts';
import type { RefreshedPrice } from './price-edition.ts';
import type { Entry, Rates } from './price-entry.ts';
import { entryById, entryOfRow, listedBy } from './price-list.ts';
import type { ApiPrice, ListedModel, NoPrice } from './types.ts';

/** What one listed model is called, and what is known for and against its price. */
interface Terms {
  readonly name: string;
  readonly seller: string;
  readonly noPrice: string | undefined;
  readonly doubtful: string | undefined;
  readonly source: string;
  readonly batchDiscount: number;
}

/** An API's name for people: "Claude Sonnet 5", "Llama 3.3 70B at Groq"; the id itself where it is unknown. */
export const apiName = (id: string): string => {
  const known = entryById(id);
  return known === undefined ? (nameByHand(id) ?? id) : termsOf(known).name;
};

const listedIds = (counts: (model: ListedModel) => boolean): readonly string[] =>
  API_SELLERS.flatMap(({ id }) => listedBy(id))
    .filter(counts)
    .map((model) => model.id);

/** All `seller/model` ids with a price for text. */
export const apiIds = (): readonly string[] => listedIds(({ sellsText }) => sellsText);

/** All `seller/model` ids with a price for text that is turned into vectors. */
export const vectorApiIds = (): readonly string[] => listedIds(({ embeds }) => embeds);

/** Whether exactly this `seller/model` is listed, priced or not; capitals do not matter. */
export const isApiId = (id: string): boolean => entryById(id) !== undefined;

/** Whether something is known against this price; then it never becomes a comparator of our own choosing. */
export const isDoubtful = (id: string): boolean => {
  const known = entryById(id);
  return known === undefined || termsOf(known).doubtful !== undefined;
};

/** What is said of a model whatever the request. */
const termsOf = onceFor(({ listed, provider, dates }: Entry): Terms => {
  const page = provider.pricing_urls?.[0];
  return {
    name: nameOf(listed),
    seller: sellerOf(listed.id)?.name ?? provider.name,
    noPrice: noPriceReason(listed),
    doubtful: doubtOf(listed),
    source: `${dates.from}, ${listed.id}${page === undefined ? '' : `; ${page}`}`,
    batchDiscount: batchDiscount(listed.id).value,
  };
});

/** The first day after this one on which the list has another price, such as the end of an introductory one. */
const nextChange = (known: Entry, asked: RatesAsked, today: Rates): ApiPrice['next'] => {
  const { prices } = known.info;
  if (!Array.isArray(prices)) return undefined;
  const day = isoDay(asked.asOf);
  const from = prices
    .flatMap(({ constraint }) => (constraint?.type === 'start_date' ? [constraint.start_date] : []))
    .filter((date) => date > day)
    .sort()[0];
  if (from === undefined) return undefined;
  const then = ratesFor(known, { ...asked, asOf: new Date(`${from}T12:00:00Z`) });
  return then === undefined || (then.input === today.input && then.output === today.output)
    ? undefined
    : {
        from,
        usdPerMillionInput: then.input,
        usdPerMillionOutput: then.output,
        usdPerMillionCachedInput: then.cached,
        usdPerMillionCacheWrite: then.cacheWrite,
      };
};

/** The price of the row that a refresh took the place of, where it is another. */
const priceBefore = ({ replaced }: Entry, asked: RatesAsked, now: Rates): Pick<ApiPrice, 'before'> => {
  const then = replaced && ratesFor(replaced, asked);
  if (replaced === undefined || then === undefined) return {};
  if (then.input === now.input && then.output === now.output) return {};
  const { from } = replaced.dates;
  return { before: { usdPerMillionInput: then.input, usdPerMillionOutput: then.output, from } };
};

/** ISO days sort as text. */
const later = (a: string, b: string): string => (a < b ? b : a);

const confirmation = ({ confirmed, confirmedBy }: Entry['dates']) => defined({ confirmed, confirmedBy });

/** Tokens. Prices that step with the length of a request are compared below their first step, where no size was said. */
export const SHORT_REQUEST = { inputTokens: 1000, outputTokens: 1000 };

/**
 * What the seller asks for one model on a day, flat at the size of an average request: USD per million tokens of
 * input, output and cached input. Rates that step with the length of a request are taken at this size, rates that
 * depend on the hour as their mean over `traffic`, the weights of the 24 hours of a day (UTC); all alike by default.
 * `NoPrice` says why where there is none: never 0.
 */
export const apiPrice = (
  id: string,
  request: { readonly inputTokens: number; readonly outputTokens: number },
  asOf: Date,
  traffic: readonly number[] = EVERY_HOUR_ALIKE,
): ApiPrice | NoPrice => {
  const known = entryById(id);
  if (known === undefined) return { noPrice: 'It is not in the list of API prices.' };
  const terms = termsOf(known);
  if (terms.noPrice !== undefined) return { noPrice: terms.noPrice };
  const asked = {
    input: Math.max(1, request.inputTokens),
    output: Math.max(1, request.outputTokens),
    asOf,
    traffic,
  };
  const rates = ratesFor(known, asked);
  if (rates === undefined) return { noPrice: 'Its price is 0 in the list.' };
  const { name, seller, source } = terms;
  const doubtful =
    terms.doubtful ?? (rates.feeForRequests ? 'a fee for each request comes on top' : undefined);
  const next = nextChange(known, asked, rates);
  const { published, confirmed = '' } = known.dates;
  return {
    id: known.listed.id,
    name,
    seller,
    usdPerMillionInput: rates.input,
    usdPerMillionOutput: rates.output,
    usdPerMillionCachedInput: rates.cached,
    usdPerMillionCacheWrite: rates.cacheWrite,
    batchDiscount: terms.batchDiscount,
    source,
    date: later(confirmed, published),
    published,
    ...confirmation(known.dates),
    stale: isStale(known.dates.confirmed ?? 'undated', asOf),
    ...(known.listed.embeds && { embeds: true }),
    ...(known.listed.byTheHour && { byTheHour: true }),
    ...defined({ next }),
    ...priceBefore(known, asked, rates),
    ...defined({ doubtful }),
  };
};

/** What a row, or the row now valid for an id, asks for short requests; undefined where it has no price for text. */
export const shortRates = (
  row: RefreshedPrice | string,
  asOf: Date,
):
  | {
      readonly input: number;
      readonly output: number;
      readonly cached?: number;
      readonly confirmed: string | undefined;
    }
  | undefined => {
  const known = typeof row === 'string' ? entryById(row) : entryOfRow(row);
  if (known === undefined || !known.listed.sellsText) return undefined;
  const rates = ratesFor(known, {
    input: SHORT_REQUEST.inputTokens,
    output: SHORT_REQUEST.outputTokens,
    asOf,
    traffic: EVERY_HOUR_ALIKE,
  });
  if (rates === undefined) return undefined;
  const { input, output, cached } = rates;
  return { input, output, ...defined({ cached: cached ?? undefined }), confirmed: known.dates.confirmed };
};
