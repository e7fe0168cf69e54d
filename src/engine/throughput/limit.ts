import type { FittedConstants } from './constants.ts';
import { cycleOf } from './cycle.ts';
import type { ThroughputInput } from './input.ts';
import { type Pace, type PacePoint, requestsAtOnce } from './pace.ts';
import type { Run } from './replica.ts';
import type { StepTime } from './step.ts';

/** What a replica waits for most at full load, or what keeps its batch small. */
export type ThroughputLimit =
  | 'memory-bandwidth'
  | 'compute'
  | 'communication'
  | 'overhead'
  | 'concurrency'
  | 'speed-per-user'
  | 'memory-capacity';

/** What most of a step's time goes to. */
const limitOf = (step: StepTime): ThroughputLimit => {
  const parts: readonly (readonly [ThroughputLimit, number])[] = [
    ['memory-bandwidth', step.bandwidth],
    ['compute', step.compute],
    ['communication', step.communication],
    ['overhead', step.overhead],
  ];
  return parts.reduce((largest, part) => (part[1] > largest[1] ? part : largest))[0];
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
