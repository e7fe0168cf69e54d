import fc from 'fast-check';
import { Kysely, sql } from 'kysely';
import { defined } from '../../../src/defined.ts';
import {
  exportDecisions,
  exportEstimates,
  renderCompare,
  renderDecision,
  renderDefaults,
  renderFileText,
  renderHome,
  renderList,
  renderRecheck,
  renderStances,
} from '../../../src/render/index.ts';
import { migrate } from '../../../src/store/migrations/index.ts';
import { storeOn } from '../../../src/store/open.ts';
import type { Tables } from '../../../src/store/sql/tables.ts';
import { sqliteDialect } from '../../../src/store/sqlite.ts';
import type { Decision, Estimate, Store } from '../../../src/store/store.ts';
import { UnreadableRow } from '../../../src/store/unreadable-row.ts';
import {
  allUnfinished,
  decisionOf,
  estimateOf,
  later,
  NOON,
  OF_PEOPLE,
  threadOf,
} from '../../store/records.ts';
import { anyHarm, anyJson, type Harm, harmedSeveral } from '../json.ts';
import { answerMust, messageMust, viewMust } from '../must.ts';
import { anyText } from '../pieces.ts';
import type { Surface } from '../surface.ts';

/** A column of one row of the database, with something else in it than was written. */
interface Corrupt {
  readonly table: keyof Tables;
  readonly column: number;
  readonly how: 'harmed' | 'newer' | 'older' | 'text' | 'json' | 'number' | 'blob' | 'null';
  readonly harms: readonly Harm[];
  readonly text: string;
  readonly json: unknown;
}

const TEAM = 'T1';
const KEY = threadOf(TEAM);
const PERSON = 'U1';
/** Columns by which a row is found: with another value it is another row. */
const KEYS = new Set([
  'team',
  'id',
  'channel',
  'thread_ts',
  'person',
  'decision',
  'step',
  'field',
  'version',
]);

const corrupt: fc.Arbitrary<Corrupt> = fc.record({
  table: fc.constantFrom(...OF_PEOPLE, 'estimates' as const, 'decisions' as const),
  column: fc.nat(30),
  how: fc.constantFrom(
    'harmed',
    'harmed',
    'harmed',
    'harmed',
    'newer',
    'older',
    'text',
    'json',
    'number',
    'blob',
    'null',
  ),
  harms: fc.array(anyHarm, { minLength: 1, maxLength: 2 }),
  text: fc.oneof(
    anyText,
    fc.constantFrom('', '{', '{"v":1}', '{"v":1e9,"value":1}', '\u0000', 'null', '2026-13-45'),
  ),
  json: anyJson,
});

interface World {
  readonly db: Kysely<Tables>;
  readonly store: Store;
  readonly unreadable: UnreadableRow[];
}

const fill = async (store: Store): Promise<void> => {
  for (const id of ['e1', 'e2'])
    await store.estimates.save(estimateOf(TEAM, id, { postedTs: KEY.threadTs, words: 'x' }));
  const { draft } = estimateOf(TEAM, 'e1').answer;
  await store.threads.start(KEY, draft, { by: PERSON, at: NOON, words: 'x', estimate: 'e1' });
  await store.threads.change(KEY, { by: PERSON, at: NOON, words: 'y', estimate: 'e2' }, () => draft);
  for (const person of [PERSON, 'U2'])
    await store.stances.take(KEY, { person, choice: 'api', reason: 'cost', at: NOON });
  for (const id of ['d1', 'd2']) await store.decisions.record(decisionOf(TEAM, id));
  await store.decisions.note(TEAM, 'd1', { kind: 'rechecked', by: PERSON, at: NOON, note: 'fine' });
  for (const field of ['selfHosted.ops.usdPerHour', 'apis'])
    await store.defaults.set({
      team: TEAM,
      field,
      value: field === 'apis' ? ['openai/gpt-5'] : 140,
      by: PERSON,
      at: NOON,
    });
  await store.forms.save({
    team: TEAM,
    id: 'f1',
    by: PERSON,
    state: { a: 1 },
    savedAt: NOON,
    expiresAt: '2027-01-01T00:00:00.000Z',
  });
  for (const id of ['i1', 'i2'])
    await store.inbox.receive({ team: TEAM, id, kind: 'command', body: { a: 1 }, receivedAt: NOON });
};

let opened: Promise<World> | undefined;

