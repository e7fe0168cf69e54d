import { readFileSync } from 'node:fs';
import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { dialectFor, openStore } from '../../../src/store/open.ts';
import { OF_WORKSPACES } from '../../../src/store/sql/of-workspaces.ts';
import type { Tables } from '../../../src/store/sql/tables.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import {
  ANSWER,
  allUnfinished,
  decisionOf,
  estimateOf,
  later,
  NOON,
  newTeam,
  OF_PEOPLE,
  threadOf,
} from '../records.ts';

const WHO = 'U0FORGETME';
const SAYS = 'zorblat the flux';

/** What somebody said in an answer: in their own words, of which some were not understood. */
const said: Answer = {
  ...ANSWER,
  intent: { kind: 'estimate', preview: false, ignoredWords: [SAYS] },
  draft: { ...ANSWER.draft, said: { 'workload.tokensPerMonth': { words: SAYS, by: WHO } } },
  evidence: {
    ...ANSWER.evidence,
    warnings: [{ code: 'word-ignored', message: `Not understood and left out: "${SAYS}".` }],
  },
};

/** What every table of a workspace's holds, as JSON. */
const rowsIn = async (url: string): Promise<ReadonlyMap<string, string>> => {
  const db = new Kysely<Tables>({ dialect: await dialectFor(url, () => undefined) });
  const rows = await Promise.all(
    OF_WORKSPACES.map(async (table) => {
      const result = await sql`select * from ${sql.table(table)}`.execute(db);
      return [table, JSON.stringify(result.rows)] as const;
    }),
  );
  await db.destroy();
  return new Map(rows);
};

/** Whatever is readable in a database: of SQLite every byte of its files. */
const everythingIn = async (url: string): Promise<string> => {
  const rows = [...(await rowsIn(url)).values()].join('\n');
  const file = url.startsWith('file:') ? readFileSync(url.slice('file:'.length)).toString('latin1') : '';
  return `${rows}${file}`;
};

export const forgetsPeople = (db: TestDatabase): void => {
  it('leaves no word and no id of theirs anywhere, and what is the team’s', async () => {
    const [url, team] = [await db.fresh(), newTeam()];
    const store = await openStore(url);
    const key = threadOf(team);
    const by = { by: WHO, at: NOON, words: SAYS };
    await store.estimates.save(estimateOf(team, 'theirs', { askedBy: WHO, words: SAYS }));
    const colleague = {
      answer: said,
      words: `as <@${WHO}> says`,
      look: { before: said.draft, state: 'open' },
    };
    await store.estimates.save(estimateOf(team, 'colleague', colleague as object));
    await store.threads.start(key, said.draft, by);
    await store.threads.change(key, by, (draft) => ({ ...draft, fields: { 'workload.tokensPerMonth': 7 } }));
    await store.stances.take(key, { person: WHO, choice: 'api', at: NOON, reason: SAYS });
    await store.lastWords.keep(key, WHO, { words: SAYS, isRefused: true, at: NOON });
    await store.lastWords.keep(key, 'U0OTHER', { words: `as <@${WHO}> says`, isRefused: false, at: NOON });
    const stances = [
      { person: WHO, choice: 'api' as const, at: NOON, reason: SAYS },
      { person: 'U0OTHER', choice: 'api' as const, at: NOON, reason: 'stays' },
    ];
    const decision = { ...key, answer: said, owner: WHO, recordedBy: WHO, reason: SAYS, stances };
    await store.decisions.record(decisionOf(team, 'd1', decision));
    await store.decisions.note(team, 'd1', { kind: 'rechecked', by: WHO, at: NOON, note: SAYS });
    await store.defaults.set({ team, field: 'selfHosted.ops', value: 1, by: WHO, at: NOON });
    await store.forms.save({ team, id: 'f', by: WHO, state: { SAYS }, savedAt: NOON, expiresAt: later(60) });
    const body = { user: WHO, text: SAYS };
    await store.inbox.receive({ team, id: 'Ev1', kind: 'command', body, receivedAt: NOON });
    const named = { team, id: `Ev2:${WHO}`, kind: 'command', body: {}, receivedAt: NOON };
    await store.inbox.receive(named);
    const before = await rowsIn(url);
    const untried = OF_PEOPLE.filter((table) => before.get(table)?.includes(WHO) !== true);
    expect(untried, 'put something of theirs into these tables above, so that it is forgotten').toEqual([]);
    expect(await everythingIn(url)).toContain(SAYS);

    expect(await store.forgetPerson(team, WHO)).toBe(1);

    const left = await store.decisions.find(team, 'd1');
    expect(left).toMatchObject({ owner: 'nobody', recordedBy: 'nobody', choice: 'api' });
    expect(left?.stances[1]).toMatchObject({ person: 'U0OTHER', reason: 'stays' });
    expect((await store.threads.find(key))?.draft.fields).toEqual({ 'workload.tokensPerMonth': 7 });
    expect((await store.threads.history(key)).items).toHaveLength(2);
    expect((await store.estimates.find(team, 'colleague'))?.answer.scenario).toEqual(ANSWER.scenario);
    expect(await allUnfinished(store, later(90))).toEqual([]);
    await store.close();
    const everything = await everythingIn(url);
    expect(everything).not.toContain(WHO);
    expect(everything).not.toContain(SAYS);
  });

  it('leaves the words of others beside whom they stand', async () => {
    const [store, team] = [await openStore(await db.fresh()), newTeam()];
    const key = threadOf(team);
    await store.threads.start(key, said.draft, { by: 'U0OTHER', at: NOON, words: 'their words' });
    const decision = { owner: WHO, recordedBy: 'U0OTHER', reason: 'their reason' };
    await store.decisions.record(decisionOf(team, 'd1', decision));
    await store.forgetPerson(team, WHO);
    const { items } = await store.threads.history(key);
    expect(items.map(({ by, words }) => [by, words])).toEqual([['U0OTHER', 'their words']]);
    expect(await store.decisions.find(team, 'd1')).toMatchObject({ ...decision, owner: 'nobody' });
    await store.close();
  });
};
