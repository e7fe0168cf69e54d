import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { dialectFor } from '../../../src/store/open.ts';
import { until } from '../../../src/waiting.ts';
import type { TestDatabase } from '../../helpers/databases.ts';

const SOON = { everyMs: 20, mostMs: 5_000 };
const GONE = { code: 'store-unavailable' };

/** A server that restarts, or fails over, ends every connection, also those that are just used. */
export const outlivesItsConnections = (db: TestDatabase): void => {
  it('ends what is asked over them, and not the process', async () => {
    const url = await db.fresh();
    const [used, other] = await Promise.all(
      [1, 2].map(async () => new Kysely<unknown>({ dialect: await dialectFor(url, () => undefined) })),
    );
    if (used === undefined || other === undefined) throw new TypeError('there are two');
    const sleeping = 'select pg_sleep(60)';
    const held = "select 'held'";
    /** The connections on which these were asked last. */
    const asking = async () =>
      (
        await sql<{
          pid: number;
        }>`select pid from pg_stat_activity where query in (${sleeping}, ${held})`.execute(other)
      ).rows.map(({ pid }) => pid);
    const ended = Promise.allSettled([
      sql.raw(sleeping).execute(used),
      used.transaction().execute(async (between) => {
        await sql.raw(held).execute(between);
        await until(async () => ((await asking()).length === 0 ? { isCut: true } : undefined), SOON);
        await sql`select 'more'`.execute(between);
      }),
    ]);
    const both = await until(async () => {
      const pids = await asking();
      return pids.length === 2 ? { pids } : undefined;
    }, SOON);
    for (const pid of both?.pids ?? []) await sql`select pg_terminate_backend(${pid})`.execute(other);
    expect(await ended).toMatchObject([
      { status: 'rejected', reason: GONE },
      { status: 'rejected', reason: GONE },
    ]);
    // One that the server has just left may be handed out once more.
    const again = () => sql`select 1 as one`.execute(used).catch(() => undefined);
    expect((await until(again, SOON))?.rows).toEqual([{ one: 1 }]);
    await Promise.all([used.destroy(), other.destroy()]);
  });
};
