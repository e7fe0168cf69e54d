import type { BreakEven, NeverBecause } from '../domain/assessment.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import { type ApiLine, apiMonthlyUsd, halvedNet, netOf } from './api-cost.ts';
import {
  fleetUsd,
  rentAsNeeded,
  replicaCapacity,
  replicasFor,
  runningHours,
  sparesByTheHour,
  stepTokens,
} from './fleet.ts';
import { firstNotAbove, type Piecewise, staysNotAboveFrom } from './piecewise.ts';
import { breakdownOf, egressUsdPerToken, gpuMonthUsd, powerMonthUsd, totalUsd } from './self-hosted-cost.ts';
import { firstNotDearerWithSpares, type SpareSteps, staysNotDearerWithSpares } from './spare-steps.ts';
import { firstNotDearer, neverDearer, type Staircase, staysNotDearerFrom } from './staircase.ts';

const never = (because: NeverBecause): BreakEven => ({ kind: 'never', because });

/** The staircase of a fleet that we size. */
const staircaseOf = (selfHosted: SelfHosted): Staircase => {
  const usdPerReplica = selfHosted.gpusPerReplica * (gpuMonthUsd(selfHosted) + powerMonthUsd(selfHosted));
  return {
    baseUsd: totalUsd(breakdownOf(selfHosted, 0, 0)),
    usdPerReplica,
    stepTokens: stepTokens(selfHosted),
  };
};

/**
 * How much dearer self-hosting is than the API, over the volume, where the fleet is of stated size or its hours are
 * those that the work needs. Hours grow with the volume up to all that the fleet may be rented for at the planned load.
 */
const leadOf = (selfHosted: SelfHosted, line: ApiLine): Piecewise => {
  const { replicas } = selfHosted;
  const fixed = replicas === 'auto' ? Number.POSITIVE_INFINITY : replicas;
  const end = fixed * replicaCapacity(selfHosted);
  const usdAt = (volume: number): number => fleetUsd(selfHosted, replicasFor(selfHosted, volume), volume);
  // All fleets of ours have one price a token while their hours follow the volume: that of one replica.
  const perToken = (usdAt(stepTokens(selfHosted)) - usdAt(0)) / stepTokens(selfHosted);
  return {
    at: (volume) => usdAt(volume) - apiMonthlyUsd(line, volume),
    bends: [line.includedTokens, fixed * stepTokens(selfHosted)],
    end,
    lastSlope: perToken - line.usdPerToken,
  };
};

const unreachable = (selfHosted: SelfHosted, line: ApiLine): BreakEven => {
  if (selfHosted.replicas === 'auto') return never({ code: 'each-hour-dearer' });
  const capacity = selfHosted.replicas * replicaCapacity(selfHosted);
  const atCapacityUsd = fleetUsd(selfHosted, selfHosted.replicas, capacity);
  const perToken = egressUsdPerToken(selfHosted);
  const usdPerToken = line.usdPerToken - perToken;
  if (usdPerToken <= 0) return never({ code: 'flat-api-cheaper' });
  // What the fleet costs beside its egress meets what the API charges above it.
  const fixedUsd = atCapacityUsd - perToken * (capacity - line.includedTokens);
  const volume = line.includedTokens + (fixedUsd - line.fixedUsd) / usdPerToken;
  return never({ code: 'beyond-capacity', tokensPerMonth: volume, capacityTokensPerMonth: capacity });
};

const onPiecewise = (selfHosted: SelfHosted, line: ApiLine): BreakEven => {
  const lead = leadOf(selfHosted, line);
  const volume = firstNotAbove(lead);
  if (volume === null) return unreachable(selfHosted, line);
  const staysFromTokensPerMonth = staysNotAboveFrom(lead);
  if (staysFromTokensPerMonth === 0) return { kind: 'always' };
  // At half the traffic both bills are those of half the volume: hours follow it, and a fleet by the month stays.
  const robust = 2 * volume;
  const active = replicasFor(selfHosted, volume);
  const capacity = active * replicaCapacity(selfHosted);
  const asNeeded = rentAsNeeded(selfHosted) !== undefined;
  return {
    kind: 'at',
    tokensPerMonth: volume,
    staysFromTokensPerMonth,
    robustFromTokensPerMonth: robust <= lead.end ? robust : null,
    load: asNeeded ? Math.max(selfHosted.plannedLoad, volume / capacity) : volume / capacity,
  };
};

const onStaircase = (selfHosted: SelfHosted, line: ApiLine): BreakEven => {
  const stairs = staircaseOf(selfHosted);
  const perToken = egressUsdPerToken(selfHosted);
  const net = netOf(line, perToken);
  if (neverDearer(stairs, net)) return { kind: 'always' };
  const volume = firstNotDearer(stairs, net);
  if (volume === null) {
    return never({
      code: 'each-replica-dearer',
      replicaUsdPerMillionTokens: (stairs.usdPerReplica / stairs.stepTokens + perToken) * TOKENS_PER_MILLION,
      apiUsdPerMillionTokens: line.usdPerToken * TOKENS_PER_MILLION,
    });
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

const spareStepsOf = (selfHosted: SelfHosted): SpareSteps => {
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

const onSpareSteps = (selfHosted: SelfHosted, line: ApiLine): BreakEven => {
  const steps = spareStepsOf(selfHosted);
  const net = netOf(line, egressUsdPerToken(selfHosted));
  const volume = firstNotDearerWithSpares(steps, net);
  if (volume === null) return never({ code: 'each-hour-dearer' });
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

/** Whether the fleet grows step by step with the volume, and each replica is paid for whole months. */
const isStaircase = (selfHosted: SelfHosted): boolean =>
  selfHosted.replicas === 'auto' && rentAsNeeded(selfHosted) === undefined;

/**
 * The volume from which self-hosting is not dearer than one API, over all volumes: on a fleet of stated size up to
 * its capacity, on a fleet that we size over the whole staircase.
 */
export const breakEvenAgainst = (selfHosted: SelfHosted, line: ApiLine, fits: boolean): BreakEven => {
  if (!fits) return never({ code: 'does-not-fit' });
  if (replicaCapacity(selfHosted) <= 0) return never({ code: 'serves-nothing' });
  if (line.usdPerToken <= 0 && line.fixedUsd <= 0) return never({ code: 'no-price-per-token' });
  if (sparesByTheHour(selfHosted) > 0) return onSpareSteps(selfHosted, line);
  return isStaircase(selfHosted) ? onStaircase(selfHosted, line) : onPiecewise(selfHosted, line);
};

/** The break-even as a bare number for many cases: tokens a month, 0 for always, null for never. */
export const breakEvenTokens = (selfHosted: SelfHosted, line: ApiLine, fits: boolean): number | null => {
  if (!fits || replicaCapacity(selfHosted) <= 0) return null;
  if (line.usdPerToken <= 0 && line.fixedUsd <= 0) return null;
  if (sparesByTheHour(selfHosted) > 0)
    return firstNotDearerWithSpares(spareStepsOf(selfHosted), netOf(line, egressUsdPerToken(selfHosted)));
  return isStaircase(selfHosted)
    ? firstNotDearer(staircaseOf(selfHosted), netOf(line, egressUsdPerToken(selfHosted)))
    : firstNotAbove(leadOf(selfHosted, line));
};
