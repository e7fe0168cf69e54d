import type { BreakEven } from '../domain/assessment.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import { type ApiLine, apiMonthlyUsd } from './api-line.ts';
import { fleetUsd, fleetUsdAt, replicaCapacity, replicasFor, stepTokens } from './fleet.ts';
import { firstNotAbove, type Piecewise, staysNotAboveFrom } from './piecewise.ts';
import { rentAsNeeded } from './rent-as-needed.ts';
import { egressUsdPerToken } from './self-hosted-cost.ts';

/** Where a fleet of stated size, or one that is rented for the hours of the work, breaks even. */

/**
 * How much dearer self-hosting is than the API, over the volume, where the fleet is of stated size or its hours are
 * those that the work needs. Hours grow with the volume up to all that the fleet may be rented for at the planned load.
 */
export const leadOf = (selfHosted: SelfHosted, line: ApiLine): Piecewise => {
  const { replicas } = selfHosted;
  const fixed = replicas === 'auto' ? Number.POSITIVE_INFINITY : replicas;
  const end = fixed * replicaCapacity(selfHosted);
  // All fleets of ours have one price a token while their hours follow the volume: that of one replica.
  const perToken =
    (fleetUsdAt(selfHosted, stepTokens(selfHosted)) - fleetUsdAt(selfHosted, 0)) / stepTokens(selfHosted);
  return {
    at: (volume) => fleetUsdAt(selfHosted, volume) - apiMonthlyUsd(line, volume),
    bends: [line.includedTokens, fixed * stepTokens(selfHosted)],
    end,
    lastSlope: perToken - line.usdPerToken,
  };
};

const unreachable = (selfHosted: SelfHosted, line: ApiLine): BreakEven => {
  if (selfHosted.replicas === 'auto') return { kind: 'never', because: { code: 'each-hour-dearer' } };
  const capacity = selfHosted.replicas * replicaCapacity(selfHosted);
  const atCapacityUsd = fleetUsd(selfHosted, selfHosted.replicas, capacity);
  const perToken = egressUsdPerToken(selfHosted);
  const usdPerToken = line.usdPerToken - perToken;
  if (usdPerToken <= 0) return { kind: 'never', because: { code: 'flat-api-cheaper' } };
  // What the fleet costs beside its egress meets what the API charges above it.
  const fixedUsd = atCapacityUsd - perToken * (capacity - line.includedTokens);
  const volume = line.includedTokens + (fixedUsd - line.fixedUsd) / usdPerToken;
  return {
    kind: 'never',
    because: { code: 'beyond-capacity', tokensPerMonth: volume, capacityTokensPerMonth: capacity },
  };
};

/** Break-even by the pieces of the lead: exact, however many bends the bills have. */
export const onPiecewise = (selfHosted: SelfHosted, line: ApiLine): BreakEven => {
  const lead = leadOf(selfHosted, line);
  const volume = firstNotAbove(lead);
  if (volume === null) return unreachable(selfHosted, line);
  const staysFromTokensPerMonth = staysNotAboveFrom(lead);
  if (staysFromTokensPerMonth === 0) return { kind: 'always' };
  // Both bills at half the traffic are those of half the volume: hours follow it, and a fleet by the month stays.
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
