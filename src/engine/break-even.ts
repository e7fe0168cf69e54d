import type { BreakEven } from '../domain/assessment.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import type { ApiLine } from './api-line.ts';
import { leadOf, onPiecewise } from './break-even-piecewise.ts';
import { onSpareSteps, spareStepsOf } from './break-even-spares.ts';
import { onStaircase, staircaseOf } from './break-even-staircase.ts';
import { replicaCapacity, sparesByTheHour } from './fleet.ts';
import { netOf } from './net-line.ts';
import { firstNotAbove } from './piecewise.ts';
import { rentAsNeeded } from './rent-as-needed.ts';
import { egressUsdPerToken } from './self-hosted-cost.ts';
import { firstNotDearerWithSpares } from './spare-steps.ts';
import { firstNotDearer } from './staircase.ts';

/** Whether the fleet grows step by step with the volume, and each replica is paid for whole months. */
const isStaircase = (selfHosted: SelfHosted): boolean =>
  selfHosted.replicas === 'auto' && rentAsNeeded(selfHosted) === undefined;

/**
 * The volume from which self-hosting is not dearer than one API, over all volumes: on a fleet of stated size up to
 * its capacity, on a fleet that we size over the whole staircase. For a model that fits.
 */
export const breakEvenAgainst = (selfHosted: SelfHosted, line: ApiLine): BreakEven => {
  if (replicaCapacity(selfHosted) <= 0) return { kind: 'never', because: { code: 'serves-nothing' } };
  if (sparesByTheHour(selfHosted) > 0) return onSpareSteps(selfHosted, line);
  return isStaircase(selfHosted) ? onStaircase(selfHosted, line) : onPiecewise(selfHosted, line);
};

/** The break-even as a bare number for many cases: tokens a month, 0 for always, null for never. For a model that fits. */
export const breakEvenTokens = (selfHosted: SelfHosted, line: ApiLine): number | null => {
  if (replicaCapacity(selfHosted) <= 0) return null;
  if (sparesByTheHour(selfHosted) > 0)
    return firstNotDearerWithSpares(spareStepsOf(selfHosted), netOf(line, egressUsdPerToken(selfHosted)));
  return isStaircase(selfHosted)
    ? firstNotDearer(staircaseOf(selfHosted), netOf(line, egressUsdPerToken(selfHosted)))
    : firstNotAbove(leadOf(selfHosted, line));
};
