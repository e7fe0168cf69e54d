import type { Tally } from '../tally.ts';
import { type NamedTime, timeNamedIn } from '../values/periods.ts';
import type { Cells, Columns } from './format.ts';
import { isTotalName, TOTALS_LEFT_OUT } from './told-again.ts';
import { readColumns, type Series } from './usage-columns.ts';

/** What stands in a table beside its rows of usage: rows of sums, and the month of a table that has no column of times. */

/** What is left of a table without its rows of usage. */
interface RestOfTable {
  /** Whether a row is of sums, or of a table without times a remark; it is not counted. */
  takes(row: readonly string[]): boolean;
  /** Of a table without times: the one that its titles, its sums or its remarks name. */
  readonly timeOfAll: (() => NamedTime | null) | undefined;
}

const isEmpty = (cell: string | undefined): boolean => (cell?.trim() ?? '') === '';

/** Looks at what stands above a table, and at the rows that are none of its usage. */
export const restOfTable = (
  columns: Columns,
  series: readonly Series[],
  cells: Cells,
  tally: Tally,
): RestOfTable => {
  const [first] = series;
  const { when, model } = first?.places ?? {};
  const figures = series.flatMap(({ places: { input, uncached, output } }) => [
    (input ?? uncached)?.at ?? -1,
    output?.at ?? -1,
  ]);
  const read = readColumns(columns);
  const names = columns.header.flatMap((_, at) => (read.has(at) || columns.largest(at) !== null ? [] : [at]));
  const isTimeless = when === undefined && first?.period === null;
  let found: NamedTime | null = null;
  const labels = [...names, ...(model === undefined ? [] : [model.at])];
  const look = (words: readonly string[]): void => {
    found ??= timeNamedIn(words.join(' '), cells.time);
  };
  const lookAt = (row: readonly string[]): void => look(labels.map((at) => row[at] ?? ''));
  if (isTimeless) for (const row of columns.above) look(row);

  /** A row of sums names no model: a team may be called anything. */
  const isTotal = (row: readonly string[]): boolean => {
    const named = row[model?.at ?? -1] ?? '';
    return isTotalName(named) || (isEmpty(named) && names.some((at) => isTotalName(row[at] ?? '')));
  };
  const isUnnamed = (row: readonly string[]): boolean => isTimeless && labels.every((at) => isEmpty(row[at]));
  const isRemark = (row: readonly string[]): boolean => isTimeless && figures.every((at) => isEmpty(row[at]));
  return {
    takes(row) {
      if (isRemark(row)) {
        look(row);
        return true;
      }
      if (!isTotal(row) && !isUnnamed(row)) return false;
      if (isTimeless) lookAt(row);
      tally.note(TOTALS_LEFT_OUT);
      return true;
    },
    timeOfAll: isTimeless ? () => found : undefined,
  };
};
