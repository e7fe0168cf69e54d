import type { Comparison, Curve } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { apiLine } from './api-cost.ts';
import { apiMonthlyUsd } from './api-line.ts';
import { corners } from './corners.ts';

/** A break-even further out than this many times the volume is not worth squashing the rest for. */
const FARTHEST = 6;
const MARGIN = 1.25;

const reach = (volume: number, against: Comparison | undefined): number => {
  const breakEven = against?.breakEven;
  const marks =
    breakEven?.kind === 'at' ? [breakEven.tokensPerMonth, breakEven.robustFromTokensPerMonth ?? 0] : [];
  return Math.max(
    2 * volume,
    ...marks.filter((mark) => mark <= FARTHEST * volume).map((mark) => mark * MARGIN),
  );
};

/** The staircase at either end of the throughput's range; undefined where it is the same, as on a fixed fleet. */
export const bandOf = (scenario: Scenario, evidence: Evidence, curve: Curve): Curve['band'] => {
  const { selfHosted } = scenario;
  const { low, high } = evidence.throughput;
  if (selfHosted.replicas !== 'auto' || low >= high || low <= 0) return undefined;
  const at = (tokensPerSecondPerReplica: number): Curve['selfHosted'] =>
    corners({ ...selfHosted, tokensPerSecondPerReplica }, curve.maxTokensPerMonth);
  return { low: at(low), high: at(high) };
};

/** Monthly cost over volume, far enough to show twice the volume and a break-even that is not too far away. */
export const curveOf = (scenario: Scenario, against: Comparison | undefined): Curve => {
  const { workload, selfHosted, apis } = scenario;
  const maxTokensPerMonth = reach(tokensPerMonth(workload), against);
  return {
    maxTokensPerMonth,
    selfHosted: corners(selfHosted, maxTokensPerMonth),
    apis: apis.map((api) => {
      const line = apiLine(api, workload, selfHosted.ops.usdPerHour);
      return {
        api: api.id,
        atZeroUsd: line.fixedUsd,
        atMaxUsd: apiMonthlyUsd(line, maxTokensPerMonth),
        ...(line.includedTokens > 0 && { flatUpToTokens: line.includedTokens }),
      };
    }),
  };
};
