import { type Kysely, sql } from 'kysely';

/**
 * What only one may hold (a decision or a board of a thread, a click while it is answered), what-ifs that nobody kept
 * yet, the message that a question stood in, and the picture of a card.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('claims')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('until_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('claims_key', ['team', 'name'])
    .execute();
  await db.schema.createIndex('claims_by_end').on('claims').columns(['until_at']).execute();
  for (const column of ['look_state', 'look_before', 'asked_ts', 'chart'])
    await db.schema.alterTable('estimates').addColumn(column, 'text').execute();
  await db.schema
    .createIndex('estimates_by_question')
    .on('estimates')
    .columns(['team', 'channel', 'asked_ts', 'asked_at'])
    .execute();
  await db.schema
    .createIndex('estimates_by_look')
    .on('estimates')
    .columns(['team', 'channel', 'root_ts', 'asked_by', 'asked_at', 'id'])
    .execute();
  // Of several decisions of one thread, which could be recorded until now, the first holds it.
  await sql`
    insert into claims (team, name, holder, until_at)
    select team, 'decision/' || channel || '/' || thread_ts, min(id), '9999-12-31T00:00:00.000Z'
    from decisions as one
    where state = 'decided' and not exists (
      select 1 from decisions as other
      where other.team = one.team and other.channel = one.channel and other.thread_ts = one.thread_ts
        and other.state = 'decided' and other.recorded_at < one.recorded_at)
    group by team, channel, thread_ts`.execute(db);
};
