import { withoutDust } from '../../../domain/round.ts';
import { HOURS_PER_DAY, HOURS_PER_MONTH, PER_MONTH } from '../../../domain/units.ts';
import { valueIn } from '../../../keys.ts';
import { GPU_HOUR_MOST } from '../../price-bounds.ts';
import { quoted } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import type { HardwarePrice, Reading } from '../../reading.ts';
import { billBeside } from '../looks/money-goes.ts';
import { claim, isUnsigned } from '../looks/pattern.ts';
import { isBareRate, isHourly } from './money-hourly.ts';

/** "16x H100 at $2.10/hr, total $24,528/mo": what a quote comes to says its price once more, and is no bill of an API. */

/** Rounded to a dollar or to hundreds: no two figures of a line come as near to a product by chance. */
const NEAR = 0.004;
/** USD. Less than that may be a price of something else. */
const LEAST_TOTAL = 50;
const MOST_GPUS = 10_000;
/** A month that others bill: of 30 days, of 31. */
const HOURS_OF_MONTH = [HOURS_PER_MONTH, 30 * HOURS_PER_DAY, 31 * HOURS_PER_DAY];
const YEARS = [1, 2, 3, 5];

/** Hours that a sum may be of: those of its period; where it has none, of a month or of the years of a term. */
const hoursOf = ({ period }: Quantity): readonly number[] => {
  const perMonth = valueIn(PER_MONTH, period);
  if (period !== null && period !== 'month')
    return perMonth === undefined ? [] : [HOURS_PER_MONTH / perMonth];
  const ofTerms = YEARS.map((years) => years * 12 * HOURS_PER_MONTH);
  return period === 'month' ? HOURS_OF_MONTH : [...HOURS_OF_MONTH, ...ofTerms];
};

const isCount = ({ number, unit, second, side }: Quantity): boolean =>
  !number.money &&
  !number.percent &&
  second === null &&
  side === null &&
  (unit === null || unit === 'gpu' || unit === 'server') &&
  Number.isInteger(number.value) &&
  number.value > 0 &&
  number.value <= MOST_GPUS;

/** How many GPUs or machines the line may count: each of its counts, and any two of them together. */
const countsOf = ({ quantities }: Reading): ReadonlySet<number> => {
  const counts = quantities.filter(isCount).map(({ number }) => number.value);
  return new Set([1, ...counts, ...counts.flatMap((one) => counts.map((other) => one * other))]);
};

const mayBeTotal = (quantity: Quantity, reading: Reading): boolean => {
  const { number, second, unit, each, period } = quantity;
  if (
    reading.used.has(quantity.at) ||
    second !== null ||
    number.percent ||
    each ||
    (period !== 'hour' && number.value < LEAST_TOTAL)
  )
    return false;
  if (billBeside(quantity, reading)) return false;
  // "= 1,445 a month": without its sign where the price of an hour has none.
  return (
    (number.money && (unit === null || unit === 'gpu')) ||
    (isUnsigned(quantity) && reading.text.includes('='))
  );
};

interface Total {
  readonly rate: Quantity;
  readonly gpus: number;
}

/** "16x H100 at $2.10": so little is the price of an hour where a sum is so many times as much. */
const mayBeOfHour = ({ number, second, perMonth, unit }: Quantity): boolean =>
  number.money && second === null && perMonth === null && unit === null && number.value <= GPU_HOUR_MOST;

/** The price of an hour of which a sum is so many times as much; undefined where it is none. */
const totalOf = (quantity: Quantity, reading: Reading): Total | undefined => {
  if (!mayBeTotal(quantity, reading)) return undefined;
  const rates = reading.quantities.filter(
    (one) => one !== quantity && (isHourly(one, reading) || isBareRate(one, reading) || mayBeOfHour(one)),
  );
  for (const rate of rates)
    for (const gpus of countsOf(reading))
      for (const hours of hoursOf(quantity)) {
        const product = rate.number.value * gpus * hours;
        if (gpus * hours > 1 && Math.abs(quantity.number.value / product - 1) <= NEAR) return { rate, gpus };
      }
  return undefined;
};

const price = (
  usd: number,
  per: HardwarePrice['per'],
  of: HardwarePrice['of'],
  words: string,
): HardwarePrice => ({
  usd,
  per,
  of,
  withHost: false,
  loose: false,
  words,
});

/** Whether so many GPUs are counted, and no machines that hold some. */
const areGpus = ({ quantities, facts }: Reading): boolean =>
  !facts.kinds.has('instance') && !quantities.some(({ unit }) => unit === 'server');

const takeTotal = (reading: Reading, quantity: Quantity, { rate, gpus }: Total): void => {
  claim(quantity, reading);
  reading.trace.push({ words: quantity.words, rule: 'what a quote comes to' });
  reading.notes.push(
    `${quoted(quantity.words)} is what ${gpus === 1 ? 'one' : gpus} at ${quoted(rate.words)} ${gpus === 1 ? 'comes' : 'come'} to: that price once more.`,
  );
  const isOfGpus = areGpus(reading);
  const usd = withoutDust(rate.number.value * HOURS_PER_MONTH * (isOfGpus ? 1 : gpus));
  if (quantity.period !== 'hour')
    reading.prices.push(price(usd, 'month', isOfGpus ? 'one' : 'all', quantity.words));
  if (!isOfGpus || !rate.number.money || reading.used.has(rate.at)) return;
  claim(rate, reading);
  reading.prices.push(price(rate.number.value, 'hour', 'one', rate.words));
};

/** Takes what a quote comes to, and the price of each GPU that it says once more: read before all other money. */
export const readQuotedTotals = (reading: Reading): void => {
  for (const quantity of reading.quantities) {
    const total = totalOf(quantity, reading);
    if (total !== undefined) takeTotal(reading, quantity, total);
  }
};
