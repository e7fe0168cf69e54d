import { once } from '../bounded.ts';
import { isDated, isStale } from '../domain/dated.ts';
import { isoDay } from '../domain/day.ts';
import { wholePercents, withoutDust } from '../domain/round.ts';
import type { Market } from '../domain/scenario.ts';
import { valueIn } from '../keys.ts';
import { CATALOG_DATE, CATALOG_DAY } from './catalog-date.ts';
import { nextLarger } from './gpu-order.ts';
import { discounters, marketDiscount } from './rental-discounts.ts';
import { knownOn, marketPrice, sellerPrice, type Undated } from './rental-market.ts';
import { standsIn } from './rental-places.ts';
import { machinesWith, newestFirst, type Offer, offersOf } from './rental-rows.ts';
import { findRentalSeller } from './rental-sellers.ts';
import type { RentalOffer, RentalPrice } from './types.ts';

/** Every offer of one GPU and market, newest first, undated last. */
export const rentalOffers = (gpuId: string, market: Market): readonly RentalOffer[] =>
  [...offersOf(gpuId), ...(offersOf(gpuId).length === 0 ? machinesWith(gpuId) : [])]
    .filter((offer) => offer.market === market && offer.kind === 'offer')
    .sort(newestFirst);

/** Which prices count: of a named seller, of those on a team's list, or of machines that stand in a jurisdiction. */
export interface RentalQuestion {
  readonly market: Market;
  readonly seller?: string;
  /** Names of sellers, as the rows spell them. */
  readonly only?: readonly string[];
  readonly excluded?: readonly string[];
  /** `eu`, `us`, `br`, … */
  readonly region?: string;
  /** Months of a reserved term. */
  readonly termMonths?: number;
}

/** On a day; every day after the newest row is as that row's. */
type Asked = RentalQuestion & { readonly day: string };

const counts = ({ only, excluded, region }: RentalQuestion, offer: Offer): boolean => {
  if (only !== undefined && !only.includes(offer.seller)) return false;
  if (excluded?.includes(offer.seller) === true) return false;
  return region === undefined || standsIn(offer.seller, offer.region, region);
};

/** A seller's machine that is cheapest a GPU stands for it: the others carry more of something else. */
const cheapestMachines = (offers: readonly Offer[]): readonly Offer[] => {
  const bySeller = new Map<string, Offer>();
  for (const offer of offers) {
    const best = bySeller.get(offer.seller);
    if (best === undefined || offer.usdPerGpuHour < best.usdPerGpuHour) bySeller.set(offer.seller, offer);
  }
  return [...bySeller.values()];
};

/** With fewer dated sellers a median says what one of them asks, and not what the market does. */
const FEW_SELLERS = 3;

const isThin = (offers: readonly Offer[]): boolean =>
  new Set(offers.filter(({ date }) => isDated(date)).map(({ seller }) => seller)).size < FEW_SELLERS;

/** One or two old offers say less of a market than the list prices of clouds; a fresh one is what the GPU rents for. */
const isOldAndThin = (offers: readonly Offer[]): boolean =>
  isThin(offers) && offers.every(({ date }) => !isDated(date) || isStale(date, CATALOG_DAY));

/**
 * What makes a market: offers, and in a region what a robot read too, where the seller's machines stand there for
 * certain. So few are known there that one list of a hyperscaler would stand for them all.
 */
const makesMarket = ({ region }: RentalQuestion, { kind }: Offer): boolean =>
  kind === 'offer' || (region !== undefined && kind === 'observed');

/**
 * Listed offers; machines too in a region where nobody lists the GPU by the hour, or where only they make a
 * market of few old offers.
 */
const offersFor = (gpuId: string, question: RentalQuestion): readonly Offer[] => {
  const fits = (offer: Offer): boolean =>
    offer.market === 'on-demand' && makesMarket(question, offer) && counts(question, offer);
  const listed = offersOf(gpuId).filter(fits);
  if (question.region === undefined && listed.length > 0 && !isOldAndThin(listed)) return listed;
  const machines = cheapestMachines(machinesWith(gpuId).filter(fits));
  const sellers = new Set(machines.map(({ seller }) => seller));
  const all = [...listed.filter(({ seller }) => !sellers.has(seller)), ...machines];
  return question.region === undefined && listed.length > 0 && isThin(all) ? listed : all;
};

/** The market on demand, before anything is taken off. */
const onDemandMarket = (gpuId: string, question: Asked): Undated | undefined =>
  marketPrice(knownOn(question.day, offersFor(gpuId, question)), 'on-demand', question.region !== undefined);

