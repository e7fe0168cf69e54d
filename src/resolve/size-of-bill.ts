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

/**
 * The mean size of a request where a bill and its requests were said and no size; undefined otherwise. `volumeOf`
 * gives the tokens a month that the bill buys. Throws `Refused` where it buys less than a token a request.
 */
export const sizeOfBill = ({ fields }: Draft, volumeOf: () => number): SizeOfBill | undefined => {
  const bill = fields['workload.bill'];
  const requests = fields['workload.requestsPerMonth'];
  if (
    bill === undefined ||
    requests === undefined ||
    REQUEST_SIZES.some((size) => fields[size] !== undefined)
  )
    return undefined;
  const requestTokens = volumeOf() / requests;
  if (requestTokens < 1)
    throw new Refused({ code: 'bill-too-small', usdPerMonth: bill.usdPerMonth, requests });
  return {
    requestTokens,
    reason: { code: 'request-of-bill', usdPerMonth: bill.usdPerMonth, requests },
  };
};
