import type { Amount, Reading } from '../reading.ts';

/** All amounts that a line says, changed alike. */

/** Each kind of amount by itself. */
export const amountLists = (reading: Reading): readonly Amount[][] => [
  reading.volumes,
  reading.inputs,
  reading.outputs,
  reading.requests,
  reading.cached,
  reading.written,
];

/** Puts what `change` makes of each amount in its place. */
export const changeAmounts = (reading: Reading, change: (amount: Amount) => Amount): void => {
  for (const amounts of amountLists(reading))
    for (const [at, amount] of amounts.entries()) amounts[at] = change(amount);
};

/** So many times the amount, a month too. */
export const timesAmount = (amount: Amount, factor: number): Amount => ({
  ...amount,
  value: amount.value * factor,
  perMonth: amount.perMonth * factor,
});

/** Where a clause ends: what is said behind it may be of something else. */
export const CLAUSE_END = /[,;]/;
