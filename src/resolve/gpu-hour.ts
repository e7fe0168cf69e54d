import {
  discounters,
  isMarketplace,
  marketDiscount,
  type RentalQuestion,
  rentalPrice,
  rentalSellersOf,
  rentalsOn,
  UNPRICED_SELLERS,
} from '../catalog/index.ts';
import { defined } from '../defined.ts';
import { isStale } from '../domain/dated.ts';
import type { Reason, RentalBasis, SourceOrigin } from '../domain/evidence.ts';
import { PAYING } from '../domain/fields/index.ts';
import { regionName } from '../domain/regions.ts';
import { withoutDust } from '../domain/round.ts';
import type { Market } from '../domain/scenario.ts';
import { MONTHS_PER_YEAR } from '../domain/units.ts';
import type { Context } from './context.ts';
import { instancePrice, LONG_TERM_MONTHS } from './instance.ts';
import { Refused } from './refused.ts';

/** What an hour of a rented GPU costs where nobody stated it: by seller, region and the team's list. */

/** Months of a reserved term where none was said. */
const USUAL_TERM = MONTHS_PER_YEAR;

type Price = NonNullable<ReturnType<typeof rentalPrice>>;

/**
 * Months of the published price that stands for a term: sellers have prices of one year and of three. A shorter term has
 * the year's, one between them that of the year, a longer one that of three.
 */
const pricedTerm = (months = USUAL_TERM): number =>
  months >= LONG_TERM_MONTHS ? LONG_TERM_MONTHS : USUAL_TERM;

/** Which prices count, by what was said. */
export const rentalQuestion = ({ fields }: Context, market: Market): RentalQuestion => {
  const only = fields['constraints.sellers'];
  const excluded = fields['constraints.excludedSellers'];
  const seller = fields[`${PAYING}.seller`];
  const region = fields['constraints.region'];
  return {
    market,
    ...defined({ seller }),
    ...defined({ only: only && rentalsOn(only), excluded: excluded && rentalsOn(excluded), region }),
    ...(market === 'reserved' && { termMonths: pricedTerm(fields[`${PAYING}.termMonths`]) }),
  };
};

/** Where the price of a GPU hour is from, as it is kept beside an answer. */
export const rentalBasis = (
  { market, seller, only, excluded, region, termMonths }: RentalQuestion,
  instance?: string,
): RentalBasis => ({
  market,
  ...defined({ seller }),
  ...defined({ only: only && [...only], excluded: excluded && [...excluded], region, termMonths, instance }),
});

const noPrice = (gpuId: string, gpuName: string, { market, seller }: RentalQuestion): Refused =>
  new Refused({
    code: 'gpu-unpriced',
    market,
    gpu: gpuName,
    seller,
    sellers: rentalSellersOf(gpuId, market),
  });

/** A price, and the question that it answers where the one that was asked has no answer. */
interface Answered {
  readonly price: Price;
  readonly question: RentalQuestion;
  /** Why it is taken, where the question does not say it. */
  readonly reason?: Reason;
  /** What it comes from, where that is more than the price's own source. */
  readonly origin?: SourceOrigin;
}

const isUnpriced = (seller: string | undefined): boolean =>
  UNPRICED_SELLERS.some(({ name }) => name === seller);

/** A machine that is priced on demand alone: what others take off for spot or a term is taken off its own price. */
const offOnDemand = (context: Context, gpuId: string, question: RentalQuestion): Answered | undefined => {
  const { market, termMonths } = question;
  if (market === 'on-demand') return undefined;
  const machine = instancePrice(context.fields, 'on-demand');
  const discount = marketDiscount(gpuId, market, termMonths);
  if (machine === undefined || discount === undefined) return undefined;
  const { row, usdPerGpuHour: listed } = machine;
  const usdPerGpuHour = withoutDust(listed * (1 - discount.off));
  const takers = discounters(discount);
  context.ledger.doubt('no-price-on-list', {
    lack: 'of-market',
    market,
    off: discount.off,
    takers,
    instance: row.instance,
    onDemandUsdPerGpuHour: listed,
  });
  return {
    price: {
      usdPerGpuHour,
      lowUsdPerGpuHour: usdPerGpuHour,
      highUsdPerGpuHour: usdPerGpuHour,
      sellers: 1,
      offers: [{ seller: row.cloud, usdPerGpuHour }],
      source: row.source,
      date: row.date,
      stale: isStale(row.date, context.asOf),
    },
    question,
    reason: { code: 'less-discount', instance: row.instance, off: discount.off, market },
    origin: {
      code: 'less-discount',
      instance: row.instance,
      off: discount.off,
      market,
      takers,
      of: row.source,
    },
  };
};

/** A machine or a seller was named whose prices nobody publishes: the world median stands in, and that is said. */
const ofUnpriced = (
  context: Context,
  gpuId: string,
  gpuName: string,
  { seller, ...anySeller }: RentalQuestion,
): Answered => {
  const lessItsDiscount = offOnDemand(context, gpuId, { ...anySeller, ...defined({ seller }) });
  if (lessItsDiscount !== undefined) return lessItsDiscount;
  const named = context.fields['selfHosted.instance'] ?? (isUnpriced(seller) ? seller : undefined);
  const price = named === undefined ? undefined : rentalPrice(gpuId, anySeller, context.asOf);
  if (named === undefined || price === undefined)
    throw noPrice(gpuId, gpuName, { ...anySeller, ...defined({ seller }) });
  context.ledger.doubt('no-price-on-list', {
    lack: 'of-name',
    market: anySeller.market,
    name: named,
    gpu: gpuName,
  });
  return { price, question: anySeller };
};

