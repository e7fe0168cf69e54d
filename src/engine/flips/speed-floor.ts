import type { Flip } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { requestsPerSecond, speedOf } from '../throughput/pace.ts';
import { pointAtRate } from '../throughput/pace-curve.ts';
import { SHORT_ANSWER_TOKENS } from '../throughput/pace-limits.ts';

/**
 * A floor decides through the throughput alone: what a replica serves falls as the floor rises. So each flip of the
 * throughput, where the pace reaches it, is one of the floor: the speed that users get at that throughput.
 */
const floorFlips = (flip: Flip, scenario: Scenario, evidence: Evidence, floor: number): Flip[] => {
  const { workload } = scenario;
  const [first, ...rest] = evidence.throughput.pace ?? [];
  if (first === undefined) return [];
  const output = workload.requestOutputTokens;
  const rate = flip.value / (workload.requestInputTokens + output);
  const last = rest.at(-1) ?? first;
  // Slower than a single request, or faster than as many as the memory holds: no floor gets there.
  if (rate < requestsPerSecond(first, output) || rate > requestsPerSecond(last, output)) return [];
  const value = speedOf(pointAtRate([first, ...rest], output, rate));
  const side = flip.side === 'below' ? 'above' : 'below';
  // Where memory holds fewer than the floor allows, a lower floor changes nothing.
  if (side === 'above' ? value <= floor : value >= floor) return [];
  return [
    {
      ...flip,
      input: 'speed-floor',
      field: 'selfHosted.minTokensPerSecondPerUser',
      side,
      value,
      now: floor,
      distance: Math.abs(Math.log(value / floor)),
    },
  ];
};

/** What other floors would mean; none where there is no floor, or where answers are too short to have a speed. */
export const speedFloorFlips = (flips: readonly Flip[], scenario: Scenario, evidence: Evidence): Flip[] => {
  const floor = scenario.selfHosted.minTokensPerSecondPerUser ?? undefined;
  if (floor === undefined || scenario.workload.requestOutputTokens < SHORT_ANSWER_TOKENS) return [];
  return flips
    .filter(({ input }) => input === 'throughput')
    .flatMap((flip) => floorFlips(flip, scenario, evidence, floor));
};
