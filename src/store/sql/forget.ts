import { type Kysely, sql } from 'kysely';
import * as z from 'zod';
import { defined } from '../../defined.ts';
import { breathe } from '../../waiting.ts';
import type { Store } from '../store.ts';
import { type SqlContext, STEP } from './context.ts';
import { DROPPED } from './json-column.ts';
import { ANSWER, OF_WORKSPACES, PEOPLE_IN, type PersonalColumns } from './of-workspaces.ts';
import { estimatesWhere } from './removal.ts';
import { NOBODY, scrubbed, scrubbedAnswer } from './scrub.ts';
import type { Tables } from './tables.ts';

/** `/llmcost forget`: what is a person's goes; in what is the team's nobody takes their place. */

type Db = Kysely<Tables>;
type StoredRow = Readonly<Record<string, unknown>>;

const DecisionColumn = z.looseObject({ v: z.number(), value: z.looseObject({}) });
const REMOVED = '(removed at the wish of whoever wrote it)';

/** The reason of a decision is the words of whoever recorded it. */
const withoutReason = (record: string): string => {
  const { v, value } = DecisionColumn.parse(JSON.parse(record));
  return JSON.stringify({ v, value: { ...value, reason: REMOVED } });
};

const textOf = (row: StoredRow, column: string): string | undefined => {
  const value = row[column];
  return typeof value === 'string' ? value : undefined;
};

const isOfAnswer = (column: string): boolean => ANSWER.some((one) => one === column);

/** Their id gives way to nobody's, and JSON that holds it loses it with the words beside it. */
const withoutId = ({ ids, json }: PersonalColumns, row: StoredRow, person: string): StoredRow => ({
  ...Object.fromEntries(ids.flatMap((column) => (row[column] === person ? [[column, NOBODY]] : []))),
  ...Object.fromEntries(
    json.flatMap((column) => {
      const text = textOf(row, column);
      if (text?.includes(person) !== true) return [];
      return [[column, isOfAnswer(column) ? scrubbedAnswer(text, person) : scrubbed(text, person)]];
    }),
  ),
});

/** Their row without the words they wrote and the reason of what they recorded. */
const withoutTheirWords = ({ words }: PersonalColumns, row: StoredRow): StoredRow => {
  const record = textOf(row, 'record');
  return {
    ...Object.fromEntries(words.map((column) => [column, null])),
    ...defined({ record: record === undefined ? undefined : withoutReason(record) }),
  };
};

/** What was not understood stands apart from who said it. */
const withoutWhatWasIgnored = (row: StoredRow, person: string): StoredRow =>
  Object.fromEntries(
    ['intent', 'evidence', 'assessment'].flatMap((column) => {
      const text = textOf(row, column);
      return text === undefined ? [] : [[column, scrubbedAnswer(text, person)]];
    }),
  );

/** The columns of one row that change. */
const changesOf = (about: PersonalColumns, row: StoredRow, person: string): StoredRow => {
  const [owner] = about.ids;
  const isTheirs = owner !== undefined && row[owner] === person;
  const anonymous = withoutId(about, row, person);
  const wordless = isTheirs ? withoutTheirWords(about, { ...row, ...anonymous }) : {};
  const changed = { ...anonymous, ...wordless };
  const saidSomething = isTheirs || textOf(row, 'draft')?.includes(person) === true;
  return saidSomething ? { ...changed, ...withoutWhatWasIgnored({ ...row, ...changed }, person) } : changed;
};

const scrubTable = async (
  db: Db,
  [table, about]: readonly [table: string, about: PersonalColumns],
  team: string,
  person: string,
) => {
  const { key, ids, json } = about;
  const columns = [...ids, ...json].map((column) => sql`${sql.ref(column)} like ${`%${person}%`}`);
  const { rows } = await sql<StoredRow>`select * from ${sql.table(table)}
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

/** What was sent and not yet answered is dropped unread, this very request too: its answer needs nothing of it. */
const inboxOf = async (db: Db, team: string, user: string): Promise<void> => {
  const holds = sql<boolean>`body like ${`%${user}%`}`;
  await db
    .updateTable('inbox')
    .set({ body: DROPPED, begun_at: null })
    .where('team', '=', team)
    .where(holds)
    .execute();
  await db.deleteFrom('inbox').where('team', '=', team).where('id', 'like', `%${user}%`).execute();
};

/**
 * Removes rows of the person and scrubs those of the team, in small steps that let an ack pass between them.
 */
export const forgetPersonIn =
  (context: SqlContext): Store['forgetPerson'] =>
  async (team, user) => {
    const { db } = context;
    await db
      .deleteFrom('forms')
      .where((eb) => eb.and({ team, opened_by: user }))
      .execute();
    await db
      .deleteFrom('stances')
      .where((eb) => eb.and({ team, person: user }))
      .execute();
    await db
      .deleteFrom('said')
      .where((eb) => eb.and({ team, person: user }))
      .execute();
    await inboxOf(db, team, user);
    const removed = await estimatesWhere(context, { team, asked_by: user });
    for (const table of OF_WORKSPACES) {
      const about = PEOPLE_IN[table];
      if (typeof about !== 'string') await scrubTable(db, [table, about], team, user);
    }
    await context.afterRemoval();
    return removed;
  };
