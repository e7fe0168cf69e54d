import { FTE_HOURS_PER_MONTH, MONTHS_PER_YEAR } from '../../../domain/units.ts';
import { textBefore } from '../../beside.ts';
import { PAY_LEAST } from '../../price-bounds.ts';
import { quoted } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import { type Reading, setField, use } from '../../reading.ts';
import { takenForDollars } from '../../taken-for-dollars.ts';
import { isPerson, isUnit } from '../looks/atom-kinds.ts';
import { leftOf } from '../looks/clause.ts';
import { isInTotal, isOfPerson, isSumWithoutPeriod } from '../looks/money-look.ts';
import { hasMarkBefore, hasNoun, isUnsigned, type Pattern } from '../looks/pattern.ts';

/** What a person earns a year or a month, in words that say so or beside an engineer. */

/** USD. Nobody earns less a year, and hardly anybody as much a month. */
const SALARY_LEAST = 20_000;
const SALARY_MOST = 2_000_000;

/** "fully loaded" and "salary" behind the sum are part of it. */
const useLoaded = ({ number }: Quantity, reading: Reading): void => {
  for (const [at, { start, end }] of reading.atoms.entries())
    if (
      start >= number.end &&
      start < number.end + 16 &&
      /^(?:fully|loaded|burdened|all|mean|base|salary|salaries|gross|wages?)$/i.test(
        reading.text.slice(start, end),
      )
    )
      use(reading, at);
};

const SALARY = /\b(?:salary|salaries|wage|wages|earns?)(?: (?:is|of|about|around|~|at))*:? ?$/i;

/** "0.3 FTE (160k fully loaded)" */
const isLoaded = ({ number }: Quantity, { text }: Reading): boolean =>
  /^ ?(?:(?:fully )?(?:loaded|burdened)|all[- ]in|total comp)\b/i.test(
    text.slice(number.end, number.end + 16),
  );

const SALARY_BEHIND =
  /^(?: an? year| per year|\/ ?yr?)?(?: (?:average|avg|mean|base|yearly|annual))? (?:salary|salaries|gross|wages?)\b/i;

/** How many engineers a sum is paid to: all of them, where it is a total. */
const paidTo = (quantity: Quantity, reading: Reading): number => {
  const staff = reading.quantities.find(({ unit }) => unit === 'fte');
  return isInTotal(quantity, reading) && staff !== undefined ? staff.number.value : 1;
};

/** "2 FTE to run this, 70k each": of those who were counted last. */
const isEachOfStaff = ({ first, each }: Quantity, { quantities }: Reading): boolean =>
  each && quantities.findLast((other) => other.end <= first)?.unit === 'fte';

const PART_OF_TIME = /\b(?:half|part|full)[- ]?time\b|% of (?:his|her|their|the) time\b/i;

/** "2 admins at $9k each", "two engineers at 12k/month each": too little for a year, right behind those who earn it. */
const isPayOfMonth = (quantity: Quantity, reading: Reading): boolean => {
  const { number, unit, second, per, period } = quantity;
  const isSum = number.money ? second === null && unit === null : isUnsigned(quantity) && number.value < 1e5;
  const isOfMonth = per.length === 0 ? number.value < SALARY_LEAST : period === 'month' && per.length === 1;
  const nearest = leftOf(reading, quantity.first, isUnit('fte'));
  return (
    isSum &&
    isOfMonth &&
    number.value >= PAY_LEAST &&
    (isEachOfStaff(quantity, reading) ||
      ((nearest === 1 || (nearest === 2 && hasMarkBefore(quantity, reading, 'at', 'on', 'each'))) &&
        (reading.quantities.some((one) => one.unit === 'fte') || reading.facts.says(PART_OF_TIME)) &&
        isOfPerson(quantity, reading)))
  );
};

/** "0.25 FTE at 150k/yr": of a person, and so much that it is a year's pay. */
const isBareSalary = (quantity: Quantity, reading: Reading): boolean => {
  const { number, period, per } = quantity;
  if (!isUnsigned(quantity) || number.value < SALARY_LEAST || number.value > SALARY_MOST) return false;
  // "two SREs, 100k context per request"
  if (hasNoun(quantity, 'context')) return false;
  const isYearly = period === 'year' && per.length === 1;
  const isLoose = per.length === 0 && (hasMarkBefore(quantity, reading, 'at') || isLoaded(quantity, reading));
  const nearest = leftOf(reading, quantity.first, isPerson);
  if (isEachOfStaff(quantity, reading)) return true;
  if (per.length === 0 && SALARY.test(textBefore(reading.text, quantity.number.start, 30))) return true;
  if (SALARY_BEHIND.test(reading.text.slice(number.end, number.end + 24))) return true;
  return (isYearly && isOfPerson(quantity, reading)) || (isLoose && nearest !== null && nearest <= 3);
};

/** USD for an hour of work, at most, where the figure has no sign. */
const HOUR_MOST = 1000;

/** "ops 20h a month at 85": at once behind the hours of people. */
const isBareWage = (quantity: Quantity, reading: Reading): boolean =>
  isUnsigned(quantity) &&
  quantity.per.length === 0 &&
  quantity.number.value < HOUR_MOST &&
  hasMarkBefore(quantity, reading, 'at') &&
  reading.facts.byEnd.get(quantity.first - 1)?.unit === 'hour' &&
  leftOf(reading, quantity.first, isPerson) !== null;

/** What somebody earns a year, or an hour. */
export const SALARIES: readonly Pattern[] = [
  {
    name: 'pay of a month',
    fits: isPayOfMonth,
    says: (quantity, reading) => {
      const { number, words } = quantity;
      const hour = number.value / paidTo(quantity, reading) / FTE_HOURS_PER_MONTH;
      setField(reading, 'selfHosted.ops.usdPerHour', hour, words);
      reading.notes.push(`${quoted(words)} is read as what each of them earns a month.`);
    },
  },
  {
    name: 'salary of a year',
    fits: (quantity, reading) =>
      isSumWithoutPeriod(quantity) &&
      quantity.unit === null &&
      (isOfPerson(quantity, reading) || isEachOfStaff(quantity, reading)) &&
      quantity.number.value >= SALARY_LEAST &&
      quantity.number.value <= SALARY_MOST,
    says: (quantity, reading) => {
      const year = quantity.number.value / paidTo(quantity, reading);
      setField(
        reading,
        'selfHosted.ops.usdPerHour',
        year / MONTHS_PER_YEAR / FTE_HOURS_PER_MONTH,
        quantity.words,
      );
      reading.notes.push(`${quoted(quantity.words)} is read as a salary of a year.`);
    },
  },
  {
    name: 'wage of an hour without its sign',
    fits: isBareWage,
    says: ({ number, words }, reading) => {
      setField(reading, 'selfHosted.ops.usdPerHour', number.value, words);
      reading.notes.push(takenForDollars(words, ' an hour'));
    },
  },
  {
    name: 'salary without its sign',
    fits: isBareSalary,
    says: (quantity, reading) => {
      useLoaded(quantity, reading);
      const hour = quantity.number.value / MONTHS_PER_YEAR / FTE_HOURS_PER_MONTH;
      setField(reading, 'selfHosted.ops.usdPerHour', hour, quantity.words);
      reading.notes.push(`${quoted(quantity.words)} is read as a salary of a year, in US dollars.`);
    },
  },
];
