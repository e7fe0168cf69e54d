import type { SelfHostedResult, Verdict } from '../domain/assessment.ts';
import type { ApiRole, Scenario } from '../domain/scenario.ts';
import type { Bill } from './comparison.ts';
import { contradicts, leaderOf } from './constraints.ts';

/** The verdict before it is put into words. */
export type Choice = Omit<Verdict, 'headline' | 'notes' | 'paybackMonths'>;

const cheapest = (comparisons: readonly Bill[]): Bill | undefined =>
  comparisons.reduce<Bill | undefined>(
    (best, next) => (best === undefined || next.monthlyUsd < best.monthlyUsd ? next : best),
    undefined,
  );

const allowed = (comparison: Bill): boolean => comparison.ruledOut === undefined;

/** Where a constraint rules out both rivals, the next API that is allowed takes their place. */
const STAND_IN_ORDER: readonly ApiRole[] = ['named', 'frontier', 'fast', 'same-model'];

const standIn = (comparisons: readonly Bill[]): readonly Bill[] => {
  for (const role of STAND_IN_ORDER) {
    const found = comparisons.find((comparison) => comparison.role === role && allowed(comparison));
    if (found !== undefined) return [found];
  }
  return [];
};

interface Field {
  readonly scenario: Scenario;
  readonly self: SelfHostedResult;
  readonly feasible: boolean;
  readonly comparisons: readonly Bill[];
  readonly leader: Bill;
}

const premiumOver = (paidUsd: number, alternative: Bill | undefined): number =>
  alternative === undefined ? 0 : Math.max(0, paidUsd - alternative.monthlyUsd);

/** The leader, and whoever sells the same open model per token. */
const rivalsOf = ({ comparisons, leader }: Field): readonly Bill[] =>
  comparisons.filter((comparison) => comparison === leader || comparison.role === 'same-model');

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

const byFrontier = (field: Field): Choice => {
  const api = cheapest(field.comparisons.filter(allowed)) ?? field.leader;
  const premiumUsd = field.feasible ? Math.max(0, api.monthlyUsd - field.self.monthlyUsd) : 0;
  return buy(field, api, 'frontier-reasoning', premiumUsd);
};

const byOwnInfrastructure = (field: Field): Choice => {
  const against = cheapest(rivalsOf(field)) ?? field.leader;
  const premiumUsd = premiumOver(field.self.monthlyUsd, cheapest(field.comparisons));
  return selfHost(field, against, 'data-residency', premiumUsd);
};

const byCost = (field: Field): Choice => {
  const { self, feasible, comparisons, leader } = field;
  const rivals = rivalsOf(field);
  const free = rivals.filter(allowed);
  const against = cheapest(free.length > 0 ? free : standIn(comparisons));
  if (against === undefined) {
    return selfHost(field, leader, 'data-residency', premiumOver(self.monthlyUsd, cheapest(comparisons)));
  }
  const hosts = feasible && self.monthlyUsd < against.monthlyUsd;
  const paidUsd = hosts ? self.monthlyUsd : against.monthlyUsd;
  // A rival that is ruled out and would have been cheaper: then the constraint decided, not the cost.
  const premiumUsd = premiumOver(paidUsd, cheapest(rivals.filter((rival) => !allowed(rival))));
  const because = premiumUsd > 0 ? 'data-residency' : 'cost';
  return hosts ? selfHost(field, against, because, premiumUsd) : buy(field, against, because, premiumUsd);
};

/**
 * The cheapest at the full volume of self-hosting and its rivals, unless a constraint decides.
 * `comparisons` must not be empty.
 */
export const choose = (
  scenario: Scenario,
  self: SelfHostedResult,
  feasible: boolean,
  comparisons: readonly Bill[],
): Choice | undefined => {
  const { constraints, apis } = scenario;
  const leaderApi = leaderOf(apis, constraints);
  const leader = comparisons[apis.findIndex(({ id }) => id === leaderApi?.id)];
  if (leader === undefined) return undefined;
  const field: Field = { scenario, self, feasible, comparisons, leader };
  if (contradicts(constraints)) return byCost(field);
  if (constraints.dataResidency === 'own-infrastructure') return byOwnInfrastructure(field);
  if (constraints.frontierReasoning) return byFrontier(field);
  return byCost(field);
};
