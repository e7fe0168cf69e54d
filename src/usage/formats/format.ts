import type { UsageOrigin } from '../../domain/usage.ts';
import type { Envelope } from '../documents/json-rows.ts';
import type { Tally } from '../tally.ts';
import type { JsonRow } from '../values/json.ts';
import { type Below, belowOf, type FirstRows } from './first-rows.ts';

/** The header of a table. Names are compared in lower case, with `_` for everything that is no letter or digit. */
export interface Columns extends Below {
  readonly names: readonly string[];
  /** The header as it stands. */
  readonly header: readonly string[];
  /** What stands above it, such as a title. */
  readonly above: readonly (readonly string[])[];
  has(...names: readonly string[]): boolean;
  /** The place of the first of the names that the table has; -1 for none. */
  at(...names: readonly string[]): number;
}

/** How this file writes numbers and times. */
export interface Cells {
  number(cell: string | undefined): number | null;
  time(cell: string | undefined): number | null;
}

/** Reads the rows of one file into the tally that it was opened with. */
export interface Reader<Row> {
  row(row: Row, envelope: Envelope): void;
  /** An object around rows has ended. */
  page?(envelope: Envelope): void;
  /** All files are read. */
  end?(): void;
}

/** Who sends usage and bills as exports of their own. */
export type Vendor = 'openai' | 'anthropic' | 'aws' | 'azure' | 'google';

/** A kind of export, with what is true of all of that kind. */
export interface ExportKind {
  readonly id: string;
  /** Its name for people: what we say that we read. */
  readonly called: string;
  /** Whose it is; absent where several vendors, or none, may stand in it. */
  readonly vendor?: Vendor;
  /** A vendor's usage and its bill tell more together: which of the two this is. Absent: it stands alone. */
  readonly half?: 'usage' | 'bill';
  /** Whose traffic it shows; absent where that may be any application's. */
  readonly origin?: UsageOrigin;
}

/** A kind of table, known by its columns. */
export interface TableFormat extends ExportKind {
  is(columns: Columns): boolean;
  /** Whether text among words is one, where that asks for more than a file does: words say what figures are, too. */
  isAmongWords?(columns: Columns): boolean;
  open(columns: Columns, cells: Cells, tally: Tally): Reader<readonly string[]>;
}

/** A kind of JSON, known by one of its rows. */
export interface JsonFormat extends ExportKind {
  is(row: JsonRow, envelope: Envelope): boolean;
  open(tally: Tally): Reader<JsonRow>;
}

/** How names of columns are compared: "Usage Date (UTC)" is `usage_date_utc`. */
const columnName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');

/** A name that stands twice means its first column; a `_utc` at the end may be left out. */
export const columnsOf = (
  header: readonly string[],
  first: FirstRows,
  above: readonly (readonly string[])[] = [],
): Columns => {
  const places = new Map<string, number>();
  const names = header.map(columnName);
  const know = (name: string, place: number): void => {
    if (name !== '' && !places.has(name)) places.set(name, place);
  };
  names.forEach(know);
  // "TimeGenerated [UTC]" is the time that it says.
  names.forEach((name, place) => {
    know(name.replace(/_utc$/, ''), place);
  });
  return {
    names,
    header,
    above,
    ...belowOf(header, first),
    has: (...wanted) => wanted.every((name) => places.has(name)),
    at: (...wanted) => {
      for (const name of wanted) {
        const place = places.get(name);
        if (place !== undefined) return place;
      }
      return -1;
    },
  };
};

/** The number in a cell, 0 where it is empty; `missing` where the table has no such column. */
export const countInCell = (
  cells: Cells,
  row: readonly string[],
  place: number,
  missing: number | null,
): number | null => (place < 0 ? missing : (cells.number(row[place]) ?? 0));

/** A cell of text without the spaces around it; null where it is empty. */
export const textOfCell = (cell: string | undefined): string | null => cell?.trim() || null;

/** Noted where input holds the cache reads. */
export const CACHE_INSIDE =
  'Cached tokens are inside the input figure of this export: they were taken out of it, not added.';

/** Noted where input, cache reads and cache writes stand beside each other. */
export const CACHE_APART =
  'This export lists cached tokens apart from input: input here is the sum of all parts.';

/** Warned of where nothing tells how much came from a cache, or some rows do not. */
export const CACHE_UNKNOWN =
  'The export does not say how much input was cached: none is assumed, so the API may cost less than estimated.';

/** Noted where input, cache and output of one model are lines of their own. */
export const BILL_LINES = 'The export has one line for each kind of tokens: the lines were added.';
