import type { Scenario, SelfHosted } from '../../domain/scenario.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { FULL_LOAD, fleetUsd, replicaCapacity, replicasFor } from '../fleet.ts';
import { billedFor } from '../rent-as-needed.ts';
import { type CandidateLine, candidateLines } from './candidate-lines.ts';

/** A fleet as it is billed at some volume, and its bill. */
export interface BilledFleet {
  readonly selfHosted: SelfHosted;
  readonly usd: number;
}

/** Today's bills, from which each axis departs. */
export interface AxisContext {
  readonly scenario: Scenario;
  readonly fits: boolean;
  /** Ids of the APIs that may be chosen. */
  readonly candidates: readonly string[];
  /** Their bills, by id. */
  readonly lines: readonly CandidateLine[];
  readonly active: number;
  readonly full: BilledFleet;
  readonly half: BilledFleet;
  /** The most tokens a month that the fleet can serve: any number where we size it. */
  readonly servesUpTo: number;
}

const servesUpTo = ({ selfHosted }: Scenario, fits: boolean): number => {
  if (!fits || replicaCapacity(selfHosted) <= 0) return Number.NEGATIVE_INFINITY;
  return selfHosted.replicas === 'auto'
    ? Number.POSITIVE_INFINITY
    : selfHosted.replicas * replicaCapacity(selfHosted) * FULL_LOAD;
};

/** Sums that every axis needs are done once, at today's volume and at half of it. */
export const contextOf = (scenario: Scenario, fits: boolean, candidates: readonly string[]): AxisContext => {
  const { selfHosted } = scenario;
  const volume = tokensPerMonth(scenario.workload);
  const active = replicasFor(selfHosted, volume);
  const at = (tokens: number): BilledFleet => ({
    selfHosted: billedFor(selfHosted, active, tokens),
    usd: fleetUsd(selfHosted, active, tokens),
  });
  return {
    scenario,
    fits,
    candidates,
    lines: candidateLines(scenario, candidates, scenario.workload),
    active,
    full: at(volume),
    half: at(volume / 2),
    servesUpTo: servesUpTo(scenario, fits),
  };
};

/** Whether the fleet can serve today's volume: an axis that changes no capacity is feasible all along, or nowhere. */
export const feasibleAllAlong = (context: AxisContext): number =>
  tokensPerMonth(context.scenario.workload) <= context.servesUpTo
    ? Number.POSITIVE_INFINITY
    : Number.NEGATIVE_INFINITY;
