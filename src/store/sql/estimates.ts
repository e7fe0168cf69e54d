import { type CompiledQuery, type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { once, onceFor } from '../../bounded.ts';
import { defined } from '../../defined.ts';
import { isPreviewIntent } from '../../domain/intent.ts';
import { keysOf } from '../../keys.ts';
import type { Estimate } from '../records.ts';
import type { Estimates, Page, PageOf } from '../store.ts';
import { instant, orLeaveOut, type SqlContext } from './context.ts';
import { chartColumn, estimateFromRow, estimateRow } from './estimate-rows.ts';
import { intentColumn } from './json-column.ts';
import { pageSize, rowsOfPage, toPage } from './page.ts';
import type { EstimateRow, Tables } from './tables.ts';
import { runWith, written } from './written.ts';

/** Writes every column of a row, also of one that is there. */
const saving = onceFor((db: Kysely<Tables>) => {
  const saveOnce = once<CompiledQuery>(1);
  return (columns: readonly (keyof EstimateRow)[]): CompiledQuery =>
    saveOnce(columns.join(', '), () => {
      const taken = columns.map((column) => `${column} = excluded.${column}`);
      // What was given is taken from there: an answer is tens of kilobytes, and would be sent twice.
      return sql`
        insert into estimates (${sql.raw(columns.join(', '))}) values (${sql.join(columns)})
        on conflict (team, id) do update set ${sql.raw(taken.join(', '))}`.compile(db);
    });
});

type Query = SelectQueryBuilder<Tables, 'estimates', EstimateRow>;

const listOf = async (
  context: SqlContext,
  only: (query: Query) => Query,
  order: 'asc' | 'desc',
  page: PageOf | undefined,
): Promise<Page<Estimate>> => {
  const all = only(context.db.selectFrom('estimates').selectAll());
  const rows = await rowsOfPage(all, { column: 'asked_at', order }, page);
  const positionOf = ({ asked_at, id }: EstimateRow) => [asked_at, id] as const;
  return toPage(rows, pageSize(page), positionOf, orLeaveOut(context, estimateFromRow));
};

const one = (db: Kysely<Tables>, team: string, id: string) =>
  db
    .selectFrom('estimates')
    .selectAll()
    .where((eb) => eb.and({ team, id }))
    .executeTakeFirst();

const save = async ({ db }: SqlContext, estimate: Estimate): Promise<void> => {
  const row = estimateRow(estimate);
  const columns = keysOf(row);
  await runWith(
    db,
    saving(db)(columns),
    columns.map((column) => row[column]),
  );
};

/** The newest of those that `only` leaves. */
const newest = async ({ db }: SqlContext, only: (query: Query) => Query): Promise<Estimate | undefined> => {
  const row = await only(db.selectFrom('estimates').selectAll())
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : estimateFromRow(row);
};

const posted =
  ({ db }: SqlContext): Estimates['posted'] =>
  async (team, id, postedTs, chart) => {
    const root = postedTs === '' ? null : postedTs;
    const drawn = chart === undefined ? null : chartColumn.write(chart);
    await written(db)`
      update estimates
      set posted_ts = ${postedTs}, root_ts = coalesce(thread_ts, ${root}), chart = coalesce(${drawn}, chart)
      where team = ${team} and id = ${id}`;
  };

const askedIn =
  ({ db }: SqlContext): Estimates['askedIn'] =>
  async (team, channel, askedTs) => {
    // Every mention asks whether an answer to it stands already, and most find none.
    const { rows } = await written(db)<EstimateRow>`
      select * from estimates where team = ${team} and channel = ${channel} and asked_ts = ${askedTs}
      order by asked_at desc, id desc limit 1`;
    return rows[0] === undefined ? undefined : estimateFromRow(rows[0]);
  };

const isOnItsWay =
  ({ db }: SqlContext): Estimates['isOnItsWay'] =>
  async (team, channel, since) => {
    const rows = await db
      .selectFrom('estimates')
      .select('intent')
      .where((eb) => eb.and({ team, channel }))
      .where('root_ts', 'is', null)
      .where('posted_ts', 'is', null)
      .where('asked_at', '>=', instant(since))
      .execute();
    // A preview is never posted, so nobody can write below it.
    return rows.some((row) => !isPreviewIntent(intentColumn.read(row.intent)));
  };

/** Estimates, each part of an answer in a column of its own. */
export const estimatesIn = (context: SqlContext): Estimates => {
  const { db } = context;
  return {
    save: (estimate) => save(context, estimate),
    find: async (team, id) => {
      const row = await one(db, team, id);
      return row === undefined ? undefined : estimateFromRow(row);
    },
    posted: posted(context),
    lastLook: ({ team, channel, threadTs }, person) =>
      newest(context, (q) =>
        q
          .where((eb) => eb.and({ team, channel, root_ts: threadTs, ...defined({ asked_by: person }) }))
          .where('look_state', 'in', ['open', 'kept']),
      ),
    settleLook: async (team, id, state, from) => {
      const settled = await db
        .updateTable('estimates')
        .set({ look_state: state })
        .where((eb) => eb.and({ team, id }))
        .where('look_state', 'in', [...from])
        .returning('id')
        .executeTakeFirst();
      return settled !== undefined;
    },
    askedIn: askedIn(context),
    isOnItsWay: isOnItsWay(context),
    remove: async (team, id) => {
      await db
        .deleteFrom('estimates')
        .where((eb) => eb.and({ team, id }))
        .execute();
    },
    askedBy: (team, user, page) =>
      listOf(
        context,
        (q) =>
          q
            .where((eb) => eb.and({ team, asked_by: user }))
            .where(({ or, eb }) => or([eb('look_state', 'is', null), eb('look_state', '<>', 'undone')])),
        'desc',
        page,
      ),
    inThread: ({ team, channel, threadTs }, page) =>
      listOf(context, (q) => q.where((eb) => eb.and({ team, channel, root_ts: threadTs })), 'asc', page),
  };
};
