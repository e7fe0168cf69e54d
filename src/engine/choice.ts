import type { SelfHostedResult, Verdict } from '../domain/assessment.ts';
import type { Scenario } from '../domain/scenario.ts';
import { cheapest } from './cheapest.ts';
import type { Bill } from './comparison.ts';
import { contestOf, type Field, fieldOf, keptOut } from './contest.ts';
import { billsOf, isGone } from './leader.ts';

/** The verdict before it is put into words. */
export type Choice = Omit<
  Verdict,
  'headline' | 'notes' | 'paybackMonths' | 'paybackMonthsAtFallingPrices' | 'ratio' | 'otherModel'
>;

const premiumOver = (paidUsd: number, alternative: Bill | undefined): number =>
  alternative === undefined ? 0 : Math.max(0, paidUsd - alternative.monthlyUsd);

const selfHost = (field: Field, against: Bill, because: Choice['because'], premiumUsd: number): Choice => ({
  choice: 'self-host',
  api: '',
  leader: field.leader.api,
  against: against.api,
  regime: against.regime,
  because,
  premiumUsd,
});

const buy = (field: Field, api: Bill, because: Choice['because'], premiumUsd: number): Choice => ({
  choice: 'api',
  api: api.api,
  leader: field.leader.api,
  against: api.api,
  regime: api.regime,
  because,
  premiumUsd,
});

const decided = (field: Field): Choice => {
  const { self, feasible, entries } = field;
  const { decidedBy, candidates } = contestOf(field);
  const against = cheapest(candidates) ?? field.leader;
  if (decidedBy === 'must-host') {
    if (field.scenario.constraints.dataResidency === 'none') return selfHost(field, against, 'cost', 0);
    const open = billsOf(entries.filter((entry) => !isGone(entry)));
    return selfHost(field, against, 'data-residency', premiumOver(self.monthlyUsd, cheapest(open)));
  }
  if (decidedBy === 'must-buy') {
    const premiumUsd = feasible ? Math.max(0, against.monthlyUsd - self.monthlyUsd) : 0;
    return buy(field, against, 'frontier-reasoning', premiumUsd);
  }
  const hosts = feasible && self.monthlyUsd < against.monthlyUsd;
  const paidUsd = hosts ? self.monthlyUsd : against.monthlyUsd;
  // A rival that is ruled out and would have been cheaper: then the constraint decided, not the cost.
  const premiumUsd = premiumOver(paidUsd, cheapest(keptOut(field)));
  const because = premiumUsd > 0 ? 'data-residency' : 'cost';
  return hosts ? selfHost(field, against, because, premiumUsd) : buy(field, against, because, premiumUsd);
};

/**
 * The cheapest at the full volume of self-hosting and its rivals, unless a constraint decides. `bills` are those of
 * the scenario's APIs, in their order, and must not be empty.
 */
export const choose = (
  scenario: Scenario,
  self: SelfHostedResult,
  feasible: boolean,
  bills: readonly Bill[],
): Choice | undefined => {
  const field = fieldOf(scenario, self, feasible, bills);
  return field === undefined ? undefined : decided(field);
};
