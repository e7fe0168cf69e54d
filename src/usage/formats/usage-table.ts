import { plural } from '../../domain/format.ts';
import { cellsFor } from '../cells.ts';
import { noSums, unreadableFigures } from '../errors.ts';
import { plus } from '../use.ts';
import type { UsageFigure } from '../values/figure.ts';
import { meaningOf } from '../values/figure-words.ts';
import { has, type JsonRow } from '../values/json.ts';
import { numberOfJson } from '../values/numbers.ts';
import { namedTime, periodOfRange } from '../values/periods.ts';
import { timeOfJson, timeOfText } from '../values/times.ts';
import { newColumnsLeftOut } from './columns-left-out.ts';
import type { Cells, Columns, JsonFormat, TableFormat } from './format.ts';
import { restOfTable } from './rest-of-table.ts';
import { moneyOf, type RowSource } from './row-sums.ts';
import { type RowTime, timesOfTable } from './table-times.ts';
import { noteSizeAbove, readColumns, type Series, seriesOfColumns } from './usage-columns.ts';
import { areTokens, COUNTED, isSplit, type Places, placesOfRow, sumsInside } from './usage-names.ts';
import { reader } from './usage-sums.ts';

/**
 * A table of one's own, or of a program that has no file here: a time, input and output tokens, a model, known by the
 * words of their names. A row is a call where it has what only a call has, a bucket where it counts requests, and else
 * usage of which no number is known.
 */

const OTHER_ZONE =
  'The header names a time zone other than UTC: the times were read as UTC, so hours of the day are shifted.';
const OF_COLUMNS = 'Each model has columns of its own here: their names say which.';

const LIST_MARK = /^[-•*]\s+/gm;

const NO_SUM = /^(?:average|avg|mean|maximum|max|minimum|min|samplecount|p\d{2}(?:\.\d+)?|rate)$/i;
/** How a console says that its values are no sums. */
export const isNoSum = (cell: string): boolean => NO_SUM.test(cell.trim());

/** One series of a table; `rowOf` is the row that is being read. */
export const sourceOfColumns = (
  { model, period, places }: Series,
  rowOf: () => readonly string[],
  time: RowTime,
  { number: numberOf, time: timeOf }: Cells,
): RowSource => {
  const cell = (figure: UsageFigure): string | null => {
    const place = places[figure];
    return place === undefined ? null : rowOf()[place.at]?.trim() || null;
  };
  const source: RowSource = {
    has: (figure) => places[figure] !== undefined,
    number(figure) {
      const written = cell(figure) ?? undefined;
      // "Included" in a plan is no amount.
      if (figure === 'cost' && !/\d/.test(written ?? '')) return null;
      const more = places[figure]?.and?.map((at) => numberOf(rowOf()[at]?.trim())) ?? [];
      const value = [numberOf(written), ...more].reduce(plus, null);
      return value === null ? null : value * (places[figure]?.per ?? 1);
    },
    text(figure) {
      if (figure === 'model' && model !== null) return model;
      if (figure === 'when') return time.text();
      const text = cell(figure);
      // A terminal makes a list of the models of a day.
      return figure === 'model' && text !== null && /^[-•*]/.test(text)
        ? text.replaceAll(LIST_MARK, '')
        : text;
    },
    time: time.at,
    long: () => places.when?.long,
    until: () => timeOf(cell('until') ?? undefined) ?? time.until(),
    range: () => period ?? time.range(),
    cost: () => moneyOf(source, cell('cost'), places.cost?.unit ?? null),
  };
  return source;
};

const isPrompt = (name: string | undefined): boolean => /prompt/i.test(name ?? '');

/** A benchmark's table names models and sizes of requests, too: what is used in a month is far more. */
const LEAST_AMONG_WORDS = 100_000;

/** A table with times, or one of several models: other figures among words are read as words. */
const isAmongWords = (columns: Columns): boolean =>
  seriesOfColumns(columns).some(({ model, period, places: { when, model: named, input, uncached } }) => {
    if (when !== undefined || period !== null || model !== null) return true;
    const { at = -1, per = 1 } = input ?? uncached ?? {};
    const isOfModels = named !== undefined && columns.below(named.at).length > 1;
    return isOfModels && (columns.largest(at) ?? 0) * per >= LEAST_AMONG_WORDS;
  });

