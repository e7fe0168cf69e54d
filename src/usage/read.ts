import { createHash } from 'node:crypto';
import { jsonOf } from '../json.ts';
import {
  DEFAULT_LIMITS,
  type Limits,
  type TextBytes,
  textBytesOf,
  type UsageFile,
} from './documents/bytes.ts';
import { jsonReader } from './documents/json.ts';
import { eachLine } from './documents/lines.ts';
import { rowOfLogLine } from './documents/log-lines.ts';
import { accessLog, engineLog, refusal, truncated } from './errors.ts';
import { OTHER_LINES } from './formats/call-log.ts';
import { engineScrape, isMetricsText, metricsReader } from './formats/engine-scrape.ts';
import { readTable } from './read-table.ts';
import { newKnownRows, rowsOf } from './rows.ts';
import { type ExportReading, endSession, newSession, nextFile, type Session, tallyFor } from './session.ts';
import { type Shown, StandsBeside } from './shown.ts';
import { isRow, type JsonRow } from './values/json.ts';
import { OtherDateOrder } from './values/times.ts';

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
      : refusal('Most lines of this file are not valid JSON. Export it again.');
  rows.end();
  session.last.unreadable += broken;
};

/** The call that a line of a log tells; undefined for whatever else a program writes. */
const callsOfLines = (): ((line: string) => JsonRow | undefined) => {
  const isKnown = newKnownRows();
  return (line) => {
    const row = rowOfLogLine(line);
    return row !== undefined && isKnown(row) ? row : undefined;
  };
};

const readLog = async (session: Session, text: TextBytes): Promise<void> => {
  const rows = rowsOf(session);
  const callOf = callsOfLines();
  let others = false;
  await eachLine(text.all(), (line) => {
    const call = callOf(line);
    if (call === undefined) others = true;
    else rows.row(call, {});
  });
  rows.end();
  if (others) session.last.note(OTHER_LINES);
};

/** A program may say much before its first call. */
const FIRST_LINES = 1000;

/** A log: one of its first lines is a call. */
const isLog = (head: string): boolean => {
  const callOf = callsOfLines();
  return head.split('\n', FIRST_LINES).some((line) => callOf(line) !== undefined);
};

const readMetrics = async (session: Session, text: TextBytes): Promise<void> => {
  const reader = metricsReader(tallyFor(session, engineScrape));
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

/** Lines of llama.cpp, vLLM and SGLang, and of Ollama's own server. */
const ENGINE_LOG =
  /^(?!\s*[{["])[^{\n]{0,200}(?:prompt eval time =|Avg prompt throughput:|gen throughput \(token\/s\):)|^\[GIN\] \d{4}\//m;

const readFile = async (session: Session, file: UsageFile, limits: Limits): Promise<void> => {
  const text = await textBytesOf(file, limits);
  const head = text.head.toString('utf8').trimStart();
  if (ENGINE_LOG.test(head)) throw engineLog();
  if (head.startsWith('[')) return readDocument(session, text);
  if (head.startsWith('{')) return isLines(head) ? readLines(session, text) : readDocument(session, text);
  if (isMetricsText(head)) return readMetrics(session, text);
  if (ACCESS_LOG.test(head)) throw accessLog();
  if (isLog(head)) return readLog(session, text);
  return readTable(session, text);
};

const twice = (): Error =>
  refusal('Two of these files are identical, so their usage would count twice. Give each piece once.');

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

const readAll = async (files: readonly UsageFile[], limits: Limits, shown: Shown): Promise<ExportReading> => {
  const session = newSession(files.length > 1, shown);
  const known = new Set<string>();
  for (const file of files) {
    const { hashed, digest } = hashing(file);
    await readFile(session, hashed, limits);
    const hash = digest();
    if (known.has(hash)) throw twice();
    known.add(hash);
    nextFile(session);
  }
  return endSession(session);
};

/** What V8 says where a file asks for more than it can hold; its other RangeErrors are slips of ours. */
const TOO_MUCH =
  /^(?:(?:Map|Set) maximum size exceeded|Maximum call stack size exceeded|Invalid string length)$/;

const inOurWords = (error: unknown): unknown =>
  error instanceof RangeError && TOO_MUCH.test(error.message)
    ? refusal(
        'This file has more hours and models, or deeper nesting, than a usage export has, so it was not read.',
      )
    : error;

const NEXT_ORDER = { 'day-first': 'month-first', 'month-first': undefined } as const;

/** A row that turns up late, such as one of 21/11/2026, shows how all are read; undefined where no way is left. */
const afterAll = (shown: Shown, late: OtherDateOrder | StandsBeside): Shown | undefined => {
  if (late instanceof StandsBeside) return { ...shown, apart: [...(shown.apart ?? []), late.part] };
  const order = shown.order === undefined ? 'day-first' : NEXT_ORDER[shown.order];
  return order && { ...shown, order };
};

/**
 * Reads the pieces of one export. Throws LlmcostError `unreadable-usage` with a sentence that repeats nothing of the
 * file; errors of reading themselves pass through.
 */
export const readExport = async (
  files: readonly UsageFile[],
  limits: Limits = DEFAULT_LIMITS,
): Promise<ExportReading> => {
  let shown: Shown | undefined = {};
  while (shown !== undefined)
    try {
      return await readAll(files, limits, shown);
    } catch (error) {
      if (!(error instanceof OtherDateOrder || error instanceof StandsBeside)) throw inOurWords(error);
      shown = afterAll(shown, error);
    }
  throw refusal('The dates of this file can be read in two ways. Export it with dates such as 2026-11-21.');
};
