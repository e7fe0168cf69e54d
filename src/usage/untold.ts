import type { Envelope } from './documents/json-rows.ts';
import type { JsonFormat, Reader } from './formats/format.ts';
import { unknownExport } from './formats/index.ts';
import { hasIdKey } from './repeats.ts';
import { readerFor, type Session } from './session.ts';
import type { JsonRow } from './values/json.ts';

/** Rows that wait for one that tells the kind: an export has it sooner. */
const MOST_WAITING = 20_000;

/** Rows and pages on their way to the reader of their kind. They wait until one of them tells which that is. */
export const newUntold = (session: Session) => {
  let waiting: [JsonRow, Envelope][] = [];
  let pages: Envelope[] = [];
  let told: { readonly kind: JsonFormat; readonly reader: Reader<JsonRow> } | undefined;

  const handOn = (to: Reader<JsonRow>, row: JsonRow, envelope: Envelope): void => {
    if (session.repeats.counts([JSON.stringify(row)], hasIdKey(row))) to.row(row, envelope);
  };

  return {
    /** The kind, once it is told. */
    kind: (): JsonFormat | undefined => told?.kind,
    tell(kind: JsonFormat): void {
      const reader = readerFor(session, kind);
      told = { kind, reader };
      for (const [row, envelope] of waiting) handOn(reader, row, envelope);
      for (const page of pages) reader.page?.(page);
      waiting = [];
      pages = [];
    },
    /** Throws `unknownExport` where too many wait. */
    row(row: JsonRow, envelope: Envelope): void {
      if (told === undefined) {
        waiting.push([row, envelope]);
        if (waiting.length > MOST_WAITING) throw unknownExport();
      } else handOn(told.reader, row, envelope);
    },
    page(page: Envelope): void {
      if (told === undefined) pages.push(page);
      else told.reader.page?.(page);
    },
    /** The first that waits. */
    first: (): readonly [JsonRow, Envelope] | undefined => waiting[0],
  };
};
