import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import * as z from 'zod';
import type { Page, PageOf } from '../store.ts';

/** Rows of a page where nobody said how many. */
const USUAL = 20;
const MOST = 100;

/** Where a page ended: the value by which it is sorted, and what tells equals apart. */
export type Position = readonly [sortedBy: string | number, id: string];

const Position = z.tuple([z.union([z.string(), z.number()]), z.string()]);

const write = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64url');

/** The position after which a page starts. RangeError for one that no page gave. */
export const startOf = (page: PageOf | undefined): Position | undefined => {
  if (page?.after === undefined) return undefined;
  try {
    return Position.parse(JSON.parse(Buffer.from(page.after, 'base64url').toString()));
  } catch (cause) {
    throw new RangeError('a page starts after the `next` of another page', { cause });
  }
};

/** How many rows a page may hold: 1 to 100, 20 where nobody says. */
export const pageSize = (page: PageOf | undefined): number =>
  Math.min(Math.max(Math.trunc(page?.limit ?? USUAL), 1), MOST);

/** How a list is sorted: by a time, and by the id where two are of the same moment. */
interface Sorting {
  readonly column: 'asked_at' | 'recorded_at';
  readonly order: 'asc' | 'desc';
}

/** The rows of a page, and one more where there is one: it tells that another page follows. */
export const rowsOfPage = <DB, TB extends keyof DB, Row>(
  all: SelectQueryBuilder<DB, TB, Row>,
  { column, order }: Sorting,
  page: PageOf | undefined,
): Promise<Row[]> => {
  const start = startOf(page);
  const [time, id] = [sql.ref(column), sql.ref('id')];
  const beyond = sql.raw(order === 'asc' ? '>' : '<');
  const rest =
    start === undefined
      ? all
      : all.where(sql<SqlBool>`(${time}, ${id}) ${beyond} (${String(start[0])}, ${start[1]})`);
  return rest
    .orderBy(time, order)
    .orderBy(id, order)
    .limit(pageSize(page) + 1)
    .execute();
};

/** A page from one row more than it may hold. `read` gives undefined for a row that is left out. */
export const toPage = <Row, T>(
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => Position,
  read: (row: Row) => T | undefined,
): Page<T> => {
  const items = rows.slice(0, limit).flatMap((row) => read(row) ?? []);
  const last = rows[limit - 1];
  return rows.length > limit && last !== undefined ? { items, next: write(positionOf(last)) } : { items };
};
