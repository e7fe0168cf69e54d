import { defined } from '../../defined.ts';
import { inShort } from '../../domain/round.ts';
import type { ThroughputInput } from './input.ts';

import type { PacePoint } from './pace.ts';
import { keptSpeed, type PaceLimits } from './pace-limits.ts';

/** What caps the batch of a replica. */

/** An assumed floor is never above this share of what a user alone could be promised. */
const MOST_OF_ALONE = 0.5;

/**
 * The speed that every user is owed: what was asked for, else half of what one alone could be promised at most;
 * undefined for none.
 */
export const floorOf = (input: ThroughputInput, alone: PacePoint): number | undefined => {
  const { minTokensPerSecondPerUser: stated, assumedTokensPerSecondPerUser: assumed } = input;
  if (stated !== undefined) return stated;
  // An answer without output has no speed.
  if (assumed === undefined || input.requestOutputTokens <= 0) return undefined;
  // Three digits, as people read and type it: what is printed gives the same throughput when it is typed back.
  const most = keptSpeed(alone, input.requestOutputTokens) * MOST_OF_ALONE;
  return Math.min(assumed, inShort(most));
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