/** Any table whose names are known; asked last, so that no vendor's is taken for it. */
export const usageTable: TableFormat = {
  id: 'usage-table',
  called: 'tables or JSON that name a time, a model, input tokens and output tokens',
  is: (columns) => seriesOfColumns(columns).length > 0,
  isAmongWords,
  open: (columns, cells, tally) => {
    const { header } = columns;
    const all = seriesOfColumns(columns);
    const places = all[0]?.places ?? {};
    if (typeof places.when?.unit === 'string') tally.warn(OTHER_ZONE);
    if (all.some(({ model }) => model !== null)) tally.note(OF_COLUMNS);
    noteSizeAbove(columns, tally);
    const rest = restOfTable(columns, all, cells, tally);
    const known = readColumns(columns);
    const isWhole = all.length === 1 && header.every((_, at) => known.has(at));
    const isOfPrompts = isPrompt(header[places.input?.at ?? -1]);
    const { row: add, end } = reader(tally, isOfPrompts, rest.timeOfAll, isWhole);
    let row: readonly string[] = [];
    const time = timesOfTable(columns, places, () => row, cells, tally);
    const isConsole = header.length > 0 && places.when?.at === 0 && meaningOf(header[0] ?? '') === null;
    const sources = all.map((series) => sourceOfColumns(series, () => row, time, cells));
    const read = all.flatMap(({ places: of }) => Object.values(of).map(({ at }) => at));
    const leftOut = newColumnsLeftOut(columns, new Set([...read, ...known]), cells, tally);
    return {
      row(next) {
        row = next;
        // A console says, between the names of the series and their values, how each was made.
        if (isConsole && cells.time(next[0]) === null && namedTime(next[0]?.trim() ?? '') === null) {
          if (next.some(isNoSum)) throw noSums();
          return;
        }
        if (rest.takes(row)) return;
        for (const source of sources) add(source);
        leftOut.add(row);
      },
      end() {
        end();
        leftOut.end();
      },
    };
  },
};

/** `numberOf` reads a figure that is written as text, as a cell would be. */
const sourceOfRow = (places: Places<unknown>, numberOf: Cells['number']): RowSource => {
  const text = (figure: UsageFigure): string | null => {
    const value = places[figure]?.at;
    if (typeof value === 'boolean') return String(value);
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  const source: RowSource = {
    has: (figure) => places[figure] !== undefined,
    number(figure) {
      const written = places[figure]?.at;
      const isText = typeof written === 'string' && COUNTED.has(figure);
      const value = isText ? numberOf(written.trim()) : numberOfJson(written);
      return value === null ? null : value * (places[figure]?.per ?? 1);
    },
    text,
    time: () => timeOfJson(places.when?.at),
    long: () => places.when?.long,
    until: () => timeOfJson(places.until?.at),
    range: () => periodOfRange(text('when') ?? '', timeOfText),
    cost: () => moneyOf(source, text('cost'), places.cost?.unit ?? null),
  };
  return source;
};

/** A row's own figures, or those of the models inside it, each with the row's time. */
const placesIn = (row: JsonRow): readonly Places<unknown>[] => {
  const own = placesOfRow(row);
  const { when } = own;
  const parts = when === undefined ? [] : sumsInside(row);
  if (when === undefined || parts.length === 0) return [own];
  return parts.map((part) => ({ when, ...placesOfRow(part) }));
};

const isTime = (value: unknown): boolean =>
  timeOfJson(value) !== null || (typeof value === 'string' && namedTime(value) !== null);

const lostInRows = (rows: number): string =>
  `Figures of ${plural(rows, 'row')} could not be read and were counted as nothing. Write plain figures, such as 1200000.`;

/** Any rows of JSON whose names are known; asked last, as the table is. */
export const usageRows: JsonFormat = {
  id: 'usage-table',
  called: 'tables or JSON that name a time, a model, input tokens and output tokens',
  is: (row) =>
    placesIn(row).every((places) => isSplit(places) && areTokens(places) && isTime(places.when?.at)),
  open: (tally) => {
    let own: ReturnType<typeof reader> | undefined;
    let [rows, unread, isUnread] = [0, 0, false];
    const { number } = cellsFor('.', 'month-first', () => {
      isUnread = true;
    });
    return {
      row(row) {
        own ??= reader(tally, isPrompt(Object.keys(row).join(' ')));
        rows += 1;
        isUnread = false;
        for (const places of placesIn(row)) own.row(sourceOfRow(places, number));
        if (isUnread) unread += 1;
      },
      end() {
        if (unread > 0 && unread === rows) throw unreadableFigures(unread);
        if (unread > 0) tally.warnOfLost(lostInRows(unread));
        own?.end();
      },
    };
  },
};

/** What ccusage sums of coding agents: the same rows, of a kind of work that is known. */
export const codingAgentRows: JsonFormat = {
  ...usageRows,
  id: 'ccusage-json',
  origin: 'coding-agents',
  is: (row, envelope) => has(row, 'modelBreakdowns') && usageRows.is(row, envelope),
};
