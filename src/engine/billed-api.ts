import type { Api } from '../domain/scenario.ts';
import type { Bill } from './bill.ts';

/** No constraint and no closing keeps it out. */
export const allowed = ({ ruledOutBecause }: Pick<Bill, 'ruledOutBecause'>): boolean =>
  ruledOutBecause === undefined;

/** An API of a scenario with what it costs a month, and whether it may be chosen. */
export interface BilledApi {
  readonly api: Api;
  readonly bill: Bill;
}

/** Their bills, in their order. */
export const billsOf = (entries: readonly BilledApi[]): readonly Bill[] => entries.map(({ bill }) => bill);

/** Closed for good: what nobody can buy leads nothing. A constraint rules out what is in use, and that leads. */
export const isGone = ({ bill }: BilledApi): boolean => bill.ruledOutBecause?.code === 'unavailable';
