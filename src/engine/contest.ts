import type { ApiRole, Scenario } from '../domain/scenario.ts';
import type { Bill } from './bill.ts';
import { allowed, type BilledApi, billsOf } from './billed-api.ts';
import { contradicts, frontierAmong } from './constraints.ts';
import { type Contenders, contendersOf } from './contenders.ts';
import { rivalsOf } from './rivals.ts';

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

/** Who takes part in the choice; undefined where there is no API. Self-hosting's bill decides nothing here. */
export const contestOf = (scenario: Scenario, bills: readonly Bill[]): Contest | undefined => {
  const contenders = contendersOf(scenario, { monthlyUsd: 0, load: null }, bills);
  return contenders === undefined ? undefined : contestAmong(contenders);
};
