import type { Kysely } from 'kysely';

/** Whether an answer that everyone reads was begun: after a crash then, it may stand already. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('inbox').addColumn('saying', 'integer').execute();
};
