import type { SelfHosted } from '../domain/scenario.ts';
import { SECONDS_PER_HOUR } from '../domain/units.ts';
import { runningHours } from './self-hosted-cost.ts';

/** A volume that was computed as `n * step` may land an ulp or two above it; that is not one more replica. */
const ROUNDING = 1 - 1e-15;

/** Tokens a month that one replica serves if busy every billed second. */
export const replicaCapacity = (selfHosted: SelfHosted): number =>
  selfHosted.tokensPerSecondPerReplica * SECONDS_PER_HOUR * runningHours(selfHosted);

/** Tokens a month that one more replica adds to a fleet that we size: its capacity at the planned load. */
export const stepTokens = (selfHosted: SelfHosted): number =>
  replicaCapacity(selfHosted) * selfHosted.plannedLoad;

/** Active replicas for a volume: the stated number, or as many whole ones as the planned load asks for. */
export const replicasFor = (selfHosted: SelfHosted, tokensPerMonth: number): number => {
  if (selfHosted.replicas !== 'auto') return selfHosted.replicas;
  const step = stepTokens(selfHosted);
  return step > 0 ? Math.max(1, Math.ceil((tokensPerMonth / step) * ROUNDING)) : 1;
};
