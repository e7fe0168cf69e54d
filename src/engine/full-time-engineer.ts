import type { FullTimeEngineer, Outcome } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { FTE_HOURS_PER_MONTH } from '../domain/units.ts';
import { withSelfHosted } from './changed.ts';
import { decide } from './decide.ts';
import { changeOf, outcomeOf } from './outcome.ts';

/** The bill and the choice with one full-time engineer a month; undefined where at least as much is counted already. */
export const fullTimeEngineer = (
  scenario: Scenario,
  evidence: Evidence,
  was: Outcome,
): FullTimeEngineer | undefined => {
  const { ops } = scenario.selfHosted;
  if (ops.hoursPerMonth >= FTE_HOURS_PER_MONTH) return undefined;
  const full = withSelfHosted(scenario, { ops: { ...ops, hoursPerMonth: FTE_HOURS_PER_MONTH } });
  const { self, choice } = decide(full, evidence);
  const to = outcomeOf(choice);
  return {
    hoursPerMonth: FTE_HOURS_PER_MONTH,
    monthlyUsd: self.monthlyUsd,
    changes: changeOf(was, to),
    to,
  };
};
