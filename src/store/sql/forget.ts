import { setImmediate as breathe } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Store } from '../store.ts';
import { type Context, inSteps } from './context.ts';
import { jsonColumn } from './json-column.ts';
import { NOBODY, scrubbed, scrubbedAnswer } from './scrub.ts';
import type { AnswerColumns, Tables } from './tables.ts';

/** `/llmcost forget`: what is a person's goes; in what is the team's nobody takes their place. */

const STEP = 200;
const NOTHING = jsonColumn({ parse: (value: unknown) => value }).write(null);

type Db = Kysely<Tables>;
type Table = 'threads' | 'changes' | 'estimates' | 'decisions' | 'decision_steps' | 'defaults';
type Row = Readonly<Record<string, unknown>>;

const ANSWER = [
  'intent',
  'draft',
  'scenario',
  'evidence',
  'assumptions',
  'assessment',
] as const satisfies readonly (keyof AnswerColumns)[];

/** Where a person may stand in what is the team's: the key of a row, columns with their id, columns of JSON. */
const TEAMS: readonly {
  readonly table: Table;
  readonly key: readonly string[];
  readonly ids: readonly string[];
  readonly json: readonly string[];
  /** Words of whoever is named in `ids[0]`. */
  readonly words: readonly string[];
}[] = [
  {
    table: 'threads',
    key: ['channel', 'thread_ts'],
    ids: ['started_by'],
    json: ['draft'],
    words: [],
  },
  {
    table: 'changes',
    key: ['channel', 'thread_ts', 'version'],
    ids: ['changed_by'],
    json: ['draft'],
    words: ['words'],
  },
  { table: 'estimates', key: ['id'], ids: [], json: [...ANSWER, 'look_before', 'words'], words: [] },
  { table: 'decisions', key: ['id'], ids: ['recorded_by', 'owner'], json: [...ANSWER, 'record'], words: [] },
  { table: 'decision_steps', key: ['decision', 'step'], ids: [], json: ['event'], words: [] },
  { table: 'defaults', key: ['field'], ids: ['set_by'], json: ['value'], words: [] },
];

const Record = z.looseObject({ v: z.number(), value: z.looseObject({}) });
const REMOVED = '(removed at the wish of whoever wrote it)';

/** The reason of a decision is the words of whoever recorded it. */
const withoutReason = (record: string): string => {
  const { v, value } = Record.parse(JSON.parse(record));
  return JSON.stringify({ v, value: { ...value, reason: REMOVED } });
};

const textOf = (row: Row, column: string): string | undefined => {
  const value = row[column];
  return typeof value === 'string' ? value : undefined;
};

/** The columns of one row that change. */
const changesOf = ({ ids, json, words }: (typeof TEAMS)[number], row: Row, person: string): Row => {
  const isTheirs = ids[0] !== undefined && row[ids[0]] === person;
  const changed: Record<string, unknown> = {};
  for (const column of ids) if (row[column] === person) changed[column] = NOBODY;
  for (const column of json) {
    const text = textOf(row, column);
    if (text === undefined) continue;
    const isAnswer = (ANSWER as readonly string[]).includes(column);
    const clean = isAnswer && text.includes(person) ? scrubbedAnswer(text, person) : scrubbed(text, person);
    if (clean !== text) changed[column] = clean;
  }
  if (isTheirs) for (const column of words) changed[column] = null;
  const record = textOf({ ...row, ...changed }, 'record');
  if (isTheirs && record !== undefined) changed.record = withoutReason(record);
  const draft = textOf(row, 'draft');
  // What was not understood stands apart from who said it.
  if (draft?.includes(person) === true || isTheirs)
    for (const column of ['intent', 'evidence', 'assessment']) {
      const text = textOf({ ...row, ...changed }, column);
      if (text !== undefined) changed[column] = scrubbedAnswer(text, person);
    }
  return changed;
};

const scrubTable = async (db: Db, about: (typeof TEAMS)[number], team: string, person: string) => {
  const { table, key, ids, json } = about;
  const columns = [...ids, ...json].map((column) => sql`${sql.ref(column)} like ${`%${person}%`}`);
  const { rows } = await sql<Row>`select * from ${sql.table(table)}
    where team = ${team} and (${sql.join(columns, sql` or `)})`.execute(db);
  for (const [at, row] of rows.entries()) {
    if (at % STEP === STEP - 1) await breathe();
    const changed = Object.entries(changesOf(about, row, person));
    if (changed.length === 0) continue;
    const set = changed.map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
    const same = ['team', ...key].map((column) => sql`${sql.ref(column)} = ${row[column]}`);
    await sql`update ${sql.table(table)} set ${sql.join(set)} where ${sql.join(same, sql` and `)}`.execute(
      db,
    );
  }
};

const estimatesOf = ({ db }: Context, team: string, user: string) =>
  inSteps(STEP, async () => {
    const some = db
      .selectFrom('estimates as old')
      .select(['old.team', 'old.id'])
      .where('old.team', '=', team)
      .where('old.asked_by', '=', user)
      .limit(STEP);
    const { numDeletedRows } = await db
      .deleteFrom('estimates')
      .where(({ eb, refTuple }) => eb(refTuple('team', 'id'), 'in', some.$asTuple('team', 'id')))
      .executeTakeFirst();
    return numDeletedRows;
  });

/** What was sent and not yet answered is dropped unread, this very request too: its answer needs nothing of it. */
const inboxOf = async (db: Db, team: string, user: string): Promise<void> => {
  const holds = sql<boolean>`body like ${`%${user}%`}`;
  await db
    .updateTable('inbox')
    .set({ body: NOTHING, begun_at: null })
    .where('team', '=', team)
    .where(holds)
    .execute();
  await db.deleteFrom('inbox').where('team', '=', team).where('id', 'like', `%${user}%`).execute();
};

export const forgetPersonIn =
  (context: Context): Store['forgetPerson'] =>
  async (team, user) => {
    const { db } = context;
    await db.deleteFrom('forms').where('team', '=', team).where('opened_by', '=', user).execute();
    await db.deleteFrom('stances').where('team', '=', team).where('person', '=', user).execute();
    await inboxOf(db, team, user);
    const removed = await estimatesOf(context, team, user);
    for (const about of TEAMS) await scrubTable(db, about, team, user);
    await context.afterRemoval();
    return removed;
  };
