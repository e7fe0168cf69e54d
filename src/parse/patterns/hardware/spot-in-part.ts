import { quoted, say } from '../../problems.ts';
import { PART_OF_FLEET } from '../../text/figures/parts.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** A fleet of which a part is spot, and what is lost when that is taken away. */

/** Rows of spot machines beside others, and of their interruptions. */
export const SPOT_IN_PART: readonly RefusedPhrase[] = [
  {
    name: 'two prices in one fleet',
    pattern: PART_OF_FLEET,
    holds: /spot|reserved|demand/i,
    message: (words) =>
      say`${quoted(words)}: all GPUs of an answer have one price. Type the mean of both, such as "$2.10/hr".`,
    hints: ['$2.10/hr'],
  },
  {
    name: 'interruptions of spot machines',
    pattern:
      /\b\d+(?:\.\d+)? ?% (?:of )?(?:interruptions?|preempt\w*|evict\w*|reclaim\w*)\b|\b(?:spot )?(?:interruption|preemption|eviction)(?:s| rate| risk| frequency)?(?: of| is| at| about| around|:)* ?\d+(?:\.\d+)? ?%/i,
    message: (words) =>
      say`${quoted(words)}: what is lost when a spot machine is taken away is not counted by itself. Plan for less load, such as "50% util", or leave it out.`,
    hints: ['50% util'],
  },
];
