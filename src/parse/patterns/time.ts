import type { DraftField } from '../../domain/draft.ts';
import { FIELDS, type FieldNoun } from '../../domain/fields/index.ts';
import { DAYS_PER_MONTH, FTE_HOURS_PER_MONTH, PER_MONTH } from '../../domain/units.ts';
import { impossible, notUnderstood, quoted } from '../problems.ts';
import type { Quantity } from '../quantities.ts';
import { type Reading, setField } from '../reading.ts';
import { areHoursOfGpus } from './paid-hours.ts';
import {
  before,
  claim,
  HOURS_OF,
  hasNoun,
  isHours,
  isMark,
  isNoun,
  isPerson,
  isPlain,
  leftOf,
  markAt,
  near,
  type Pattern,
  rightOf,
  saysPace,
  wordsTo,
} from './pattern.ts';

/** Hours of people, and hours that are billed. */

const OPS = 'selfHosted.ops.hoursPerMonth';
const HOURS = [...HOURS_OF] as readonly (readonly [FieldNoun, DraftField])[];
/** Hours that are said once, not by the month. */
const ONCE = HOURS.filter(([, field]) => FIELDS[field].per === undefined);

/** The field of the noun at the number; time of one kind goes before time that is just anybody's. */
const namedWork = (quantity: Quantity): DraftField | undefined => {
  const fields = HOURS.filter(([noun]) => hasNoun(quantity, noun)).map(([, field]) => field);
  return fields.find((field) => field !== OPS) ?? fields[0];
};

/** Which work takes the time: that of the noun at the number, else of the nearest person in the clause. */
const workOf = (quantity: Quantity, reading: Reading): DraftField | undefined => {
  const named = namedWork(quantity);
  if (named !== undefined) return named;
  const left = leftOf(reading, quantity.first, isPerson);
  const right = rightOf(reading, quantity.end, isPerson);
  if (left === null && right === null) return undefined;
  const at =
    left !== null && (right === null || left <= right + 1)
      ? quantity.first - left
      : quantity.end + (right ?? 1) - 1;
  const atom = reading.atoms[at];
  return (atom?.kind === 'noun' && HOURS_OF.get(atom.noun)) || OPS;
};

/** Words that say for how long GPUs run. */
export const RUNS = isMark('billed', 'rent', 'switched-off', 'only');

const setWork = (
  reading: Reading,
  field: DraftField,
  quantity: Quantity,
  hours = quantity.number.value,
): void =>
  setField(
    reading,
    field,
    FIELDS[field].per === 'month' ? hours * (quantity.perMonth ?? 1) : hours,
    quantity.words,
  );

/** "10h ops" written as one noun: "ops 16", "20 engineer hours". */
const isWorkNumber = (quantity: Quantity): boolean =>
  isPlain(quantity) &&
  quantity.unit === null &&
  quantity.second === null &&
  !quantity.number.scaled &&
  !quantity.number.wordy &&
  quantity.side === null &&
  namedWork(quantity) !== undefined &&
  (quantity.perMonth === null || /hour|hr/i.test(quantity.words));

/** Hours of the shortest month. */
const LEAST_OF_A_MONTH = 672;
const MOST_HOURS: Readonly<Record<string, number>> = { day: 24, week: 168, workday: 24 };

const billed = (quantity: Quantity, reading: Reading): void => {
  const { value } = quantity.number;
  const { words, period } = quantity;
  const off = near(quantity, reading, isMark('switched-off'));
  const most = period === null ? 744 : (MOST_HOURS[period] ?? 744);
  if (value > most)
    throw impossible(`${quoted(words)} is more than there are: type at most ${most} hours.`, [
      'billed 200 hours a month',
    ]);
  if (off && (period === null || MOST_HOURS[period] === undefined))
    throw notUnderstood(
      'Say how many hours a day it is switched off, such as "switched off 12 hours a day".',
      ['switched off 12 hours a day'],
    );
  const behind = rightOf(reading, quantity.end, RUNS) === 1 ? quantity.end + 1 : quantity.end;
  const front = before(quantity, reading, 'billed', 'rent', 'switched-off', 'only')
    ? quantity.first - 1
    : quantity.first;
  claim(
    { ...quantity, first: markAt(reading.atoms, front, 'rent') ? quantity.first : front },
    reading,
    markAt(reading.atoms, behind - 1, 'rent') ? quantity.end : behind,
  );
  setField(
    reading,
    'selfHosted.procurement.billedHoursPerMonth',
    (off ? most - value : value) * (quantity.perMonth ?? 1),
    wordsTo(
      { ...quantity, first: markAt(reading.atoms, front, 'only') ? quantity.first : front },
      reading,
      behind,
    ),
  );
};

