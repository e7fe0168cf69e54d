import type { DatabaseConnection } from 'kysely';
import { LlmcostError } from '../errors.ts';
import { wait } from '../waiting.ts';
import { NO_DATABASE } from '../words/notices/workspace.ts';

/** The database did not do what was asked: gone, full, locked for too long. Its own words are the cause. */
export const unavailable = (cause: unknown): LlmcostError =>
  new LlmcostError('store-unavailable', NO_DATABASE, [], { cause });

/** How long a statement waits for another process to let go of the database, and how often it looks. */
const BUSY_MS = 8_000;
const LOOK_MS = 20;
const LOOK_AT_LEAST_EVERY_MS = 250;

/** What the driver itself said. */
const driversOf = (error: unknown): unknown => (error instanceof LlmcostError ? error.cause : error);

/** True where another process, or another connection, does not let go of the database. */
export const isBusy = (error: unknown): boolean => {
  const said = driversOf(error);
  return said instanceof Error && 'code' in said && /^SQLITE_(BUSY|LOCKED)/.test(String(said.code));
};

/** PostgreSQL's code of a table that there is not. SQLite has words alone. */
const UNDEFINED_TABLE = '42P01';

/** True where a statement asked for a table that there is not. */
export const isWithoutTable = (error: unknown): boolean => {
  const said = driversOf(error);
  if (!(said instanceof Error)) return false;
  return said.message.startsWith('no such table') || ('code' in said && said.code === UNDEFINED_TABLE);
};

const attempt = async <T>(run: () => Promise<T>): Promise<T> => {
  for (let waited = 0, ms = LOOK_MS; ; waited += ms, ms = Math.min(2 * ms, LOOK_AT_LEAST_EVERY_MS)) {
    try {
      return await run();
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY_MS) throw unavailable(error);
      // The driver does not wait itself: it would hold the thread that must ack.
      await wait(ms);
    }
  }
};

/**
 * For a driver: gets connections whose failures are told in our words from then on, as is that there is none. One that
 * is handed out again is changed once.
 */
export const createAcquiring = () => {
  const changed = new WeakSet<DatabaseConnection>();
  const tellingFailures = <C extends DatabaseConnection>(connection: C): C => {
    if (changed.has(connection)) return connection;
    changed.add(connection);
    const run = connection.executeQuery.bind(connection);
    connection.executeQuery = (query) => attempt(async () => run(query));
    return connection;
  };
  return async <C extends DatabaseConnection>(acquire: () => Promise<C>): Promise<C> => {
    try {
      return tellingFailures(await acquire());
    } catch (error) {
      throw unavailable(error);
    }
  };
};
