import { type Dialect, Kysely, type Logger } from 'kysely';
import { defined } from '../defined.ts';
import { LlmcostError } from '../errors.ts';
import { type Database, databaseOf, STARTS } from './address.ts';
import { migrate, versionProblem } from './migrations/index.ts';
import { overwriteRemoved } from './overwrite.ts';
import { postgresDialect, postgresReason } from './postgres.ts';
import { claimsIn } from './sql/claims.ts';
import { decisionsIn } from './sql/decisions.ts';
import { defaultsIn } from './sql/defaults.ts';
import { estimatesIn } from './sql/estimates.ts';
import { forgetPersonIn } from './sql/forget.ts';
import { formsIn } from './sql/forms.ts';
import { inboxIn } from './sql/inbox.ts';
import { installationsIn } from './sql/installations.ts';
import { lastWordsIn } from './sql/last-words.ts';
import { forgetWorkspaceIn, purgeIn } from './sql/removal.ts';
import { stancesIn } from './sql/stances.ts';
import type { Tables } from './sql/tables.ts';
import { threadsIn } from './sql/threads.ts';
import { reasonOf, sqliteDialect } from './sqlite.ts';
import type { Store } from './store.ts';

/** Who is told of what goes on in the database. Neither may throw. */
export interface OpenOptions {
  /** Told of rows that a list left out, and of connections that broke. */
  readonly onError?: (error: Error) => void;
  /** Told of each statement: `select`, `insert`, …, and how long it took in milliseconds. */
  readonly onQuery?: (kind: string, ms: number) => void;
}

const DIALECTS: Readonly<Record<Database, typeof dialectFor>> = {
  SQLite: (url, onError) => sqliteDialect(url.slice('file:'.length), onError),
  PostgreSQL: postgresDialect,
};

/** The dialect that an address asks for. The drivers load when they are needed. Throws `config` for any other address. */
export const dialectFor = (url: string, onError: (error: Error) => void): Promise<Dialect> => {
  const database = databaseOf(url);
  if (database === undefined) throw new LlmcostError('config', `DATABASE_URL ${STARTS}.`);
  return DIALECTS[database](url, onError);
};

/** What a driver says names host and user, never the password. */
const unusable = (error: unknown): LlmcostError => {
  const drivers = error instanceof LlmcostError ? error.cause : error;
  const inner = drivers instanceof AggregateError ? drivers.errors[0] : drivers;
  const why = postgresReason(inner) ?? reasonOf(inner);
  return new LlmcostError('config', `The database at DATABASE_URL cannot be used: ${why}.`, [], {
    cause: error,
  });
};

/** The store on a database that is of the newest version. */
export const storeOn = (
  db: Kysely<Tables>,
  onError: (error: Error) => void,
  afterRemoval: () => Promise<void> = async () => undefined,
): Store => {
  const context = { db, onUnreadable: onError, afterRemoval };
  return {
    estimates: estimatesIn(context),
    threads: threadsIn(context),
    stances: stancesIn(context),
    lastWords: lastWordsIn(context),
    decisions: decisionsIn(context),
    defaults: defaultsIn(context),
    forms: formsIn(context),
    inbox: inboxIn(context),
    installations: installationsIn(context),
    claims: claimsIn(context),
    forgetPerson: forgetPersonIn(context),
    forgetWorkspace: forgetWorkspaceIn(context),
    purge: purgeIn(context),
    problem: () => versionProblem(db),
    close: () => db.destroy(),
  };
};

/** Brings a database to the newest version and leaves it. LlmcostError `config` where it cannot. */
export const migrateStore = async (url: string): Promise<void> => {
  const store = await openStore(url);
  await store.close();
};

/** `SelectQueryNode` is `select`. */
const statementOf = (node: string): string => node.replace(/(Query)?Node$/, '').toLowerCase();

const logTo =
  (told: NonNullable<OpenOptions['onQuery']>): Logger =>
  ({ query, queryDurationMillis }) =>
    told(statementOf(query.query.kind), queryDurationMillis);

/** Opens a database, brings it to the newest version and gives its store. Throws `config` where it cannot. */
export const openStore = async (
  url: string,
  { onError = () => undefined, onQuery }: OpenOptions = {},
): Promise<Store> => {
  const db = new Kysely<Tables>({
    dialect: await dialectFor(url, onError),
    ...defined({ log: onQuery && logTo(onQuery) }),
  });
  try {
    await migrate(db);
    return storeOn(
      db,
      onError,
      databaseOf(url) === 'SQLite' ? () => overwriteRemoved(db, onError) : undefined,
    );
  } catch (error) {
    await db.destroy();
    throw error instanceof LlmcostError && error.code === 'config' ? error : unusable(error);
  }
};
