import { DAY_MS } from '../../domain/day.ts';
import { timelessRows } from '../errors.ts';
import type { Tally } from '../tally.ts';
import { namedTime, periodBetween, periodFrom } from '../values/periods.ts';
import type { RowSource } from './row-sums.ts';

/** When the rows of a table or of JSON were, and how many of them do not say. */

/** The shortest month: a row as long as that says nothing of days. */
const LONG_MS = 28 * DAY_MS;
const WHOLE = 'A month counts as a whole one: leave out the last where it is not over yet.';

/** When a row begins, and where it says so when it is over; null where it has no time that can be read. */
export const timeIn = (
  source: Pick<RowSource, 'text' | 'time' | 'long' | 'until' | 'range'>,
): { at: number | null; until: number | undefined } => {
  const named = namedTime(source.text('when')?.trim() ?? '') ?? source.range();
  if (named !== null) return { at: named.from, until: named.until };
  const [at, to, long] = [source.time(), source.until(), source.long()];
  if (at === null) return { at, until: undefined };
  const period =
    (to === null ? null : periodBetween(at, to)) ?? (long === undefined ? null : periodFrom(at, long));
  return { at: period?.from ?? at, until: period?.until };
};

/** One row without a time in so many with one is an oddity. */
const MOST_TIMELESS = 4;

/** Tokens of a model; a line of sums below a table names none. */
const isUsage = (source: RowSource): boolean =>
  !(source.has('model') && source.text('model') === null) &&
  (source.number('input') ?? source.number('uncached') ?? 0) + (source.number('output') ?? 0) > 0;

/** Rows that have a time, and rows of usage that have none which can be read. */
export const newTimed = (tally: Tally) => {
  let [timed, timeless] = [0, 0];
  return {
    add(at: number, until: number | undefined): void {
      timed += 1;
      if (until !== undefined && until - at >= LONG_MS) tally.note(WHOLE);
    },
    lose(source: RowSource): void {
      if (isUsage(source)) timeless += 1;
      tally.lost();
    },
    /** Throws where the rest would be another volume. */
    end(): void {
      if (timed > 0 && timeless * MOST_TIMELESS > timed) throw timelessRows(timeless, timeless + timed);
    },
  };
};
