import type { Flip, FullTimeEngineer, Growth, Outcome } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { FTE_HOURS_PER_MONTH } from '../domain/units.ts';
import { decide, sameChoice } from './decide.ts';

/** What time and people change of a verdict. */

/** Beyond ten years nobody's growth goes on. */
const LONGEST_MONTHS = 120;

/** The first whole month by which a volume that grows by `perMonth` has passed another; null for not in ten years. */
const monthOf = (perMonth: number, { now, value }: Flip): number | null => {
  const months = Math.max(1, Math.ceil(Math.log(value / now) / Math.log1p(perMonth)));
  return Number.isFinite(months) && months <= LONGEST_MONTHS ? months : null;
};

/**
 * When a verdict becomes another as the traffic grows or shrinks, all else held: found on the flips along the volume.
 * undefined where nothing was said of growth.
 */
export const growthOf = (scenario: Scenario, flips: readonly Flip[]): Growth | undefined => {
  const { growthPerMonth: perMonth } = scenario.workload;
  if (perMonth === undefined || perMonth === 0) return undefined;
  const side = perMonth > 0 ? 'above' : 'below';
  const changes = flips
    .filter((flip) => flip.input === 'volume' && flip.side === side && flip.value > 0)
    .flatMap((flip) => {
      const months = monthOf(perMonth, flip);
      return months === null
        ? []
        : [{ months, tokensPerMonth: flip.value, changes: flip.changes, to: flip.to }];
    })
    .sort((a, b) => a.months - b.months);
  return { perMonth, changes };
};

/** What of a verdict another one changes. */
export const changed = (was: Outcome, to: Outcome): FullTimeEngineer['changes'] => {
  if (!sameChoice(was, to)) return 'choice';
  return was.regime === to.regime ? 'nothing' : 'regime';
};

/** The same with one full-time engineer a month; undefined where at least as much is counted already. */
export const fullTimeEngineer = (
  scenario: Scenario,
  evidence: Evidence,
  was: Outcome,
): FullTimeEngineer | undefined => {
  const { ops } = scenario.selfHosted;
  if (ops.hoursPerMonth >= FTE_HOURS_PER_MONTH) return undefined;
  const selfHosted = { ...scenario.selfHosted, ops: { ...ops, hoursPerMonth: FTE_HOURS_PER_MONTH } };
  const { self, choice } = decide({ ...scenario, selfHosted }, evidence);
  const to: Outcome = { choice: choice.choice, api: choice.api, regime: choice.regime };
  return {
    hoursPerMonth: FTE_HOURS_PER_MONTH,
    monthlyUsd: self.monthlyUsd,
    changes: changed(was, to),
    to,
  };
};
