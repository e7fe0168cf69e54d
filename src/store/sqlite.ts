import { CompiledQuery, type DatabaseConnection, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import { LlmcostError } from '../errors.ts';
import { acquiring } from './failures.ts';

/** A transaction that may write takes the lock when it begins: waiting for it later can only fail. */
class ImmediateDriver extends SqliteDriver {
  override acquireConnection(): Promise<DatabaseConnection> {
    return acquiring(() => super.acquireConnection());
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** Tables are made inside a transaction, so that a kill in the middle of a migration leaves no half of it. */
class TransactionalSchema extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

type Config = ConstructorParameters<typeof SqliteDriver>[0];

class Dialect extends SqliteDialect {
  readonly #config: Config;

  constructor(config: Config) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSchema();
  }
}

/** SQLite in a file, or in memory for `:memory:`. Throws LlmcostError `config` where the file cannot be opened. */
export const sqliteDialect = async (path: string): Promise<SqliteDialect> => {
  const { default: Database } = await import('libsql');
  try {
    // The driver itself does not wait for a lock: it would hold the thread.
    const database = new Database(path, { timeout: 0 });
    // Readers and the writer do not wait for one another. A killed process loses nothing; a power cut may lose the
    // last moments, for which every write would wait for the disk on the thread that must ack.
    database.exec('pragma journal_mode = wal; pragma synchronous = normal');
    return new Dialect({ database });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new LlmcostError('config', `DATABASE_URL: cannot open ${path}: ${why}.`, [], error);
  }
};
