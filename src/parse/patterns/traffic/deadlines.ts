import { HOURS_IN, LONGEST_MONTH_HOURS, PER_MONTH } from '../../../domain/units.ts';
import { hasKey } from '../../../keys.ts';
import type { Atom } from '../../atoms.ts';
import { textBefore, wordsOf } from '../../beside.ts';
import { LIKELY_SIZE } from '../../likely-amounts.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { countsWork, isDoneOnce, type Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { claim, hasMarkBefore, isPlain, type Pattern } from '../looks/pattern.ts';

/** In how much time a job must be done: "once a quarter 3B tokens in 2 days", "20B tokens once, ready within 48 hours". */

const DONE =
  /\b(?:finish\w*|done|completed?|ready|processed|deadline|delivered|due|over|runs?)(?: (?:it|them|all|always|is|of))* (?:in|within)(?: (?:about|around|at most|under|less than))* ?$/i;

/** How often a month what comes again does; undefined where no amount says it. By the day it is one that must be done. */
const runsPerMonth = ({ quantities, facts }: Reading, isDeadline: boolean): number | undefined =>
  quantities.find(
    (one) =>
      countsWork(one) &&
      !one.number.money &&
      one.perMonth !== null &&
      (one.period === 'week' ||
        one.period === 'month' ||
        one.period === 'quarter' ||
        one.period === 'year' ||
        (isDeadline && one.period === 'day')),
  )?.perMonth ?? (isDeadline && facts.marks.has('weekend') ? PER_MONTH.week : undefined);

const WITHIN = /\bwithin(?: (?:about|around|at most))* ?$/i;

/** Its words say that it must be done by then: "300M tokens a day in 8 hours" may be when they come. */
const isDeadline = (quantity: Quantity, reading: Reading): boolean => {
  const before = textBefore(reading.text, quantity.number.start, 60);
  return DONE.test(before) || (WITHIN.test(before) && isBehindJob(quantity, reading));
};

const isBehindJob = ({ first }: Quantity, { facts }: Reading): boolean =>
  [1, 2].some((back) => countsWork(facts.byEnd.get(first - back)));

/** Hours that a job has each time; undefined where the quantity is no deadline. */
const hoursEach = (quantity: Quantity, reading: Reading): number | undefined => {
  const hours = quantity.number.value * (hasKey(HOURS_IN, quantity.unit) ? HOURS_IN[quantity.unit] : 0);
  const isTime = isPlain(quantity) && quantity.second === null && quantity.perMonth === null && hours > 0;
  if (!isTime || quantity.each || !hasMarkBefore(quantity, reading, 'in', 'over')) return undefined;
  return isDeadline(quantity, reading) || isBehindJob(quantity, reading) || reading.atoms.some(isDoneOnce)
    ? hours
    : undefined;
};

/** Hours a month in which the job runs; undefined where the quantity is no deadline, or nobody said how often. */
const hoursOf = (quantity: Quantity, reading: Reading): number | undefined => {
  const hours = hoursEach(quantity, reading);
  if (hours === undefined) return undefined;
  const runs = reading.atoms.some(isDoneOnce) ? 1 : runsPerMonth(reading, isDeadline(quantity, reading));
  // A job with more time than a month has no deadline.
  return runs !== undefined && hours * runs <= LONGEST_MONTH_HOURS ? hours * runs : undefined;
};

/** "3M docs of 2k tokens in 10 days": the size of one is no job. */
const isJob = (one: Quantity, { facts }: Reading): boolean =>
  countsWork(one) &&
  !one.number.money &&
  !one.each &&
  !(one.unit === 'token' && one.number.value <= LIKELY_SIZE && (facts.units.get('request') ?? 0) > 0);

/** What must be done in that time, and comes nobody says how often; undefined where something says it. */
const openJob = (quantity: Quantity, reading: Reading): Quantity | undefined => {
  const hours = hoursEach(quantity, reading);
  const isOpen = hours !== undefined && hours <= LONGEST_MONTH_HOURS && !reading.atoms.some(isDoneOnce);
  const jobs = isOpen ? reading.quantities.filter((one) => isJob(one, reading)) : [];
  // "every weekend" says how often, too.
  const isLoose = (atom: Atom): boolean =>
    atom.kind === 'period' || (atom.kind === 'mark' && (atom.mark === 'weekend' || atom.mark === 'night'));
  return jobs.length === 1 && jobs[0]?.perMonth === null && !reading.atoms.some(isLoose)
    ? jobs[0]
    : undefined;
};

/** The time that work has which may wait: the fleet is sized for it. */
export const DEADLINES: readonly Pattern[] = [
  {
    name: 'how long a job has',
    fits: (quantity, reading) => hoursOf(quantity, reading) !== undefined,
    says: (quantity, reading) => {
      const first = quantity.first - 1;
      claim({ ...quantity, first }, reading);
      const words = wordsOf(reading, first, quantity.end);
      setField(reading, 'workload.windowHoursPerMonth', hoursOf(quantity, reading), words);
      setField(reading, 'workload.batchShare', 1, words, 'soft');
      if (!reading.atoms.some(isDoneOnce))
        reading.notes.push(
          `${quoted(words)} is the time of a job that comes again: all of it may wait so long, as in batch, and the GPUs are sized for those hours.`,
        );
    },
  },
  {
    name: 'how long a job has, of which nobody said how often it comes',
    fits: (quantity, reading) => openJob(quantity, reading) !== undefined,
    says: (quantity, reading) => {
      const job = openJob(quantity, reading);
      if (job === undefined) return;
      const first = quantity.first - 1;
      const isBehind = job.end === first;
      // "40B tokens in 3 days": each answer is the whole of it.
      const [words, time] = isBehind
        ? [wordsOf(reading, job.first, quantity.end), ` ${wordsOf(reading, first, quantity.end)}`]
        : [job.words, ''];
      const isWithinDay = isDeadline(quantity, reading) && (hoursEach(quantity, reading) ?? 0) <= 24;
      throw notUnderstood(ask`Is ${quoted(words)} done once, or how often does it come?`, [
        `${job.words} once${time}`,
        `${job.words} a month${time}`,
        ...(isBehind && !isWithinDay ? [`${job.words} every ${quantity.words}`] : []),
        ...(isWithinDay ? [`${job.words} a day${time}`] : []),
      ]);
    },
  },
];
