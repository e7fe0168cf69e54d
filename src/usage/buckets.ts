import { DAY_MS, HOUR_MS } from '../domain/day.ts';
import { DAYS_PER_WEEK } from '../domain/units.ts';
import { isFirstOfMonth } from './values/periods.ts';

/** How long buckets are that say only when they begin. */

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** Fewer points say nothing of how far apart they are. */
const LEAST_STARTS = 3;
const WEEK_MS = DAYS_PER_WEEK * DAY_MS;

/**
 * What divides all gaps between starts, a day or a week at most: hours without traffic have no bucket in many exports.
 * Starts in ms, each once, in order; ms.
 */
export const bucketLength = (sorted: readonly number[], likely: number): number => {
  if (sorted.length < LEAST_STARTS) {
    if (sorted.some((at) => at % DAY_MS !== 0)) return Math.min(likely, HOUR_MS);
    // Two midnights begin two days.
    return sorted.length > 1 ? DAY_MS : likely;
  }
  const gaps = sorted.slice(1).map((at, index) => at - (sorted[index] ?? at));
  const apart = gaps.reduce(commonDivisor, 0);
  // What was used once a week comes to as much a month, whether a row is that day or its week.
  return apart % WEEK_MS === 0 ? WEEK_MS : Math.min(apart, DAY_MS);
};

/** Whether all of several starts, in ms, are those of months: each bucket is as long as its month. */
export const areMonths = (starts: readonly number[]): boolean =>
  starts.length > 1 && starts.every(isFirstOfMonth);
