import { withoutDust } from './round.ts';

/** Traffic that grows by the same share each month. */

/** Nobody's growth goes on beyond ten years. */
export const LONGEST_GROWTH_MONTHS = 120;

/** What a factor over so many months is a month, as a share of 1: 0.26 for a factor of 2 in 3 months. */
export const monthlyGrowth = (factor: number, months: number): number =>
  withoutDust(factor ** (1 / months) - 1);

/**
 * The first whole month by which a volume that grows by `perMonth`, a share of 1 that may be negative, has passed
 * another: at least 1, infinite where it never does. Both volumes in the same unit.
 */
export const monthsToReach = (perMonth: number, now: number, then: number): number =>
  Math.max(1, Math.ceil(Math.log(then / now) / Math.log1p(perMonth)));