/** Hours that one person works. */
export const WORK_HOURS: Readonly<Record<string, number>> = {
  day: 8,
  workday: 8,
  week: 40,
  month: FTE_HOURS_PER_MONTH,
};

/** "2 days a month of a contractor" */
const isDaysOfMonth = (quantity: Quantity): boolean =>
  isPlain(quantity) && quantity.unit === 'day' && quantity.second === null && quantity.perMonth !== null;

/** The work that is done once of which it speaks: at the number, or before it in the clause. */
const onceOf = (quantity: Quantity, reading: Reading): DraftField | undefined =>
  (ONCE.find(([noun]) => hasNoun(quantity, noun)) ??
    ONCE.find(([noun]) => leftOf(reading, quantity.first, isNoun(noun)) !== null))?.[1];

const isSpanOnce = (quantity: Quantity, reading: Reading): boolean =>
  isPlain(quantity) &&
  quantity.second === null &&
  quantity.perMonth === null &&
  WORK_HOURS[quantity.unit ?? ''] !== undefined &&
  onceOf(quantity, reading) !== undefined &&
  !before(quantity, reading, 'over');

const PEOPLE = /\b(?:ops|devops|mlops|engineer\w*|sre|fte|admin|on[- ]call)\b/i;

/**
 * "only 3 hours a night" are the billed hours; without "only" they bound work that may wait. "batch only" is
 * one phrase.
 */
export const areBilledNights = ({ first, number }: Quantity, { text, atoms }: Reading): boolean =>
  markAt(atoms, first - 1, 'only', 'billed') || /\bonly $/i.test(text.slice(0, number.start));

/** Hours and days: of windows, of running GPUs, of people. */
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
      workOf(quantity, reading) === undefined,
    says: (quantity, reading) => {
      const first = before(quantity, reading, 'only', 'billed') ? quantity.first - 1 : quantity.first;
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
      workOf(quantity, reading) !== undefined &&
      !(near(quantity, reading, RUNS) && namedWork(quantity) === undefined),
    says: (quantity, reading) => {
      const hours = quantity.number.value * (isHours(quantity) ? 1 : (WORK_HOURS.day ?? 8));
      setWork(reading, workOf(quantity, reading) ?? OPS, quantity, hours);
    },
  },
  {
    name: 'hours that are billed',
    fits: (quantity, reading) => isHours(quantity) && near(quantity, reading, RUNS),
    says: billed,
  },
  {
    name: 'hours of a month',
    fits: (quantity) => isHours(quantity) && quantity.period === 'month' && quantity.number.value >= 200,
    says: billed,
  },
  {
    name: 'hours',
    fits: isHours,
    says: (quantity, reading) => {
      if (reading.facts.units.has('fte') || reading.facts.says(PEOPLE)) {
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
      // What is one's own costs the same switched off: its hours are hours of power.
      // "4 L40S, 730h": as many as a month has.
      const isMonth =
        quantity.period === null && LEAST_OF_A_MONTH <= quantity.number.value && quantity.number.value <= 744;
      if (isMonth || isTheRest || (quantity.period !== null && areHoursOfGpus(quantity, reading))) {
        setField(
          reading,
          'selfHosted.procurement.billedHoursPerMonth',
          quantity.number.value * (quantity.perMonth ?? 1),
          words,
        );
        return;
      }
      throw notUnderstood(
        `What are ${quoted(words)} for? Type "billed ${words}" for hours in which the GPU is paid, ${isPerhapsOfTraffic ? `"${words} of use" for those in which traffic comes, ` : ''}or "${words} ops" for people's time.`,
        [`billed ${words}`, ...(isPerhapsOfTraffic ? [`${words} of use`] : []), `${words} ops`],
      );
    },
  },
  {
    name: 'hours of people without their unit',
    fits: isWorkNumber,
    says: (quantity, reading) => {
      const wage = markAt(reading.atoms, quantity.at - 1, 'at') && quantity.perMonth === null;
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
        quantity.number.value * (PER_MONTH.day ?? 30),
        quantity.words,
      ),
  },
];
