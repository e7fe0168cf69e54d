import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Draft } from '../../../src/domain/draft.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { decisionOf, later, NO_DRAFT, NOON, newTeam, threadOf } from '../records.ts';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

const oneMore = (draft: Draft): Draft => {
  const said = (draft.fields['workload.tokensPerMonth'] ?? 0) + 1;
  return { ...draft, fields: { ...draft.fields, 'workload.tokensPerMonth': said } };
};

/** Two instances on one database. They open it at the same moment, so they migrate it together too. */
export const servesTwoInstances = (db: TestDatabase): void => {
  let stores: readonly Store[];
  const both = <T>(count: number, act: (store: Store, n: number) => Promise<T>): Promise<T[]> =>
    Promise.all(numbers(count).flatMap((n) => stores.map((store) => act(store, n))));

  beforeAll(async () => {
    const url = await db.fresh();
    stores = await Promise.all([openStore(url), openStore(url)]);
  });
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  it('each event is taken by one of them', async () => {
    const team = newTeam();
    const taken = await both(20, (store, n) =>
      store.inbox.receive({ team, id: `Ev${n}`, kind: 'event', body: null, receivedAt: NOON }),
    );
    expect(taken.filter((first) => first)).toHaveLength(20);
    // Nobody answered: each of the 20 is taken up by one of the two, in bites of 5.
    const claims = await both(4, (store) =>
      store.inbox.claimUnfinished({ now: later(5), limit: 5, suspects: false }),
    );
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await stores[0]?.inbox.claimUnfinished({ now: later(5), limit: 100, suspects: false });
    expect(ids.length + (rest?.length ?? 0)).toBe(20);
  });

  it('people who take a stand in the same second lose none', async () => {
    const key = threadOf(newTeam());
    await both(25, (store, n) => {
      const person = `U${stores.indexOf(store)}X${n}`;
      return store.stances.take(key, { person, choice: 'self-host', at: NOON });
    });
    expect(await stores[1]?.stances.all(key)).toHaveLength(50);
  });

  it('a draft that two people change in the same moment keeps both changes', async () => {
    const key = threadOf(newTeam());
    await Promise.all(stores.map((store) => store.threads.start(key, NO_DRAFT, { by: 'U0', at: NOON })));
    await both(10, (store, n) => store.threads.change(key, { by: `U${n}`, at: NOON }, oneMore));
    expect(await stores[0]?.threads.find(key)).toMatchObject({
      version: 21,
      draft: { fields: { 'workload.tokensPerMonth': 20 } },
    });
    expect((await stores[1]?.threads.history(key, { limit: 100 }))?.items).toHaveLength(21);
  });

  it('a decision’s owner is asked by one of them', async () => {
    const team = newTeam();
    await both(30, (store, n) => store.decisions.record(decisionOf(team, `d${stores.indexOf(store)}-${n}`)));
    const due = { now: '2027-02-01T12:00:00.000Z' };
    // Each of the 60 is claimed once. Both may look at the same twenty, of which the slower then gets none.
    const claimed: string[] = [];
    for (let round = 0; round < 60; round += 1) {
      const found = (await both(2, (store) => store.decisions.claimDue(due))).flat();
      if (found.length === 0) break;
      claimed.push(...found.filter((decision) => decision.team === team).map(({ id }) => id));
    }
    expect(new Set(claimed).size).toBe(60);
    expect(claimed).toHaveLength(60);
  });
};