/** Spot and reserved: what the sellers of both markets take off, off the price on demand. */
const discounted = (gpuId: string, question: Asked, onDemand: Undated): Undated | undefined => {
  const { market, termMonths } = question;
  if (market === 'on-demand') return onDemand;
  const discount = marketDiscount(gpuId, market, termMonths);
  if (discount === undefined) return undefined;
  const share = 1 - discount.off;
  const scaled = (usd: number): number => withoutDust(usd * share);
  const term = market === 'reserved' && termMonths !== undefined ? ` for ${termMonths} months` : '';
  return {
    ...onDemand,
    usdPerGpuHour: scaled(onDemand.usdPerGpuHour),
    lowUsdPerGpuHour: scaled(onDemand.lowUsdPerGpuHour),
    highUsdPerGpuHour: scaled(onDemand.highUsdPerGpuHour),
    offers: onDemand.offers.map((offer) => ({ ...offer, usdPerGpuHour: scaled(offer.usdPerGpuHour) })),
    source: `${market}${term}: ${wholePercents(discount.off)}% off (the discount of ${discounters(discount)}) the ${onDemand.source}`,
  };
};

const chosen = (gpuId: string, question: Asked): Undated | undefined => {
  const onDemand = onDemandMarket(gpuId, question);
  const own = onDemand && discounted(gpuId, question, onDemand);
  if (own === undefined) return undefined;
  const cheaper = nextLarger(gpuId)
    .flatMap((larger) => {
      const other = chosen(larger, question);
      return other === undefined ? [] : [{ larger, usd: other.usdPerGpuHour }];
    })
    .sort((a, b) => a.usd - b.usd)[0];
  if (cheaper === undefined || cheaper.usd >= own.usdPerGpuHour) return own;
  return {
    ...own,
    usdPerGpuHour: cheaper.usd,
    lowUsdPerGpuHour: Math.min(own.lowUsdPerGpuHour, cheaper.usd),
    source: `the price of ${cheaper.larger}, which is larger and cheaper, before its own: ${own.source}`,
  };
};

/** Each GPU is asked for in a few markets, regions and terms, and on one day. */
const MOST_CHOSEN = 1000;
const chosenOnce = once<Undated | undefined>(MOST_CHOSEN);

const marketPriceOf = (gpuId: string, question: Asked): Undated | undefined =>
  chosenOnce(JSON.stringify([gpuId, question]), () => chosen(gpuId, question));

/** Sources that name only the brand mean one of its price lists, without saying which. */
const BRAND: Readonly<Record<string, string>> = { 'RunPod Secure': 'RunPod', 'RunPod Community': 'RunPod' };

const offersBy = (offers: readonly Offer[], seller: string | undefined): readonly Offer[] =>
  offers.filter((offer) => offer.seller === seller);

/** What one seller lists, else the cheapest of its machines, there where a region was asked for. */
const priceAt = (gpuId: string, question: Asked, seller: string): Undated | undefined => {
  const { market, region, termMonths, day } = question;
  const inMarket = (offer: Offer): boolean =>
    offer.market === market &&
    (termMonths === undefined || offer.termMonths === undefined || offer.termMonths === termMonths) &&
    (region === undefined || standsIn(offer.seller, offer.region, region));
  const offers = offersOf(gpuId).filter(inMarket);
  const machines = cheapestMachines(offersBy(machinesWith(gpuId).filter(inMarket), seller));
  return (
    sellerPrice(knownOn(day, offersBy(offers, seller)), market) ??
    sellerPrice(knownOn(day, offersBy(offers, valueIn(BRAND, seller))), market) ??
    sellerPrice(knownOn(day, machines), market)
  );
};

/**
 * USD an hour for one GPU: the median over sellers of the newest offer of each, or one named seller's newest
 * price. Dated offers first; undated ones only where there is no dated one, and then stale. Spot and reserved are what
 * sellers of both markets take off that median; no GPU is dearer than a larger one of its generation.
 * What is dated after `asOf` does not count. Undefined where nothing was found: then somebody has to name a price.
 */
export const rentalPrice = (gpuId: string, question: RentalQuestion, asOf: Date): RentalPrice | undefined => {
  const { seller } = question;
  const day = isoDay(asOf);
  const isPast = day < CATALOG_DATE;
  const asked = { ...question, day: isPast ? day : CATALOG_DATE };
  const price = seller === undefined ? marketPriceOf(gpuId, asked) : priceAt(gpuId, asked, seller);
  return price && { ...price, stale: isStale(price.date, asOf) };
};

/** Sellers with a price for this GPU in this market, in alphabetical order: what to offer instead. */
export const rentalSellersOf = (gpuId: string, market: Market): readonly string[] =>
  [
    ...new Set(
      [...offersOf(gpuId), ...machinesWith(gpuId)]
        .filter(({ market: sold, kind }) => sold === market && /^(?:offer|observed|average)$/.test(kind))
        .map((offer) => offer.seller),
    ),
  ].sort();

/** Whether a seller passes on other people’s machines: they can vanish, and nobody vouches for where they are. */
export const isMarketplace = (seller: string): boolean => findRentalSeller(seller)?.marketplace === true;
