import { Kysely, type PluginTransformResultArgs, sql } from 'kysely';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IN_MEMORY } from '../../src/store/address.ts';
import { migrate, versionProblem } from '../../src/store/migrations/index.ts';
import { dialectFor } from '../../src/store/open.ts';

let db: Kysely<unknown>;
beforeEach(async () => {
  db = new Kysely<unknown>({ dialect: await dialectFor(IN_MEMORY, () => undefined) });
});
afterEach(() => db.destroy());

it('a database of a newer llmcost answers an older instance that runs, and lets none start', async () => {
  await migrate(db);
  await sql`insert into kysely_migration values ('9999-later', '2030-01-01')`.execute(db);
  expect(await versionProblem(db)).toBeUndefined();
  await expect(migrate(db)).rejects.toMatchObject({
    code: 'config',
    cause: { message: expect.stringContaining('9999-later') },
  });
});

it('one with as many steps as there are is not the newest while one of them is another’s', async () => {
  await migrate(db);
  await sql`update kysely_migration set name = '0012-other' where name = '0012-narrow-indexes'`.execute(db);
  expect(await versionProblem(db)).toBe('its version is older: 0012-narrow-indexes is missing');
  await expect(migrate(db)).rejects.toMatchObject({ code: 'config' });
});

it('a migration that fails leaves no table behind', async () => {
  await sql`create table threads (x)`.execute(db);
  await expect(migrate(db)).rejects.toMatchObject({ code: 'store-unavailable' });
  const { rows } = await sql`select name from sqlite_master where name = 'estimates'`.execute(db);
  expect(rows).toEqual([]);
});

it('a database that does not answer is told as that, and not as one without a table', async () => {
  await migrate(db);
  const transformResult = vi.fn(({ result }: PluginTransformResultArgs) => Promise.resolve(result));
  transformResult.mockRejectedValueOnce(new Error('connection lost'));
  const breaking = db.withPlugin({ transformQuery: ({ node }) => node, transformResult });
  await expect(versionProblem(breaking)).rejects.toThrow('connection lost');
  expect(await versionProblem(breaking)).toBeUndefined();
});
