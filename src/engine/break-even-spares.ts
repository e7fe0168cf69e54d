import type { BreakEven } from '../domain/assessment.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import type { ApiLine } from './api-line.ts';
import { sparesByTheHour, stepTokens } from './fleet.ts';
import { gpuMonthUsd, powerMonthUsd } from './gpu-cost.ts';
import { netOf } from './net-line.ts';
import { runningHours } from './rent-as-needed.ts';
import { breakdownOf, egressUsdPerToken, totalUsd } from './self-hosted-cost.ts';
import { firstNotDearerWithSpares, type SpareSteps, staysNotDearerWithSpares } from './spare-steps.ts';

/** Where a fleet with spares breaks even that is rented for the hours of the work. */

/** The bill of such a fleet, as the sums over its steps take it. */
export const spareStepsOf = (selfHosted: SelfHosted): SpareSteps => {
  const { procurement, gpusPerReplica } = selfHosted;
  const hours = runningHours(selfHosted);
  const running: SelfHosted =
    procurement.kind === 'rent'
      ? { ...selfHosted, procurement: { ...procurement, billedHoursPerMonth: hours } }
      : selfHosted;
  const tokens = stepTokens(selfHosted);
  return {
    baseUsd: totalUsd(breakdownOf({ ...selfHosted, spareReplicas: 0, idleGpus: 0 }, 0, 0)),
    usdPerToken: (gpusPerReplica * (gpuMonthUsd(running) + powerMonthUsd(running))) / tokens,
    stepTokens: tokens,
    spareReplicas: sparesByTheHour(selfHosted),
  };
};

/** Break-even by steps: hours follow the work, and spares are paid for those hours. */
export const onSpareSteps = (selfHosted: SelfHosted, line: ApiLine): BreakEven => {
  const steps = spareStepsOf(selfHosted);
  const net = netOf(line, egressUsdPerToken(selfHosted));
  const volume = firstNotDearerWithSpares(steps, net);
  if (volume === null) return { kind: 'never', because: { code: 'each-hour-dearer' } };
  const staysFromTokensPerMonth = staysNotDearerWithSpares(steps, net);
  if (volume === 0 && staysFromTokensPerMonth === 0) return { kind: 'always' };
  // The fleet for a volume at half of it: as many replicas, half the hours. So its steps are half as long.
  const atHalf = firstNotDearerWithSpares({ ...steps, stepTokens: steps.stepTokens / 2 }, net);
  return {
    kind: 'at',
    tokensPerMonth: volume,
    staysFromTokensPerMonth,
    robustFromTokensPerMonth: atHalf === null ? null : 2 * atHalf,
    load: selfHosted.plannedLoad,
  };
};
