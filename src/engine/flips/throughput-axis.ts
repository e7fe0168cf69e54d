import { SECONDS_PER_HOUR } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { runningHours } from '../rent-as-needed.ts';
import type { Axis } from './axis.ts';
import type { AxisContext } from './context.ts';
import { fleetAlong } from './fleet-along.ts';

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
    atWhole: undefined,
    ...fleet,
    linesAt: () => context.lines,
    feasibleUpTo: fits ? (fixed * secondsPerMonth) / volume : Number.NEGATIVE_INFINITY,
    inverse: true,
  };
};
