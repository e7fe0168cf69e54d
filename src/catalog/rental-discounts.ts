import { once } from '../bounded.ts';
import { isDated } from '../domain/dated.ts';
import { median } from '../domain/quantiles.ts';
import type { Market } from '../domain/scenario.ts';
import { machinesWith, newestFirst, type Offer, offersOf, pricedGpus } from './rental-rows.ts';

/**
 * What another market takes off the price on demand, from sellers that list both for one GPU. So a spot or reserved
 * price that we choose never depends on who happens to list it, and is never above the one on demand.
 */
export interface MarketDiscount {
  /** Share taken off, 0..1. */
  readonly off: number;
  readonly sellers: readonly string[];
  /** Whether sellers of this very GPU list both, or those of all GPUs stand in. */
  readonly ofThisGpu: boolean;
}

interface Pair {
  readonly seller: string;
  readonly off: number;
  readonly dated: boolean;
}

/** Machines are compared with themselves in their region, offers with the seller's newest on demand. */
const pairOf = (offers: readonly Offer[], other: Offer): Pair[] => {
  const onDemand = offers
    .filter(
      ({ market, seller, machine, region, kind }) =>
        market === 'on-demand' &&
        kind === 'offer' &&
        seller === other.seller &&
        machine === other.machine &&
        region === other.region,
    )
    .toSorted(newestFirst)
    .find(({ date }) => isDated(date) === isDated(other.date));
  if (onDemand === undefined) return [];
  const off = Math.max(0, 1 - other.usdPerGpuHour / onDemand.usdPerGpuHour);
  return [{ seller: other.seller, off, dated: isDated(other.date) }];
};

const ofTerm = (offer: Offer, termMonths: number | undefined): boolean =>
  termMonths === undefined || offer.termMonths === undefined || offer.termMonths === termMonths;

/** One discount a seller: the middle of its pairs; dated pairs where there are any. */
const bySeller = (
  gpus: readonly string[],
  market: Market,
  termMonths?: number,
): ReadonlyMap<string, number> => {
  const pairs = gpus.flatMap((gpu) => {
    const offers = [...offersOf(gpu), ...machinesWith(gpu)];
    return offers
      .filter((offer) => offer.market === market && offer.kind === 'offer' && ofTerm(offer, termMonths))
      .flatMap((offer) => pairOf(offers, offer));
  });
  const counted = pairs.some(({ dated }) => dated) ? pairs.filter(({ dated }) => dated) : pairs;
  const sellers = new Map<string, number[]>();
  for (const { seller, off } of counted) sellers.set(seller, [...(sellers.get(seller) ?? []), off]);
  return new Map([...sellers].map(([seller, offs]) => [seller, median(offs)]));
};

const found = (gpuId: string, market: Market, termMonths?: number): MarketDiscount | undefined => {
  const own = bySeller([gpuId], market, termMonths);
  const sellers = own.size > 0 ? own : bySeller(pricedGpus(), market, termMonths);
  if (sellers.size === 0) return undefined;
  return { off: median([...sellers.values()]), sellers: [...sellers.keys()].sort(), ofThisGpu: own.size > 0 };
};

/** Who takes it off, in words: "GCP and Hyperstack", "GCP over all GPUs". */
export const discounters = ({ sellers, ofThisGpu }: MarketDiscount): string => {
  const names = [sellers.slice(0, -1).join(', '), ...sellers.slice(-1)].filter((part) => part !== '');
  return `${names.join(' and ')}${ofThisGpu ? '' : ' over all GPUs'}`;
};

/** Every GPU in every market, with a few terms. */
const MOST_DISCOUNTS = 500;
const discountOnce = once<MarketDiscount | undefined>(MOST_DISCOUNTS);

/** The middle of what sellers take off for spot, or for a reserved term in months; undefined where none lists both. */
export const marketDiscount = (
  gpuId: string,
  market: Exclude<Market, 'on-demand'>,
  termMonths?: number,
): MarketDiscount | undefined =>
  discountOnce(`${gpuId} ${market} ${termMonths ?? ''}`, () => found(gpuId, market, termMonths));
