import { HOURS_IN, LONGEST_MONTH_HOURS } from '../../domain/units.ts';
import { textBefore, wordsOf } from '../beside.ts';
import type { Quantity } from '../quantities.ts';
import { type Reading, setField } from '../reading.ts';
import { isDoneOnce } from './atom-kinds.ts';
import { claim, hasMarkBefore, isPlain, type Pattern } from './pattern.ts';

/** In how much time a job must be done: "once a quarter 3B tokens in 2 days", "20B tokens once, ready within 48 hours". */

const DONE =
  /\b(?:finish\w*|done|completed?|ready|processed|deadline|delivered|due|over|runs?)(?: (?:it|them|all|always|is|of))* (?:in|within)(?: (?:about|around|at most|under|less than))* ?$/i;

/** How often a month what comes again does; undefined where no amount has a period longer than a day. */
const runsPerMonth = ({ quantities }: Reading): number | undefined =>
  quantities.find(
    ({ unit, perMonth, period, number }) =>
      !number.money &&
      (unit === 'token' || unit === 'request') &&
      perMonth !== null &&
      (period === 'week' || period === 'month' || period === 'quarter' || period === 'year'),
  )?.perMonth ?? undefined;

/** Hours a month in which the job runs; undefined where the quantity is no deadline. */
const hoursOf = (quantity: Quantity, reading: Reading): number | undefined => {
  const hours = quantity.number.value * (HOURS_IN[quantity.unit ?? ''] ?? 0);
  const isTime = isPlain(quantity) && quantity.second === null && quantity.perMonth === null && hours > 0;
  if (!isTime || quantity.each || !hasMarkBefore(quantity, reading, 'in', 'over')) return undefined;
  const start = quantity.number.start;
  const isDeadline = DONE.test(textBefore(reading.text, start, 60));
  const isBehindJob = [1, 2].some((back) => isJob(reading.facts.byEnd.get(quantity.first - back)));
  if (!isDeadline && !isBehindJob && !reading.atoms.some(isDoneOnce)) return undefined;
  const runs = reading.atoms.some(isDoneOnce) ? 1 : runsPerMonth(reading);
  // A job with more time than a month has no deadline.
  return runs !== undefined && hours * runs <= LONGEST_MONTH_HOURS ? hours * runs : undefined;
};

const isJob = (quantity: Quantity | undefined): boolean =>
  quantity?.unit === 'token' || quantity?.unit === 'request';

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
    },
  },
];
