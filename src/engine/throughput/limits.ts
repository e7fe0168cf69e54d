import { defined } from '../../defined.ts';
import type { FittedConstants } from './constants.ts';
import { cycleOf } from './cycle.ts';
import { limitOf, type ThroughputLimit } from './limit.ts';
import { type Pace, type PacePoint, requestsAtOnce } from './pace.ts';
import type { PaceLimits } from './pace-limits.ts';
import type { ThroughputInput } from './question.ts';
import type { Run } from './replica.ts';

/** What caps the batch of a replica, and what it was in the end. */

/** An assumed floor is never above this share of what a user alone would get. */
const MOST_OF_ALONE = 0.5;

/**
 * The speed that every user is owed: what was asked for, else half of what one alone would get at most; undefined for
 * none.
 */
export const floorOf = (input: ThroughputInput, alone: number): number | undefined => {
  const { minTokensPerSecondPerUser: stated, assumedTokensPerSecondPerUser: assumed } = input;
  if (stated !== undefined) return stated;
  // An answer without output has no speed.
  if (assumed === undefined || input.requestOutputTokens <= 0) return undefined;
  // Three digits, as people read and type it: what is printed gives the same throughput when it is typed back.
  return Math.min(assumed, Number((alone * MOST_OF_ALONE).toPrecision(3)));
};

/** All that caps the batch, with that speed. */
export const limitsOf = (input: ThroughputInput, floor: number | undefined): PaceLimits => {
  const { maxSecondsToFirstToken, maxSecondsToAnswer, concurrencyPerReplica } = input;
  return {
    ...defined({
      minTokensPerSecondPerUser: floor,
      maxSecondsToFirstToken,
      maxSecondsToAnswer,
      requestsAtOnce: concurrencyPerReplica,
    }),
  };
};

/** What the batch stopped at: a cap, or what most of a step's time goes to. */
export const limitedBy = (
  input: ThroughputInput,
  run: Run,
  pace: Pace,
  point: PacePoint,
  constants: FittedConstants,
): ThroughputLimit => {
  const { requestOutputTokens: output, concurrencyPerReplica } = input;
  const last = pace.at(-1) ?? point;
  if (point.batch >= last.batch) return limitOf(cycleOf(run, point.batch, constants).step);
  // A cap on requests is met to within rounding; anything else that stopped short of the memory is a speed.
  const capped =
    concurrencyPerReplica !== undefined && requestsAtOnce(point, output) >= concurrencyPerReplica * 0.999;
  return capped ? 'concurrency' : 'speed-per-user';
};
