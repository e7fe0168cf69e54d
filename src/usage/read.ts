import { createHash } from 'node:crypto';
import { plural } from '../domain/format.ts';
import { jsonOf } from '../json.ts';
import { cellsFor } from './cells.ts';
import { DEFAULT_LIMITS, type Limits, type TextBytes, textOf, type UsageFile } from './documents/bytes.ts';
import { csvShapeOf, eachRecord } from './documents/csv.ts';
import { jsonReader } from './documents/json.ts';
import { eachLine } from './documents/lines.ts';
import { accessLog, lacking, noSums, refusal, truncated, unreadableFigures } from './errors.ts';
import { type Columns, columnsOf, type Reader } from './formats/format.ts';
import { TABLES, unknownExport } from './formats/index.ts';
import { whyNotRead } from './formats/not-read.ts';
import { lackingIn } from './formats/usage-names.ts';
import { isNoSum } from './formats/usage-table.ts';
import { isMetricsText, metricsReader } from './formats/vllm.ts';
import { hasIdColumn } from './repeats.ts';
import { rowsOf } from './rows.ts';
import { type ExportReading, endSession, newSession, nextFile, type Session, tallyFor } from './session.ts';
import type { Tally } from './tally.ts';
import { isRow } from './values/json.ts';
import { type DecimalMark, decimalMarkOf } from './values/numbers.ts';
import { type DateOrder, dateOrderOf, OtherDateOrder } from './values/times.ts';

/** Titles may stand above the header. */
const HEADER_WITHIN = 10;

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

/** Why a row that no format knows as its header is that of another export, or of a part of one. */
const whyUnread = (header: readonly string[], columns: Columns): Error | undefined => {
  const lack = lackingIn(header);
  return whyNotRead(columns) ?? (lack && lacking(lack));
};

const orUnknown = (why: Error | undefined): Error => why ?? unknownExport();

const readTable = async (session: Session, text: TextBytes, known: DateOrder | undefined): Promise<void> => {
  const { delimiter, sample } = csvShapeOf(text.head);
  const mark = decimalMarkOf(sample, delimiter);
  const { order, isUnsure } = orderFor(sample, mark, known);
  let [before, rows, hasId] = [0, 0, false];
  let lostFigures = 0;
  let firstLost = '';
  let record: readonly string[] = [];
  // A cell may be asked for more than once.
  const lostCells = new Set<string>();
  const cells = cellsFor(mark, order, (cell) => {
    if (lostCells.has(cell)) return;
    lostCells.add(cell);
    if (lostFigures === 0) firstLost = `row ${before + rows}, column ${record.indexOf(cell) + 1}`;
    lostFigures += 1;
  });
  let reader: Reader<readonly string[]> | undefined;
  let tally: Tally | undefined;
  const titles: (readonly string[])[] = [];
  let why: Error | undefined;
  await eachRecord(text.all(), delimiter, (next) => {
    record = next;
    lostCells.clear();
    if (reader !== undefined) {
      rows += 1;
      if (session.repeats.counts(record, hasId)) reader.row(record, {});
      return;
    }
    const isValues = titles.length > 1 && cells.time(record[0]) !== null;
    const columns = columnsOf(isValues ? headerOf(titles) : record);
    const format = TABLES.find((table) => table.is(columns));
    before += 1;
    if (format === undefined) {
      titles.push(record);
      why ??= whyUnread(record, columns);
      if (before >= HEADER_WITHIN) throw orUnknown(why);
      return;
    }
    tally = tallyFor(session, format.id);
    reader = format.open(columns, cells, tally);
    hasId = hasIdColumn(columns.names);
    if (isValues) reader.row(record, {});
  });
  if (reader === undefined) throw orUnknown(why);
  // One in a file is an oddity; one in each row is a way of writing that we do not know.
  if (rows > 1 && lostFigures >= rows) throw unreadableFigures(lostFigures);
  reader.end?.();
  if (isUnsure) tally?.warn(DATES[order]);
  if (lostFigures > 0)
    tally?.warnOfLost(
      lostFigures === 1
        ? `1 figure of this table could not be read (${firstLost}) and was counted as nothing. Write a plain figure there, such as 1200000.`
        : `${plural(lostFigures, 'figure')} of this table could not be read (the first in ${firstLost}) and were counted as nothing. Write plain figures, such as 1200000.`,
    );
  if (delimiter !== ',') tally?.note(`The columns of this table are parted by ${delimiterName(delimiter)}.`);
};

