import type { Kysely } from 'kysely';

/**
 * Where the bot is installed: a row for each workspace, or one for a whole organisation, whose workspaces are noted as
 * they are seen. Tokens are sealed before they come here.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('installations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('renewing_until', 'text')
    .execute();
  await db.schema
    .createTable('organisation_teams')
    .addColumn('team', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('organisation_teams_by_organisation')
    .on('organisation_teams')
    .column('organisation')
    .execute();
};
