import { calcPrice, findProvider, type ModelInfo, type Provider } from '@pydantic/genai-prices';
import { doubtOf, noPriceReason, OTHER_KIND } from './api-doubts.ts';
import { nameOf } from './api-names.ts';
import { API_SELLERS, sellerOf } from './api-sellers.ts';
import { batchDiscount } from './api-terms.ts';
import { isStale } from './dates.ts';
import type { ApiPrice, ListedModel, NoPrice } from './types.ts';

/** A test compares this with the installed package. */
export const API_PRICES_VERSION = '@pydantic/genai-prices 0.1.8';

/** USD per million tokens. null: the package has no price for cached input. */
interface Rates {
  readonly input: number;
  readonly output: number;
  readonly cached: number | null;
  readonly feeForRequests: boolean;
}

interface Entry {
  readonly listed: ListedModel;
  readonly provider: Provider;
  readonly info: ModelInfo;
  /** Input tokens of a request above which another tier is charged; undefined where the price depends on the day. */
  readonly tiersFrom: readonly number[] | undefined;
  /** Rates by how many of those a request is above, worked out when first asked for. */
  readonly ratesByTier: Map<number, Rates | undefined>;
}

/** What one listed model is called, and what is known for and against its price. */
interface Terms {
  readonly name: string;
  readonly seller: string;
  readonly noPrice: string | undefined;
  readonly doubtful: string | undefined;
  readonly source: string;
  readonly date: string;
  readonly batchDiscount: number;
}

const OTHER_OUTPUT = /^(?:output_(?:image|audio|video)|audio_|input_document)/;

const ratesOf = (info: ModelInfo): readonly Record<string, unknown>[] =>
  Array.isArray(info.prices) ? info.prices.map((part) => part.prices) : [info.prices];

const isCharged = (rate: unknown): boolean =>
  typeof rate === 'number'
    ? rate > 0
    : typeof rate === 'object' && rate !== null && 'base' in rate && Number(rate.base) > 0;

const sellsText = (info: ModelInfo): boolean =>
  !OTHER_KIND.test(info.id) &&
  !info.id.endsWith(':free') &&
  ratesOf(info).some(
    (rates) =>
      rates.input_mtok !== undefined &&
      rates.output_mtok !== undefined &&
      (isCharged(rates.input_mtok) || isCharged(rates.output_mtok)) &&
      !Object.keys(rates).some((key) => OTHER_OUTPUT.test(key)),
  );

const isByTheHour = (info: ModelInfo): boolean =>
  Array.isArray(info.prices) &&
  info.prices.some((part) => part.constraint !== undefined && 'start_time' in part.constraint);

const startsOf = (rate: unknown): readonly number[] =>
  typeof rate === 'object' && rate !== null && 'tiers' in rate && Array.isArray(rate.tiers)
    ? rate.tiers.map((tier: { start: number }) => tier.start)
    : [];

const tiersOf = (info: ModelInfo): readonly number[] | undefined =>
  Array.isArray(info.prices) ? undefined : [...new Set(Object.values(info.prices).flatMap(startsOf))];

const entryOf = (provider: Provider, info: ModelInfo): Entry => ({
  // The package matches by prefix and would price a typo: it gets this one model, under its exact id.
  provider: { ...provider, models: [{ ...info, match: { equals: info.id } }] },
  info,
  tiersFrom: tiersOf(info),
  ratesByTier: new Map(),
  listed: {
    id: `${provider.id}/${info.id}`,
    seller: provider.id,
    model: info.id,
    name: info.name?.trim() || undefined,
    deprecated: info.deprecated ?? false,
    comments: info.price_comments ?? '',
    hasPrices: ratesOf(info).some((rates) => Object.keys(rates).length > 0),
    sellsText: sellsText(info),
    byTheHour: isByTheHour(info),
  },
});

const NOTHING: ReadonlyMap<string, Entry> = new Map();
const bySeller = new Map<string, ReadonlyMap<string, Entry>>();

/**
 * One seller's models by lower-case `seller/model`: people do not type capitals, and no two ids of the package
 * differ by them alone. Made when first asked for, because the whole package takes a while.
 */
const entriesOf = (sellerId: string): ReadonlyMap<string, Entry> => {
  const known = bySeller.get(sellerId);
  if (known !== undefined) return known;
  if (sellerOf(sellerId)?.id !== sellerId) return NOTHING;
  const provider = findProvider({ providerId: sellerId });
  const models = provider?.id === sellerId ? provider : undefined;
  const made = new Map(
    models?.models.map((info) => [`${sellerId}/${info.id}`.toLowerCase(), entryOf(models, info)] as const),
  );
  if (models !== undefined) bySeller.set(sellerId, made);
  return made;
};

const entry = (id: string): Entry | undefined => {
  const lower = id.toLowerCase();
  return entriesOf(lower.slice(0, Math.max(0, lower.indexOf('/')))).get(lower);
};

/** What one seller has in the package, in its order. */
export const listedBy = (sellerId: string): readonly ListedModel[] =>
  [...entriesOf(sellerId).values()].map(({ listed }) => listed);

export const listedModel = (id: string): ListedModel | undefined => entry(id)?.listed;

