import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { IN_MEMORY } from '../../src/store/address.ts';
import { migrate } from '../../src/store/migrations/index.ts';
import { dialectFor } from '../../src/store/open.ts';
import { OF_WORKSPACES } from '../../src/store/sql/of-workspaces.ts';

it('knows every table that holds something of a workspace, so that removing one leaves nothing', async () => {
  const db = new Kysely<unknown>({ dialect: await dialectFor(IN_MEMORY, () => undefined) });
  await migrate(db);
  const { rows } = await sql<{ name: string }>`
    select m.name from sqlite_master m join pragma_table_info(m.name) c
    where m.type = 'table' and c.name = 'team'`.execute(db);
  await db.destroy();
  const kept = rows.map(({ name }) => name).toSorted();
  expect(kept, 'a table has a migration, listed in its index, and a name in `of-workspaces.ts`').toEqual(
    OF_WORKSPACES.toSorted(),
  );
});
