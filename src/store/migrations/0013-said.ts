import type { Kysely } from 'kysely';

/** What each person said last in a thread, where it changed nothing: what they say next may go on from it. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('said')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread_ts', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('words', 'text')
    .addColumn('refused', 'integer', (column) => column.notNull())
    .addColumn('said_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('said_key', ['team', 'channel', 'thread_ts', 'person'])
    .execute();
  await db.schema.createIndex('said_by_age').on('said').columns(['said_at']).execute();
};
