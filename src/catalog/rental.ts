import type { Market } from '../domain/scenario.ts';
import { daysBetween, isDated, isStale } from './dates.ts';
import { OFFER_LINES, type OfferKind } from './rental-offers.ts';
import type { RentalOffer, RentalPrice } from './types.ts';

/** An offer this much older than the GPU's newest one says nothing about today's market. */
const MARKET_WINDOW_DAYS = 180;

interface Offer extends RentalOffer {
  readonly kind: OfferKind;
}

let offersByGpu: ReadonlyMap<string, readonly Offer[]> | undefined;

const offersOf = (gpuId: string): readonly Offer[] => {
  if (offersByGpu === undefined) {
    const index = new Map<string, Offer[]>();
    for (const [gpu, seller, market, kind, usdPerGpuHour, date, source] of OFFER_LINES) {
      const offers = index.get(gpu) ?? [];
      offers.push({ gpu, seller, market, kind, usdPerGpuHour, date, source });
      index.set(gpu, offers);
    }
    offersByGpu = index;
  }
  return offersByGpu.get(gpuId) ?? [];
};

const dayOf = ({ date }: Offer): string => (isDated(date) ? date : '');

/** Newest first, undated last; on one day the dearer first, because the cheaper one asks for a whole node. */
const newestFirst = (a: Offer, b: Offer): number =>
  dayOf(a) === dayOf(b) ? b.usdPerGpuHour - a.usdPerGpuHour : dayOf(a) < dayOf(b) ? 1 : -1;

const newestOfEachSeller = (offers: readonly Offer[]): readonly Offer[] => {
  const newest = new Map<string, Offer>();
  for (const offer of [...offers].sort(newestFirst))
    if (!newest.has(offer.seller)) newest.set(offer.seller, offer);
  return [...newest.values()].sort((a, b) => a.usdPerGpuHour - b.usdPerGpuHour);
};

/** Middle of a sorted list; the mean of the two middles where there are two. */
const medianOf = (sorted: readonly Offer[]): number => {
  const low = sorted[Math.floor((sorted.length - 1) / 2)]?.usdPerGpuHour ?? Number.NaN;
  const high = sorted[Math.floor(sorted.length / 2)]?.usdPerGpuHour ?? Number.NaN;
  return Number(((low + high) / 2).toPrecision(12));
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
type Undated = Omit<RentalPrice, 'stale'>;

const priceOf = (offers: readonly Offer[], source: string, date: string): Undated | undefined => {
  const first = offers[0];
  const last = offers.at(-1);
  return first === undefined || last === undefined
    ? undefined
    : {
        usdPerGpuHour: medianOf(offers),
        lowUsdPerGpuHour: first.usdPerGpuHour,
        highUsdPerGpuHour: last.usdPerGpuHour,
        sellers: offers.length,
        offers: offers.map(({ seller, usdPerGpuHour }) => ({ seller, usdPerGpuHour })),
        source,
        date,
      };
};

const marketPrice = (offers: readonly Offer[], market: Market): Undated | undefined => {
  const dated = offers.filter((offer) => isDated(offer.date));
  const counted = newestOfEachSeller(dated.length > 0 ? inWindow(dated) : offers);
  const dates = counted.map((offer) => offer.date).sort();
  const date = dates.at(-1) ?? 'undated';
  const names = counted.map((offer) => offer.seller).join(', ');
  const source =
    counted.length === 1
      ? `${market}: ${names}, the only seller found; ${counted[0]?.source ?? ''}`
      : `median of ${counted.length} sellers, the newest ${market} offer of each, cheapest first: ${names}`;
  return priceOf(counted, source, date);
};

/** Sources that name only the brand mean one of its price lists, without saying which. */
const BRAND: Readonly<Record<string, string>> = { 'RunPod Secure': 'RunPod', 'RunPod Community': 'RunPod' };

const offersBy = (offers: readonly Offer[], seller: string | undefined): readonly Offer[] =>
  offers.filter((offer) => offer.seller === seller);

const sellerPrice = (offers: readonly Offer[], market: Market): Undated | undefined => {
  const dated = offers.filter((offer) => isDated(offer.date));
  const usable = [
    dated.filter((offer) => offer.kind === 'offer'),
    dated.filter((offer) => offer.kind === 'average'),
    offers.filter((offer) => offer.kind === 'offer'),
  ].find((group) => group.length > 0);
  const newest = [...(usable ?? [])].sort(newestFirst)[0];
  if (newest === undefined) return undefined;
  const what = newest.kind === 'average' ? 'average of its listed offers' : market;
  return priceOf([newest], `${newest.seller}, ${what}: ${newest.source}`, newest.date);
};

/** Every offer of one GPU and market, newest first, undated last. */
export const rentalOffers = (gpuId: string, market: Market): readonly RentalOffer[] =>
  offersOf(gpuId)
    .filter((offer) => offer.market === market && offer.kind === 'offer')
    .sort(newestFirst);

const priceAt = (gpuId: string, market: Market, seller: string | undefined): Undated | undefined => {
  const offers = offersOf(gpuId).filter((offer) => offer.market === market);
  return seller === undefined
    ? marketPrice(
        offers.filter((offer) => offer.kind === 'offer'),
        market,
      )
    : (sellerPrice(offersBy(offers, seller), market) ?? sellerPrice(offersBy(offers, BRAND[seller]), market));
};

/** The market of each GPU, drawn from the offers when first asked for. */
const marketPrices = new Map<string, Undated | undefined>();

const marketPriceOf = (gpuId: string, market: Market): Undated | undefined => {
  if (offersOf(gpuId).length === 0) return undefined;
  const key = `${gpuId} ${market}`;
  if (!marketPrices.has(key)) marketPrices.set(key, priceAt(gpuId, market, undefined));
  return marketPrices.get(key);
};

/**
 * USD an hour for one GPU: the median over sellers of the newest offer of each, or one named seller's newest
 * price. Dated offers first; undated ones only where there is no dated one, and then stale.
 * Undefined where nothing was found: then somebody has to name a price.
 */
export const rentalPrice = (
  gpuId: string,
  { market, seller }: { readonly market: Market; readonly seller?: string | undefined },
  asOf: Date,
): RentalPrice | undefined => {
  const price = seller === undefined ? marketPriceOf(gpuId, market) : priceAt(gpuId, market, seller);
  return price && { ...price, stale: isStale(price.date, asOf) };
};

/** Sellers with a price for this GPU in this market, in alphabetical order: what to offer instead. */
export const rentalSellersOf = (gpuId: string, market: Market): readonly string[] =>
  [
    ...new Set(
      offersOf(gpuId)
        .filter((offer) => offer.market === market && (offer.kind === 'offer' || offer.kind === 'average'))
        .map((offer) => offer.seller),
    ),
  ].sort();
