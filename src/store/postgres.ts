import { PostgresDialect } from 'kysely';

const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 5000;
const STATEMENT_TIMEOUT_MS = 10_000;

/** PostgreSQL. `onError` is told of a connection that broke while nobody used it; the pool opens another. */
export const postgresDialect = async (
  url: string,
  onError: (error: Error) => void,
): Promise<PostgresDialect> => {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
  });
  // The driver's own error carries the connection, password included: nothing of it may reach a log.
  pool.on('error', ({ message }) => onError(new Error(`a connection to PostgreSQL broke: ${message}`)));
  return new PostgresDialect({ pool });
};
