import type { Api, Scenario } from '../domain/scenario.ts';
import { dearest } from './cheapest.ts';
import type { Bill } from './comparison.ts';
import { contradicts, frontierAmong } from './constraints.ts';

/** Which API leads the comparison, whatever is chosen. */

/** No constraint and no closing keeps it out. */
export const allowed = (bill: Bill): boolean => bill.ruledOutBecause === undefined;

/** An API with its bill. */
export interface BilledApi {
  readonly api: Api;
  readonly bill: Bill;
}

/** Their bills, in their order. */
export const billsOf = (entries: readonly BilledApi[]): readonly Bill[] => entries.map(({ bill }) => bill);

/** Closed for good: what nobody can buy leads nothing. A constraint rules out what is in use, and that leads. */
export const isGone = ({ bill }: BilledApi): boolean => bill.ruledOutBecause?.code === 'unavailable';

/** The dearest of those that can still be bought. */
const leading = (entries: readonly BilledApi[]): Bill | undefined =>
  dearest(billsOf(entries.filter((entry) => !isGone(entry))));

/**
 * The API in use, else the dearest that was named, else the frontier one; under `frontierReasoning` the dearest
 * frontier one. Closed ones lead only where there is nothing else.
 */
export const leaderOf = (scenario: Scenario, entries: readonly BilledApi[]): Bill | undefined => {
  const { constraints, apis } = scenario;
  const frontier = frontierAmong(apis);
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
