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

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code));

const attempt = async <T>(run: () => Promise<T>): Promise<T> => {
  for (let waited = 0, ms = LOOK_MS; ; waited += ms, ms = Math.min(2 * ms, LOOK_AT_LEAST_EVERY_MS)) {
    try {
      return await run();
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY_MS) throw unavailable(error);
      // Not inside the driver: it would hold the thread that must ack.
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
