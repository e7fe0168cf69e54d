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
  readonly self: Pick<SelfHostedResult, 'monthlyUsd'>;
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

/** Among whom the choice is made, and whether cost decides it or a constraint does. */
export interface Contest {
  readonly decidedBy: 'cost' | 'must-host' | 'must-buy';
  /** The cheapest of these is what self-hosting is held against; never empty. */
  readonly candidates: readonly Bill[];
}

const contestOf = (field: Field): Contest => {
  const { scenario, comparisons, leader } = field;
  const { constraints } = scenario;
  if (constraints.dataResidency === 'own-infrastructure' && !contradicts(constraints))
    return { decidedBy: 'must-host', candidates: rivalsOf(field) };
  if (constraints.frontierReasoning && !contradicts(constraints)) {
    const frontier = comparisons.filter(allowed);
    return { decidedBy: 'must-buy', candidates: frontier.length > 0 ? frontier : [leader] };
  }
  const free = rivalsOf(field).filter(allowed);
  const candidates = free.length > 0 ? free : standIn(comparisons);
  return candidates.length > 0
    ? { decidedBy: 'cost', candidates }
    : { decidedBy: 'must-host', candidates: [leader] };
};

const decided = (field: Field): Choice => {
  const { self, feasible, comparisons } = field;
  const { decidedBy, candidates } = contestOf(field);
  const against = cheapest(candidates) ?? field.leader;
  if (decidedBy === 'must-host')
    return selfHost(field, against, 'data-residency', premiumOver(self.monthlyUsd, cheapest(comparisons)));
  if (decidedBy === 'must-buy') {
    const premiumUsd = feasible ? Math.max(0, against.monthlyUsd - self.monthlyUsd) : 0;
    return buy(field, against, 'frontier-reasoning', premiumUsd);
  }
  const hosts = feasible && self.monthlyUsd < against.monthlyUsd;
  const paidUsd = hosts ? self.monthlyUsd : against.monthlyUsd;
  // A rival that is ruled out and would have been cheaper: then the constraint decided, not the cost.
  const premiumUsd = premiumOver(paidUsd, cheapest(rivalsOf(field).filter((rival) => !allowed(rival))));
  const because = premiumUsd > 0 ? 'data-residency' : 'cost';
  return hosts ? selfHost(field, against, because, premiumUsd) : buy(field, against, because, premiumUsd);
};

const fieldOf = (
  scenario: Scenario,
  self: Field['self'],
  feasible: boolean,
  comparisons: readonly Bill[],
): Field | undefined => {
  const { constraints, apis } = scenario;
  const leaderApi = leaderOf(apis, constraints);
  const leader = comparisons[apis.findIndex(({ id }) => id === leaderApi?.id)];
  return leader === undefined ? undefined : { scenario, self, feasible, comparisons, leader };
};

/** Who takes part in the choice; undefined where there is no API. Bills decide nothing here. */
export const contest = (scenario: Scenario, bills: readonly Bill[]): Contest | undefined => {
  const field = fieldOf(scenario, { monthlyUsd: 0 }, false, bills);
  return field === undefined ? undefined : contestOf(field);
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
  const field = fieldOf(scenario, self, feasible, comparisons);
  return field === undefined ? undefined : decided(field);
};
