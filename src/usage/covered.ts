import { areMonths, bucketLength } from './buckets.ts';
import type { Until } from './use.ts';
import { monthAfter } from './values/periods.ts';

/** The times that the rows of an export cover, ms since 1970. */
export interface Covered {
  readonly from: number;
  readonly to: number;
  /** Last call, for logs of calls. */
  readonly lastCall: number;
  /** The longest bucket, ms; 0 where there are calls alone. */
  readonly longest: number;
}

/** Where the times of rows are noted. */
export interface Times {
  readonly covered: Covered;
  add(at: number, until: Until): void;
  /** Days of embeddings take no hours from the calls beside them. */
  addApart(at: number, until: Until): void;
  /** Buckets without an end get theirs; `apartAlone`: nothing but rows that were left out was read. */
  close(likely: number, apartAlone: boolean): void;
}

/** No row has been read yet. */
export const newTimes = (): Times => {
  const covered = {
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
    lastCall: Number.NEGATIVE_INFINITY,
    longest: 0,
  };
  const starts = new Set<number>();
  let apartLongest = 0;

  const add = (at: number, until: Until): void => {
    covered.from = Math.min(covered.from, at);
    if (until === 'unknown') starts.add(at);
    else if (until === undefined) covered.lastCall = Math.max(covered.lastCall, at);
    else {
      covered.to = Math.max(covered.to, until);
      covered.longest = Math.max(covered.longest, until - at);
    }
  };

  return {
    covered,
    add,
    addApart(at, until) {
      const { longest } = covered;
      add(at, until);
      apartLongest = Math.max(apartLongest, covered.longest);
      covered.longest = longest;
    },
    close(likely, apartAlone) {
      if (apartAlone) covered.longest = Math.max(covered.longest, apartLongest);
      if (starts.size === 0) return;
      const sorted = [...starts].sort((a, b) => a - b);
      const length = bucketLength(sorted, likely);
      const isOfMonths = areMonths(sorted);
      for (const at of sorted) add(at, isOfMonths ? monthAfter(at) : at + length);
      starts.clear();
    },
  };
};
