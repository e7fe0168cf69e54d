import type { SelfHostedResult, Verdict } from '../domain/assessment.ts';
import { isKeptByResidency } from '../domain/kept-by-residency.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Bill } from './bill.ts';
import { billsOf } from './billed-api.ts';
import { cheapest } from './cheapest.ts';
import { type Contenders, canServe, contendersOf } from './contenders.ts';
import { contestAmong } from './contest.ts';
import { keptOut } from './rivals.ts';

/** The verdict before it is put into words. */
export type Choice = Omit<
  Verdict,
  'headline' | 'notes' | 'paybackMonths' | 'paybackMonthsAtFallingPrices' | 'ratio' | 'otherModel'
>;

const premiumOver = (paidUsd: number, alternative: Bill | undefined): number =>
  alternative === undefined ? 0 : Math.max(0, paidUsd - alternative.monthlyUsd);

const selfHost = (
  contenders: Contenders,
  against: Bill,
  because: Choice['because'],
  premiumUsd: number,
): Choice => ({
  choice: 'self-host',
  api: '',
  leader: contenders.leader.api,
  against: against.api,
  regime: against.regime,
  because,
  premiumUsd,
});

const buy = (contenders: Contenders, api: Bill, because: Choice['because'], premiumUsd: number): Choice => ({
  choice: 'api',
  api: api.api,
  leader: contenders.leader.api,
  against: api.api,
  regime: api.regime,
  because,
  premiumUsd,
});

const decided = (contenders: Contenders): Choice => {
  const { self, entries } = contenders;
  const feasible = canServe(self);
  const { decidedBy, candidates } = contestAmong(contenders);
  const against = cheapest(candidates) ?? contenders.leader;
  if (decidedBy === 'must-host') {
    const kept = billsOf(entries).filter(isKeptByResidency);
    const isByResidency =
      kept.length > 0 || contenders.scenario.constraints.dataResidency === 'own-infrastructure';
    return isByResidency
      ? selfHost(contenders, against, 'data-residency', premiumOver(self.monthlyUsd, cheapest(kept)))
      : selfHost(contenders, against, 'cost', 0);
  }
  if (decidedBy === 'must-buy') {
    const premiumUsd = feasible ? Math.max(0, against.monthlyUsd - self.monthlyUsd) : 0;
    return buy(contenders, against, 'frontier-reasoning', premiumUsd);
  }
  const hosts = feasible && self.monthlyUsd < against.monthlyUsd;
  const paidUsd = hosts ? self.monthlyUsd : against.monthlyUsd;
  // A rival that is ruled out and would have been cheaper: then the constraint decided, not the cost.
  const premiumUsd = premiumOver(paidUsd, cheapest(keptOut(contenders)));
  const because = premiumUsd > 0 ? 'data-residency' : 'cost';
  return hosts
    ? selfHost(contenders, against, because, premiumUsd)
    : buy(contenders, against, because, premiumUsd);
};

/**
 * The cheapest at the full volume of self-hosting and its rivals, unless a constraint decides. `bills` are those of
 * the scenario's APIs, in their order, and must not be empty.
 */
export const choose = (
  scenario: Scenario,
  self: SelfHostedResult,
  bills: readonly Bill[],
): Choice | undefined => {
  const contenders = contendersOf(scenario, self, bills);
  return contenders === undefined ? undefined : decided(contenders);
};
