import { apiPrice, findInstance, rentalPrice } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import type { Evidence, RentalBasis } from '../domain/evidence.ts';
import { pathOf } from '../domain/paths.ts';
import { BookedPrice, ownPriceField } from '../domain/price-book.ts';
import type { Api, Scenario, SelfHosted } from '../domain/scenario.ts';
import { TOKEN_PRICE_FIELDS } from '../domain/token-prices.ts';
import { instancePrice } from './instance.ts';
import { trafficByHour } from './list-price.ts';
import type { WorkspaceSetting } from './settings.ts';

/** A scenario as it was recorded, at the prices of another day: everything else stays, so that only they decide. */

interface PricesOfADay {
  readonly asOf: Date;
  readonly defaults?: readonly WorkspaceSetting[];
}

/** What an answer says of where its prices are from. */
type Recorded = Pick<Evidence, 'sources' | 'rental'>;

/** Figures that somebody stated are theirs: no list moves them. */
const statedOf = ({ sources }: Pick<Evidence, 'sources'>, api: Api, index: number): Partial<Api> =>
  Object.fromEntries(
    TOKEN_PRICE_FIELDS.filter((figure) =>
      sources.some(({ field, kind }) => field === pathOf('apis', index, figure) && kind === 'yours'),
    ).map((figure) => [figure, api[figure]]),
  );

/** A price of one's own: what it does not say is no list's either. */
const isOwn = (stated: Partial<Api>): boolean =>
  stated.usdPerMillionInput !== undefined && stated.usdPerMillionOutput !== undefined;

const bookedFor = (id: string, { defaults = [] }: PricesOfADay): BookedPrice | undefined => {
  const setting = defaults.find(({ field }) => field === ownPriceField('api-price', id));
  return BookedPrice.safeParse(setting?.value).data;
};

const moved = (api: Api, scenario: Scenario, prices: PricesOfADay): Api => {
  const booked = bookedFor(api.id, prices);
  const { usdPerMillionCacheWrite: _, ...others } = api;
  if (booked !== undefined)
    return { ...others, usdPerMillionCachedInput: booked.usdPerMillionInput, ...booked };
  const {
    requestInputTokens: inputTokens,
    requestOutputTokens: outputTokens,
    hourlyVolumes,
  } = scenario.workload;
  const request = { inputTokens, outputTokens };
  const price = apiPrice(api.id, request, prices.asOf, trafficByHour(hourlyVolumes));
  if ('noPrice' in price) return api;
  return {
    ...others,
    usdPerMillionInput: price.usdPerMillionInput,
    usdPerMillionOutput: price.usdPerMillionOutput,
    usdPerMillionCachedInput: price.usdPerMillionCachedInput ?? price.usdPerMillionInput,
    ...defined({ usdPerMillionCacheWrite: price.usdPerMillionCacheWrite ?? undefined }),
  };
};

const RATE = 'selfHosted.procurement.usdPerGpuHour';

/** The market's price by the same question as then: of a machine, a seller, a list, a region, a term. */
const marketNow = (gpu: string, rental: RentalBasis, asOf: Date): number | undefined => {
  const { instance, market, region, termMonths } = rental;
  if (instance === undefined) return rentalPrice(gpu, rental, asOf)?.usdPerGpuHour;
  const said = {
    'selfHosted.instance': instance,
    ...defined({ 'constraints.region': region, 'selfHosted.procurement.termMonths': termMonths }),
  };
  return findInstance(instance) === undefined ? undefined : instancePrice(said, market)?.usdPerGpuHour;
};

/** Rent that nobody stated: of the workspace's book, else what the market asks for the same today. */
const rentNow = (
  { selfHosted: { gpu, procurement } }: Scenario,
  { sources, rental }: Recorded,
  { asOf, defaults = [] }: PricesOfADay,
): number | undefined => {
  const source = sources.find(({ field }) => field === RATE);
  if (procurement.kind !== 'rent' || source === undefined || source.kind === 'yours') return undefined;
  const booked = defaults.find(({ field }) => field === ownPriceField('gpu-hour', gpu))?.value;
  if (typeof booked === 'number' && booked > 0) return booked;
  return rental === undefined ? undefined : marketNow(gpu, rental, asOf);
};

const withRent = (selfHosted: SelfHosted, usdPerGpuHour: number | undefined): SelfHosted =>
  usdPerGpuHour === undefined || selfHosted.procurement.kind !== 'rent'
    ? selfHosted
    : { ...selfHosted, procurement: { ...selfHosted.procurement, usdPerGpuHour } };

/** The scenario at the prices of `asOf`: of the workspace's book, else of the list; stated ones and mixes stay. */
export const repriced = (scenario: Scenario, evidence: Recorded, prices: PricesOfADay): Scenario => ({
  ...scenario,
  selfHosted: withRent(scenario.selfHosted, rentNow(scenario, evidence, prices)),
  apis: scenario.apis.map((api, index) => {
    const stated = statedOf(evidence, api, index);
    return api.mix !== undefined || isOwn(stated) ? api : { ...moved(api, scenario, prices), ...stated };
  }),
});
