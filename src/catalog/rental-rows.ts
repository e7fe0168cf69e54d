import { defined } from '../defined.ts';
import { isDated } from '../domain/dated.ts';
import type { Market } from '../domain/scenario.ts';
import { lazy } from '../lazy.ts';
import { type InstanceRow, instances } from './instances.ts';
import { OFFER_LINES, type OfferKind } from './rental-offers.ts';
import type { RentalOffer } from './types.ts';

/** Every price of a GPU hour that the catalog has: offers as they were read, and machines of clouds over their GPUs. */
export interface Offer extends RentalOffer {
  readonly kind: OfferKind;
  /** The cloud's own region, where the price is of one. */
  readonly region?: string;
  /** Months of commitment of a reserved price, where it was said. */
  readonly termMonths?: number;
  /** The machine of the price, which is divided by its GPUs. */
  readonly machine?: string;
}

const dayOf = ({ date }: Offer): string => (isDated(date) ? date : '');

/** Newest first, undated last; on one day the dearer first, because the cheaper one asks for a whole node. */
export const newestFirst = (a: Offer, b: Offer): number =>
  dayOf(a) === dayOf(b) ? b.usdPerGpuHour - a.usdPerGpuHour : dayOf(a) < dayOf(b) ? 1 : -1;

const YEAR = 12;

const offersOfMachine = (row: InstanceRow): Offer[] => {
  const { gpu, cloud, region, source, date, instance, gpuCount } = row;
  const offer = (market: Market, usd: number | undefined, termMonths?: number): Offer[] =>
    usd === undefined
      ? []
      : [
          {
            gpu,
            seller: cloud,
            market,
            kind: 'offer',
            usdPerGpuHour: usd / gpuCount,
            date,
            source: `${instance}, ${region}: its price over ${gpuCount} GPUs; ${source}`,
            region,
            machine: instance,
            ...defined({ termMonths }),
          },
        ];
  return [
    ...offer('on-demand', row.onDemandUsdPerHour),
    ...offer('spot', row.spotUsdPerHour),
    ...offer('reserved', row.reserved1yUsdPerHour, YEAR),
    ...offer('reserved', row.reserved3yUsdPerHour, 3 * YEAR),
  ];
};

const indexed = (offers: Iterable<Offer>): ReadonlyMap<string, readonly Offer[]> => {
  const index = new Map<string, Offer[]>();
  for (const offer of offers) index.set(offer.gpu, [...(index.get(offer.gpu) ?? []), offer]);
  return index;
};

/** Offers by the GPU, as sellers list them. */
const listed = lazy(() =>
  indexed(
    OFFER_LINES.map(([gpu, seller, market, kind, usdPerGpuHour, date, source]) => ({
      gpu,
      seller,
      market,
      kind,
      usdPerGpuHour,
      date,
      source,
    })),
  ),
);

const machines = lazy(() =>
  indexed(
    instances()
      .filter(({ gpuCount }) => gpuCount >= 1)
      .flatMap(offersOfMachine),
  ),
);

/** Offers of this GPU, as sellers list them. */
export const offersOf = (gpuId: string): readonly Offer[] => listed().get(gpuId) ?? [];

/** Whole machines with this GPU, a GPU and hour; slices of one GPU are left out. */
export const machinesWith = (gpuId: string): readonly Offer[] => machines().get(gpuId) ?? [];

/** Every GPU with any price. */
export const pricedGpus = (): readonly string[] => [
  ...new Set([
    ...OFFER_LINES.map(([gpu]) => gpu),
    ...instances()
      .filter(({ gpuCount }) => gpuCount >= 1)
      .map(({ gpu }) => gpu),
  ]),
];