const delimiterName = (delimiter: string): string =>
  ({ ';': 'semicolons', '\t': 'tabs', '|': 'pipes (|)' })[delimiter] ?? `"${delimiter}"`;

const readDocument = async (session: Session, text: TextBytes): Promise<void> => {
  const rows = rowsOf(session);
  const reader = jsonReader(rows);
  for await (const piece of text.all()) reader.feed(piece);
  reader.end();
  rows.end();
};

const readLines = async (session: Session, text: TextBytes): Promise<void> => {
  const rows = rowsOf(session);
  let [good, broken] = [0, 0];
  let lastBroken = false;
  await eachLine(text.all(), (line) => {
    const value = jsonOf(line);
    lastBroken = value === undefined;
    if (value === undefined) broken += 1;
    else {
      good += 1;
      rows.row(value, {});
    }
  });
  if (broken > good)
    throw lastBroken && good === 0
      ? truncated()
      : refusal('Most lines of this file are no valid JSON. Export it again.');
  rows.end();
  session.last.unreadable += broken;
};

const readMetrics = async (session: Session, text: TextBytes): Promise<void> => {
  const reader = metricsReader(tallyFor(session, 'vllm-metrics'));
  await eachLine(text.all(), (line) => reader.line(line));
  reader.end();
};

/** JSON lines: most lines begin an object, and one at least is a whole object. */
const isLines = (head: string): boolean => {
  const lines = head
    .split('\n')
    .slice(0, 50)
    .filter((line) => line.trim() !== '');
  const opening = lines.filter((line) => line.startsWith('{')).length;
  return lines.length > 1 && opening * 2 >= lines.length && lines.some((line) => isRow(jsonOf(line)));
};

const ACCESS_LOG = /^\S+ \S+ \S+ \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:[\d:]+ [+-]\d{4}\] "[A-Z]+ [^"]*" \d{3} /;

const readFile = async (
  session: Session,
  file: UsageFile,
  limits: Limits,
  order: DateOrder | undefined,
): Promise<void> => {
  const text = await textOf(file, limits);
  const head = text.head.toString('utf8').trimStart();
  if (head.startsWith('[')) return readDocument(session, text);
  if (head.startsWith('{')) return isLines(head) ? readLines(session, text) : readDocument(session, text);
  if (isMetricsText(head)) return readMetrics(session, text);
  if (ACCESS_LOG.test(head)) throw accessLog();
  return readTable(session, text, order);
};

const TWICE = refusal(
  'Two of these files are the same to the byte, so their usage would count twice. Give each piece once.',
);

/** A file that tells afterwards what it held, so that no piece of an export counts twice. */
const hashing = (file: UsageFile): { hashed: UsageFile; digest: () => string } => {
  const hash = createHash('sha1');
  const hashed: UsageFile = {
    async *open() {
      for await (const piece of file.open()) {
        hash.update(piece);
        yield piece;
      }
    },
  };
  return { hashed, digest: () => hash.digest('hex') };
};

const readAll = async (
  files: readonly UsageFile[],
  limits: Limits,
  order?: DateOrder,
): Promise<ExportReading> => {
  const session = newSession(files.length > 1);
  const known = new Set<string>();
  for (const file of files) {
    const { hashed, digest } = hashing(file);
    await readFile(session, hashed, limits, order);
    const hash = digest();
    if (known.has(hash)) throw TWICE;
    known.add(hash);
    nextFile(session);
  }
  return endSession(session);
};

const inOurWords = (error: unknown): unknown =>
  error instanceof RangeError
    ? refusal(
        'This file has more hours and models, or deeper nesting, than a usage export has, so it was not read.',
      )
    : error;

/**
 * Reads the pieces of one export. Throws LlmcostError `unreadable-usage` with a sentence that repeats nothing of the
 * file; errors of reading themselves pass through.
 */
export const readExport = async (
  files: readonly UsageFile[],
  limits: Limits = DEFAULT_LIMITS,
): Promise<ExportReading> => {
  // A date such as 21/11/2026 turns up late in a file: then all of them are read that way.
  for (const order of [undefined, 'day-first', 'month-first'] as const)
    try {
      return await readAll(files, limits, order);
    } catch (error) {
      if (!(error instanceof OtherDateOrder)) throw inOurWords(error);
    }
  throw refusal('The dates of this file can be read in two ways. Export it with dates such as 2026-11-21.');
};
