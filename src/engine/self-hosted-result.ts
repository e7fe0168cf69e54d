import { defined } from '../defined.ts';
import type { SelfHostedResult } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario, SelfHosted } from '../domain/scenario.ts';
import { SECONDS_PER_HOUR, TOKENS_PER_MILLION } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { FULL_LOAD, fleetUsd, replicasFor } from './fleet.ts';
import { billedHours, purchaseUsd } from './gpu-cost.ts';
import { billedFor } from './rent-as-needed.ts';
import { breakdownOf, gpuCount, totalUsd } from './self-hosted-cost.ts';

/** The bill once bought or rented hardware and its set-up are paid off; undefined where unknown. */
const fullMonthlyUsd = (selfHosted: SelfHosted, active: number, tokens: number): number | undefined => {
  const { procurement } = selfHosted;
  if (procurement.kind !== 'paid' || procurement.then === undefined) return undefined;
  return totalUsd(breakdownOf({ ...selfHosted, procurement: procurement.then }, active, tokens));
};

/** Volume ÷ capacity; null where nothing is served. A full fleet has exactly 1: who reads it asks only what is above. */
const loadOf = (volume: number, capacity: number): number | null => {
  if (capacity <= 0) return null;
  const load = volume / capacity;
  return load > 1 && load <= FULL_LOAD ? 1 : load;
};

/** The fleet bought for the full volume: its bill, its capacity, its load and what idles. */
export const selfHostedResult = (
  scenario: Scenario,
  evidence: Pick<Evidence, 'throughput' | 'fit'>,
): SelfHostedResult => {
  const { workload } = scenario;
  const volume = tokensPerMonth(workload);
  const active = replicasFor(scenario.selfHosted, volume);
  const selfHosted = billedFor(scenario.selfHosted, active, volume);
  const breakdown = breakdownOf(selfHosted, active, volume);
  const monthlyUsd = totalUsd(breakdown);
  const atHalfUsd = fleetUsd(scenario.selfHosted, active, volume / 2);
  const perSecond = active * selfHosted.tokensPerSecondPerReplica;
  const capacity = evidence.fit.fits ? perSecond * SECONDS_PER_HOUR * billedHours(selfHosted) : 0;
  const load = loadOf(volume, capacity);
  const busyShare = Math.min(1, load ?? 0);
  const gpus = gpuCount(selfHosted, active);
  const { low, high, basis, source } = evidence.throughput;
  const full = fullMonthlyUsd(selfHosted, active, volume);
  return {
    monthlyUsd,
    usdPerMillionTokens: (monthlyUsd / volume) * TOKENS_PER_MILLION,
    idleUsd: (1 - busyShare) * breakdown.computeUsd + breakdown.redundancyUsd,
    breakdown,
    replicas: { active, spare: selfHosted.spareReplicas },
    gpus,
    idleGpus: selfHosted.idleGpus,
    capacityTokensPerMonth: capacity,
    load,
    throughput: {
      tokensPerSecondPerReplica: selfHosted.tokensPerSecondPerReplica,
      low,
      high,
      basis,
      source,
    },
    atHalf: { monthlyUsd: atHalfUsd, usdPerMillionTokens: (atHalfUsd / (volume / 2)) * TOKENS_PER_MILLION },
    ...(workload.oneTime === true && { totalUsd: monthlyUsd }),
    ...defined({ fullMonthlyUsd: full }),
    ...(selfHosted.procurement.kind === 'own' && { upfrontUsd: gpus * purchaseUsd(selfHosted.procurement) }),
  };
};
