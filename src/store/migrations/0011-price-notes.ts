import type { Kysely } from 'kysely';

/** Where a workspace's own price comes from, and the day on which it was seen to hold. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const column of ['source', 'confirmed_on'])
    await db.schema.alterTable('defaults').addColumn(column, 'text').execute();
};
