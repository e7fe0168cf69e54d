import type { SelfHostedResult } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { replicaCapacity, replicasFor } from './fleet.ts';
import { breakdownOf, gpuCount, purchaseUsd, totalUsd } from './self-hosted-cost.ts';

/** The fleet bought for the full volume: its bill, its capacity, its load and what idles. */
export const selfHostedResult = (
  scenario: Scenario,
  evidence: Pick<Evidence, 'throughput' | 'fit'>,
): SelfHostedResult => {
  const { selfHosted, workload } = scenario;
  const volume = tokensPerMonth(workload);
  const active = replicasFor(selfHosted, volume);
  const breakdown = breakdownOf(selfHosted, active);
  const monthlyUsd = totalUsd(breakdown);
  const capacity = evidence.fit.fits ? active * replicaCapacity(selfHosted) : 0;
  const load = capacity > 0 ? volume / capacity : null;
  const busyShare = Math.min(1, load ?? 0);
  const gpus = gpuCount(selfHosted, active);
  const { low, high, basis, source } = evidence.throughput;
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
    atHalf: { usdPerMillionTokens: (monthlyUsd / (volume / 2)) * TOKENS_PER_MILLION },
    ...(selfHosted.procurement.kind === 'own'
      ? { upfrontUsd: gpus * purchaseUsd(selfHosted.procurement) }
      : {}),
  };
};
