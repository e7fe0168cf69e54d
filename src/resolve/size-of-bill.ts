import type { Draft } from '../domain/draft.ts';
import type { Reason } from '../domain/evidence.ts';
import { REQUEST_SIZES } from '../domain/fields/index.ts';
import { count, usd } from '../domain/format.ts';
import { LlmcostError } from '../errors.ts';

/** A bill and the requests that it is for, with no size said: each request is as large as the money buys. */

/** A size that follows from a bill, and why. */
export interface SizeOfBill {
  /** Tokens of a request, input + output; at least 1. */
  readonly requestTokens: number;
  readonly reason: Reason;
}

/**
 * The mean size of a request where a bill and its requests were said and no size; undefined otherwise. `volumeOf`
 * gives the tokens a month that the bill buys. Throws `impossible-value` where it buys less than a token a request.
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
    throw new LlmcostError(
      'impossible-value',
      `${usd(bill.usdPerMonth)} a month buys less than one token for each of ${count(requests)} requests: leave the bill or the requests out.`,
      [`${count(requests)} requests a month`],
    );
  return {
    requestTokens,
    reason: { code: 'request-of-bill', usdPerMonth: bill.usdPerMonth, requests },
  };
};
