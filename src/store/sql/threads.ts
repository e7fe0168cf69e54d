import type { Kysely } from 'kysely';
import { defined } from '../../defined.ts';
import type { Draft } from '../../domain/draft.ts';
import { Change, Thread } from '../records.ts';
import type { ChangeBy, ThreadKey, Threads } from '../store.ts';
import { instant, inThread, orLeaveOut, readRow, type SqlContext } from './context.ts';
import { draftColumn, wordsColumn } from './json-column.ts';
import { pageSize, startOf, toPage } from './page.ts';
import type { ChangeRow, Tables, ThreadRow } from './tables.ts';

/** Each lost race means that somebody else's change went in, so this many people would have to be quicker. */
const MOST_RACES = 100;

const fromRow = (row: ThreadRow): Thread =>
  readRow('threads', [row.team, row.channel, row.thread_ts], () =>
    Thread.parse({
      team: row.team,
      channel: row.channel,
      threadTs: row.thread_ts,
      version: row.version,
      draft: draftColumn.read(row.draft),
      startedBy: row.started_by,
      startedAt: row.started_at,
      changedAt: row.changed_at,
      ...defined({ boardTs: row.board_ts ?? undefined }),
    }),
  );

const changeFromRow = (row: ChangeRow): Change =>
  readRow('changes', [row.team, row.channel, row.thread_ts, row.version], () =>
    Change.parse({
      version: row.version,
      by: row.changed_by,
      at: row.changed_at,
      draft: draftColumn.read(row.draft),
      ...wordsColumn.read(row.words),
      ...defined({ estimate: row.estimate ?? undefined }),
    }),
  );

const changeRow = (key: ThreadKey, { by, at, words, estimate }: ChangeBy, thread: Thread): ChangeRow => ({
  ...inThread(key),
  version: thread.version,
  changed_by: by,
  changed_at: instant(at),
  words: wordsColumn.write(words),
  estimate: estimate ?? null,
  draft: draftColumn.write(thread.draft),
});

const find = async (db: Kysely<Tables>, key: ThreadKey): Promise<Thread | undefined> => {
  const row = await db
    .selectFrom('threads')
    .selectAll()
    .where((eb) => eb.and(inThread(key)))
    .executeTakeFirst();
  return row === undefined ? undefined : fromRow(row);
};

/** Compare and set: true where nobody changed the thread since `before` was read. */
const replace = (db: Kysely<Tables>, key: ThreadKey, by: ChangeBy, before: Thread, after: Thread) =>
  db.transaction().execute(async (trx) => {
    const set = await trx
      .updateTable('threads')
      .set({
        version: after.version,
        draft: draftColumn.write(after.draft),
        changed_at: after.changedAt,
      })
      .where((eb) => eb.and({ ...inThread(key), version: before.version }))
      .returning('version')
      .executeTakeFirst();
    if (set === undefined) return false;
    await trx
      .insertInto('changes')
      .values(changeRow(key, by, after))
      .execute();
    return true;
  });

/** True where it had not begun. */
const begin = (db: Kysely<Tables>, key: ThreadKey, by: ChangeBy, thread: Thread) =>
  db.transaction().execute(async (trx) => {
    const begun = await trx
      .insertInto('threads')
      .values({
        ...inThread(key),
        version: 1,
        draft: draftColumn.write(thread.draft),
        started_by: thread.startedBy,
        started_at: thread.startedAt,
        changed_at: thread.changedAt,
        board_ts: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .executeTakeFirst();
    if (begun === undefined) return false;
    await trx
      .insertInto('changes')
      .values(changeRow(key, by, thread))
      .execute();
    return true;
  });

const firstOf = ({ team, channel, threadTs }: ThreadKey, draft: Draft, { by, at }: ChangeBy): Thread => ({
  team,
  channel,
  threadTs,
  version: 1,
  draft,
  startedBy: by,
  startedAt: instant(at),
  changedAt: instant(at),
});

const nextOf = (before: Thread, draft: Draft, { at }: ChangeBy): Thread => ({
  ...before,
  version: before.version + 1,
  draft,
  changedAt: instant(Math.max(Date.parse(at), Date.parse(before.changedAt))),
});

/** Threads and their changes. A change is stored only where nobody was quicker; else `edit` is asked again. */
export const threadsIn = (context: SqlContext): Threads => {
  const { db } = context;
  return {
    find: (key) => find(db, key),
    start: async (key, draft, by) => {
      const thread = firstOf(key, draft, by);
      if (await begin(db, key, by, thread)) return thread;
      return (await find(db, key)) ?? thread;
    },
    change: async (key, by, edit) => {
      for (let race = 0; race < MOST_RACES; race++) {
        const before = await find(db, key);
        if (before === undefined) return undefined;
        const draft = await edit(before.draft, before.version);
        if (draft === undefined) return { before, after: before };
        const after = nextOf(before, draft, by);
        if (await replace(db, key, by, before, after)) return { before, after };
      }
      throw new Error(`thread ${key.channel}/${key.threadTs} changes faster than it can be changed`);
    },
    board: async (key, ts, instead) => {
      await db
        .updateTable('threads')
        .set({ board_ts: ts })
        .where((eb) => eb.and(inThread(key)))
        .where((eb) => eb.or([eb('board_ts', 'is', null), eb('board_ts', '=', instead ?? ts)]))
        .execute();
      return (await find(db, key))?.boardTs;
    },
    lastChange: async (key) => {
      const row = await db
        .selectFrom('changes')
        .selectAll()
        .where((eb) => eb.and(inThread(key)))
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : changeFromRow(row);
    },
    history: async (key, page) => {
      const [limit, start] = [pageSize(page), startOf(page)];
      const rows = await db
        .selectFrom('changes')
        .selectAll()
        .where((eb) => eb.and(inThread(key)))
        .where('version', '>', Number(start?.[0] ?? 0))
        .orderBy('version')
        .limit(limit + 1)
        .execute();
      return toPage(rows, limit, ({ version }) => [version, ''], orLeaveOut(context, changeFromRow));
    },
  };
};
