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
export const limitOf = (step: StepTime): ThroughputLimit => {
  const parts: readonly (readonly [ThroughputLimit, number])[] = [
    ['memory-bandwidth', step.bandwidth],
    ['compute', step.compute],
    ['communication', step.communication],
    ['overhead', step.overhead],
  ];
  return parts.reduce((largest, part) => (part[1] > largest[1] ? part : largest))[0];
};
