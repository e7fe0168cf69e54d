import type { Envelope } from './documents/json-rows.ts';
import { rowOfLogLine } from './documents/log-lines.ts';
import type { JsonFormat } from './formats/format.ts';
import { ROWS, unknownExport } from './formats/index.ts';
import { keyedRows } from './keyed-rows.ts';
import type { Session } from './session.ts';
import { newUntold } from './untold.ts';
import { isRow, type JsonRow, objectOf, rowsAt } from './values/json.ts';

/** A bucket without results is of any kind of export: what comes after it tells. */
const tellsNothing = (row: JsonRow): boolean => Array.isArray(row.results) && row.results.length === 0;

const LISTS = [
  'data',
  'result',
  'results',
  'value',
  'MetricDataResults',
  'ResultsByTime',
  'series',
  'pages',
  'items',
  'resourceSpans',
  'scopeSpans',
  'spans',
  'records',
];
/** A client keeps the answer that it was sent under one of these, with what it knows of the call beside it. */
const ANSWERS = ['data', 'response', 'body', 'payload', 'result', 'attributes'];

/** What collects logs keeps the line of a program as text under one of these, beside a time of its own. */
const LINES = ['message', 'msg', 'log', '@message', '_raw', 'textPayload', 'line'];

/** The event that a line of a program tells, with what stands around the line. */
const logged = (row: JsonRow): readonly JsonRow[] => {
  for (const key of LINES) {
    const line = row[key];
    const told = typeof line === 'string' ? rowOfLogLine(line) : undefined;
    if (told !== undefined) return [{ ...row, [key]: null, ...told }];
  }
  return [];
};

/** Rows inside a page or an answer that was handed on as a row; a bucket is one itself. */
const within = (page: JsonRow): readonly JsonRow[] => {
  if ('start_time' in page || 'starting_at' in page) return [];
  const rows = LISTS.flatMap((key) => rowsAt(page, key));
  const answers = ANSWERS.map((key) => objectOf(page[key])).filter((answer) => answer !== null);
  if (rows.length > 0) return rows;
  if (answers.length > 0) return answers;
  const keyed = keyedRows(page);
  return keyed.length > 0 ? keyed : logged(page);
};

/** Tells whether rows are of a kind that is known, each by itself; most are of the kind of the last one. */
export const newKnownRows = (): ((row: JsonRow) => boolean) => {
  let last: JsonFormat | undefined;
  return (row) => {
    if (last?.is(row, {}) === true) return true;
    const kind = ROWS.find((one) => one.is(row, {}));
    last = kind ?? last;
    return kind !== undefined;
  };
};

/** Rows of JSON, of whichever kind the first telling one is. Pages within rows are opened. */
export const rowsOf = (session: Session) => {
  const untold = newUntold(session);
  let strangers = 0;

  /** The kind of a row; of a page, which is no row of the kind that was found before either, undefined. */
  const kindOf = (row: JsonRow, envelope: Envelope): JsonFormat | undefined => {
    const kind = untold.kind();
    if (kind !== undefined) return kind.is(row, envelope) ? kind : undefined;
    return tellsNothing(row) ? undefined : ROWS.find((one) => one.is(row, envelope));
  };

  /** Whether rows of the kind that was found are in there; of a first one nobody knows yet. */
  const leadsOn = (one: JsonRow, envelope: Envelope): boolean => {
    const kind = untold.kind();
    return kind === undefined || kind.is(one, envelope) || within(one).length > 0;
  };

  const row = (value: unknown, envelope: Envelope): void => {
    if (!isRow(value)) {
      strangers += 1;
      return;
    }
    const inner = within(value);
    const kind = untold.kind();
    const found = kind === undefined || inner.length > 0 ? kindOf(value, envelope) : kind;
    if (found === undefined && inner.some((one) => leadsOn(one, envelope))) {
      for (const one of inner) row(one, value);
      untold.page(value);
      return;
    }
    if (found !== undefined && kind === undefined) untold.tell(found);
    untold.row(value, envelope);
  };

  return {
    row,
    page: untold.page,
    end(): void {
      if (untold.kind() !== undefined) return;
      const first = untold.first();
      const format = first === undefined ? undefined : ROWS.find((one) => one.is(first[0], first[1]));
      if (format === undefined || strangers > 0) throw unknownExport();
      untold.tell(format);
    },
  };
};
