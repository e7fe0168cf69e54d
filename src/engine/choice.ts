import type { SelfHostedResult, Verdict } from '../domain/assessment.ts';
import type { Api, ApiRole, Scenario } from '../domain/scenario.ts';
import type { Bill } from './comparison.ts';
import { contradicts, frontierApis } from './constraints.ts';

/** The verdict before it is put into words. */
export type Choice = Omit<
  Verdict,
  'headline' | 'notes' | 'paybackMonths' | 'paybackMonthsAtFallingPrices' | 'ratio' | 'otherModel'
>;

/** Equal bills are decided by the id, so that the order in which APIs were named decides nothing. */
const isBefore = (a: Bill, b: Bill): boolean =>
  a.monthlyUsd < b.monthlyUsd || (a.monthlyUsd === b.monthlyUsd && a.api < b.api);

const cheapest = (bills: readonly Bill[]): Bill | undefined =>
  bills.reduce<Bill | undefined>(
    (best, next) => (best === undefined || isBefore(next, best) ? next : best),
    undefined,
  );

const dearest = (bills: readonly Bill[]): Bill | undefined =>
  bills.reduce<Bill | undefined>(
    (best, next) =>
      best === undefined ||
      next.monthlyUsd > best.monthlyUsd ||
      (next.monthlyUsd === best.monthlyUsd && next.api < best.api)
        ? next
        : best,
    undefined,
  );

const allowed = (bill: Bill): boolean => bill.ruledOutBecause === undefined;

/** An API with its bill. */
interface Entry {
  readonly api: Api;
  readonly bill: Bill;
}

const billsOf = (entries: readonly Entry[]): readonly Bill[] => entries.map(({ bill }) => bill);

/** Where a constraint rules out all rivals, the APIs of the next role that are allowed take their place. */
const STAND_IN_ORDER: readonly ApiRole[] = ['frontier', 'fast'];

const standIn = (entries: readonly Entry[]): readonly Bill[] => {
  for (const role of STAND_IN_ORDER) {
    const found = billsOf(entries.filter(({ api, bill }) => api.role === role && allowed(bill)));
    if (found.length > 0) return found;
  }
  return [];
};

/** Closed for good: what nobody can buy leads nothing. A constraint rules out what is in use, and that leads. */
const isGone = ({ bill }: Entry): boolean => bill.ruledOutBecause?.code === 'unavailable';

/** The dearest of those that can still be bought. */
const leading = (entries: readonly Entry[]): Bill | undefined =>
  dearest(billsOf(entries.filter((entry) => !isGone(entry))));

/**
 * The API in use, else the dearest that was named, else the frontier one; under `frontierReasoning` the dearest
 * frontier one. Closed ones lead only where there is nothing else.
 */
const leaderOf = (scenario: Scenario, entries: readonly Entry[]): Bill | undefined => {
  const { constraints, apis } = scenario;
  const frontier = frontierApis(apis);
  const top =
    constraints.frontierReasoning && !contradicts(constraints)
      ? leading(entries.filter(({ api }) => frontier.includes(api)))
      : undefined;
  return (
    top ??
    leading(entries.filter(({ api }) => api.inUse === true)) ??
    leading(entries.filter(({ api }) => api.role === 'named')) ??
    leading(entries.filter(({ api }) => api.role === 'frontier')) ??
    leading(entries.filter(({ api }) => api.role === 'same-model')) ??
    leading(entries) ??
    dearest(billsOf(entries))
  );
};

interface Field {
  readonly scenario: Scenario;
  readonly self: Pick<SelfHostedResult, 'monthlyUsd'>;
  readonly feasible: boolean;
  readonly entries: readonly Entry[];
  readonly leader: Bill;
}

const premiumOver = (paidUsd: number, alternative: Bill | undefined): number =>
  alternative === undefined ? 0 : Math.max(0, paidUsd - alternative.monthlyUsd);

/** Whether an API was named by a person, or is the one in use. */
const isNamed = ({ role, inUse }: Api): boolean => role === 'named' || inUse === true;

/**
 * Every API that was named, and whoever sells the same open model per token. Where nobody named one, the frontier
 * ones stand for them. A fast model of another quality is a rival only where there is nothing else.
 */
const rivalsOf = ({ entries }: Pick<Field, 'entries'>): readonly Bill[] => {
  const isAnyNamed = entries.some(({ api }) => isNamed(api));
  const rivals = entries.filter(
    ({ api }) => isNamed(api) || api.role === 'same-model' || (api.role === 'frontier' && !isAnyNamed),
  );
  return billsOf(rivals.length > 0 ? rivals : entries);
};

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

const frontierOf = ({ scenario, entries }: Field): readonly Bill[] => {
  const frontier = frontierApis(scenario.apis);
  return billsOf(entries.filter(({ api }) => frontier.includes(api)));
};

const contestOf = (field: Field): Contest => {
  const { scenario, entries } = field;
  const { constraints } = scenario;
  if (constraints.dataResidency === 'own-infrastructure' && !contradicts(constraints))
    return { decidedBy: 'must-host', candidates: rivalsOf(field) };
  if (constraints.frontierReasoning && !contradicts(constraints)) {
    const frontier = billsOf(entries).filter(allowed);
    return { decidedBy: 'must-buy', candidates: frontier.length > 0 ? frontier : frontierOf(field) };
  }
  const free = rivalsOf(field).filter(allowed);
  const candidates = free.length > 0 ? free : standIn(entries);
  return candidates.length > 0
    ? { decidedBy: 'cost', candidates }
    : { decidedBy: 'must-host', candidates: rivalsOf(field) };
};

/** Rivals that only a rule about data keeps out: what is closed, or on no list, cannot be had without it either. */
const keptOut = (field: Field): readonly Bill[] => {
  if (field.scenario.constraints.dataResidency === 'none') return [];
  const gone = new Set(billsOf(field.entries.filter(isGone)));
  return rivalsOf(field).filter((bill) => !allowed(bill) && !gone.has(bill));
};

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

const fieldOf = (
  scenario: Scenario,
  self: Field['self'],
  feasible: boolean,
  bills: readonly Bill[],
): Field | undefined => {
  const entries = scenario.apis.flatMap((api, index) => {
    const bill = bills[index];
    return bill === undefined ? [] : [{ api, bill }];
  });
  const leader = leaderOf(scenario, entries);
  return leader === undefined ? undefined : { scenario, self, feasible, entries, leader };
};

/** Who takes part in the choice; undefined where there is no API. Self-hosting's bill decides nothing here. */
export const contest = (scenario: Scenario, bills: readonly Bill[]): Contest | undefined => {
  const field = fieldOf(scenario, { monthlyUsd: 0 }, false, bills);
  return field === undefined ? undefined : contestOf(field);
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
