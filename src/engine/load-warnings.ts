import type { Comparison, SelfHostedResult } from '../domain/assessment.ts';
import type { EngineFigures, EngineWarning } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { fleetUsd } from './fleet.ts';

/** A finding of the engine itself, with the figures that its code has. */
export type Warned = {
  [C in EngineWarning]: EngineFigures[C] extends undefined
    ? { readonly code: C }
    : { readonly code: C; readonly figures: EngineFigures[C] };
}[EngineWarning];

/** A break-even that a stated fleet reaches only above the load that was planned for it. */
export const abovePlannedLoad = ({ api, breakEven }: Comparison, plannedLoad: number): Warned[] =>
  breakEven.kind === 'at' && breakEven.load > plannedLoad
    ? [{ code: 'above-planned-load', figures: { api, load: breakEven.load, plannedLoad } }]
    : [];

/** Rounding of a load is no load above the plan. */
const SAME_LOAD = 1.01;

/**
 * A stated fleet that serves the volume on average, and not with the room for a busy hour that was planned: how many
 * GPUs would, with today's spares, and their bill. What is paid already says nothing of the price of more.
 */
export const loadAbovePlan = (
  { selfHosted, workload }: Scenario,
  { load, replicas }: SelfHostedResult,
): Warned[] => {
  const { plannedLoad, gpusPerReplica } = selfHosted;
  const isAbove = load !== null && load <= 1 && load > plannedLoad * SAME_LOAD;
  if (selfHosted.replicas === 'auto' || workload.kind === 'batch' || !isAbove) return [];
  const active = Math.ceil((replicas.active * load) / plannedLoad);
  const gpus = (active + selfHosted.spareReplicas) * gpusPerReplica;
  const bill =
    selfHosted.procurement.kind === 'paid'
      ? {}
      : { usd: fleetUsd({ ...selfHosted, idleGpus: 0 }, active, tokensPerMonth(workload)) };
  return [{ code: 'load-above-plan', figures: { load, plannedLoad, gpus, ...bill } }];
};
