import { DAYS_PER_MONTH } from '../../../domain/units.ts';
import { textBehind } from '../../beside.ts';
import { re } from '../../expression.ts';
import { RUNNING, STAFF } from '../../people.ts';
import { type Quantity, unitAt } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { RUNS } from '../hardware/paid-hours.ts';
import type { Test } from '../looks/atom-kinds.ts';
import { near } from '../looks/clause.ts';
import { claim, hasNoun, isHours, type Pattern } from '../looks/pattern.ts';
import { saysPace } from './counted-things.ts';
import { setTrafficHours } from './windows.ts';

/** Hours of a day in which people use it, and shifts. */

const isRate: Test = (atom) =>
  atom.kind === 'rate' || (atom.kind === 'unit' && (atom.unit === 'request' || atom.unit === 'second'));

/** "12 hours a day of usage, 5 rps": the rate stands elsewhere. */
const isOfUse = (quantity: Quantity, reading: Reading): boolean =>
  hasNoun(quantity, 'volume') ||
  /^ ?(?:of )?(?:use|activity|active|busy|load|in use)\b/i.test(textBehind(quantity, reading));

/** Hours in a clause of their own may be those of machines or of people, where a line has any. */
const mayBeOfOthers = ({ facts }: Reading): boolean =>
  facts.kinds.has('gpu') ||
  facts.kinds.has('instance') ||
  (['gpu', 'server', 'replica', 'fte'] as const).some((unit) => facts.units.has(unit)) ||
  (['own', 'rent', 'billed', 'switched-off'] as const).some((mark) => facts.marks.has(mark)) ||
  facts.says(OTHERS);
const OTHERS = re`\b(?:${STAFF}|${RUNNING}|staff|people|team)\b`;

/** "3 req/s for 10 hours a day", "6 hours a day 2000 requests per hour": of a rate in its own clause. */
const ofTraffic = (quantity: Quantity, reading: Reading): boolean =>
  (quantity.period === 'day' || quantity.period === 'workday') &&
  (near(quantity, reading, isRate) ||
    !mayBeOfOthers(reading) ||
    isOfUse(quantity, reading) ||
    (reading.facts.units.get('user') ?? 0) > 0) &&
  saysPace(reading);

/** Fewer hours a day are no office's. */
const LEAST_OF_OFFICE = 6;

/** Hours of the day in which traffic comes. */
export const TRAFFIC_HOURS: readonly Pattern[] = [
  {
    name: 'hours in which traffic comes',
    fits: (quantity, reading) =>
      isHours(quantity) && !near(quantity, reading, RUNS) && ofTraffic(quantity, reading),
    says: (quantity, reading) => {
      const { number, perMonth, words } = quantity;
      setTrafficHours(reading, number.value * (perMonth ?? 1), words);
    },
  },
  {
    name: 'hours in which people use it',
    fits: (quantity, reading) =>
      isHours(quantity) &&
      !near(quantity, reading, RUNS) &&
      quantity.period === 'day' &&
      (reading.facts.units.get('user') ?? 0) > 0,
    says: (quantity, reading) => {
      if (quantity.number.value < LEAST_OF_OFFICE)
        return setTrafficHours(reading, quantity.number.value * DAYS_PER_MONTH, quantity.words);
      setField(reading, 'workload.trafficShape', 'office-hours', quantity.words);
      reading.notes.push(
        `${quantity.words}: traffic in working hours alone; the GPUs are paid for around the clock.`,
      );
    },
  },
  {
    name: 'hours of a shift',
    fits: (quantity, reading) =>
      isHours(quantity) && quantity.period === null && unitAt(reading.atoms, quantity.end, 'shift'),
    says: (quantity, reading) => {
      claim(quantity, reading, quantity.end + 1);
      setTrafficHours(reading, quantity.number.value * DAYS_PER_MONTH, `${quantity.words} shift`);
    },
  },
  {
    name: 'shifts of a day',
    fits: (quantity) => !quantity.number.money && !quantity.number.percent && quantity.unit === 'shift',
    says: ({ number, period, perMonth }, reading) =>
      (reading.shifts = {
        perMonth: number.value * (perMonth ?? DAYS_PER_MONTH),
        daily: period === null || period === 'day',
      }),
  },
];
