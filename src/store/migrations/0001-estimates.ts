import type { Kysely } from 'kysely';

/** What a card's buttons need: the estimate behind it. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('estimates')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('asked_by', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('posted_ts', 'text')
    .addColumn('intent', 'text', (column) => column.notNull())
    .addColumn('draft', 'text', (column) => column.notNull())
    .addColumn('scenario', 'text', (column) => column.notNull())
    .addColumn('evidence', 'text', (column) => column.notNull())
    .addColumn('assumptions', 'text', (column) => column.notNull())
    .addColumn('assessment', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('estimates_key', ['team', 'id'])
    .execute();
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('estimates').columns(columns).execute();
  await index('estimates_by_person', ['team', 'asked_by', 'asked_at', 'id']);
  await index('estimates_by_channel', ['team', 'channel', 'asked_at', 'id']);
  await index('estimates_by_age', ['asked_at']);
};
