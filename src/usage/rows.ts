import type { Envelope } from './documents/json.ts';
import { unknownExport } from './errors.ts';
import type { JsonFormat, Reader } from './formats/format.ts';
import { ROWS } from './formats/index.ts';
import { hasIdKey } from './repeats.ts';
import { readerFor, type Session } from './session.ts';
import { isRow, type JsonRow, rowsAt } from './values/json.ts';

/** A bucket without results is of any kind of export: what comes after it tells. */
const tellsNothing = (row: JsonRow): boolean => Array.isArray(row.results) && row.results.length === 0;

/** Rows inside a page that was handed on as a row; a bucket is one itself. */
const within = (page: JsonRow): readonly JsonRow[] =>
  'start_time' in page || 'starting_at' in page
    ? []
    : [['data'], ['data', 'result'], ['results'], ['value']].flatMap((path) => rowsAt(page, ...path));

const MOST_WAITING = 20_000;

/** Rows of JSON, of whichever kind the first telling one is. Pages within rows are opened. */
export const rowsOf = (session: Session) => {
  let waiting: [JsonRow, Envelope][] = [];
  let reader: Reader<JsonRow> | undefined;
  let pages: Envelope[] = [];
  let strangers = 0;

  const handOn = (to: Reader<JsonRow>, row: JsonRow, envelope: Envelope): void => {
    if (session.repeats.counts([JSON.stringify(row)], hasIdKey(row))) to.row(row, envelope);
  };

  const open = (format: JsonFormat): void => {
    const opened = readerFor(session, format);
    reader = opened;
    for (const [row, envelope] of waiting) handOn(opened, row, envelope);
    for (const page of pages) opened.page?.(page);
    waiting = [];
    pages = [];
  };

  const page = (envelope: Envelope): void => {
    if (reader === undefined) pages.push(envelope);
    else reader.page?.(envelope);
  };

  const wait = (row: JsonRow, envelope: Envelope): void => {
    waiting.push([row, envelope]);
    if (waiting.length > MOST_WAITING) throw unknownExport();
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
      handOn(reader, value, envelope);
      return;
    }
    const inner = within(value);
    for (const one of inner) row(one, value);
    if (inner.length > 0) page(value);
    else wait(value, envelope);
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
