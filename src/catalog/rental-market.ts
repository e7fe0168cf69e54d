import { daysBetween, isDated } from '../domain/dated.ts';
import { usd } from '../domain/format.ts';
import { withoutDust } from '../domain/round.ts';
import type { Market } from '../domain/scenario.ts';
import type { OfferKind } from './rental-offers.ts';
import { newestFirst, type Offer } from './rental-rows.ts';
import type { RentalPrice } from './types.ts';

/** From offers to one price: the middle of a market, or what one seller asks. */

/** An offer this much older than the GPU's newest one says nothing about today's market. */
const MARKET_WINDOW_DAYS = 180;

/** What was known on a day: a price of today changes no answer of last month. All, where nothing is so old. */
export const knownOn = (day: string, offers: readonly Offer[]): readonly Offer[] => {
  const known = offers.filter(({ date }) => !isDated(date) || date <= day);
  return known.some(({ date }) => isDated(date)) ? known : offers;
};

const newestOfEachSeller = (offers: readonly Offer[]): readonly Offer[] => {
  const newest = new Map<string, Offer>();
  for (const offer of [...offers].sort(newestFirst))
    if (!newest.has(offer.seller)) newest.set(offer.seller, offer);
  return [...newest.values()].sort((a, b) => a.usdPerGpuHour - b.usdPerGpuHour);
};

/**
 * Where four sellers or more have middles further apart than this, they are two markets: nobody asks what lies
 * between. In one jurisdiction, where few sell at all, two sellers are enough to be that.
 */
const WIDEST_GAP = 2;

/** Middle of a sorted list; the mean of the two middles where there are two, the lower where a gap parts them. */
const medianOf = (sorted: readonly Offer[], inRegion: boolean): number => {
  const low = sorted[Math.floor((sorted.length - 1) / 2)]?.usdPerGpuHour ?? Number.NaN;
  const high = sorted[Math.floor(sorted.length / 2)]?.usdPerGpuHour ?? Number.NaN;
  const isParted = (inRegion || sorted.length > 2) && high > WIDEST_GAP * low;
  return isParted ? low : withoutDust((low + high) / 2);
};

const inWindow = (offers: readonly Offer[]): readonly Offer[] => {
  const newest =
    offers
      .map((offer) => offer.date)
      .sort()
      .at(-1) ?? '';
  return offers.filter((offer) => daysBetween(offer.date, newest) <= MARKET_WINDOW_DAYS);
};

/** A price without the day of asking: that decides only whether it is stale. */
export type Undated = Omit<RentalPrice, 'stale'>;

const priceOf = (
  offers: readonly Offer[],
  source: string,
  date: string,
  inRegion = false,
): Undated | undefined => {
  const first = offers[0];
  const last = offers.at(-1);
  return first === undefined || last === undefined
    ? undefined
    : {
        usdPerGpuHour: medianOf(offers, inRegion),
        lowUsdPerGpuHour: first.usdPerGpuHour,
        highUsdPerGpuHour: last.usdPerGpuHour,
        sellers: offers.length,
        offers: offers.map(({ seller, usdPerGpuHour }) => ({ seller, usdPerGpuHour })),
        source,
        date,
      };
};

const newestDate = (offers: readonly Offer[]): string =>
  offers
    .map((offer) => offer.date)
    .filter(isDated)
    .sort()
    .at(-1) ?? 'undated';

/**
 * The median of what sellers ask, of each its newest offer within the window; undefined without any offer.
 * `inRegion`: these are the sellers of one jurisdiction.
 */
export const marketPrice = (
  offers: readonly Offer[],
  market: Market,
  inRegion: boolean,
): Undated | undefined => {
  const dated = offers.filter((offer) => isDated(offer.date));
  const counted = newestOfEachSeller(dated.length > 0 ? inWindow(dated) : offers);
  const date = newestDate(counted);
  const names = counted.map(({ seller }) => seller).join(', ');
  // To compare the median with its offers, the price of each is needed.
  const asks = counted.map(({ seller, usdPerGpuHour }) => `${seller} ${usd(usdPerGpuHour)}`).join(', ');
  const source =
    counted.length === 1
      ? `${market}: ${names}, the only seller found; ${counted[0]?.source ?? ''}`
      : `median of ${counted.length} sellers, the newest ${market} offer of each, cheapest first: ${asks}`;
  return priceOf(counted, source, date, inRegion);
};

/** What buys more than the GPU. */
const SELLS_MORE: ReadonlySet<OfferKind> = new Set(['serverless', 'managed-endpoint']);

/** What one seller asks: its dated list first, then averages, then what has no date, then what buys more than a GPU. */
export const sellerPrice = (offers: readonly Offer[], market: Market): Undated | undefined => {
  const dated = offers.filter((offer) => isDated(offer.date));
  const usable = [
    dated.filter(({ kind }) => kind === 'offer' || kind === 'observed'),
    dated.filter((offer) => offer.kind === 'average'),
    offers.filter((offer) => offer.kind === 'offer'),
    // Of whoever sells nothing else, and was named: no market price counts them.
    dated.filter(({ kind }) => SELLS_MORE.has(kind)),
    offers.filter(({ kind }) => SELLS_MORE.has(kind)),
  ].find((group) => group.length > 0);
  const newest = [...(usable ?? [])].sort(newestFirst)[0];
  if (newest === undefined) return undefined;
  const what = newest.kind === 'average' ? 'average of its listed offers' : market;
  return priceOf([newest], `${newest.seller}, ${what}: ${newest.source}`, newest.date);
};
