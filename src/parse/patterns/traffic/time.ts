import {
  DAYS_PER_MONTH,
  HOURS_PER_DAY,
  LONGEST_MONTH_HOURS,
  SHORTEST_MONTH_HOURS,
} from '../../../domain/units.ts';
import { re } from '../../expression.ts';
import { WEEKDAY } from '../../period-names.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { markAt, type Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import {
  areBehindRateOfGpu,
  areBilledNights,
  areHoursOfGpus,
  RUNS,
  setBilledHours,
} from '../hardware/paid-hours.ts';
import { isMark, isPerson } from '../looks/atom-kinds.ts';
import { distanceTo, near } from '../looks/clause.ts';
import {
  isDaysOfMonth,
  isSpanOnce,
  isWorkNumber,
  namedWork,
  OPS,
  onceOf,
  setWork,
  timedWork,
  WHO_RUNS_IT,
  WORK_HOURS,
} from '../looks/hours-of-work.ts';
import { claim, hasMarkBefore, isHours, type Pattern } from '../looks/pattern.ts';
import { saysPace } from './counted-things.ts';

/** Hours and days in the order in which they are tried: of windows, of people, of GPUs. */

const WEEKLY = re`\bweekly\b|\b(?:every|each|per|once a) (?:week|${WEEKDAY})\b|\bon ${WEEKDAY}s\b`;

/** "setup takes 40 hours and 1x A6000 rented at 0.49": hours are of those who stand nearer. */
const areNearerToMachines = (quantity: Quantity, reading: Reading): boolean =>
  near(quantity, reading, RUNS) &&
  distanceTo(quantity, reading, RUNS) < distanceTo(quantity, reading, isPerson);

/**
 * How often some hours come that may be those of GPUs: of a job that comes once a week as often. Without it they would
 * be asked about again.
 */
const oftenOf = ({ period, number }: Quantity, reading: Reading): string => {
  if (period !== null) return '';
  if (reading.facts.says(WEEKLY)) return ' a week';
  return number.value > HOURS_PER_DAY ? ' a month' : ' a day';
};

/** Hours with words around them come before plain ones, which are asked about. */
export const TIME: readonly Pattern[] = [
  {
    name: 'weeks of setting up',
    fits: isSpanOnce,
    says: (quantity, reading) => {
      const { facts, atoms } = reading;
      // "6 weeks of two engineers"
      const people = facts.byFirst.get(
        markAt(atoms, quantity.end, 'of', 'on') ? quantity.end + 1 : quantity.end,
      );
      const many = people?.unit === 'fte' && !people.number.percent ? people : undefined;
      if (many !== undefined) claim(many, reading);
      const hours =
        quantity.number.value * (WORK_HOURS[quantity.unit ?? ''] ?? 0) * (many?.number.value ?? 1);
      setField(reading, onceOf(quantity, reading) ?? OPS, hours, quantity.words);
      reading.notes.push(`${quoted(quantity.words)} is read as ${hours} hours: 40 a week of one person.`);
    },
  },
  {
    name: 'hours of a window',
    fits: (quantity, reading) =>
      isHours(quantity) &&
      /\bnight/i.test(quantity.words) &&
      !near(quantity, reading, isMark('switched-off')) &&
      timedWork(quantity, reading) === undefined,
    says: (quantity, reading) => {
      const first = hasMarkBefore(quantity, reading, 'only', 'billed') ? quantity.first - 1 : quantity.first;
      claim({ ...quantity, first }, reading);
      const hours = quantity.number.value * DAYS_PER_MONTH;
      if (!areBilledNights(quantity, reading))
        setField(reading, 'workload.windowHoursPerMonth', hours, quantity.words);
      setField(reading, 'selfHosted.procurement.billedHoursPerMonth', hours, quantity.words);
    },
  },
  {
    name: 'hours of people',
    fits: (quantity, reading) =>
      (isHours(quantity) || isDaysOfMonth(quantity)) &&
      timedWork(quantity, reading) !== undefined &&
      (namedWork(quantity) !== undefined || !areNearerToMachines(quantity, reading)),
    says: (quantity, reading) => {
      const hours = quantity.number.value * (isHours(quantity) ? 1 : (WORK_HOURS.day ?? 8));
      setWork(reading, timedWork(quantity, reading) ?? OPS, quantity, hours);
    },
  },
  {
    name: 'hours that are billed',
    fits: (quantity, reading) =>
      isHours(quantity) &&
      (near(quantity, reading, RUNS) || (quantity.period !== null && areBehindRateOfGpu(quantity, reading))),
    says: setBilledHours,
  },
  {
    name: 'hours of a month',
    fits: (quantity) => isHours(quantity) && quantity.period === 'month' && quantity.number.value >= 200,
    says: setBilledHours,
  },
  {
    name: 'hours',
    fits: isHours,
    says: (quantity, reading) => {
      if (reading.facts.units.has('fte') || reading.facts.says(WHO_RUNS_IT)) {
        claim(quantity, reading);
        setWork(reading, OPS, quantity);
        return;
      }
      claim(quantity, reading);
      const { words } = quantity;
      const isPerhapsOfTraffic =
        (quantity.period === 'day' || quantity.period === 'workday') && saysPace(reading);
      // "scale to zero at night, 12 hours a day": the rest of the day is off.
      const isTheRest = reading.facts.marks.has('switched-off') && quantity.period === 'day';
      // "4 L40S, 730h": as many hours as a month has can only be those for which GPUs run.
      const isMonth =
        quantity.period === null &&
        SHORTEST_MONTH_HOURS <= quantity.number.value &&
        quantity.number.value <= LONGEST_MONTH_HOURS;
      if (isMonth || isTheRest || (quantity.period !== null && areHoursOfGpus(quantity, reading))) {
        setField(
          reading,
          'selfHosted.procurement.billedHoursPerMonth',
          quantity.number.value * (quantity.perMonth ?? 1),
          words,
        );
        return;
      }
      const often = oftenOf(quantity, reading);
      throw notUnderstood(
        ask`What are ${quoted(words)} for? Type "billed ${words}${often}" for hours in which the GPU is paid, ${isPerhapsOfTraffic ? `"${words} of use" for those in which traffic comes, ` : ''}or "${words} ops" for people's time.`,
        [`billed ${words}${often}`, ...(isPerhapsOfTraffic ? [`${words} of use`] : []), `${words} ops`],
      );
    },
  },
  {
    name: 'hours of people without their unit',
    fits: isWorkNumber,
    says: (quantity, reading) => {
      // Nobody works so many hours an hour.
      const wage =
        quantity.period === 'hour' ||
        (markAt(reading.atoms, quantity.at - 1, 'at') && quantity.perMonth === null);
      if (wage) setField(reading, 'selfHosted.ops.usdPerHour', quantity.number.value, quantity.words);
      else setWork(reading, namedWork(quantity) ?? OPS, quantity);
    },
  },
  {
    name: 'hours of every day',
    fits: ({ number, second, link, unit }) =>
      link === 'slash' &&
      second?.value === 7 &&
      unit === null &&
      number.value >= 8 &&
      number.value <= 24 &&
      !number.money,
    says: (quantity, reading) =>
      setField(
        reading,
        'selfHosted.procurement.billedHoursPerMonth',
        quantity.number.value * DAYS_PER_MONTH,
        quantity.words,
      ),
  },
];
