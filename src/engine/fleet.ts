import type { SelfHosted } from '../domain/scenario.ts';
import { SECONDS_PER_HOUR } from '../domain/units.ts';
import { billedFor, rentAsNeeded, runningHours } from './rent-as-needed.ts';
import { breakdownOf, totalUsd } from './self-hosted-cost.ts';

/** A volume that was computed as `n * step` may land an ulp or two above it; that is not one more replica. */
const ROUNDING = 1 - 1e-15;

/** The load of a full fleet. A volume that was computed as a share of the capacity may land some ulps above it. */
export const FULL_LOAD = 1 + 1e-12;

/**
 * Spares and idle GPUs, in replicas, of a fleet that we size and rent for the hours that the work needs: what they cost
 * depends on how many replicas share the work. 0 for any other fleet, on which they are so many GPUs more.
 */
export const sparesByTheHour = (selfHosted: SelfHosted): number => {
  const { replicas, spareReplicas, idleGpus, gpusPerReplica } = selfHosted;
  const isSized = replicas === 'auto' && rentAsNeeded(selfHosted) !== undefined;
  return isSized ? spareReplicas + idleGpus / gpusPerReplica : 0;
};

/** Tokens a month that one replica serves if busy every second that it can be billed. */
export const replicaCapacity = (selfHosted: SelfHosted): number =>
  selfHosted.tokensPerSecondPerReplica * SECONDS_PER_HOUR * runningHours(selfHosted);

/** Tokens a month that one more replica adds to a fleet that we size: its capacity at the planned load. */
export const stepTokens = (selfHosted: SelfHosted): number =>
  replicaCapacity(selfHosted) * selfHosted.plannedLoad;

/** Active replicas for a volume: the stated number, or as many whole ones as the planned load asks for. */
export const replicasFor = (selfHosted: SelfHosted, tokensPerMonth: number): number =>
  selfHosted.replicas === 'auto' ? replicasNeeded(selfHosted, tokensPerMonth) : selfHosted.replicas;

/** As many whole replicas as the planned load asks for, whether or not the fleet is of stated size. */
export const replicasNeeded = (selfHosted: SelfHosted, tokensPerMonth: number): number => {
  const step = stepTokens(selfHosted);
  return step > 0 ? Math.max(1, Math.ceil((tokensPerMonth / step) * ROUNDING)) : 1;
};

/** USD a month of so many active replicas at a volume, which counts where GPUs are rented as needed, and for egress. */
export const fleetUsd = (selfHosted: SelfHosted, active: number, tokensPerMonth: number): number =>
  totalUsd(breakdownOf(billedFor(selfHosted, active, tokensPerMonth), active, tokensPerMonth));

/** USD a month of the fleet for a volume: of stated size, or as many replicas as the planned load asks for. */
export const fleetUsdAt = (selfHosted: SelfHosted, tokensPerMonth: number): number =>
  fleetUsd(selfHosted, replicasFor(selfHosted, tokensPerMonth), tokensPerMonth);
