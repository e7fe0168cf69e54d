import type { BreakEven } from '../domain/assessment.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import type { ApiLine } from './api-line.ts';
import { replicaCapacity, replicasFor, stepTokens } from './fleet.ts';
import { gpuMonthUsd, powerMonthUsd } from './gpu-cost.ts';
import { halvedNet, netOf } from './net-line.ts';
import { breakdownOf, egressUsdPerToken, totalUsd } from './self-hosted-cost.ts';
import { firstNotDearer, neverDearer, type Staircase, staysNotDearerFrom } from './staircase.ts';

/** Where a fleet that we size by the month breaks even. */

/** The staircase of a fleet that we size. */
export const staircaseOf = (selfHosted: SelfHosted): Staircase => {
  const usdPerReplica = selfHosted.gpusPerReplica * (gpuMonthUsd(selfHosted) + powerMonthUsd(selfHosted));
  return {
    baseUsd: totalUsd(breakdownOf(selfHosted, 0, 0)),
    usdPerReplica,
    stepTokens: stepTokens(selfHosted),
  };
};

/** Break-even by steps: each replica is paid for the whole month, whatever it serves. */
export const onStaircase = (selfHosted: SelfHosted, line: ApiLine): BreakEven => {
  const stairs = staircaseOf(selfHosted);
  const perToken = egressUsdPerToken(selfHosted);
  const net = netOf(line, perToken);
  if (neverDearer(stairs, net)) return { kind: 'always' };
  const volume = firstNotDearer(stairs, net);
  if (volume === null) {
    return {
      kind: 'never',
      because: {
        code: 'each-replica-dearer',
        replicaUsdPerMillionTokens:
          (stairs.usdPerReplica / stairs.stepTokens + perToken) * TOKENS_PER_MILLION,
        apiUsdPerMillionTokens: line.usdPerToken * TOKENS_PER_MILLION,
      },
    };
  }
  const capacity = replicasFor(selfHosted, volume) * replicaCapacity(selfHosted);
  return {
    kind: 'at',
    tokensPerMonth: volume,
    staysFromTokensPerMonth: staysNotDearerFrom(stairs, net),
    robustFromTokensPerMonth: firstNotDearer(stairs, halvedNet(net)),
    load: volume / capacity,
  };
};
