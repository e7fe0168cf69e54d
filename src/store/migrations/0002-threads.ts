import { type Kysely, sql } from 'kysely';

/** The thread under a card: its draft with every change, and who stands where. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const column of ['thread_ts', 'root_ts', 'words'])
    await db.schema.alterTable('estimates').addColumn(column, 'text').execute();
  // Until now every card stood in a channel and was the root of its own thread.
  await sql`update estimates set root_ts = posted_ts where posted_ts <> ''`.execute(db);

  const threadTable = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('thread_ts', 'text', (column) => column.notNull());
  await threadTable('threads')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('draft', 'text', (column) => column.notNull())
    .addColumn('started_by', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('threads_key', ['team', 'channel', 'thread_ts'])
    .execute();
  await threadTable('changes')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('words', 'text')
    .addColumn('estimate', 'text')
    .addColumn('draft', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('changes_key', ['team', 'channel', 'thread_ts', 'version'])
    .execute();
  await threadTable('stances')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('choice', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('taken_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('stances_key', ['team', 'channel', 'thread_ts', 'person'])
    .execute();

  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute();
  await index('estimates_by_thread', 'estimates', ['team', 'channel', 'root_ts', 'asked_at', 'id']);
  await index('threads_by_age', 'threads', ['changed_at']);
  await index('stances_by_age', 'stances', ['taken_at']);
};
