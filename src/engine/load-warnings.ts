import type { Comparison, SelfHostedResult } from '../domain/assessment.ts';
import type { EngineFigures, EngineWarning } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { fleetUsd, replicasNeeded } from './fleet.ts';
import { purchaseUsd } from './gpu-cost.ts';

/** A finding of the engine itself, with the figures that its code has. */
export type Warned = {
  [C in EngineWarning]: EngineFigures[C] extends undefined
    ? { readonly code: C }
    : { readonly code: C; readonly figures: EngineFigures[C] };
}[EngineWarning];

/** Rounding of a load is no load above the plan. */
const SAME_LOAD = 1.01;

/** A break-even that a stated fleet reaches only above the load that was planned for it. */
export const abovePlannedLoad = ({ api, breakEven }: Comparison, plannedLoad: number): Warned[] =>
  breakEven.kind === 'at' && breakEven.load > plannedLoad * SAME_LOAD
    ? [{ code: 'above-planned-load', figures: { api, load: breakEven.load, plannedLoad } }]
    : [];

type Carrying = Pick<EngineFigures['load-above-plan'], 'gpus' | 'usd' | 'upfrontUsd'>;

/**
 * The fleet that carries the volume with the planned room, with today's spares. Rack space and network of GPUs that are
 * bought were said, or taken, for the fleet as it stands: more of them take as much more.
 */
const carrying = ({ selfHosted, workload }: Scenario, today: number): Carrying => {
  const { procurement, otherUsdPerMonth } = selfHosted;
  const volume = tokensPerMonth(workload);
  const active = replicasNeeded(selfHosted, volume);
  const gpus = (active + selfHosted.spareReplicas) * selfHosted.gpusPerReplica;
  const fleet = (other: number): number =>
    fleetUsd({ ...selfHosted, idleGpus: 0, otherUsdPerMonth: other }, active, volume);
  switch (procurement.kind) {
    case 'paid':
      return { gpus };
    case 'own':
      return {
        gpus,
        usd: fleet((otherUsdPerMonth * gpus) / today),
        upfrontUsd: gpus * purchaseUsd(procurement),
      };
    case 'rent':
      return { gpus, usd: fleet(otherUsdPerMonth) };
    default:
      return procurement satisfies never;
  }
};

/** A fleet of stated size that could not serve the volume if it were busy every second, and one that would. */
export const overCapacity = (scenario: Scenario, self: SelfHostedResult): Warned[] =>
  self.load === null || self.load <= 1
    ? []
    : [
        {
          code: 'over-capacity',
          figures: {
            tokensPerMonth: tokensPerMonth(scenario.workload),
            capacityTokensPerMonth: self.capacityTokensPerMonth,
            ...carrying(scenario, self.gpus),
          },
        },
      ];

/**
 * A stated fleet that serves the volume on average, and not with the room for a busy hour that was planned: how many
 * GPUs would, with today's spares, and their bill. What is paid already says nothing of the price of more.
 */
export const loadAbovePlan = (scenario: Scenario, { load, gpus }: SelfHostedResult): Warned[] => {
  const { selfHosted, workload } = scenario;
  const { plannedLoad } = selfHosted;
  const isAbove = load !== null && load <= 1 && load > plannedLoad * SAME_LOAD;
  return selfHosted.replicas === 'auto' || workload.kind === 'batch' || !isAbove
    ? []
    : [{ code: 'load-above-plan', figures: { load, plannedLoad, ...carrying(scenario, gpus) } }];
};
