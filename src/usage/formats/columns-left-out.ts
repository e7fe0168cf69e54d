import type { Tally } from '../tally.ts';
import { isAboutAnother, isOfCache, meaningOf } from '../values/figure-words.ts';
import type { Cells, Columns } from './format.ts';

/** Columns of figures whose names nobody understood. They may be tokens, such as those of a cache: each is named. */

/** Anything that is counted beside tokens, such as users, comes to less than this share of them. */
const LEAST_SHARE = 0.01;
/** What stands in a cell of whole numbers, however its thousands are parted. */
const WHOLE = /^\d[\d.,'’\s\u00a0\u202f]*$/;
const LONGEST = 40;

/** A heading as it may be repeated: of letters, digits and the marks of headings; its place where little is left of it. */
const quoted = (heading: string, at: number): string => {
  const name = heading.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const isPlain = /^[\p{L}\p{N} ()%/.,:+'’_-]+$/u.test(name) && name.length <= LONGEST;
  return isPlain ? `"${name}"` : `number ${at + 1}`;
};

interface LeftOut {
  readonly at: number;
  readonly ofCache: boolean;
  sum: number;
}

const isUnread = (columns: Columns, at: number): boolean => {
  const name = columns.header[at] ?? '';
  if (isOfCache(name)) return meaningOf(name)?.figure !== 'gatewayCache';
  return meaningOf(name) === null && !isAboutAnother(name) && columns.largest(at) !== null;
};

/** Sums the columns that are not among those at `read`, and names those that may be tokens. */
export const newColumnsLeftOut = (
  columns: Columns,
  read: ReadonlySet<number>,
  cells: Cells,
  tally: Tally,
): { add(row: readonly string[]): void; end(): void } => {
  const unread: LeftOut[] = columns.header.flatMap((name, at) =>
    !read.has(at) && name.trim() !== '' && isUnread(columns, at)
      ? [{ at, ofCache: isOfCache(name), sum: 0 }]
      : [],
  );
  return {
    add(row) {
      for (const column of unread) {
        const cell = row[column.at]?.trim() ?? '';
        if (WHOLE.test(cell)) column.sum += cells.number(cell) ?? 0;
      }
    },
    end() {
      let tokens = 0;
      for (const { input, output } of tally.models.values()) tokens += input + output;
      for (const { at, ofCache, sum } of unread)
        if (ofCache || (tokens > 0 && sum >= LEAST_SHARE * tokens))
          tally.columnsLeftOut.add(quoted(columns.header[at] ?? '', at));
    },
  };
};
