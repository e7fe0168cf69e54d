import { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { LlmcostError } from '../../../src/errors.ts';
import { migrate } from '../../../src/store/migrations/index.ts';
import { dialectFor, openStore } from '../../../src/store/open.ts';
import { answerToColumns } from '../../../src/store/sql/json-column.ts';
import type { Tables } from '../../../src/store/sql/tables.ts';
import { UnreadableRow } from '../../../src/store/unreadable-row.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { ANSWER, estimateOf, NOON, newTeam, threadOf } from '../records.ts';

const raw = async <T>(url: string, act: (db: Kysely<Tables>) => Promise<T>): Promise<T> => {
  const db = new Kysely<Tables>({ dialect: await dialectFor(url, () => undefined) });
  try {
    return await act(db);
  } finally {
    await db.destroy();
  }
};

/** A row as the first version wrote it: it knew no threads. */
const firstRow = (team: string, id: string, posted_ts: string | null) => ({
  team,
  id,
  asked_by: 'U1',
  channel: 'C1',
  asked_at: NOON,
  posted_ts,
  ...answerToColumns(ANSWER),
});

export const readsOldDatabases = (db: TestDatabase): void => {
  it('brings one of the first version to the newest, with what it holds', async () => {
    const [url, team] = [await db.fresh(), newTeam()];
    const card = threadOf(team).threadTs;
    await raw(url, async (first) => {
      await migrate(first, '0001-estimates');
      await first
        .withTables<{ estimates: ReturnType<typeof firstRow> }>()
        .insertInto('estimates')
        .values([firstRow(team, 'card', card), firstRow(team, 'preview', null), firstRow(team, 'guest', '')])
        .execute();
    });
    const store = await openStore(url);
    expect(await store.estimates.find(team, 'preview')).toEqual(estimateOf(team, 'preview'));
    expect(await store.estimates.find(team, 'guest')).toEqual(estimateOf(team, 'guest', { postedTs: '' }));
    // A card that was posted before there were threads is the first scenario of its own.
    expect((await store.estimates.inThread(threadOf(team))).items).toEqual([
      estimateOf(team, 'card', { postedTs: card }),
    ]);
    await store.close();
    await (await openStore(url)).close();
  });

  it('asks one that is of the newest version for that alone, at a start and for a probe', async () => {
    const url = await db.fresh();
    await (await openStore(url)).close();
    const asked: string[] = [];
    const store = await openStore(url, { onQuery: (kind) => asked.push(kind) });
    expect(await store.problem()).toBeUndefined();
    expect(asked).toHaveLength(2);
    await raw(url, (older) =>
      older
        .withTables<{ kysely_migration: { name: string } }>()
        .deleteFrom('kysely_migration')
        .where('name', '=', '0012-narrow-indexes')
        .execute(),
    );
    expect(await store.problem()).toBe('its version is older: 0012-narrow-indexes is missing');
    await store.close();
  });

  it('refuses one of a newer version, in words', async () => {
    const url = await db.fresh();
    await (await openStore(url)).close();
    await raw(url, (newer) =>
      newer
        .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
        .insertInto('kysely_migration')
        .values({ name: '9999-later', timestamp: '2999-01-01T00:00:00.000Z' })
        .execute(),
    );
    const opened = openStore(url);
    await expect(opened).rejects.toBeInstanceOf(LlmcostError);
    await expect(opened).rejects.toThrow(/made by a newer llmcost/);
  });

  it('names a row that cannot be read, and shows the others', async () => {
    const [url, team] = [await db.fresh(), newTeam()];
    const reported: Error[] = [];
    const store = await openStore(url, { onError: (error) => reported.push(error) });
    for (const id of ['good', 'cut', 'wrong', 'newer']) await store.estimates.save(estimateOf(team, id));
    const spoil = (id: string, evidence: string) =>
      raw(url, (spoiler) =>
        spoiler.updateTable('estimates').set({ evidence }).where('id', '=', id).execute(),
      );
    await spoil('cut', '{"v":1,"val');
    await spoil('wrong', JSON.stringify({ v: 1, value: { secret: 'hush' } }));
    await spoil('newer', JSON.stringify({ v: 99, value: {} }));

    for (const id of ['cut', 'wrong', 'newer']) {
      const error = await store.estimates.find(team, id).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UnreadableRow);
      expect(String(error)).toContain(`estimates ${team}/${id} cannot be read`);
      expect(String(error)).not.toContain('hush');
    }
    const { items } = await store.estimates.askedBy(team, 'U1');
    expect(items.map(({ id }) => id)).toEqual(['good']);
    expect(reported).toHaveLength(3);
    await store.close();
  });
};
