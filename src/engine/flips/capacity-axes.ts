import { SECONDS_PER_HOUR } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { stepTokens } from '../fleet.ts';
import { runningHours } from '../self-hosted-cost.ts';
import type { Axis } from './axis.ts';
import { type AxisContext, stairs, withSelfHosted, withWorkload } from './context.ts';

/** The two inputs that decide how many replicas there are. */

export const volumeAxis = (context: AxisContext): Axis => {
  const { scenario } = context;
  const { workload, selfHosted } = scenario;
  const now = tokensPerMonth(workload);
  return {
    input: 'volume',
    field: 'workload.tokensPerMonth',
    api: undefined,
    now,
    min: 0,
    max: Number.POSITIVE_INFINITY,
    whole: false,
    self: stairs(selfHosted, stepTokens(selfHosted)),
    lines: context.lines.map(({ api, fixedUsd, usdPerToken }) => ({
      api,
      at0: fixedUsd,
      slope: usdPerToken,
      fixedUsd,
    })),
    feasibleUpTo: context.servesUpTo,
    inverse: false,
    scenarioAt: (x) =>
      withWorkload(scenario, {
        inputTokensPerMonth: (workload.inputTokensPerMonth / now) * x,
        outputTokensPerMonth: (workload.outputTokensPerMonth / now) * x,
      }),
  };
};

/** Along 1 ÷ throughput, where a replica covers 1 ÷ (volume ÷ (3,600 · hours · planned load)) of it. */
export const throughputAxis = (context: AxisContext): Axis | null => {
  const { scenario, fits } = context;
  const { selfHosted, workload } = scenario;
  if (selfHosted.tokensPerSecondPerReplica <= 0) return null;
  const volume = tokensPerMonth(workload);
  const secondsPerMonth = SECONDS_PER_HOUR * runningHours(selfHosted);
  const fixed = selfHosted.replicas === 'auto' ? Number.POSITIVE_INFINITY : selfHosted.replicas;
  return {
    input: 'throughput',
    field: 'selfHosted.tokensPerSecondPerReplica',
    api: undefined,
    now: 1 / selfHosted.tokensPerSecondPerReplica,
    min: 0,
    max: Number.POSITIVE_INFINITY,
    whole: false,
    self: stairs(selfHosted, (secondsPerMonth * selfHosted.plannedLoad) / volume),
    lines: context.lines,
    feasibleUpTo: fits ? (fixed * secondsPerMonth) / volume : Number.NEGATIVE_INFINITY,
    inverse: true,
    scenarioAt: (x) => withSelfHosted(scenario, { tokensPerSecondPerReplica: 1 / x }),
  };
};
