import { MINUTE_MS } from '../../domain/day.ts';
import { NO_MODEL } from '../../domain/usage.ts';
import type { Tally } from '../tally.ts';
import { plus } from '../use.ts';
import type { CountedRow } from './row-sums.ts';

/** Rows without a count of requests, of which each may be a request. */

/** Tokens: the longest that any model takes at once, with what it answers. */
const LONGEST_CALL = 2_200_000;

const EACH_A_CALL =
  'The export has no count of requests. Its rows are those of calls: each was counted as one.';

type DatedRow = Pick<CountedRow, 'at' | 'model' | 'input' | 'output'>;

interface UncountedCalls {
  add(row: DatedRow): void;
  end(): void;
}

/**
 * Counts rows as requests where nothing but calls can have written them: a sum of a minute or of an hour begins with a
 * whole minute, and of one model and time there is one, unless `isWhole` is false and an unread column parts it further.
 */
export const newUncountedCalls = (tally: Tally, isWhole: boolean): UncountedCalls => {
  const rows = new Map<string | null, number>();
  let [areCalls, areLonger] = [false, false];
  let last: DatedRow | undefined;
  return {
    add(row) {
      const { at, model, input, output } = row;
      rows.set(model, (rows.get(model) ?? 0) + 1);
      const isAgain = isWhole && last?.at === at && last.model === model;
      areCalls ||= at % MINUTE_MS !== 0 || isAgain;
      areLonger ||= input + output > LONGEST_CALL;
      last = row;
    },
    end() {
      if (!areCalls || areLonger) return;
      for (const [model, count] of rows) {
        const sums = tally.models.get(model ?? NO_MODEL);
        if (sums !== undefined) sums.requests = plus(sums.requests, count);
      }
      tally.note(EACH_A_CALL);
    },
  };
};
