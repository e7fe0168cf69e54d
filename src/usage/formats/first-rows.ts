import type { DecimalMark } from '../values/numbers.ts';
import { numberOfCell } from '../values/numbers.ts';
import { namedTime } from '../values/periods.ts';
import { OtherDateOrder, timeOfText } from '../values/times.ts';
import { isTotalName } from './told-again.ts';

/** What stands below the header of a table, by its first rows: a name alone may be of a text, a flag or a price. */

type Row = readonly string[];

/** The first rows of a table, as far as they are looked at before it is read. */
export interface FirstRows {
  readonly rows: readonly Row[];
  readonly mark: DecimalMark;
}

/** What the cells of each column are. */
export interface Below {
  /** The cells of a column that are not empty. */
  below(place: number): readonly string[];
  /** The largest figure of a column; null where there is none, or where most cells are no figures. */
  largest(place: number): number | null;
  /** Whether nothing but days, months or moments stands in a column, or sums of them; whether more than a remark does. */
  areTimes(place: number): boolean;
  hasTimes(place: number): boolean;
}

/** A remark below a table may name a month. */
const ODD = 1 / 3;
/** One cell in so many may be a mark of its own, such as a note. */
const MOST_FIGURES = 0.9;
const NO_FIGURE = /^(?:[-–—]+|n\/?a|null|none)?$/i;
const PRICED = /[$€£¥%]/;

const isTime = (cell: string): boolean => {
  if (/^\d+$/.test(cell)) return false;
  if (namedTime(cell) !== null) return true;
  try {
    return timeOfText(cell) !== null;
  } catch (error) {
    if (error instanceof OtherDateOrder) return true;
    throw error;
  }
};

/** The place of a header among the first rows of its table; -1 where it is not among them. */
export const headerAt = (header: Row, rows: readonly Row[]): number =>
  rows.findIndex(
    (row) =>
      row.length === header.length && row.every((cell, place) => cell.trim() === header[place]?.trim()),
  );

const rowsBelow = (header: Row, rows: readonly Row[]): readonly Row[] =>
  rows.slice(headerAt(header, rows) + 1).filter((row) => row.length === header.length);

/** Looks at the rows below a header when it is asked, and at each column once. */
export const belowOf = (header: Row, { rows, mark }: FirstRows): Below => {
  let below: readonly Row[] | undefined;
  const known = new Map<number, number | null>();
  const cellsAt = (place: number): readonly string[] => {
    below ??= rowsBelow(header, rows);
    return below.map((row) => row[place]?.trim() ?? '').filter((cell) => !NO_FIGURE.test(cell));
  };
  const largestAt = (place: number): number | null => {
    const cells = cellsAt(place);
    const figures = cells.flatMap((cell) => (PRICED.test(cell) ? [] : (numberOfCell(cell, mark) ?? [])));
    return figures.length > 0 && figures.length >= MOST_FIGURES * cells.length ? Math.max(...figures) : null;
  };
  return {
    below: cellsAt,
    largest(place) {
      const before = known.get(place);
      if (before !== undefined) return before;
      const largest = largestAt(place);
      known.set(place, largest);
      return largest;
    },
    areTimes(place) {
      const cells = cellsAt(place).filter((cell) => !isTotalName(cell));
      return cells.length > 0 && cells.every(isTime);
    },
    hasTimes(place) {
      const cells = cellsAt(place);
      return cells.filter(isTime).length > ODD * cells.length;
    },
  };
};
