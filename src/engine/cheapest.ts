/** A bill of an API. Equal ones are told apart by the id: the order in which APIs were named decides nothing. */
interface Billed {
  readonly api: string;
  readonly monthlyUsd: number;
}

/** Whether the first of two is the one with less to pay; of equal ones the first id is. */
const isLess = (a: Billed, b: Billed): boolean =>
  a.monthlyUsd === b.monthlyUsd ? a.api < b.api : a.monthlyUsd < b.monthlyUsd;

/** Whether the first of two is the one with more to pay; of equal ones the first id is. */
const isMore = (a: Billed, b: Billed): boolean =>
  a.monthlyUsd === b.monthlyUsd ? a.api < b.api : a.monthlyUsd > b.monthlyUsd;

const firstBy = <B extends Billed>(bills: readonly B[], isBefore: typeof isLess): B | undefined =>
  bills.reduce<B | undefined>(
    (best, next) => (best === undefined || isBefore(next, best) ? next : best),
    undefined,
  );

/** The bill with least to pay; undefined for no bill at all. */
export const cheapest = <B extends Billed>(bills: readonly B[]): B | undefined => firstBy(bills, isLess);

/** The bill with most to pay; undefined for no bill at all. */
export const dearest = <B extends Billed>(bills: readonly B[]): B | undefined => firstBy(bills, isMore);
