import { rentalPrice, standsIn } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import { isStale } from '../domain/dated.ts';
import type { Evidence } from '../domain/evidence.ts';
import { PAYING } from '../domain/fields/index.ts';
import { regionName } from '../domain/regions.ts';
import type { Procurement, Rent } from '../domain/scenario.ts';
import { HOURS_PER_MONTH } from '../domain/units.ts';
import { type Context, citeYours } from './context.ts';
import { warnIfFar } from './far-price.ts';
import { marketHour, rentalBasis, rentalQuestion } from './gpu-hour.ts';
import { instancePrice } from './instance.ts';

/** Rented GPUs: the price of an hour, the hours that are billed, and where the price was taken from. */

/** The price of a named machine, by the GPU. */
const machinePrice = (
  { fields, ledger, asOf }: Context,
  field: string,
  { row, usdPerGpuHour }: NonNullable<ReturnType<typeof instancePrice>>,
): number => {
  const { instance, cloud, region, gpuCount, source, date } = row;
  ledger.cite({ field, value: usdPerGpuHour, source, date, stale: isStale(date, asOf) });
  const wanted = fields['constraints.region'];
  if (wanted !== undefined && !standsIn(cloud, region, wanted))
    ledger.doubt('no-price-in-region', {
      region: regionName(wanted),
      instance,
      taken: region,
    });
  return ledger.assume(field, usdPerGpuHour, {
    code: 'machine-price',
    instance,
    cloud,
    region,
    gpus: gpuCount,
  });
};

const hourly = (context: Context, gpuId: string, gpuName: string, billedHours: number): number => {
  const { fields, asOf } = context;
  const field = `${PAYING}.usdPerGpuHour`;
  const stated = fields[field];
  const monthly = fields[`${PAYING}.usdPerGpuMonth`];
  const price = stated ?? (monthly && monthly / billedHours);
  if (price !== undefined) {
    citeYours(context, field, price);
    const known = rentalPrice(gpuId, { market: 'on-demand' }, asOf);
    const range = known && ([known.lowUsdPerGpuHour, known.highUsdPerGpuHour] as const);
    warnIfFar(context, gpuName, price, range, 'an hour');
    return price;
  }
  const machine = instancePrice(fields, fields[`${PAYING}.market`] ?? 'on-demand');
  if (machine !== undefined) return machinePrice(context, field, machine);
  return marketHour(context, gpuId, gpuName, field);
};

/**
 * Work that may wait rents the hours that it needs, at most those of its window: unless the hours or the price of a
 * whole month were stated. undefined where the hours do not follow the work.
 */
const hoursOfWork = ({ fields, work, typed }: Context): number | undefined => {
  const upTo = fields[`${PAYING}.upToHoursPerMonth`];
  if (upTo !== undefined) return upTo;
  const hours = fields[`${PAYING}.billedHoursPerMonth`];
  const window = fields['workload.windowHoursPerMonth'];
  // "3 hours a night" has two meanings: it bounds the hours of work that may wait, and states those of a service.
  const areOfWindow = typed !== undefined && hours === window;
  const byTheMonth =
    (hours !== undefined && !areOfWindow) || fields[`${PAYING}.usdPerGpuMonth`] !== undefined;
  if (work.kind !== 'batch' || byTheMonth || fields[`${PAYING}.market`] === 'reserved') return undefined;
  return window ?? HOURS_PER_MONTH;
};

/** GPUs by the hour: on demand and around the clock, where nobody said otherwise. Throws `Refused` without a price. */
export const rented = (context: Context, gpuId: string, gpuName: string): Rent => {
  const { fields, ledger } = context;
  const upToHoursPerMonth = hoursOfWork(context);
  const billedHoursPerMonth =
    upToHoursPerMonth ??
    fields[`${PAYING}.billedHoursPerMonth`] ??
    ledger.assume(`${PAYING}.billedHoursPerMonth`, HOURS_PER_MONTH, { code: 'around-the-clock' });
  const market =
    fields[`${PAYING}.market`] ?? ledger.assume(`${PAYING}.market`, 'on-demand', { code: 'no-commitment' });
  if (market === 'spot') ledger.doubt('spot-interruptible', {});
  return {
    kind: 'rent',
    usdPerGpuHour: hourly(context, gpuId, gpuName, billedHoursPerMonth),
    billedHoursPerMonth,
    ...defined({ upToHoursPerMonth }),
    market,
  };
};

/** Which prices the rent was taken from; absent where somebody stated it, and for owned hardware. */
export const rentalBasisOf = (
  context: Context,
  gpuId: string,
  procurement: Procurement,
): Pick<Evidence, 'rental'> => {
  const { fields } = context;
  const stated =
    fields[`${PAYING}.usdPerGpuHour`] !== undefined ||
    fields[`${PAYING}.usdPerGpuMonth`] !== undefined ||
    context.ledger.sources.some(({ field, kind }) => field === `${PAYING}.usdPerGpuHour` && kind === 'yours');
  if (procurement.kind !== 'rent' || stated) return {};
  const { market } = procurement;
  const { only, excluded, region, ...anywhere } = rentalQuestion(context, market);
  const instance = instancePrice(fields, market) === undefined ? undefined : fields['selfHosted.instance'];
  if (instance !== undefined)
    return { rental: rentalBasis({ ...anywhere, ...defined({ region }) }, instance) };
  const limited = { ...anywhere, ...defined({ only, excluded, region }) };
  const isPriced = rentalPrice(gpuId, limited, context.asOf) !== undefined;
  return { rental: rentalBasis(isPriced ? limited : anywhere) };
};

/** What each listed seller asks in the market of this rent; undefined for owned hardware and unlisted GPUs. */
export const rentalOffersFor = (context: Context, gpuId: string, procurement: Procurement) => {
  if (procurement.kind !== 'rent') return undefined;
  const { seller: _, ...question } = rentalQuestion(context, procurement.market);
  const offers = rentalPrice(gpuId, question, context.asOf)?.offers;
  return offers === undefined ? undefined : [...offers];
};
