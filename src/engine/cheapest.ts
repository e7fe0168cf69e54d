import type { Bill } from './comparison.ts';

/** Bills in order. Equal ones are told apart by the id, so that the order in which APIs were named decides nothing. */

/** Equal bills are decided by the id, so that the order in which APIs were named decides nothing. */
const isBefore = (a: Bill, b: Bill): boolean =>
  a.monthlyUsd < b.monthlyUsd || (a.monthlyUsd === b.monthlyUsd && a.api < b.api);

/** undefined for no bill at all. */
export const cheapest = (bills: readonly Bill[]): Bill | undefined =>
  bills.reduce<Bill | undefined>(
    (best, next) => (best === undefined || isBefore(next, best) ? next : best),
    undefined,
  );

/** undefined for no bill at all. */
export const dearest = (bills: readonly Bill[]): Bill | undefined =>
  bills.reduce<Bill | undefined>(
    (best, next) =>
      best === undefined ||
      next.monthlyUsd > best.monthlyUsd ||
      (next.monthlyUsd === best.monthlyUsd && next.api < best.api)
        ? next
        : best,
    undefined,
  );
