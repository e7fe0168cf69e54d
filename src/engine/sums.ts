import type { Findings } from '../domain/assessment.ts';
import { blendedUsdPerMillion } from '../domain/blended-price.ts';
import type { Scenario } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import type { Sums } from '../domain/working.ts';
import { apiLine } from './api-cost.ts';
import { apiMonthlyUsd } from './api-line.ts';
import { replicasNeeded, stepTokens } from './fleet.ts';
import { billedHours, gpuMonthUsd, powerMonthUsd, purchaseUsd } from './gpu-cost.ts';
import { billedFor, runningHours } from './rent-as-needed.ts';
import { keptFor } from './resized.ts';
import { gpuCount, otherSums } from './self-hosted-cost.ts';
import { LOAD_AT_PEAK } from './split.ts';

/** The figures between a scenario and its findings, for whoever does the sums again on paper. */
export const sumsOf = (
  { workload, selfHosted, apis }: Scenario,
  { selfHosted: self, comparisons }: Pick<Findings, 'selfHosted' | 'comparisons'>,
): Sums => {
  const tokens = tokensPerMonth(workload);
  const needed = replicasNeeded(selfHosted, tokens);
  const billed = billedFor(selfHosted, self.replicas.active, tokens);
  return {
    fleet: {
      runningHours: runningHours(selfHosted),
      stepTokens: stepTokens(selfHosted),
      neededReplicas: needed,
      keptAtHalf: keptFor(selfHosted, tokens / 2),
      carryingGpus: gpuCount({ ...selfHosted, idleGpus: 0 }, needed),
      loadAtPeak: LOAD_AT_PEAK,
    },
    host: {
      billed,
      billedHours: billedHours(billed),
      purchaseUsd: purchaseUsd(billed.procurement),
      gpuMonthUsd: gpuMonthUsd(billed),
      powerMonthUsd: powerMonthUsd(billed),
      others: otherSums(billed, tokens),
    },
    apis: apis.map((api, index) => {
      const line = apiLine(api, workload, selfHosted.ops.usdPerHour);
      const breakEven = comparisons[index]?.breakEven;
      return {
        ...line,
        blendedUsdPerMillion: blendedUsdPerMillion(api, workload),
        atBreakEvenUsd: breakEven?.kind === 'at' ? apiMonthlyUsd(line, breakEven.tokensPerMonth) : 0,
      };
    }),
  };
};
