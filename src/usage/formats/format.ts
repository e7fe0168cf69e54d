import type { Envelope } from '../documents/json-rows.ts';
import type { Tally } from '../tally.ts';
import { at, type JsonRow, numberAt } from '../values/json.ts';

/** The header of a table. Names are compared in lower case, with `_` for everything that is no letter or digit. */
export interface Columns {
  readonly names: readonly string[];
  /** The header as it stands. */
  readonly header: readonly string[];
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

interface Named {
  readonly id: string;
  /** Its name for people: what we say that we read. */
  readonly called: string;
}

/** A kind of table. `open` gives undefined where the columns are another's. */
export interface TableFormat extends Named {
  is(columns: Columns): boolean;
  open(columns: Columns, cells: Cells, tally: Tally): Reader<readonly string[]>;
}

/** A kind of JSON, known by one of its rows. */
export interface JsonFormat extends Named {
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
export const columnsOf = (header: readonly string[]): Columns => {
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
export const countIn = (
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
const MORE_PAGES =
  'This is one page of several ("has_more"): give all pages together, or the volume is too small.';

const PAGES_MISSING =
  'Pages of this answer are missing: give all of them together, or the volume is too small.';

/** "Page 2 of 3", wherever an answer says it. */
const pageOf = (envelope: Envelope): { page: number; pages: number } | undefined => {
  for (const around of [envelope, at(envelope, 'meta'), at(envelope, 'metadata')]) {
    const pages = numberAt(around, 'total_pages') ?? numberAt(around, 'totalPages');
    if (pages !== null) return { page: numberAt(around, 'page') ?? 1, pages };
  }
  return undefined;
};

/** Pages of an answer: where none of them says that it is the last, or fewer came than there are, some are missing. */
export const pagesOf = (tally: Tally): { page(envelope: Envelope): void; end(): void } => {
  let [more, last, pages] = [false, false, 0];
  const seen = new Set<number>();
  return {
    page(envelope) {
      if (envelope.has_more === true) more = true;
      else if (envelope.has_more === false) last = true;
      const numbered = pageOf(envelope);
      if (numbered === undefined) return;
      seen.add(numbered.page);
      pages = Math.max(pages, numbered.pages);
    },
    end() {
      if (more && !last) tally.warn(MORE_PAGES);
      else if (seen.size < pages) tally.warn(PAGES_MISSING);
    },
  };
};

/** Noted where input, cache and output of one model are lines of their own. */
export const BILL_LINES = 'The export has one line for each kind of tokens: the lines were added.';

const DEARER_TIER = /\b(?:priority|scale)\b/i;
const FLEX_TIER = /\bflex\b/i;

/** Whether the words of a row, null for none, name the flex tier; warns of other tiers with prices of their own. */
export const isFlex = (tally: Tally, words: string | null): boolean => {
  if (words === null) return false;
  if (DEARER_TIER.test(words))
    tally.warn(
      'Part of this usage is of the priority tier, which costs more: it is compared at the standard prices.',
    );
  return FLEX_TIER.test(words);
};
