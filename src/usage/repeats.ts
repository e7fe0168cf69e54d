import { plural } from '../domain/format.ts';
import { newPrints } from './prints.ts';
import type { Tally } from './tally.ts';
import type { JsonRow } from './values/json.ts';

/**
 * Rows that come twice. One that stands in two files is a piece that was given twice, or pieces that overlap: it
 * counts once. In one file a row with an id of its own counts once; others may be two calls that look the same, and
 * count, which is said.
 */
export interface Repeats {
  /** The next file begins. */
  next(): void;
  /** Whether a row is to be counted. */
  counts(cells: readonly string[], hasId: boolean): boolean;
  /** Says of a tally what was found in its files since the last time. */
  tell(tally: Tally): void;
}

/** Columns and keys that name one call. */
const IDS = ['id', 'request_id', 'requestid', 'generation_id'];

/** Whether rows of a table with these columns are calls that have names of their own. */
export const hasIdColumn = (names: readonly string[]): boolean => names.some((name) => IDS.includes(name));

/** A bucket with its results stands once in an export, and so does a call with an id. */
export const hasIdKey = (row: JsonRow): boolean =>
  Array.isArray(row.results) || Object.keys(row).some((key) => IDS.includes(key.toLowerCase()));

const stand = (rows: number): string => `${plural(rows, 'row')} ${rows === 1 ? 'stands' : 'stand'}`;

/** No row has been read; at most what `newPrints` remembers is recognised. */
export const newRepeats = (): Repeats => {
  const prints = newPrints();
  let [elsewhere, once, counted] = [0, 0, 0];
  return {
    next: () => prints.next(),
    counts(cells, hasId) {
      const seen = prints.seen(cells);
      if (seen === 'elsewhere') elsewhere += 1;
      else if (seen === 'here' && hasId) once += 1;
      else if (seen === 'here') counted += 1;
      return seen === 'new' || (seen === 'here' && !hasId);
    },
    tell(tally) {
      if (elsewhere > 0)
        tally.warn(`${stand(elsewhere)} in more than one of the files: they were counted once.`);
      if (once > 0) tally.warn(`${stand(once)} in the file again, with the same id: they were counted once.`);
      if (counted > 0)
        tally.warn(
          `${stand(counted)} in the file again, letter for letter: they were counted each time. If it was put together from pieces, give the pieces.`,
        );
      [elsewhere, once, counted] = [0, 0, 0];
    },
  };
};
