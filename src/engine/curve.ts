import type { Comparison, Curve } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario, SelfHosted } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { apiLine, apiMonthlyUsd } from './api-cost.ts';
import {
  fleetUsd,
  rentAsNeeded,
  replicaCapacity,
  replicasFor,
  sparesByTheHour,
  stepTokens,
} from './fleet.ts';

/** A staircase of more steps is drawn as a line through as many of its points. */
const MOST_STEPS = 60;
/** A break-even further out than this many times the volume is not worth squashing the rest for. */
const FARTHEST = 6;
const MARGIN = 1.25;

const reach = (volume: number, comparisons: readonly Comparison[], against: string): number => {
  const breakEven = comparisons.find(({ api }) => api === against)?.breakEven;
  const marks =
    breakEven?.kind === 'at' ? [breakEven.tokensPerMonth, breakEven.robustFromTokensPerMonth ?? 0] : [];
  return Math.max(
    2 * volume,
    ...marks.filter((mark) => mark <= FARTHEST * volume).map((mark) => mark * MARGIN),
  );
};

/** Hours that follow the work make a straight line, up to all hours of a fleet of stated size. */
const asNeeded = (selfHosted: SelfHosted, until: number): Curve['selfHosted'] => {
  const most = selfHosted.replicas === 'auto' ? until : selfHosted.replicas * replicaCapacity(selfHosted);
  const busy = selfHosted.replicas === 'auto' ? until : selfHosted.replicas * stepTokens(selfHosted);
  return [0, Math.min(until, busy), Math.min(until, most)].map((at) => ({
    tokensPerMonth: at,
    usd: fleetUsd(selfHosted, replicasFor(selfHosted, at), at),
  }));
};

const corners = (scenario: Scenario, until: number): Curve['selfHosted'] => {
  const { selfHosted } = scenario;
  if (rentAsNeeded(selfHosted) !== undefined && sparesByTheHour(selfHosted) === 0)
    return asNeeded(selfHosted, until);
  const pointAt = (tokensPerMonth: number, replicas: number): Curve['selfHosted'][number] => ({
    tokensPerMonth,
    usd: fleetUsd(selfHosted, replicas, tokensPerMonth),
  });
  if (selfHosted.replicas !== 'auto' || stepTokens(selfHosted) <= 0) {
    const replicas = replicasFor(selfHosted, until);
    const end = Math.min(until, replicas * replicaCapacity(selfHosted));
    return [0, end].map((at) => pointAt(at, replicas));
  }
  const step = stepTokens(selfHosted);
  const steps = replicasFor(selfHosted, until);
  if (steps > MOST_STEPS) {
    return Array.from({ length: MOST_STEPS + 1 }, (_, index) => {
      const at = (until * index) / MOST_STEPS;
      return pointAt(at, replicasFor(selfHosted, at));
    });
  }
  return Array.from({ length: steps }, (_, index) => index + 1).flatMap((n) => [
    pointAt((n - 1) * step, n),
    pointAt(Math.min(until, n * step), n),
  ]);
};

/** The staircase at either end of the throughput's range; undefined where it is the same, as on a fixed fleet. */
export const bandOf = (scenario: Scenario, evidence: Evidence, curve: Curve): Curve['band'] => {
  const { selfHosted } = scenario;
  const { low, high } = evidence.throughput;
  if (selfHosted.replicas !== 'auto' || low >= high || low <= 0) return undefined;
  const at = (tokensPerSecondPerReplica: number): Curve['selfHosted'] =>
    corners(
      { ...scenario, selfHosted: { ...selfHosted, tokensPerSecondPerReplica } },
      curve.maxTokensPerMonth,
    );
  return { low: at(low), high: at(high) };
};

/** Monthly cost over volume, far enough to show twice the volume and a break-even that is not too far away. */
export const curveOf = (scenario: Scenario, comparisons: readonly Comparison[], against: string): Curve => {
  const { workload, selfHosted, apis } = scenario;
  const maxTokensPerMonth = reach(tokensPerMonth(workload), comparisons, against);
  return {
    maxTokensPerMonth,
    selfHosted: corners(scenario, maxTokensPerMonth),
    apis: apis.map((api) => {
      const line = apiLine(api, workload, selfHosted.ops.usdPerHour);
      return {
        api: api.id,
        atZeroUsd: line.fixedUsd,
        atMaxUsd: apiMonthlyUsd(line, maxTokensPerMonth),
        ...(line.includedTokens > 0 ? { flatUpToTokens: line.includedTokens } : {}),
      };
    }),
  };
};
