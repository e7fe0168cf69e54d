import type { Breakdown } from '../domain/assessment.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import type { OtherSums } from '../domain/working.ts';
import { gpuMonthUsd, powerMonthUsd } from './gpu-cost.ts';

/** USD a month of engineering: recurring hours, and the set-up over its months unless all of that is paid. */
export const opsMonthUsd = ({ ops, procurement }: SelfHosted): number =>
  ops.hoursPerMonth * ops.usdPerHour +
  (procurement.kind === 'paid' ? 0 : (ops.setupHours * ops.usdPerHour) / ops.setupMonths);

/** USD for each token that is served: what its share of an answer costs on the way out. */
export const egressUsdPerToken = ({ egress }: Pick<SelfHosted, 'egress'>): number =>
  egress === undefined ? 0 : (egress.usdPerGb * egress.gbPerMillionTokens) / TOKENS_PER_MILLION;

/** What is paid for beside GPUs, power and people, USD a month for the tokens that are served. */
export const otherSums = (selfHosted: SelfHosted, tokens: number): OtherSums => ({
  stated: selfHosted.otherUsdPerMonth,
  egress: egressUsdPerToken(selfHosted) * tokens,
});

/** All GPUs that are paid for. */
export const gpuCount = (selfHosted: SelfHosted, activeReplicas: number): number =>
  (activeReplicas + selfHosted.spareReplicas) * selfHosted.gpusPerReplica + selfHosted.idleGpus;

/** The monthly bill of a fleet in USD, part by part, for the hours the scenario bills and the tokens it serves. */
export const breakdownOf = (selfHosted: SelfHosted, activeReplicas: number, tokens: number): Breakdown => {
  const { gpusPerReplica, idleGpus, spareReplicas } = selfHosted;
  const gpuMonth = gpuMonthUsd(selfHosted);
  const powerMonth = powerMonthUsd(selfHosted);
  const servingGpus = activeReplicas * gpusPerReplica + idleGpus;
  return {
    computeUsd: servingGpus * gpuMonth,
    powerUsd: servingGpus * powerMonth,
    redundancyUsd: spareReplicas * gpusPerReplica * (gpuMonth + powerMonth),
    opsUsd: opsMonthUsd(selfHosted),
    otherUsd: Object.values(otherSums(selfHosted, tokens)).reduce((sum, usd) => sum + usd, 0),
  };
};

/** USD a month of all parts of a bill. */
export const totalUsd = (parts: Breakdown): number =>
  parts.computeUsd + parts.powerUsd + parts.redundancyUsd + parts.opsUsd + parts.otherUsd;
