import type { Scenario } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { type ApiLine, apiMonthlyUsd } from './api-line.ts';
import { replicaCapacity } from './fleet.ts';
import { type LoadCurve, shareServed } from './load-curve.ts';
import { breakdownOf, totalUsd } from './self-hosted-cost.ts';

/** Traffic between own replicas and an API. */

/** A fleet is filled to this share at most: what is above it at any moment goes to the API. */
export const LOAD_AT_PEAK = 0.9;

interface Split {
  readonly active: number;
  readonly ownShare: number;
  readonly selfHostedUsd: number;
  readonly apiUsd: number;
  readonly monthlyUsd: number;
}

/** The bill of `active` replicas filled to what they may carry, with the rest of the traffic at the API. */
export const splitAt = (
  { selfHosted }: Scenario,
  line: ApiLine,
  active: number,
  volume: number,
  traffic: LoadCurve,
): Split => {
  const ownShare = shareServed((active * replicaCapacity(selfHosted) * LOAD_AT_PEAK) / volume, traffic);
  const selfHostedUsd = totalUsd(breakdownOf(selfHosted, active, volume * ownShare));
  const apiUsd = apiMonthlyUsd(line, volume * (1 - ownShare));
  return { active, ownShare, selfHostedUsd, apiUsd, monthlyUsd: selfHostedUsd + apiUsd };
};

/**
 * The cheapest split over the number of replicas, at least one. Each further replica takes less from the API than the
 * one before, so the first that does not pay ends the search: found by halving.
 */
export const cheapestSplit = (scenario: Scenario, line: ApiLine, traffic: LoadCurve): Split => {
  const volume = tokensPerMonth(scenario.workload);
  const at = (active: number): Split => splitAt(scenario, line, active, volume, traffic);
  const { replicas } = scenario.selfHosted;
  if (replicas !== 'auto') return at(replicas);
  const perReplica = replicaCapacity(scenario.selfHosted) * LOAD_AT_PEAK;
  let [least, most] = [1, Math.max(1, Math.ceil((traffic.peakToAverage * volume) / perReplica))];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (middle >= most) break;
    if (at(middle + 1).monthlyUsd < at(middle).monthlyUsd) least = middle + 1;
    else most = middle;
  }
  return at(least);
};
