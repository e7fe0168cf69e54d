import type { SelfHosted } from '../domain/scenario.ts';
import { replicaCapacity } from '../engine/fleet.ts';
import type { Context } from './context.ts';
import type { Hosted } from './host.ts';
import { inAndOut, type Volume } from './volume.ts';
import type { AverageRequest } from './workload.ts';

/** A stated utilization of a fleet of stated size: the volume that it means, or another one that was said. */

/** Two loads that differ by less than this share of the stated one are one, as they were rounded when they were typed. */
const SAME_LOAD = 0.01;

/** Says where a stated utilization and the volume give two loads of a fleet of stated size: the real one is used. */
export const warnOfOtherLoad = (
  { fields, ledger }: Context,
  selfHosted: SelfHosted,
  volume: number,
): void => {
  const utilization = fields['selfHosted.plannedLoad'];
  if (utilization === undefined || selfHosted.replicas === 'auto') return;
  const real = volume / (selfHosted.replicas * replicaCapacity(selfHosted));
  if (Number.isFinite(real) && Math.abs(real - utilization) > SAME_LOAD * utilization)
    ledger.doubt('load-differs', { real, stated: utilization });
};

/** The volume that it means where nobody said one; undefined where the size of the fleet was not said either. */
export const loadedVolume = (
  { ledger }: Context,
  averageRequest: AverageRequest,
  { selfHosted, tokensPerMonth: total }: Hosted,
): Volume | undefined => {
  if (total === undefined) return undefined;
  return inAndOut(
    ledger.assume('workload.tokensPerMonth', total, {
      code: 'load-of-fleet',
      load: selfHosted.plannedLoad,
    }),
    averageRequest.inputShare,
  );
};
