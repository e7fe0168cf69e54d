import { plural } from '../domain/format.ts';
import { cellsFor } from './cells.ts';
import type { TextBytes } from './documents/bytes.ts';
import { ALIGNED, csvShapeOf, eachRecord, HEADER_WITHIN } from './documents/csv.ts';
import { lacking, noSums, refusal, unreadableFigures } from './errors.ts';
import type { FirstRows } from './formats/first-rows.ts';
import { type Columns, columnsOf, type Reader } from './formats/format.ts';
import { TABLES, unknownExport } from './formats/index.ts';
import { whyNotRead } from './formats/not-read.ts';
import { withUnitsBelow } from './formats/units-row.ts';
import { lackingIn } from './formats/usage-columns.ts';
import { isNoSum } from './formats/usage-table.ts';
import { hasIdColumn } from './repeats.ts';
import { type Session, tallyFor } from './session.ts';
import type { Tally } from './tally.ts';
import { type DecimalMark, decimalMarkOf } from './values/numbers.ts';
import { type DateOrder, dateOrderOf } from './values/times.ts';

/** A table of usage: its header is looked for, its numbers and dates are read as its country writes them. */

/** How the dates of a table are read: as was found out, as they show themselves, or as its country writes them. */
const orderFor = (sample: readonly string[], mark: DecimalMark, known: DateOrder | undefined) => {
  const shown = dateOrderOf(sample);
  const likely: DateOrder = mark === ',' ? 'day-first' : 'month-first';
  const order = known ?? (shown === 'unsure' || shown === undefined ? likely : shown);
  return { order, isUnsure: known === undefined && shown === 'unsure' };
};

const DATES: Readonly<Record<DateOrder, string>> = {
  'day-first': 'Dates such as 1/2/2026 may be of January or of February: they were read with the day first.',
  'month-first':
    'Dates such as 1/2/2026 may be of January or of February: they were read with the month first.',
};

/** A console names what is in a column in several rows: the metric, the model, how the values were made. */
const headerOf = (titles: readonly (readonly string[])[]): readonly string[] => {
  if (titles.some((row) => row.some((cell) => isNoSum(cell)))) throw noSums();
  return (titles.at(-1) ?? []).map((_, at) =>
    at === 0
      ? 'Timestamp'
      : titles.map((row) => `${/model/i.test(row[0] ?? '') ? 'model=' : ''}${row[at] ?? ''}`).join(' '),
  );
};

/** The columns of a record that may be the header, with the units below it; of the titles above where it is none. */
const columnsFrom = (
  record: readonly string[] | undefined,
  titles: readonly (readonly string[])[],
  first: FirstRows,
): { readonly columns: Columns; readonly hasUnits: boolean } => {
  const units = record === undefined ? undefined : withUnitsBelow(record, first);
  const header = units?.header ?? record ?? headerOf(titles);
  return { columns: columnsOf(header, units?.first ?? first, titles), hasUnits: units !== undefined };
};

/** Why a row that no format knows as its header is that of another export, or of a part of one. */
const whyUnread = (columns: Columns): Error | undefined => {
  const lack = lackingIn(columns);
  return whyNotRead(columns) ?? (lack && lacking(lack));
};

const otherOrder = (): Error =>
  refusal(
    'Tables whose columns stand in different orders follow one another in this file, so nothing was counted. Give each as a file of its own.',
  );

/** Whether a row is the header again, as where tables are put together. Throws where its columns stand in another order. */
const headerAgain = (header: readonly string[]): ((record: readonly string[]) => boolean) => {
  const [first, names] = [header[0], new Set(header)];
  return (record) => {
    if (!names.has(record[0] ?? '') || names.size < 2) return false;
    if (record.some((cell) => !names.has(cell))) return false;
    if (record.some((cell, at) => cell !== header[at]) || record[0] !== first) throw otherOrder();
    return true;
  };
};

const orUnknown = (why: Error | undefined): Error => why ?? unknownExport();

/** Figures that could not be read: each cell of a row counts once, as often as it is asked for. */
const newLostFigures = () => {
  let [row, count, first] = [0, 0, ''];
  let record: readonly string[] = [];
  const cells = new Set<string>();
  return {
    begin(next: readonly string[]): void {
      record = next;
      row += 1;
      cells.clear();
    },
    add(cell: string): void {
      if (cells.has(cell)) return;
      cells.add(cell);
      if (count === 0) first = `row ${row}, column ${record.indexOf(cell) + 1}`;
      count += 1;
    },
    count: () => count,
    sentence: () =>
      count === 1
        ? `1 figure of this table could not be read (${first}) and was counted as nothing. Write a plain figure there, such as 1200000.`
        : `${plural(count, 'figure')} of this table could not be read (the first in ${first}) and were counted as nothing. Write plain figures, such as 1200000.`,
  };
};

/**
 * Reads a table into the session. Throws `unreadable-usage` where no row is the header of an export, or no figure can be read.
 */
export const readTable = async (session: Session, text: TextBytes): Promise<void> => {
  const { delimiter, first } = csvShapeOf(text.head);
  const sample = first.slice(1).flat();
  const mark = decimalMarkOf(sample, delimiter);
  const { order, isUnsure } = orderFor(sample, mark, session.shown.order);
  let [before, rows, hasId] = [0, 0, false];
  const lost = newLostFigures();
  const cells = cellsFor(mark, order, lost.add);
  let reader: Reader<readonly string[]> | undefined;
  let tally: Tally | undefined;
  let isHeaderAgain = (_: readonly string[]): boolean => false;
  const titles: (readonly string[])[] = [];
  let why: Error | undefined;
  let unitsFollow = false;
  const addRow = (to: Reader<readonly string[]>, record: readonly string[]): void => {
    const isOfUnits = unitsFollow;
    unitsFollow = false;
    if (isOfUnits || isHeaderAgain(record)) return;
    rows += 1;
    if (session.repeats.counts(record, hasId)) to.row(record, {});
  };
  await eachRecord(text.all(), delimiter, (record) => {
    lost.begin(record);
    if (reader !== undefined) return addRow(reader, record);
    const isValues = titles.length > 1 && cells.time(record[0]) !== null;
    const { columns, hasUnits } = columnsFrom(isValues ? undefined : record, titles, { rows: first, mark });
    const format = TABLES.find((table) => table.is(columns));
    before += 1;
    if (format === undefined) {
      titles.push(record);
      why ??= whyUnread(columns);
      if (before >= HEADER_WITHIN) throw orUnknown(why);
      return;
    }
    tally = tallyFor(session, format);
    reader = format.open(columns, cells, tally);
    hasId = hasIdColumn(columns.names);
    isHeaderAgain = headerAgain(isValues ? [] : record);
    unitsFollow = hasUnits;
    if (isValues) reader.row(record, {});
  });
  if (reader === undefined) throw orUnknown(why);
  // One in a file is an oddity; one in each row is a way of writing that we do not know.
  if (rows > 1 && lost.count() >= rows) throw unreadableFigures(lost.count());
  reader.end?.();
  if (isUnsure) tally?.warn(DATES[order]);
  if (lost.count() > 0) tally?.warnOfLost(lost.sentence());
  if (delimiter !== ',')
    tally?.note(`The columns of this table are separated by ${delimiterName(delimiter)}.`);
};

const delimiterName = (delimiter: string): string =>
  ({ ';': 'semicolons', '\t': 'tabs', '|': 'pipes (|)', [ALIGNED]: 'spaces' })[delimiter] ?? `"${delimiter}"`;
