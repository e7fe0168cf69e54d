import { createHash } from 'node:crypto';
import { DEFAULT_LIMITS, type Limits, type TextBytes, textOf, type UsageFile } from './documents/bytes.ts';
import { csvShapeOf, eachRecord } from './documents/csv.ts';
import { jsonReader } from './documents/json.ts';
import { eachLine } from './documents/lines.ts';
import { accessLog, refusal, truncated, unknownExport } from './errors.ts';
import { type Cells, columnsOf, type Reader } from './formats/format.ts';
import { TABLES } from './formats/index.ts';
import { isMetricsText, metricsReader } from './formats/vllm.ts';
import { hasIdColumn } from './repeats.ts';
import { rowsOf } from './rows.ts';
import { endOf, newSession, nextFile, type Reading, type Session, tallyFor } from './session.ts';
import type { Tally } from './tally.ts';
import { isRow } from './values/json.ts';
import { decimalMarkOf, numberOfCell } from './values/numbers.ts';
import { type DateOrder, OtherDateOrder, timeOfText } from './values/times.ts';

const LOST_DIGITS = /^\d([.,]\d+)?e\+\d+$/i;

const cellsFor = (sample: readonly string[], delimiter: string, order: DateOrder): Cells => {
  const mark = decimalMarkOf(sample, delimiter);
  let [lastText, lastTime] = ['', null as number | null];
  return {
    number: (cell) => numberOfCell(cell, mark),
    time(cell) {
      if (cell === undefined || cell === '') return null;
      // Rows of one bucket follow one another.
      if (cell === lastText) return lastTime;
      if (LOST_DIGITS.test(cell.trim()))
        throw refusal(
          'A spreadsheet has rounded the times of this file (1.79E+09). Export it again and do not save it there.',
        );
      lastText = cell;
      lastTime = timeOfText(cell, order);
      return lastTime;
    },
  };
};

/** Titles may stand above the header. */
const HEADER_WITHIN = 10;

const readTable = async (session: Session, text: TextBytes, order: DateOrder): Promise<void> => {
  const { delimiter, sample } = csvShapeOf(text.head);
  const cells = cellsFor(sample, delimiter, order);
  let reader: Reader<readonly string[]> | undefined;
  let tally: Tally | undefined;
  let [before, hasId] = [0, false];
  await eachRecord(text.all(), delimiter, (record) => {
    if (reader !== undefined) {
      if (session.repeats.counts(record, hasId)) reader.row(record, {});
      return;
    }
    const columns = columnsOf(record);
    const format = TABLES.find((table) => table.is(columns));
    before += 1;
    if (format === undefined) {
      if (before >= HEADER_WITHIN) throw unknownExport();
      return;
    }
    tally = tallyFor(session, format.id);
    reader = format.open(columns, cells, tally);
    hasId = hasIdColumn(columns.names);
  });
  if (reader === undefined) throw unknownExport();
  reader.end?.();
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

const parsedLine = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const readLines = async (session: Session, text: TextBytes): Promise<void> => {
  const rows = rowsOf(session);
  let [good, broken] = [0, 0];
  let lastBroken = false;
  await eachLine(text.all(), (line) => {
    const value = parsedLine(line);
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
  return lines.length > 1 && opening * 2 >= lines.length && lines.some((line) => isRow(parsedLine(line)));
};

const ACCESS_LOG = /^\S+ \S+ \S+ \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:[\d:]+ [+-]\d{4}\] "[A-Z]+ [^"]*" \d{3} /;

const readFile = async (
  session: Session,
  file: UsageFile,
  limits: Limits,
  order: DateOrder,
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

const readAll = async (files: readonly UsageFile[], limits: Limits, order: DateOrder): Promise<Reading> => {
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
  return endOf(session);
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
): Promise<Reading> => {
  try {
    return await readAll(files, limits, 'month-first');
  } catch (error) {
    if (!(error instanceof OtherDateOrder)) throw inOurWords(error);
  }
  // A date such as 21/11/2026 has turned up: all of them are read that way.
  try {
    return await readAll(files, limits, 'day-first');
  } catch (error) {
    throw error instanceof OtherDateOrder
      ? refusal('The dates of this file can be read in two ways. Export it with dates such as 2026-11-21.')
      : inOurWords(error);
  }
};
