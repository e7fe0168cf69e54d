import type { SelfHostedResult } from '../domain/assessment.ts';
import type { Scenario, SelfHosted } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { FULL_LOAD, fleetUsd, replicaCapacity, replicasNeeded, stepTokens } from './fleet.ts';
import { gpuCount } from './self-hosted-cost.ts';

/** Rent that ends when we say so: on demand and spot, not a reserved term. */
const canBeHandedBack = ({ procurement }: SelfHosted): boolean =>
  procurement.kind === 'rent' && procurement.market !== 'reserved';

/** Active replicas that are left of a fleet when the volume is `tokens`: sized as ever, a stated fleet never larger. */
export const keptFor = (selfHosted: SelfHosted, tokens: number): number => {
  const needed = replicasNeeded(selfHosted, tokens);
  return selfHosted.replicas === 'auto' ? needed : Math.min(selfHosted.replicas, needed);
};

/** What is left of a fleet at half the traffic, and whether it wins then. */
export type Resized = NonNullable<SelfHostedResult['atHalf']['resized']>;

/**
 * The fleet for half the volume, with the spares that it has, against the rival's bill there; null where the hardware
 * is bought, paid or reserved, and so stays. What cannot serve half the volume wins nothing.
 */
export const resizedAtHalf = (scenario: Scenario, rivalAtHalfUsd: number): Resized | null => {
  const { selfHosted } = scenario;
  if (!canBeHandedBack(selfHosted) || stepTokens(selfHosted) <= 0) return null;
  const half = tokensPerMonth(scenario.workload) / 2;
  const active = keptFor(selfHosted, half);
  const monthlyUsd = fleetUsd(selfHosted, active, half);
  const serves = half <= active * replicaCapacity(selfHosted) * FULL_LOAD;
  return { monthlyUsd, gpus: gpuCount(selfHosted, active), wins: serves && monthlyUsd < rivalAtHalfUsd };
};
