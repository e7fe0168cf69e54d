import type { Scenario, SelfHosted, Workload } from '../../domain/scenario.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { apiLine } from '../api-cost.ts';
import { replicaCapacity, replicasFor, stepTokens } from '../fleet.ts';
import { breakdownOf, totalUsd } from '../self-hosted-cost.ts';
import type { AxisLine } from './axis.ts';
import type { Stepped } from './crossing.ts';

type CandidateLine = AxisLine & { readonly usdPerToken: number };

/** Today's bills, from which each axis departs. */
export interface AxisContext {
  readonly scenario: Scenario;
  readonly fits: boolean;
  /** Ids of the APIs that may be chosen. */
  readonly candidates: readonly string[];
  /** Their bills. */
  readonly lines: readonly CandidateLine[];
  /** The fleet's bill. */
  readonly selfUsd: number;
  /** The most tokens a month that the fleet can serve: any number where we size it. */
  readonly servesUpTo: number;
}

/** A load may be an ulp above 1, as in the choice. */
const FULL = 1 + 1e-12;

const fleetUsd = (selfHosted: SelfHosted, volume: number): number =>
  totalUsd(breakdownOf(selfHosted, replicasFor(selfHosted, volume)));

/** Each candidate's bill as fixed part and price a token, at this workload. */
export const candidateLines = (
  { apis, selfHosted }: Scenario,
  candidates: readonly string[],
  workload: Workload,
): readonly CandidateLine[] => {
  const lines: CandidateLine[] = [];
  for (const api of apis) {
    if (!candidates.includes(api.id)) continue;
    const { fixedUsd, usdPerToken } = apiLine(api, workload, selfHosted.ops.usdPerHour);
    const at0 = fixedUsd + usdPerToken * tokensPerMonth(workload);
    lines.push({ api: api.id, at0, slope: 0, fixedUsd, usdPerToken });
  }
  return lines;
};

const servesUpTo = ({ selfHosted }: Scenario, fits: boolean): number => {
  if (!fits || replicaCapacity(selfHosted) <= 0) return Number.NEGATIVE_INFINITY;
  return selfHosted.replicas === 'auto'
    ? Number.POSITIVE_INFINITY
    : selfHosted.replicas * replicaCapacity(selfHosted) * FULL;
};

export const contextOf = (scenario: Scenario, fits: boolean, candidates: readonly string[]): AxisContext => ({
  scenario,
  fits,
  candidates,
  lines: candidateLines(scenario, candidates, scenario.workload),
  selfUsd: fleetUsd(scenario.selfHosted, tokensPerMonth(scenario.workload)),
  servesUpTo: servesUpTo(scenario, fits),
});

/** Whether the fleet can serve today's volume: an axis that changes no capacity is feasible all along, or nowhere. */
export const feasibleAllAlong = (context: AxisContext): number =>
  tokensPerMonth(context.scenario.workload) <= context.servesUpTo
    ? Number.POSITIVE_INFINITY
    : Number.NEGATIVE_INFINITY;

/** A fleet that we size costs its base and a step for each replica; one of stated size costs the same everywhere. */
export const stairs = (selfHosted: SelfHosted, width: number): Stepped => {
  if (selfHosted.replicas !== 'auto' || stepTokens(selfHosted) <= 0)
    return { at0: fleetUsd(selfHosted, 0), slope: 0, steps: undefined };
  const at0 = totalUsd(breakdownOf(selfHosted, 0));
  return { at0, slope: 0, steps: { lift: totalUsd(breakdownOf(selfHosted, 1)) - at0, width } };
};

export const withWorkload = (scenario: Scenario, changes: Partial<Workload>): Scenario => ({
  ...scenario,
  workload: { ...scenario.workload, ...changes },
});

export const withSelfHosted = (scenario: Scenario, changes: Partial<SelfHosted>): Scenario => ({
  ...scenario,
  selfHosted: { ...scenario.selfHosted, ...changes },
});
