import { batchDiscount } from '../catalog/index.ts';
import { pathOf } from '../domain/paths.ts';
import type { Api } from '../domain/scenario.ts';
import { TOKEN_PRICE_FIELDS, type TokenPriceField } from '../domain/token-prices.ts';
import { processedIn, regionalOf } from './api-regions.ts';
import { usdAtThisMix } from './at-this-mix.ts';
import { cachedPrice } from './cached-price.ts';
import type { Comparator } from './comparators.ts';
import { type Context, citeYours } from './context.ts';
import { newLedger } from './ledger.ts';
import { listPrice } from './list-price.ts';
import { Refused } from './refused.ts';
import type { AverageRequest } from './workload.ts';

/** Several APIs that share the traffic: priced part by part, each at its share of the tokens. */

/** What an API charges, of its own or as a mix. */
export type Charged = Pick<
  Api,
  TokenPriceField | 'batchDiscount' | 'regionalUplift' | 'regionalEndpoint' | 'regions'
>;

const TOLERANCE = 1e-6;

type MixPart = NonNullable<Comparator['mix']>[number];

/** Figures of a part that are cited where somebody stated them. */
const OF_PART = [...TOKEN_PRICE_FIELDS, 'discount'] as const;

const hasOwnPrices = ({ usdPerMillionInput: input, usdPerMillionOutput: output }: MixPart): boolean =>
  input !== undefined && output !== undefined;

/** What batch takes off a part: as stated, else by the list, and no list is behind prices of one's own. */
const batchOff = (part: MixPart): number =>
  part.batchDiscount ?? (hasOwnPrices(part) ? 0 : batchDiscount(part.id).value);

/** What one part asks, after its own discount: its own prices where somebody said them, else those of the list. */
const partPrice = (context: Context, averageRequest: AverageRequest, part: MixPart, where: string) => {
  const { id, discount = 0, usdPerMillionInput: ownInput, usdPerMillionOutput: ownOutput } = part;
  const { usdPerMillionCachedInput: ownCached, usdPerMillionCacheWrite: ownWrite } = part;
  const list = hasOwnPrices(part) ? undefined : listPrice(context, averageRequest, id, where, part);
  for (const field of OF_PART) {
    const value = part[field] ?? 0;
    if (value > 0) citeYours(context, `${where}.${field}`, value);
  }
  const input = ownInput ?? list?.usdPerMillionInput ?? 0;
  const cached = cachedPrice(context, averageRequest, id, where, {
    usdPerMillionInput: input,
    usdPerMillionCachedInput: ownCached ?? list?.usdPerMillionCachedInput ?? null,
  });
  const off = (usd: number | null | undefined): number => (usd ?? input) * (1 - discount);
  return {
    price: {
      usdPerMillionInput: off(input),
      usdPerMillionOutput: off(ownOutput ?? list?.usdPerMillionOutput),
      usdPerMillionCachedInput: off(cached),
      usdPerMillionCacheWrite: off(ownWrite ?? list?.usdPerMillionCacheWrite),
    },
    batch: batchOff(part),
  };
};

const withOwnDiscounts = (api: Comparator, ofAll: number): Comparator => {
  const { mix } = api;
  if (mix === undefined || mix.every(({ discount }) => discount === undefined)) return api;
  return { ...api, discount: 0, mix: mix.map((part) => ({ ...part, discount: part.discount ?? ofAll })) };
};

const withOwnBatch = (api: Comparator): Comparator => {
  const { mix, batchDiscount: ofAll, ...rest } = api;
  if (mix === undefined || mix.every((part) => part.batchDiscount === undefined)) return api;
  const batched = mix.map((part) => ({
    ...part,
    batchDiscount: part.batchDiscount ?? ofAll ?? batchOff(part),
  }));
  return { ...rest, mix: batched };
};

/**
 * The mix with what is off each of its parts, by a discount and in batch, where one part has its own: that wins over
 * the whole's, which is that of the others, and none is left for the whole.
 */
export const withPartDiscounts = (api: Comparator, discountOfAll: number): Comparator =>
  withOwnBatch(withOwnDiscounts(api, discountOfAll));

/** Where a part has terms that are not everybody's to know, and what the whole costs then. */
export const negotiatedParts = ({ mix = [] }: Pick<Comparator, 'mix'>, at: string): readonly string[] => {
  const paths = mix.flatMap(({ discount = 0, isNegotiated, usdPerMillionInput: input }, index) => [
    ...(discount > 0 ? [pathOf(at, 'mix', index, 'discount')] : []),
    ...(isNegotiated === true && input !== undefined
      ? [pathOf(at, 'mix', index, 'usdPerMillionInput'), pathOf(at, 'mix', index, 'usdPerMillionOutput')]
      : []),
  ]);
  return paths.length === 0 ? [] : [...paths, `${at}.usdPerMillionInput`, `${at}.usdPerMillionOutput`];
};

/**
 * Flat prices of the mix: the parts' prices weighted by their shares, and the one discount and surcharge that give
 * the same bill as the parts' own. Throws `Refused` where the shares do not add up to 1, or a part would cost
 * nothing.
 */
export const mixPrices = (
  context: Context,
  averageRequest: AverageRequest,
  api: Comparator & { readonly mix: NonNullable<Comparator['mix']> },
  at: string,
): Charged => {
  const { id, mix, regionalUplift: ofAll } = api;
  const total = mix.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(total - 1) > TOLERANCE) throw new Refused({ code: 'shares-not-whole', api: id, total });
  const parts = mix.map((part, index) => {
    const where = pathOf(at, 'mix', index);
    const { price, batch } = partPrice(context, averageRequest, part, where);
    // Beside a surcharge that was stated of the whole, those of its parts say only how much of the bill is whose.
    const ledger = ofAll === undefined ? context.ledger : newLedger();
    const regional = regionalOf({ ...context, ledger }, { id: part.id, role: 'named' }, where);
    const list = usdAtThisMix(part.id, price, averageRequest);
    return { share: part.share, price, list, there: list * regional.regionalUplift, batch, regional };
  });
  type Priced = (typeof parts)[number];
  const weighted = (figure: (part: Priced) => number): number =>
    parts.reduce((sum, part) => sum + part.share * figure(part), 0);
  const there = weighted((part) => part.there);
  // Of what is paid there: the surcharge and what batch takes off are then exact together too.
  const batched = weighted((part) => part.there * (1 - part.batch));
  const regions = parts
    .map(({ regional }) => regional.regions ?? [])
    .reduce((common, own) => common.filter((region) => own.includes(region)));
  return {
    usdPerMillionInput: weighted(({ price }) => price.usdPerMillionInput),
    usdPerMillionOutput: weighted(({ price }) => price.usdPerMillionOutput),
    usdPerMillionCachedInput: weighted(({ price }) => price.usdPerMillionCachedInput),
    usdPerMillionCacheWrite: weighted(({ price }) => price.usdPerMillionCacheWrite),
    batchDiscount: 1 - batched / there,
    regionalUplift: ofAll ?? there / weighted(({ list }) => list),
    ...processedIn(api, regions),
  };
};
