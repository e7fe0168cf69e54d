import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompiledQuery, Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { dialectFor, openStore } from '../../../src/store/open.ts';
import type { Tables } from '../../../src/store/sql/tables.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { ANSWER, decisionOf, estimateOf, NOON, newTeam, OF_PEOPLE } from '../records.ts';

/** The statements of docs/operating.md, for an admin who removes a channel or a person. */

const DOCUMENT = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8');
const [CHANNEL = '', PERSON = ''] = [...DOCUMENT.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, text]) => text);

const WHO = 'U0PERSON';
const WHERE = 'C0CHANNEL';

/** One person's traces in every table, in two channels. */
const filled = async (db: TestDatabase): Promise<{ readonly url: string; readonly team: string }> => {
  const [url, team] = [await db.fresh(), newTeam()];
  const store = await openStore(url);
  const by = { by: WHO, at: NOON, words: `what <@${WHO}> says` };
  const said: Answer = JSON.parse(JSON.stringify(ANSWER).replaceAll('"U1"', `"${WHO}"`));
  for (const channel of [WHERE, 'C0OTHER']) {
    const key = { team, channel, threadTs: '1700000000.000100' };
    await store.estimates.save(estimateOf(team, `theirs ${channel}`, { channel, askedBy: WHO }));
    await store.estimates.save(
      estimateOf(team, `a colleague's ${channel}`, { channel, answer: said, words: by.words }),
    );
    await store.threads.start(key, said.draft, by);
    await store.stances.take(key, { person: WHO, choice: 'api', at: NOON, reason: 'cheap' });
    await store.stances.take(key, { person: 'U0OTHER', choice: 'api', at: NOON });
    for (const person of [WHO, 'U0OTHER'])
      await store.lastWords.keep(key, person, { words: by.words, isRefused: false, at: NOON });
    await store.decisions.record(
      decisionOf(team, `decision ${channel}`, {
        ...key,
        answer: said,
        owner: WHO,
        recordedBy: WHO,
        stances: [{ person: WHO, choice: 'api', at: NOON }],
      }),
    );
  }
  await store.defaults.set({ team, field: 'selfHosted.ops', value: 1, by: WHO, at: NOON });
  const expiresAt = new Date(Date.parse(NOON) + 1000).toISOString();
  await store.forms.save({ team, id: 'form', by: WHO, state: {}, savedAt: NOON, expiresAt });
  await store.inbox.receive({
    team,
    id: 'Ev1',
    kind: 'event_callback',
    body: { user: WHO },
    receivedAt: NOON,
  });
  await store.close();
  return { url, team };
};

const run = async (url: string, statements: string): Promise<Record<string, readonly unknown[]>> => {
  const db = new Kysely<Tables>({ dialect: await dialectFor(url, () => undefined) });
  try {
    for (const statement of statements.split(';').filter((text) => text.trim() !== ''))
      await db.executeQuery(CompiledQuery.raw(statement));
    const left: Record<string, readonly unknown[]> = {};
    for (const table of OF_PEOPLE)
      left[table] = (await sql`select * from ${sql.table(table)}`.execute(db)).rows;
    return left;
  } finally {
    await db.destroy();
  }
};

const tablesWith = (left: Record<string, readonly unknown[]>, id: string): string[] =>
  Object.keys(left).filter((table) => JSON.stringify(left[table]).includes(id));

export const isRemovedByHand = (db: TestDatabase): void => {
  it('of a channel leaves nothing of it, and all of the others', async () => {
    const { url, team } = await filled(db);
    const left = await run(url, CHANNEL);
    expect(tablesWith(left, WHERE)).toEqual([]);
    const store = await openStore(url);
    expect((await store.decisions.inChannel(team, 'C0OTHER')).items[0]?.history).toHaveLength(1);
    expect(await store.estimates.find(team, 'theirs C0OTHER')).toMatchObject({ id: 'theirs C0OTHER' });
    await store.close();
    expect(
      [left.decisions, left.decision_steps, left.threads, left.changes].map((rows) => rows?.length),
    ).toEqual([1, 1, 1, 1]);
  });

  it('is not needed for what has had its time', async () => {
    const { url } = await filled(db);
    const store = await openStore(url);
    await store.purge('2046-01-01T00:00:00.000Z', 1);
    await store.close();
    const stays = ['decision_steps', 'decisions', 'defaults'];
    const why = 'remove its old rows in src/store/sql/removal.ts, or say here that it stays';
    expect(tablesWith(await run(url, ''), WHO).toSorted(), why).toEqual(stays);
  });

  it('of a person leaves their id nowhere, and what belongs to the team readable', async () => {
    const { url, team } = await filled(db);
    expect(tablesWith(await run(url, ''), WHO), 'add a row of theirs to `filled` above').toEqual(OF_PEOPLE);
    const left = await run(url, PERSON);
    expect(tablesWith(left, WHO)).toEqual([]);
    const store = await openStore(url);
    const [decision] = (await store.decisions.inChannel(team, WHERE)).items;
    expect(decision).toMatchObject({ owner: 'U0NOBODY', stances: [{ person: 'U0NOBODY' }] });
    expect(await store.estimates.find(team, `theirs ${WHERE}`)).toBeUndefined();
    expect((await store.estimates.find(team, `a colleague's ${WHERE}`))?.words).toBe('what <@U0NOBODY> says');
    const key = { team, channel: WHERE, threadTs: '1700000000.000100' };
    expect((await store.threads.find(key))?.startedBy).toBe('U0NOBODY');
    expect((await store.stances.all(key)).map(({ person }) => person)).toEqual(['U0OTHER']);
    expect(await store.lastWords.last(key, WHO)).toBeUndefined();
    expect((await store.lastWords.last(key, 'U0OTHER'))?.words).toBe('what <@U0NOBODY> says');
    await store.close();
  });
};
