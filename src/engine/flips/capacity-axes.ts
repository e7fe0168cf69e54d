import { SECONDS_PER_HOUR } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { type ApiLine, halvedLine } from '../api-cost.ts';
import { runningHours, stepTokens } from '../fleet.ts';
import type { Axis, AxisLine, Straight } from './axis.ts';
import { withSelfHosted, withWorkload } from './changed.ts';
import type { AxisContext } from './context.ts';
import { fleetAlong } from './fleet-along.ts';

/** The two inputs that decide how many replicas there are. */

/** The flat part of a bill below its bend, the sloping part above it. */
const straightAt = ({ fixedUsd, usdPerToken, includedTokens }: ApiLine, x: number): Straight =>
  x < includedTokens
    ? { at0: fixedUsd, slope: 0 }
    : { at0: fixedUsd - usdPerToken * includedTokens, slope: usdPerToken };

/**
 * Along tokens a month, at today's mix: replicas, APIs with included tokens and what a fleet can serve all move with
 * it.
 */
export const volumeAxis = (context: AxisContext): Axis => {
  const { scenario } = context;
  const { workload, selfHosted } = scenario;
  const now = tokensPerMonth(workload);
  const fleet = fleetAlong(context, now, stepTokens(selfHosted), true);
  const bent = context.lines.filter(({ line }) => line.includedTokens > 0);
  const linesAt = (x: number): readonly AxisLine[] =>
    context.lines.map(({ api, line }) => ({
      api,
      ...straightAt(line, x),
      half: straightAt(halvedLine(line), x),
    }));
  const straight = linesAt(now);
  return {
    input: 'volume',
    field: 'workload.tokensPerMonth',
    api: undefined,
    now,
    whole: false,
    ...fleet,
    linesAt: bent.length === 0 ? () => straight : linesAt,
    bends: [...fleet.bends, ...bent.flatMap(({ line }) => [line.includedTokens, 2 * line.includedTokens])],
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
  const now = 1 / selfHosted.tokensPerSecondPerReplica;
  const secondsPerMonth = SECONDS_PER_HOUR * runningHours(selfHosted);
  const fixed = selfHosted.replicas === 'auto' ? Number.POSITIVE_INFINITY : selfHosted.replicas;
  const fleet = fleetAlong(context, now, (secondsPerMonth * selfHosted.plannedLoad) / volume, false);
  return {
    input: 'throughput',
    field: 'selfHosted.tokensPerSecondPerReplica',
    api: undefined,
    now,
    whole: false,
    ...fleet,
    linesAt: () => context.lines,
    feasibleUpTo: fits ? (fixed * secondsPerMonth) / volume : Number.NEGATIVE_INFINITY,
    inverse: true,
    scenarioAt: (x) => withSelfHosted(scenario, { tokensPerSecondPerReplica: 1 / x }),
  };
};
