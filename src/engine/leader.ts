import type { Scenario } from '../domain/scenario.ts';
import type { Bill } from './bill.ts';
import { type BilledApi, billsOf, isGone } from './billed-api.ts';
import { dearest } from './cheapest.ts';
import { contradicts, frontierAmong } from './constraints.ts';

/** Which API leads the comparison, whatever is chosen. */

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
