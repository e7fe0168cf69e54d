import type { Kysely } from 'kysely';

/** Where a thread's stances are shown, so that all of them change one message. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('threads').addColumn('board_ts', 'text').execute();
};