const open = async (): Promise<World> => {
  const db = new Kysely<Tables>({ dialect: await sqliteDialect(':memory:', () => undefined) });
  await migrate(db);
  const unreadable: UnreadableRow[] = [];
  const store = storeOn(db, (error) => {
    if (!(error instanceof UnreadableRow)) throw error;
    unreadable.push(error);
  });
  await fill(store);
  return { db, store, unreadable };
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** What is put into the column; undefined where the row says nothing to harm. */
const valueFor = ({ how, harms, text, json }: Corrupt, old: unknown): unknown => {
  const isJson = isText(old) && /^[{"]/.test(old);
  const parsed: unknown = isJson ? JSON.parse(old) : undefined;
  switch (how) {
    case 'harmed': {
      const envelope = parsed as { readonly v: number; readonly value: unknown };
      if (!isJson || typeof envelope !== 'object') return text;
      return JSON.stringify({ ...envelope, value: harmedSeveral(envelope.value, harms) }) ?? text;
    }
    case 'newer':
      return isJson ? old.replace('"v":1', '"v":99') : '99';
    case 'older':
      return isJson ? old.replace('"v":1', '"v":0') : '0';
    case 'json':
      return JSON.stringify({ v: 1, value: json }) ?? 'null';
    case 'number':
      return typeof json === 'number' ? json : 1e308;
    case 'blob':
      return Buffer.from(text);
    case 'null':
      return null;
    default:
      return text;
  }
};

type Row = Record<string, unknown> & { readonly rowid: number };

/** Does `task` with the column changed, and puts back what was there; nothing where the database refuses the value. */
const withCorrupt = async (
  { db }: World,
  given: Corrupt,
  task: (value: unknown) => Promise<void>,
): Promise<void> => {
  const table = sql.table(given.table);
  const { rows } = await sql<Row>`select rowid, * from ${table} order by rowid limit 1`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error(`${given.table} is empty`);
  const columns = Object.keys(row).filter((name) => name !== 'rowid' && !KEYS.has(name));
  const column = columns[given.column % columns.length] ?? '';
  const value = valueFor(given, row[column]);
  const set = (to: unknown) =>
    sql`update ${table} set ${sql.ref(column)} = ${to} where rowid = ${row.rowid}`.execute(db);
  try {
    await set(value);
  } catch {
    return;
  }
  try {
    await task(value);
  } finally {
    for (const name of columns)
      await sql`update ${table} set ${sql.ref(name)} = ${row[name]} where rowid = ${row.rowid}`.execute(db);
  }
};

/** A single row that cannot be read is an UnreadableRow, whose words give away nothing of it. */
const single = async <T>(read: Promise<T>): Promise<T | undefined> => {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof UnreadableRow)) throw error;
    return undefined;
  }
};

const drawEstimates = (estimates: readonly Estimate[], typed: string): void => {
  for (const { answer } of estimates) answerMust(answer, typed);
  messageMust(renderList(estimates), typed, 'list');
  const proposals = estimates.map(({ answer, askedBy: by, words }) => ({
    answer,
    by,
    ...defined({ words }),
  }));
  if (proposals.length > 0) messageMust(renderCompare({ proposals, left: 0 }), typed, 'comparison');
  for (const file of exportEstimates('x', estimates))
    messageMust(renderFileText(file), `${typed} null`, file.name);
};

const drawDecisions = (decisions: readonly Decision[], typed: string): void => {
  for (const decision of decisions) {
    messageMust(renderDecision(decision), typed, 'decision');
    messageMust(renderRecheck(decision), typed, 're-check');
  }
  for (const file of exportDecisions('x', decisions))
    messageMust(renderFileText(file), `${typed} null`, file.name);
};

const neighbour = (table: string, found: readonly { readonly id: string }[], id: string): void => {
  if (!found.some((item) => item.id === id))
    throw new Error(`${table}: the row beside the corrupt one is lost`);
};

const readAll = async ({ store }: World, typed: string): Promise<void> => {
  const estimates = (await store.estimates.askedBy(TEAM, PERSON)).items;
  neighbour('estimates', estimates, 'e2');
  neighbour('estimates', (await store.estimates.inThread(KEY)).items, 'e2');
  await single(store.estimates.find(TEAM, 'e1'));
  // The rows beside it are what they were.
  drawEstimates(
    estimates.filter(({ id }) => id === 'e1'),
    typed,
  );
  await single(store.threads.find(KEY));
  await store.threads.history(KEY);
  const stances = await store.stances.all(KEY);
  messageMust(renderStances(stances), typed, 'stances');
  const decisions = (await store.decisions.inChannel(TEAM, 'C1')).items;
  neighbour('decisions', decisions, 'd2');
  await single(store.decisions.find(TEAM, 'd1'));
  await store.decisions.ownedBy(TEAM, 'U2');
  drawDecisions(
    decisions.filter(({ id }) => id === 'd1'),
    typed,
  );
  const defaults = await store.defaults.all(TEAM);
  for (const isAdmin of [true, false]) {
    messageMust(renderDefaults({ defaults, isAdmin }), typed, 'defaults');
    viewMust(
      'home',
      renderHome({ estimates, decisions, defaults, isAdmin, asOf: new Date(NOON) }),
      typed,
      'home',
    );
  }
  await single(store.forms.find(TEAM, 'f1', NOON));
  await store.decisions.claimDue({ now: '2030-01-01T00:00:00.000Z' });
  await allUnfinished(store, later(60));
};

const rowMust = async (given: Corrupt): Promise<void> => {
  opened ??= open();
  const world = await opened;
  await withCorrupt(world, given, async (value) => {
    const typed = `${String(value)} ${JSON.stringify(given)}`;
    await readAll(world, typed);
    for (const { message } of world.unreadable.splice(0))
      if (!/^\w+ .* cannot be read: /s.test(message) || message.length > 600)
        throw new Error(`said of a row: ${message}`);
  });
};

/** Rows as somebody else, an older version or a broken disk left them. */
export const rows: Surface<Corrupt> = {
  name: 'rows',
  share: 5,
  tries: 8,
  inputs: corrupt,
  holds: rowMust,
  close: async () => {
    const world = await opened;
    opened = undefined;
    await world?.store.close();
  },
};
