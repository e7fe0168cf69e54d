import type { BreakEven, NeverBecause } from '../domain/assessment.ts';
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

/** Why there is nothing to reckon; undefined where there is. */
const whyNever = (selfHosted: SelfHosted, line: ApiLine): NeverBecause | undefined => {
  if (replicaCapacity(selfHosted) <= 0) return { code: 'serves-nothing' };
  return line.usdPerToken <= 0 && line.fixedUsd <= 0 ? { code: 'no-price-per-token' } : undefined;
};

/**
 * The volume from which self-hosting is not dearer than one API, over all volumes: on a fleet of stated size up to
 * its capacity, on a fleet that we size over the whole staircase. For a model that fits.
 */
export const breakEvenAgainst = (selfHosted: SelfHosted, line: ApiLine): BreakEven => {
  const because = whyNever(selfHosted, line);
  if (because !== undefined) return { kind: 'never', because };
  if (sparesByTheHour(selfHosted) > 0) return onSpareSteps(selfHosted, line);
  return isStaircase(selfHosted) ? onStaircase(selfHosted, line) : onPiecewise(selfHosted, line);
};

/** The break-even as a bare number for many cases: tokens a month, 0 for always, null for never. For a model that fits. */
export const breakEvenTokens = (selfHosted: SelfHosted, line: ApiLine): number | null => {
  if (whyNever(selfHosted, line) !== undefined) return null;
  if (sparesByTheHour(selfHosted) > 0)
    return firstNotDearerWithSpares(spareStepsOf(selfHosted), netOf(line, egressUsdPerToken(selfHosted)));
  return isStaircase(selfHosted)
    ? firstNotDearer(staircaseOf(selfHosted), netOf(line, egressUsdPerToken(selfHosted)))
    : firstNotAbove(leadOf(selfHosted, line));
};
