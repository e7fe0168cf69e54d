import { DAY_MS, HOUR_MS } from '../domain/day.ts';

/** How long buckets are that say only when they begin. */

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** Fewer points say nothing of how far apart they are. */
const LEAST_STARTS = 3;

/**
 * What divides all gaps between starts, a day at most: hours without traffic have no bucket in many exports. Starts in
 * ms, each once, in order; ms.
 */
export const bucketLength = (sorted: readonly number[], likely: number): number => {
  if (sorted.length < LEAST_STARTS) {
    if (sorted.some((at) => at % DAY_MS !== 0)) return Math.min(likely, HOUR_MS);
    // Two midnights begin two days.
    return sorted.length > 1 ? DAY_MS : likely;
  }
  const gaps = sorted.slice(1).map((at, index) => at - (sorted[index] ?? at));
  return Math.min(gaps.reduce(commonDivisor, 0), DAY_MS);
};
