import { PostgresDialect, PostgresDriver } from 'kysely';
import { acquiring } from './failures.ts';

const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 5000;
const STATEMENT_TIMEOUT_MS = 10_000;

type Config = ConstructorParameters<typeof PostgresDriver>[0];

/** One whose failures are told in our words. */
class TellingDriver extends PostgresDriver {
  override acquireConnection(): ReturnType<PostgresDriver['acquireConnection']> {
    return acquiring(() => super.acquireConnection());
  }
}

class Dialect extends PostgresDialect {
  readonly #config: Config;

  constructor(config: Config) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new TellingDriver(this.#config);
  }
}

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
  return new Dialect({ pool });
};
