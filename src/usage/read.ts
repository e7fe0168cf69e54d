import { createHash } from 'node:crypto';
import { DEFAULT_LIMITS, type Limits, type TextBytes, textOf, type UsageFile } from './documents/bytes.ts';
import { csvShapeOf, eachRecord } from './documents/csv.ts';
import { type Envelope, jsonReader } from './documents/json.ts';
import { eachLine } from './documents/lines.ts';
import { refusal, truncated, unknownExport } from './errors.ts';
import { type Cells, columnsOf, type JsonFormat, type Reader } from './formats/format.ts';
import { ROWS, TABLES } from './formats/index.ts';
import { isMetricsText, metricsReader } from './formats/vllm.ts';
import { newTally, type Tally } from './tally.ts';
import { isRow, type JsonRow, rowsAt } from './values/json.ts';
import { decimalMarkOf, numberOfCell } from './values/numbers.ts';
import { type DateOrder, OtherDateOrder, timeOfText } from './values/times.ts';

/** Several files of one kind are one export in pieces: they are added to one tally. */
export interface Reading {
  readonly format: string;
  readonly tally: Tally;
}

/** The kind that the first file turned out to be; every other has to be the same. */
interface Session {
  readonly tally: Tally;
  format: string | undefined;
  readonly json: Map<string, Reader<JsonRow>>;
  /** What is left to do when all files are read. */
  readonly ends: (() => void)[];
}

const MIXED = refusal(
  'These files are exports of different kinds, so they cannot be added. Give the pieces of one export, or one file at a time.',
);

const settle = (session: Session, format: string): void => {
  if (session.format !== undefined && session.format !== format) throw MIXED;
  session.format = format;
};

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
  let before = 0;
  await eachRecord(text.all(), delimiter, (record) => {
    if (reader !== undefined) return reader.row(record, {});
    const columns = columnsOf(record);
    const format = TABLES.find((table) => table.is(columns));
    before += 1;
    if (format === undefined) {
      if (before >= HEADER_WITHIN) throw unknownExport();
      return;
    }
    settle(session, format.id);
    reader = format.open(columns, cells, session.tally);
  });
  if (reader === undefined) throw unknownExport();
  reader.end?.();
  if (delimiter !== ',')
    session.tally.note(`The columns of this table are parted by ${delimiterName(delimiter)}.`);
};

const delimiterName = (delimiter: string): string =>
  ({ ';': 'semicolons', '\t': 'tabs', '|': 'pipes (|)' })[delimiter] ?? `"${delimiter}"`;

/** A bucket without results is of any kind of export: what comes after it tells. */
const tellsNothing = (row: JsonRow): boolean => Array.isArray(row.results) && row.results.length === 0;

const MOST_WAITING = 20_000;

/** Rows of JSON, of whichever kind the first telling one is. Pages within rows are opened. */
const rowsOf = (session: Session) => {
  let waiting: [JsonRow, Envelope][] = [];
  let reader: Reader<JsonRow> | undefined;
  let pages: Envelope[] = [];
  let strangers = 0;

  const open = (format: JsonFormat): void => {
    settle(session, format.id);
    reader = session.json.get(format.id);
    if (reader === undefined) {
      const made = format.open(session.tally);
      session.json.set(format.id, made);
      session.ends.push(() => made.end?.());
      reader = made;
    }
    for (const [row, envelope] of waiting) reader.row(row, envelope);
    for (const page of pages) reader.page?.(page);
    waiting = [];
    pages = [];
  };

  const page = (envelope: Envelope): void => {
    if (reader === undefined) pages.push(envelope);
    else reader.page?.(envelope);
  };

  const row = (value: unknown, envelope: Envelope): void => {
    if (!isRow(value)) {
      strangers += 1;
      return;
    }
    const format =
      reader !== undefined || tellsNothing(value) ? undefined : ROWS.find((one) => one.is(value, envelope));
    if (format !== undefined) open(format);
    if (reader !== undefined) {
      reader.row(value, envelope);
      return;
    }
    const inner = [['data'], ['data', 'result'], ['results'], ['value']].flatMap((path) =>
      rowsAt(value, ...path),
    );
    if (inner.length > 0 && !('start_time' in value || 'starting_at' in value)) {
      for (const one of inner) row(one, value);
      page(value);
      return;
    }
    waiting.push([value, envelope]);
    if (waiting.length > MOST_WAITING) throw unknownExport();
  };

  return {
    row,
    page,
    end(): void {
      if (reader !== undefined) return;
      const [first] = waiting;
      const format = first === undefined ? undefined : ROWS.find((one) => one.is(first[0], first[1]));
      if (format === undefined || strangers > 0) throw unknownExport();
      open(format);
    },
  };
};

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
  session.tally.unreadable += broken;
};

const readMetrics = async (session: Session, text: TextBytes): Promise<void> => {
  settle(session, 'vllm-metrics');
  const reader = metricsReader(session.tally);
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
  const session: Session = { tally: newTally(), format: undefined, json: new Map(), ends: [] };
  const known = new Set<string>();
  for (const file of files) {
    const { hashed, digest } = hashing(file);
    await readFile(session, hashed, limits, order);
    const hash = digest();
    if (known.has(hash)) throw TWICE;
    known.add(hash);
  }
  for (const end of session.ends) end();
  session.tally.closeBuckets(DAY_OF_TABLES);
  if (session.format === undefined) throw unknownExport();
  return { format: session.format, tally: session.tally };
};

const DAY_OF_TABLES = 24 * 3_600_000;

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
