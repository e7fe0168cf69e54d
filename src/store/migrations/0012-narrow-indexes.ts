import { type Kysely, sql } from 'kysely';

/**
 * Every answer is written into each index of its table, and every thing received into each of its own: those that
 * are about few rows hold only these, and one that no look-up uses any more goes.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const index of [
    'estimates_by_channel',
    'estimates_by_question',
    'estimates_by_look',
    'inbox_unfinished',
  ])
    await db.schema.dropIndex(index).execute();
  await db.schema
    .createIndex('estimates_by_question')
    .on('estimates')
    .columns(['team', 'channel', 'asked_ts', 'asked_at'])
    .where(sql.ref('asked_ts'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('estimates_by_look')
    .on('estimates')
    .columns(['team', 'channel', 'root_ts', 'asked_by', 'asked_at', 'id'])
    .where(sql.ref('look_state'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('inbox_unfinished')
    .on('inbox')
    .columns(['begun_at'])
    .where(sql.ref('begun_at'), 'is not', null)
    .execute();
};
