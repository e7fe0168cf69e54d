import { findProvider, type ModelInfo, type Provider } from '@pydantic/genai-prices';
import { defined } from '../defined.ts';
import { isOtherKind } from './api-kinds.ts';
import { API_SELLERS, sellerOf } from './api-sellers.ts';
import { DATED_PRICES } from './dated-api-prices.ts';
import { beginPriceEdition, perEdition } from './price-edition.ts';
import { API_PRICES_RELEASED, PRICE_PACKAGE } from './price-package.ts';
import type { CarriedPrice, ListedModel, PriceDates } from './types.ts';
import { CARRIED_PRICES, CONFIRMED_IDS, WITNESS, WITNESS_DATE } from './witness-api-prices.ts';

/**
 * What every seller lists: the price package, rows that it lacks, and what a refresh brought. Of two rows of one
 * model the one that was confirmed last counts.
 */

export const API_PRICES_VERSION = PRICE_PACKAGE;

/** USD per million tokens at one tier; `cached` null: the list has no price for cached input. */
export interface Rates {
  readonly input: number;
  readonly output: number;
  readonly cached: number | null;
  readonly cacheWrite: number | null;
  readonly feeForRequests: boolean;
}

/** A model of a seller with its prices, as the package or a refresh has it. */
export interface Entry {
  readonly listed: ListedModel;
  /** With this one model alone, under its exact id: the package matches by prefix and would price a typo. */
  readonly provider: Provider;
  readonly info: ModelInfo;
  readonly dates: PriceDates;
  /** Input tokens of a request above which another tier is charged; undefined where the price depends on the day. */
  readonly tiersFrom: readonly number[] | undefined;
  /** Rates by how many of those a request is above, worked out when first asked for. */
  readonly ratesByTier: Map<number, Rates | undefined>;
  /** The row that a refresh took the place of: it is kept, and counts again when the refresh is taken back. */
  readonly replaced?: Entry;
}

/** One row of a refresh. */
export interface RefreshedPrice {
  readonly seller: string;
  readonly info: ModelInfo;
  readonly dates: PriceDates;
}

const OTHER_OUTPUT = /^(?:output_(?:image|audio|video)|audio_|input_document)/;

const ratesOf = (info: ModelInfo): readonly Record<string, unknown>[] =>
  Array.isArray(info.prices) ? info.prices.map((part) => part.prices) : [info.prices];

const isCharged = (rate: unknown): boolean =>
  typeof rate === 'number'
    ? rate > 0
    : typeof rate === 'object' && rate !== null && 'base' in rate && Number(rate.base) > 0;

const sellsText = (info: ModelInfo): boolean =>
  !isOtherKind(info.id) &&
  !info.id.endsWith(':free') &&
  ratesOf(info).some(
    (rates) =>
      rates.input_mtok !== undefined &&
      rates.output_mtok !== undefined &&
      (isCharged(rates.input_mtok) || isCharged(rates.output_mtok)) &&
      !Object.keys(rates).some((key) => OTHER_OUTPUT.test(key)),
  );

const EMBEDDING = /embed|^voyage-|(?:^|\/)bge-/i;

const embeds = (info: ModelInfo): boolean =>
  EMBEDDING.test(info.id) &&
  !info.id.endsWith(':free') &&
  ratesOf(info).some((rates) => isCharged(rates.input_mtok));

const isByTheHour = (info: ModelInfo): boolean =>
  Array.isArray(info.prices) &&
  info.prices.some((part) => part.constraint !== undefined && 'start_time' in part.constraint);

const startsOf = (rate: unknown): readonly number[] =>
  typeof rate === 'object' && rate !== null && 'tiers' in rate && Array.isArray(rate.tiers)
    ? rate.tiers.map((tier: { start: number }) => tier.start)
    : [];

const tiersOf = (info: ModelInfo): readonly number[] | undefined =>
  Array.isArray(info.prices) ? undefined : [...new Set(Object.values(info.prices).flatMap(startsOf))];

const entryOf = (provider: Provider, info: ModelInfo, dates: PriceDates): Entry => ({
  provider: { ...provider, models: [{ ...info, match: { equals: info.id } }] },
  info,
  dates,
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
    embeds: embeds(info),
    byTheHour: isByTheHour(info),
    dates,
  },
});

const stepped = (base: number, above: number, price: number | null) =>
  price === null ? base : { base, tiers: [{ start: above, price }] };

/** A row of ours in the package's own form, so that one way of pricing serves both. */
export const infoOf = ([id, name, input, output, cached, cacheWrite, tier]: CarriedPrice): ModelInfo => {
  const model = id.slice(id.indexOf('/') + 1);
  const [above, inputAbove, outputAbove, cachedAbove] = tier ?? [0, null, null, null];
  return {
    id: model,
    ...(name === '' ? {} : { name }),
    match: { equals: model },
    prices: {
      input_mtok: stepped(input, above, inputAbove),
      output_mtok: stepped(output, above, outputAbove),
      ...(cached === null ? {} : { cache_read_mtok: stepped(cached, above, cachedAbove) }),
      ...defined({ cache_write_mtok: cacheWrite ?? undefined }),
    },
  };
};

/** Which catalogue agreed with the package on an id, and when; of several the newest. */
const agreements = new Map<string, { readonly confirmed: string; readonly confirmedBy: string }>();
for (const { from, date, agrees } of [
  ...DATED_PRICES,
  { from: WITNESS, date: WITNESS_DATE, agrees: CONFIRMED_IDS },
])
  for (const id of agrees) agreements.set(id.toLowerCase(), { confirmed: date, confirmedBy: from });