/** So many times the price of the world is what a region makes of it, and no spread of a market. */
const DEARER = 1.25;

/** A region in which the few sellers that are known to stand there ask for far more than the others: that is said. */
const warnOfRegion = (
  { ledger, asOf }: Context,
  gpuId: string,
  gpuName: string,
  { region, ...question }: RentalQuestion,
  price: Price,
): void => {
  if (region === undefined || question.seller !== undefined) return;
  const anywhere = rentalPrice(gpuId, question, asOf);
  if (anywhere === undefined || price.usdPerGpuHour < DEARER * anywhere.usdPerGpuHour) return;
  const counted = price.offers.map(({ seller }) => seller);
  ledger.doubt('price-of-region', {
    region: regionName(region),
    gpu: gpuName,
    usdPerGpuHour: price.usdPerGpuHour,
    anywhereUsdPerGpuHour: anywhere.usdPerGpuHour,
    counted,
    leftOut: anywhere.offers.map(({ seller }) => seller).filter((seller) => !counted.includes(seller)),
  });
};

/** The price that answers the question; where the region or the list has none, the world's, and that is said. */
const answered = (context: Context, gpuId: string, gpuName: string, question: RentalQuestion): Answered => {
  const { ledger, asOf } = context;
  const price = rentalPrice(gpuId, question, asOf);
  if (price !== undefined) return { price, question };
  const { market, seller, region, only, termMonths, excluded } = question;
  const term = defined({ termMonths });
  const everywhere = { market, ...term, ...defined({ seller }) };
  const anywhere = rentalPrice(gpuId, everywhere, asOf);
  if (anywhere === undefined) return ofUnpriced(context, gpuId, gpuName, question);
  if (only !== undefined || excluded !== undefined)
    ledger.doubt('no-price-on-list', { lack: 'of-allowed', market, gpu: gpuName });
  if (region !== undefined)
    ledger.doubt('no-price-in-region', { region: regionName(region), market, gpu: gpuName, seller });
  return { price: anywhere, question: everywhere };
};

const rangeOf = (price: Price) =>
  price.sellers > 1
    ? { low: price.lowUsdPerGpuHour, high: price.highUsdPerGpuHour, sellers: price.sellers }
    : undefined;

const reasonOf = (price: Price, { market, seller, region, termMonths }: RentalQuestion): Reason => ({
  code: 'market-price',
  market,
  seller,
  region,
  termMonths,
  range: rangeOf(price),
});

/** A seller that lists spot or reserved above its own price on demand: nobody need pay that, so it is said. */
const warnIfDearer = (
  context: Context,
  gpuId: string,
  question: RentalQuestion,
  usdPerHour: number,
): void => {
  const { market, seller, region } = question;
  if (seller === undefined) return;
  const where = defined({ region });
  const onDemand = rentalPrice(gpuId, { market: 'on-demand', seller, ...where }, context.asOf);
  if (onDemand === undefined || onDemand.usdPerGpuHour >= usdPerHour) return;
  context.ledger.doubt('dearer-than-on-demand', {
    seller,
    market,
    usdPerHour,
    onDemandUsdPerHour: onDemand.usdPerGpuHour,
  });
};

/** A term that nobody publishes a price of: whose price stands in for it is said. */
const warnOfOtherTerm = ({ fields, ledger }: Context, { termMonths }: RentalQuestion): void => {
  const asked = fields[`${PAYING}.termMonths`];
  if (asked === undefined || termMonths === undefined || asked === termMonths) return;
  ledger.doubt('no-price-on-list', {
    lack: 'of-term',
    months: asked,
    takenMonths: termMonths,
  });
};

/** The price of the market, of the named seller, or of the allowed sellers. Throws `Refused` where none is known. */
export const marketHour = (context: Context, gpuId: string, gpuName: string, field: string): number => {
  const { fields, ledger } = context;
  const asked = rentalQuestion(context, fields[`${PAYING}.market`] ?? 'on-demand');
  const { price, question, reason, origin } = answered(context, gpuId, gpuName, asked);
  const range = rangeOf(price);
  ledger.cite({
    field,
    value: price.usdPerGpuHour,
    source: origin ?? price.source,
    date: price.date,
    stale: price.stale,
    ...defined({ range, kind: range && ('median' as const) }),
  });
  const { seller } = question;
  if (seller !== undefined && isMarketplace(seller)) ledger.doubt('marketplace', { seller });
  warnOfRegion(context, gpuId, gpuName, question, price);
  if (reason === undefined) warnIfDearer(context, gpuId, question, price.usdPerGpuHour);
  warnOfOtherTerm(context, question);
  ledger.assume(field, price.usdPerGpuHour, reason ?? reasonOf(price, question));
  return price.usdPerGpuHour;
};
