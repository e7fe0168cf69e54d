import type { BreakEven } from '../domain/assessment.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import { type ApiLine, netOf } from './api-cost.ts';
import { leadOf, onPiecewise } from './break-even-piecewise.ts';
import { onSpareSteps, spareStepsOf } from './break-even-spares.ts';
import { onStaircase, staircaseOf } from './break-even-staircase.ts';
import { rentAsNeeded, replicaCapacity, sparesByTheHour } from './fleet.ts';
import { firstNotAbove } from './piecewise.ts';
import { egressUsdPerToken } from './self-hosted-cost.ts';
import { firstNotDearerWithSpares } from './spare-steps.ts';
import { firstNotDearer } from './staircase.ts';

/** Whether the fleet grows step by step with the volume, and each replica is paid for whole months. */
const isStaircase = (selfHosted: SelfHosted): boolean =>
  selfHosted.replicas === 'auto' && rentAsNeeded(selfHosted) === undefined;

/**
 * The volume from which self-hosting is not dearer than one API, over all volumes: on a fleet of stated size up to
 * its capacity, on a fleet that we size over the whole staircase.
 */
export const breakEvenAgainst = (selfHosted: SelfHosted, line: ApiLine, fits: boolean): BreakEven => {
  if (!fits) return { kind: 'never', because: { code: 'does-not-fit' } };
  if (replicaCapacity(selfHosted) <= 0) return { kind: 'never', because: { code: 'serves-nothing' } };
  if (line.usdPerToken <= 0 && line.fixedUsd <= 0)
    return { kind: 'never', because: { code: 'no-price-per-token' } };
  if (sparesByTheHour(selfHosted) > 0) return onSpareSteps(selfHosted, line);
  return isStaircase(selfHosted) ? onStaircase(selfHosted, line) : onPiecewise(selfHosted, line);
};

/** The break-even as a bare number for many cases: tokens a month, 0 for always, null for never. */
export const breakEvenTokens = (selfHosted: SelfHosted, line: ApiLine, fits: boolean): number | null => {
  if (!fits || replicaCapacity(selfHosted) <= 0) return null;
  if (line.usdPerToken <= 0 && line.fixedUsd <= 0) return null;
  if (sparesByTheHour(selfHosted) > 0)
    return firstNotDearerWithSpares(spareStepsOf(selfHosted), netOf(line, egressUsdPerToken(selfHosted)));
  return isStaircase(selfHosted)
    ? firstNotDearer(staircaseOf(selfHosted), netOf(line, egressUsdPerToken(selfHosted)))
    : firstNotAbove(leadOf(selfHosted, line));
};
