import { CompiledQuery as Compiled, type CompiledQuery, Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { migrate } from '../../../src/store/migrations/index.ts';
import { dialectFor, storeOn } from '../../../src/store/open.ts';
import type { Tables } from '../../../src/store/sql/tables.ts';
import type { Store } from '../../../src/store/store.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import {
  allUnfinished,
  decisionOf,
  estimateOf,
  later,
  NO_DRAFT,
  NOON,
  newTeam,
  threadOf,
} from '../records.ts';

/** Everything that looks something up, first pages and later ones. */
const lookUpEverything = async (store: Store, team: string): Promise<void> => {
  const key = threadOf(team);
  const event = { by: 'U1', at: NOON };
  for (const n of [1, 2]) {
    await store.estimates.save(estimateOf(team, `e${n}`, { postedTs: key.threadTs }));
    await store.decisions.record(decisionOf(team, `d${n}`, key));
    await store.decisions.reopen(team, `d${n}`, event);
  }
  const lists = [
    store.estimates.askedBy.bind(null, team, 'U1'),
    store.estimates.inThread.bind(null, key),
    store.decisions.inChannel.bind(null, team, 'C1'),
    store.decisions.inThread.bind(null, key),
    store.decisions.ownedBy.bind(null, team, 'U2'),
  ];
  for (const list of lists) {
    const { next } = await list({ limit: 1 });
    await list({ after: next ?? '' });
  }
  await store.estimates.find(team, 'e1');
  await store.threads.start(key, NO_DRAFT, event);
  await store.threads.change(key, event, (draft) => draft);
  await store.threads.history(key);
  await store.threads.lastChange(key);
  await store.estimates.lastLook(key, 'U1');
  await store.estimates.lastLook(key);
  await store.estimates.settleLook(team, 'e1', 'kept', ['open']);
  await store.estimates.askedIn(team, 'C1', '1700000000.000100');
  await store.claims.take({ team, name: 'board', holder: 'U1', now: NOON, until: later(1) });
  await store.claims.release({ team, name: 'board', holder: 'U1' });
  await store.stances.take(key, { person: 'U1', choice: 'api', at: NOON });
  await store.stances.all(key);
  await store.lastWords.keep(key, 'U1', { words: 'why?', isRefused: false, at: NOON });
  await store.lastWords.last(key, 'U1');
  await store.decisions.claimDue({ now: '2027-02-01T12:00:00.000Z' });
  await store.decisions.reopen(team, 'd1', event);
  await store.defaults.all(team);
  await store.forms.save({ team, id: 'f1', by: 'U1', state: {}, savedAt: NOON, expiresAt: later(60) });
  await store.forms.find(team, 'f1', NOON);
  await store.inbox.receive({ team, id: 'Ev1', kind: 'event', body: {}, receivedAt: NOON });
  await allUnfinished(store, later(5));
  await store.inbox.done(team, 'Ev1');
  await store.installations.save(team, 'sealed', NOON);
  await store.installations.renewing(team, 1, NOON, later(1));
  await store.installations.find(team);
  await store.installations.belongs(team, 'E1');
  await store.installations.organisationOf(team);
  await store.installations.remove('E1');
  await store.forgetPerson(team, 'U1');
  await store.purge(later(5), 1);
};

/** SQLite also says where it sorts: only what is bounded anyway, the stances of one thread. */
const explain = {
  SQLite: { prefix: 'explain query plan', slow: /\bSCAN \w|TEMP B-TREE FOR ORDER BY/ },
  PostgreSQL: { prefix: 'explain', slow: /Seq Scan on/ },
} as const;
const IS_BOUNDED = /from "stances".* limit/;

/** A look-up whose index leaves out one of its columns reads all that the others leave: a channel for a thread. */
const leftOver = (sql: string, steps: string): readonly string[] => {
  const where = /^select .* where (.*)/.exec(sql)?.[1] ?? '';
  const columns = [...where.matchAll(/"(\w+)" = \?/g)].map(([, column]) => column ?? '');
  return columns.filter((column) => !steps.includes(`${column}=?`));
};

/** Whatever the size of the tables: without an index a look-up reads all of a table, and the plan says so. */
export const looksUpByIndex = (db: TestDatabase): void => {
  it('reads no table whole', async () => {
    const asked = new Map<string, CompiledQuery>();
    const kysely = new Kysely<Tables>({
      dialect: await dialectFor(await db.fresh(), () => undefined),
      log: ({ query }) => {
        if (/^(select|update|delete)/.test(query.sql)) asked.set(query.sql, query);
      },
    });
    await migrate(kysely);
    asked.clear();
    await lookUpEverything(
      storeOn(kysely, () => undefined),
      newTeam(),
    );
    const queries = [...asked.values()];
    expect(queries.length).toBeGreaterThan(35);

    const { prefix, slow } = explain[db.name];
    // A table of two rows is read whole whatever there is, unless PostgreSQL is told to avoid it.
    const plans = await kysely.connection().execute(async (connection) => {
      if (db.name === 'PostgreSQL') await connection.executeQuery(Compiled.raw('set enable_seqscan = off'));
      const read: string[] = [];
      for (const { sql, parameters } of queries) {
        const { rows } = await connection.executeQuery(Compiled.raw(`${prefix} ${sql}`, [...parameters]));
        read.push(`${sql}\n${rows.map((row) => JSON.stringify(row)).join('\n')}`);
      }
      return read;
    });
    const bad = plans.filter((plan) => {
      const [sql = '', ...steps] = plan.split('\n');
      const isPartial = db.name === 'SQLite' && leftOver(sql, steps.join()).length > 0;
      return isPartial || (slow.test(steps.join('\n')) && !IS_BOUNDED.test(sql));
    });
    expect(bad).toEqual([]);
    await kysely.destroy();
  });
};