/** What this API is called, for people: "Claude Sonnet 5", "Llama 3.3 70B at Groq"; the id itself where it is unknown. */
export const apiName = (id: string): string => {
  const known = entry(id);
  return known === undefined ? id : termsOf(known).name;
};

/** All `seller/model` ids with a price for text. */
export const apiIds = (): readonly string[] =>
  API_SELLERS.flatMap(({ id }) => listedBy(id))
    .filter((model) => model.sellsText)
    .map((model) => model.id);

/** Whether the package lists exactly this `seller/model`, priced or not; capitals do not matter. */
export const isApiId = (id: string): boolean => entry(id) !== undefined;

/** Whether something is known against this price; then it never becomes a comparator of our own choosing. */
export const isDoubtful = (id: string): boolean => {
  const known = entry(id);
  return known === undefined || termsOf(known).doubtful !== undefined;
};

/** Sheds the dust of binary fractions: 1,500 tokens at 2 USD a million come back as 2, not 2.0000000000000004. */
const perMillion = (usd: number, tokens: number): number => Number(((usd / tokens) * 1e6).toPrecision(12));

/** USD of one call; undefined where the package prices something else than what was asked for. */
const priceOfCall = (
  { provider, info }: Entry,
  usage: Record<string, number>,
  timestamp: Date,
):
  | { readonly input: number; readonly output: number; readonly rates: Record<string, unknown> }
  | undefined => {
  const priced = calcPrice(usage, info.id, { provider, timestamp });
  return priced === null || priced.provider.id !== provider.id || priced.model.id !== info.id
    ? undefined
    : { input: priced.input_price, output: priced.output_price, rates: priced.model_price };
};

/** Rates for a request of this size on a day; undefined where the package has none, or 0. */
const ratesOn = (known: Entry, input: number, output: number, asOf: Date): Rates | undefined => {
  const full = priceOfCall(known, { input_tokens: input, output_tokens: output }, asOf);
  if (full === undefined || full.input + full.output === 0) return undefined;
  const cached =
    full.rates.cache_read_mtok === undefined
      ? undefined
      : priceOfCall(known, { input_tokens: input, cache_read_tokens: input }, asOf);
  return {
    input: perMillion(full.input, input),
    output: perMillion(full.output, output),
    cached: cached === undefined ? null : perMillion(cached.input, input),
    feeForRequests: full.rates.requests_kcount !== undefined,
  };
};

/** The same, asked of the package once for each tier where the day does not matter. */
const ratesFor = (known: Entry, input: number, output: number, asOf: Date): Rates | undefined => {
  const { tiersFrom, ratesByTier } = known;
  if (tiersFrom === undefined) return ratesOn(known, input, output, asOf);
  const tier = tiersFrom.reduce((above, start) => (input > start ? above + 1 : above), 0);
  if (!ratesByTier.has(tier)) ratesByTier.set(tier, ratesOn(known, input, output, asOf));
  return ratesByTier.get(tier);
};

const termsByEntry = new Map<Entry, Terms>();

/** What is said of a model whatever the request, worked out when first asked for. */
const termsOf = (known: Entry): Terms => {
  const terms = termsByEntry.get(known) ?? newTerms(known);
  termsByEntry.set(known, terms);
  return terms;
};

const newTerms = ({ listed, provider }: Entry): Terms => {
  const seller = sellerOf(listed.id);
  const page = provider.pricing_urls?.[0];
  return {
    name: nameOf(listed),
    seller: seller?.name ?? provider.name,
    noPrice: noPriceReason(listed),
    doubtful: doubtOf(listed),
    source: `${API_PRICES_VERSION}, ${listed.id}${page === undefined ? '' : `; ${page}`}`,
    date: seller?.pricesLastChecked ?? 'undated',
    batchDiscount: batchDiscount(listed.id).value,
  };
};

/**
 * What the seller asks for one model on a day, flat at the size of an average request: USD per million tokens of
 * input, output and cached input. Rates that step with the length of a request are taken at this size.
 * `NoPrice` says why where there is none: never 0.
 */
export const apiPrice = (
  id: string,
  request: { readonly inputTokens: number; readonly outputTokens: number },
  asOf: Date,
): ApiPrice | NoPrice => {
  const known = entry(id);
  if (known === undefined) return { noPrice: 'It is not in the list of API prices.' };
  const terms = termsOf(known);
  if (terms.noPrice !== undefined) return { noPrice: terms.noPrice };
  const rates = ratesFor(known, Math.max(1, request.inputTokens), Math.max(1, request.outputTokens), asOf);
  if (rates === undefined) return { noPrice: 'Its price is 0 in the list.' };
  const { name, seller, source, date } = terms;
  const doubtful =
    terms.doubtful ?? (rates.feeForRequests ? 'a fee for each request comes on top' : undefined);
  return {
    id: known.listed.id,
    name,
    seller,
    usdPerMillionInput: rates.input,
    usdPerMillionOutput: rates.output,
    usdPerMillionCachedInput: rates.cached,
    batchDiscount: terms.batchDiscount,
    source,
    date,
    stale: isStale(date, asOf),
    ...(doubtful === undefined ? {} : { doubtful }),
  };
};