/**
 * The newest of a look at the seller's page, the agreement of another catalogue, and the release of the package,
 * which `npm run prices` checks as a whole. Where the package itself says when it last looked, a later release proves
 * nothing.
 */
const packageDates = (id: string): PriceDates => {
  const published = { published: API_PRICES_RELEASED, from: API_PRICES_VERSION };
  const agreed = agreements.get(id.toLowerCase());
  const looked = sellerOf(id)?.pricesLastChecked;
  const own =
    looked === undefined
      ? { confirmed: API_PRICES_RELEASED, confirmedBy: `the release of ${API_PRICES_VERSION}` }
      : { confirmed: looked, confirmedBy: 'a look at the seller’s page' };
  return { ...published, ...(agreed !== undefined && agreed.confirmed >= own.confirmed ? agreed : own) };
};

/** Rows that the package lacks, by seller. */
const carriedRows = (seller: string): readonly (readonly [CarriedPrice, PriceDates])[] => {
  const ofSeller = (rows: readonly CarriedPrice[]) => rows.filter(([id]) => id.startsWith(`${seller}/`));
  const witnessed = { published: WITNESS_DATE, from: WITNESS, confirmed: WITNESS_DATE, confirmedBy: WITNESS };
  return [
    ...DATED_PRICES.flatMap(({ from, date, rows }) =>
      ofSeller(rows).map(
        (row) => [row, { published: date, from, confirmed: date, confirmedBy: from }] as const,
      ),
    ),
    ...ofSeller(CARRIED_PRICES).map((row) => [row, witnessed] as const),
  ];
};

let refreshed: readonly RefreshedPrice[] = [];

/** What a refresh brought takes its place beside the bundled rows; an empty list takes it away again. */
export const useRefreshedPrices = (prices: readonly RefreshedPrice[]): void => {
  refreshed = prices;
  beginPriceEdition();
};

const NOTHING: ReadonlyMap<string, Entry> = new Map();

const bundledProvider = (seller: string): Provider | undefined => {
  const provider = findProvider({ providerId: seller });
  return provider?.id === seller ? provider : undefined;
};

const bySeller = perEdition(() => new Map<string, ReadonlyMap<string, Entry>>());
const packagedBySeller = new Map<string, ReadonlyMap<string, Entry>>();

const keyOf = (seller: string, info: ModelInfo): string => `${seller}/${info.id}`.toLowerCase();

/** The package's own entries of one seller, which no refresh changes. */
const packaged = (seller: string): ReadonlyMap<string, Entry> => {
  const known = packagedBySeller.get(seller);
  if (known !== undefined) return known;
  const provider = bundledProvider(seller);
  const made = new Map(
    provider?.models.map((info) => {
      const key = keyOf(seller, info);
      return [key, entryOf(provider, info, packageDates(key))] as const;
    }),
  );
  packagedBySeller.set(seller, made);
  return made;
};

/** What the package alone has of this id. */
export const packagedEntry = (id: string): Entry | undefined => {
  const lower = id.toLowerCase();
  return packaged(lower.slice(0, Math.max(0, lower.indexOf('/')))).get(lower);
};

/** A row of a refresh as it would be listed. */
export const entryOfRow = ({ seller, info, dates }: RefreshedPrice): Entry =>
  entryOf({ id: seller, name: sellerOf(seller)?.name ?? seller, api_pattern: '', models: [] }, info, dates);

/** Sellers that the package itself has: a whole list without one of them is not whole. */
export const packagedSellers = (): readonly string[] =>
  API_SELLERS.map(({ id }) => id).filter((id) => bundledProvider(id) !== undefined);

const confirmedOn = (dates: PriceDates): string => dates.confirmed ?? '';

const merged = (seller: string): ReadonlyMap<string, Entry> => {
  const provider = bundledProvider(seller) ?? {
    id: seller,
    name: sellerOf(seller)?.name ?? seller,
    api_pattern: '',
    models: [],
  };
  const entries = new Map(packaged(seller));
  const add = (info: ModelInfo, dates: PriceDates, isRefresh = false): void => {
    const key = keyOf(seller, info);
    const known = entries.get(key);
    if (known !== undefined && confirmedOn(known.dates) > confirmedOn(dates)) return;
    const kept = known && { id: known.info.id, name: known.info.name ?? info.name };
    const entry = entryOf(provider, { ...info, ...kept } as ModelInfo, dates);
    entries.set(key, isRefresh && known !== undefined ? { ...entry, replaced: known } : entry);
  };
  for (const [row, dates] of carriedRows(seller)) add(infoOf(row), dates);
  for (const row of refreshed) if (row.seller === seller) add(row.info, row.dates, true);
  return entries;
};

/**
 * One seller's models by lower-case `seller/model`: people do not type capitals, and no two ids differ by them
 * alone. Made when first asked for, because the whole list takes a while.
 */
const entriesOf = (sellerId: string): ReadonlyMap<string, Entry> => {
  const known = bySeller().get(sellerId);
  if (known !== undefined) return known;
  if (sellerOf(sellerId)?.id !== sellerId) return NOTHING;
  const made = merged(sellerId);
  bySeller().set(sellerId, made);
  return made;
};

/** `seller/model`, in any case; undefined for what nobody lists. */
export const entryById = (id: string): Entry | undefined => {
  const lower = id.toLowerCase();
  return entriesOf(lower.slice(0, Math.max(0, lower.indexOf('/')))).get(lower);
};

/** What one seller lists, in the package's order, then what only others have. */
export const listedBy = (sellerId: string): readonly ListedModel[] =>
  [...entriesOf(sellerId).values()].map(({ listed }) => listed);

/** What is listed under `seller/model`, without its prices. */
export const listedModel = (id: string): ListedModel | undefined => entryById(id)?.listed;
