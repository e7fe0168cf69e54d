import type { SwitchedOff } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { withSelfHosted } from './changed.ts';
import { decide } from './decide.ts';
import { outcomeOf } from './outcome.ts';
import { LOAD_AT_PEAK } from './split.ts';

/** A smaller part of the bill is not worth the trouble of switching. */
const LEAST_SAVED_SHARE = 0.1;

/**
 * The bill and the choice with rented GPUs paid for the hours of the traffic alone, in which the fleet is as full on
 * average as it was in them; undefined where that serves the volume no more, or saves less than a tenth of `nowUsd`,
 * the bill of today.
 */
export const withoutIdleHours = (
  scenario: Scenario,
  evidence: Evidence,
  nowUsd: number,
): SwitchedOff | undefined => {
  const { procurement, plannedLoad } = scenario.selfHosted;
  const hours = evidence.trafficHoursPerMonth;
  if (hours === undefined || procurement.kind !== 'rent' || procurement.billedHoursPerMonth <= hours)
    return undefined;
  const off = withSelfHosted(scenario, {
    procurement: { ...procurement, billedHoursPerMonth: hours },
    plannedLoad: Math.max(
      plannedLoad,
      Math.min(LOAD_AT_PEAK, (plannedLoad * procurement.billedHoursPerMonth) / hours),
    ),
  });
  const { self, feasible, choice } = decide(off, evidence);
  if (!feasible || self.monthlyUsd > (1 - LEAST_SAVED_SHARE) * nowUsd) return undefined;
  return { hoursPerMonth: hours, monthlyUsd: self.monthlyUsd, to: outcomeOf(choice) };
};
