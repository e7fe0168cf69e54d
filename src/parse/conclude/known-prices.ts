import { CATALOG_DAY, findInstance, purchasePrice, rentalPrice } from '../../catalog/index.ts';
import { toType } from '../../domain/round.ts';
import { HOURS_PER_MONTH } from '../../domain/units.ts';
import { type HardwarePrice, type Reading, understood } from '../reading.ts';

/** What hardware is known to cost, by which a price that somebody typed is told to be of one GPU or of more. */

/** A price beyond this factor of what is known for one GPU is hardly one GPU's. */
export const LIKELY = 2.5;
/** How much nearer one of two possible readings must be, as a logarithm. */
export const CLEARLY = 0.4;

/** What is paid of an on-demand price, where the list says no more of the machine. */
const OF_ON_DEMAND = { 'on-demand': 1, reserved: 0.6, spot: 0.4 } as const;

/** What the list asks for one GPU of the machine that was named. */
const ofOneInMachine = (
  reading: Reading,
  market: keyof typeof OF_ON_DEMAND,
  per: HardwarePrice['per'],
): number | undefined => {
  const name = understood(reading, 'selfHosted.instance');
  const row = name === undefined ? undefined : findInstance(name);
  if (row === undefined || per === 'once') return undefined;
  const listed = {
    'on-demand': row.onDemandUsdPerHour,
    reserved: row.reserved3yUsdPerHour ?? row.reserved1yUsdPerHour,
    spot: row.spotUsdPerHour,
  }[market];
  const hour = listed ?? (row.onDemandUsdPerHour && row.onDemandUsdPerHour * OF_ON_DEMAND[market]);
  return hour && (hour / row.gpuCount) * (per === 'month' ? HOURS_PER_MONTH : 1);
};

/** The newest that is known for one GPU, in the unit of the price: of the card's, where a mention names none. */
export const knownPrice = (reading: Reading, per: HardwarePrice['per']): number | undefined => {
  const { fields: before } = reading.before;
  const isNamed =
    understood(reading, 'selfHosted.gpu') !== undefined ||
    understood(reading, 'selfHosted.instance') !== undefined;
  const gpu = isNamed ? understood(reading, 'selfHosted.gpu') : before['selfHosted.gpu'];
  const market =
    understood(reading, 'selfHosted.procurement.market') ??
    before['selfHosted.procurement.market'] ??
    'on-demand';
  if (gpu === undefined) return ofOneInMachine(reading, market, per);
  const hour = (
    rentalPrice(gpu, { market }, CATALOG_DAY) ?? rentalPrice(gpu, { market: 'on-demand' }, CATALOG_DAY)
  )?.usdPerGpuHour;
  if (per === 'hour') return hour;
  return per === 'month' ? hour && hour * HOURS_PER_MONTH : purchasePrice(gpu, CATALOG_DAY)?.usdPerGpu;
};

/** How the time of a price is typed. */
export const SUFFIX = { hour: '/hr', month: ' a month', once: '' } as const;
/** USD as they are typed. */
export const priceText = (usd: number): string => `$${toType(usd)}`;
