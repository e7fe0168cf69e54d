import type { SelfHostedResult } from '../domain/assessment.ts';
import type { Api, ApiRole, Scenario } from '../domain/scenario.ts';
import type { Bill } from './comparison.ts';
import { contradicts, frontierAmong } from './constraints.ts';
import { allowed, type BilledApi, billsOf, leaderOf } from './leader.ts';

/** Who takes part in the choice. */

/** Where a constraint rules out all rivals, the APIs of the next role that are allowed take their place. */
const STAND_IN_ORDER: readonly ApiRole[] = ['frontier', 'fast'];

const standIn = (entries: readonly BilledApi[]): readonly Bill[] => {
  for (const role of STAND_IN_ORDER) {
    const found = billsOf(entries.filter(({ api, bill }) => api.role === role && allowed(bill)));
    if (found.length > 0) return found;
  }
  return [];
};

/** Everybody who could be chosen, before a constraint or a role leaves some out. */
export interface Contenders {
  readonly scenario: Scenario;
  readonly self: Pick<SelfHostedResult, 'monthlyUsd'>;
  readonly feasible: boolean;
  readonly entries: readonly BilledApi[];
  readonly leader: Bill;
}

/** Whether an API was named by a person, or is the one in use. */
const isNamed = ({ role, inUse }: Api): boolean => role === 'named' || inUse === true;

/**
 * Every API that was named, and whoever sells the same open model per token. Where nobody named one, the frontier
 * ones stand for them. A fast model of another quality is a rival only where there is nothing else.
 */
const rivalsOf = ({ entries }: Pick<Contenders, 'entries'>): readonly Bill[] => {
  const isAnyNamed = entries.some(({ api }) => isNamed(api));
  const rivals = entries.filter(
    ({ api }) => isNamed(api) || api.role === 'same-model' || (api.role === 'frontier' && !isAnyNamed),
  );
  return billsOf(rivals.length > 0 ? rivals : entries);
};

/** Who is chosen from, and whether cost or a constraint decides. */
export interface Contest {
  readonly decidedBy: 'cost' | 'must-host' | 'must-buy';
  /** The cheapest of these is what self-hosting is held against; never empty. */
  readonly candidates: readonly Bill[];
}

const frontierOf = ({ scenario, entries }: Contenders): readonly Bill[] => {
  const frontier = frontierAmong(scenario.apis);
  return billsOf(entries.filter(({ api }) => frontier.includes(api)));
};

/** Whom self-hosting is held against, and whether a constraint has decided already. */
export const contestAmong = (contenders: Contenders): Contest => {
  const { scenario, entries } = contenders;
  const { constraints } = scenario;
  if (constraints.frontierReasoning && !contradicts(constraints)) {
    const frontier = billsOf(entries).filter(allowed);
    return { decidedBy: 'must-buy', candidates: frontier.length > 0 ? frontier : frontierOf(contenders) };
  }
  const free = rivalsOf(contenders).filter(allowed);
  const candidates = free.length > 0 ? free : standIn(entries);
  return candidates.length > 0
    ? { decidedBy: 'cost', candidates }
    : { decidedBy: 'must-host', candidates: rivalsOf(contenders) };
};

const OF_REGION: ReadonlySet<string | undefined> = new Set(['no-regional-endpoint', 'outside-region']);

/** Rivals that only the region rule keeps out: a closed or unlisted API cannot be had without the rule either. */
export const keptOut = (contenders: Contenders): readonly Bill[] =>
  rivalsOf(contenders).filter(({ ruledOutBecause }) => OF_REGION.has(ruledOutBecause?.code));

/** undefined where there is no API. `bills` are in the order of the scenario's APIs. */
export const contendersOf = (
  scenario: Scenario,
  self: Contenders['self'],
  feasible: boolean,
  bills: readonly Bill[],
): Contenders | undefined => {
  const entries = scenario.apis.flatMap((api, index) => {
    const bill = bills[index];
    return bill === undefined ? [] : [{ api, bill }];
  });
  const leader = leaderOf(scenario, entries);
  return leader === undefined ? undefined : { scenario, self, feasible, entries, leader };
};

/** Who takes part in the choice; undefined where there is no API. Self-hosting's bill decides nothing here. */
export const contestOf = (scenario: Scenario, bills: readonly Bill[]): Contest | undefined => {
  const contenders = contendersOf(scenario, { monthlyUsd: 0 }, false, bills);
  return contenders === undefined ? undefined : contestAmong(contenders);
};
