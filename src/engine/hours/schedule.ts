import type { HourByHour } from '../../domain/assessment.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { HOURS_PER_MONTH, HOURS_PER_WEEK } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { gpuMonthUsd, powerMonthUsd } from '../gpu-cost.ts';
import { breakdownOf, totalUsd } from '../self-hosted-cost.ts';

/** The busiest that each hour of the week has been; the window begins at `firstHour` of a week. */
export const busiestOfWeek = (hours: readonly number[], firstHour: number): readonly number[] => {
  const busiest = new Array<number>(HOURS_PER_WEEK).fill(0);
  hours.forEach((tokens, index) => {
    const hour = (firstHour + index) % HOURS_PER_WEEK;
    busiest[hour] = Math.max(busiest[hour] ?? 0, tokens);
  });
  return busiest;
};

/**
 * GPUs rented only in the hours of the week that need them, each sized for the busiest such hour of the window, spares
 * as long as anything runs; null where hardware is not rented by the hour, or the window is shorter than a week.
 */
export const scheduleOf = (
  scenario: Scenario,
  hours: readonly number[],
  perReplica: number,
  firstHour: number,
): HourByHour['schedule'] => {
  const { selfHosted } = scenario;
  const { procurement, gpusPerReplica, spareReplicas } = selfHosted;
  if (procurement.kind !== 'rent' || procurement.market === 'reserved' || hours.length < HOURS_PER_WEEK)
    return null;
  const needed = busiestOfWeek(hours, firstHour).map((tokens) => Math.ceil(tokens / perReplica));
  const counts = new Map<number, number>();
  for (const replicas of needed) counts.set(replicas, (counts.get(replicas) ?? 0) + 1);
  const replicaHours = needed.reduce(
    (sum, replicas) => sum + (replicas === 0 ? 0 : replicas + spareReplicas),
    0,
  );
  const gpuMonth = gpuMonthUsd({
    ...selfHosted,
    procurement: { ...procurement, billedHoursPerMonth: HOURS_PER_MONTH },
  });
  const perGpu = gpuMonth + (powerMonthUsd(selfHosted) * HOURS_PER_MONTH) / procurement.billedHoursPerMonth;
  const { opsUsd, otherUsd } = breakdownOf(selfHosted, 0, tokensPerMonth(scenario.workload));
  const compute = (replicaHours / HOURS_PER_WEEK) * gpusPerReplica * perGpu;
  return {
    hoursOfWeek: [...counts]
      .sort(([a], [b]) => a - b)
      .map(([replicas, count]) => ({ replicas, hours: count })),
    monthlyUsd: totalUsd({ computeUsd: compute, powerUsd: 0, redundancyUsd: 0, opsUsd, otherUsd }),
  };
};
