import type { Draft } from '../domain/draft.ts';
import type { Reason } from '../domain/evidence.ts';
import { REQUEST_SIZES } from '../domain/fields/index.ts';
import { Refused } from './refused.ts';

/** A bill and the requests that it is for, with no size said: each request is as large as the money buys. */

/** A size that follows from a bill, and why. */
export interface SizeOfBill {
  /** Tokens of a request, input + output; at least 1. */
  readonly requestTokens: number;
  readonly reason: Reason;
}

/** By so much what a bill buys may differ, as a share of it, and be the same. */
const SAME = 1e-6;

/**
 * The size that a bill buys at the price of requests of that size. Long requests may cost more a token: that of short
 * ones comes first, and then that of the tier it falls into. Throws `Refused` where neither is a size of its own tier.
 */
const settledSize = (requests: number, bought: (requestTokens?: number) => number): number => {
  const short = bought() / requests;
  if (short < 1) return short;
  const long = bought(short) / requests;
  if (Math.abs(long - short) <= SAME * short) return short;
  const settled = bought(long) / requests;
  if (Math.abs(settled - long) <= SAME * long) return long;
  throw new Refused({ code: 'bill-between-tiers', short, long, requests });
};

/**
 * The mean size of a request where a bill and its requests were said and no size; undefined otherwise. `bought` gives
 * the tokens a month that the bill buys, where a request has so many. Throws `Refused` where it buys less than a token a
 * request, and where what it buys depends on the size, and none comes to the bill.
 */
export const sizeOfBill = (
  { fields }: Draft,
  bought: (requestTokens?: number) => number,
): SizeOfBill | undefined => {
  const bill = fields['workload.bill'];
  const requests = fields['workload.requestsPerMonth'];
  if (
    bill === undefined ||
    requests === undefined ||
    REQUEST_SIZES.some((size) => fields[size] !== undefined)
  )
    return undefined;
  const requestTokens = settledSize(requests, bought);
  if (requestTokens < 1)
    throw new Refused({ code: 'bill-too-small', usdPerMonth: bill.usdPerMonth, requests });
  return {
    requestTokens,
    reason: { code: 'request-of-bill', usdPerMonth: bill.usdPerMonth, requests },
  };
};
