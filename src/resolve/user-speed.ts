import type { ThroughputEvidence } from '../domain/evidence.ts';
import { tokensPerSecond } from '../domain/format.ts';
import type { Context } from './context.ts';

/** Says where the wanted speed for each user is not reached, or not known. */
export const warnOfSlowUsers = ({ said, ledger }: Context, throughput: ThroughputEvidence): void => {
  const wanted = said['selfHosted.minTokensPerSecondPerUser'];
  if (wanted === undefined) return;
  const reached = throughput.outputTokensPerSecondPerUser;
  if (reached === undefined)
    ledger.warn(
      'user-speed-unknown',
      `The throughput is yours, so we cannot say whether each user gets ${tokensPerSecond(wanted)}. Leave it out to have it estimated.`,
    );
  // A batch of whole requests may land a little below what was asked.
  else if (reached < wanted * 0.99)
    ledger.warn(
      'users-too-slow',
      `Even alone on a replica a user gets ${tokensPerSecond(reached)}, not ${tokensPerSecond(wanted)}: a faster GPU, more GPUs a replica or a narrower precision would help.`,
    );
};
