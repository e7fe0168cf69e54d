import { findProvider, type ModelInfo, type Provider } from '@pydantic/genai-prices';
import { once } from '../bounded.ts';
import { defined } from '../defined.ts';
import { lazy } from '../lazy.ts';
import { API_SELLERS, sellerOf } from './api-sellers.ts';
import { DATED_PRICES } from './dated-api-prices.ts';
import { perEdition, type RefreshedPrice, refreshedPrices } from './price-edition.ts';
import { type Entry, entryOf, infoOf } from './price-entry.ts';
import { API_PRICES_RELEASED, PRICE_PACKAGE } from './price-package.ts';
import type { CarriedPrice, ListedModel, PriceDates } from './types.ts';
import { CARRIED_PRICES, CONFIRMED_IDS, WITNESS, WITNESS_DATE } from './witness-api-prices.ts';

/**
 * What every seller lists: the price package, rows that it lacks, and what a refresh brought. Of two rows of one
 * model the one that was confirmed last counts.
 */

export const API_PRICES_VERSION = PRICE_PACKAGE;

/** Which catalogue agreed with the package on an id, and when; of several the newest. */
const agreements = lazy(
  () =>
    new Map(
      [...DATED_PRICES, { from: WITNESS, date: WITNESS_DATE, agrees: CONFIRMED_IDS }].flatMap(
        ({ from, date, agrees }) =>
          agrees.map((id) => [id.toLowerCase(), { confirmed: date, confirmedBy: from }] as const),
      ),
    ),
);

/**
 * The newest of a look at the seller's page, the agreement of another catalogue, and the release of the package,
 * which `npm run prices` checks as a whole. Where the package itself says when it last looked, a later release proves
 * nothing.
 */
const packageDates = (id: string): PriceDates => {
  const published = { published: API_PRICES_RELEASED, from: API_PRICES_VERSION };
  const agreed = agreements().get(id.toLowerCase());
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

const NOTHING: ReadonlyMap<string, Entry> = new Map();

const bundledProvider = (seller: string): Provider | undefined => {
  const provider = findProvider({ providerId: seller });
  return provider?.id === seller ? provider : undefined;
};

const keyOf = (seller: string, info: ModelInfo): string => `${seller}/${info.id}`.toLowerCase();

const packagedOnce = once<ReadonlyMap<string, Entry>>(API_SELLERS.length);

/** The package's own entries of one seller, which no refresh changes. */
const packaged = (seller: string): ReadonlyMap<string, Entry> =>
  packagedOnce(seller, () => {
    const provider = bundledProvider(seller);
    return new Map(
      provider?.models.map((info) => {
        const key = keyOf(seller, info);
        return [key, entryOf(provider, info, packageDates(key))] as const;
      }),
    );
  });

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
  /** What a newer row says, beside what it stands for; undefined where that was confirmed later. */
  const newer = (
    info: ModelInfo,
    dates: PriceDates,
  ): { entry: Entry; known: Entry | undefined } | undefined => {
    const known = entries.get(keyOf(seller, info));
    if (known !== undefined && confirmedOn(known.dates) > confirmedOn(dates)) return undefined;
    const { id, name = info.name } = known?.info ?? info;
    return { entry: entryOf(provider, { ...info, id, ...defined({ name }) }, dates), known };
  };
  for (const [row, dates] of carriedRows(seller)) {
    const info = infoOf(row);
    const found = newer(info, dates);
    if (found !== undefined) entries.set(keyOf(seller, info), found.entry);
  }
  for (const { info, dates } of refreshedPrices().filter((row) => row.seller === seller)) {
    const found = newer(info, dates);
    if (found === undefined) continue;
    entries.set(keyOf(seller, info), { ...found.entry, ...defined({ replaced: found.known }) });
  }
  return entries;
};

const mergedOnce = perEdition(() => once<ReadonlyMap<string, Entry>>(API_SELLERS.length));

/**
 * One seller's models by lower-case `seller/model`: people do not type capitals, and no two ids differ by them
 * alone. Made when first asked for, because the whole list takes a while.
 */
const entriesOf = (sellerId: string): ReadonlyMap<string, Entry> =>
  sellerOf(sellerId)?.id === sellerId ? mergedOnce()(sellerId, () => merged(sellerId)) : NOTHING;

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
