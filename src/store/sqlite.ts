import { CompiledQuery, type DatabaseConnection, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import { LlmcostError, messageOf } from '../errors.ts';
import { createAcquiring } from './failures.ts';
import { createFileWatch } from './file-watch.ts';
import { sqliteFile } from './sqlite-file.ts';
import type { WriteBack } from './write-back.ts';

/** Pages in the log at which the thread that acks writes it back itself: the one beside it never got to its end. */
const LONGEST_LOG = 4_000;

/** How long a start waits for the process before it to let go. */
const OPEN_MS = 2_000;

type Config = ConstructorParameters<typeof SqliteDriver>[0];

/** A transaction that may write takes the lock when it begins: waiting for it later can only fail. */
class ImmediateDriver extends SqliteDriver {
  readonly #acquiring = createAcquiring();
  readonly #mustBeThere: () => void;

  constructor(config: Config, mustBeThere: () => void) {
    super(config);
    this.#mustBeThere = mustBeThere;
  }

  override acquireConnection(): Promise<DatabaseConnection> {
    return this.#acquiring(async () => {
      this.#mustBeThere();
      return super.acquireConnection();
    });
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

/** What SQLite says in numbers or in its own words, for who has to repair it. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    /local database .*: 14\b/,
    'its folder is not there, it is a folder itself, or this user may not write in its folder',
  ],
  [/readonly database/, 'this user may not write to it, or not in its folder'],
  [/database is locked/, 'another process is writing to it'],
  [/disk is full/, 'its disk is full'],
];

/** Why a database cannot be used, in words. */
export const reasonOf = (error: unknown): string => {
  const message = messageOf(error);
  return REASONS.find(([said]) => said.test(message))?.[1] ?? message;
};

class Dialect extends SqliteDialect {
  readonly #config: Config;
  readonly #mustBeThere: () => void;

  constructor(config: Config, mustBeThere: () => void) {
    super(config);
    this.#config = config;
    this.#mustBeThere = mustBeThere;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config, this.#mustBeThere);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSchema();
  }
}

/**
 * SQLite in a file, or in memory for `:memory:`. Throws LlmcostError `config` where the file cannot be opened. When it
 * is closed, what the log beside it held is in the file, so that a copy of the file alone is whole.
 */
export const sqliteDialect = async (
  path: string,
  onError: (error: Error) => void,
): Promise<SqliteDialect> => {
  const { default: Database } = await import('libsql');
  const { createWriteBack } = await import('./write-back.ts');
  const whenUnwritten = (error: unknown): void =>
    onError(new Error(`${path}-wal could not be written back into ${path}: ${reasonOf(error)}`));
  const isFile = path !== ':memory:';
  let writeBack: WriteBack | undefined;
  const open = (again: boolean) => {
    // Once it runs, the driver itself does not wait for a lock: it would hold the thread.
    const database = new Database(path, { timeout: again ? 0 : OPEN_MS });
    // Readers and the writer do not wait for one another. A killed process loses nothing; a power cut may lose the
    // last moments, for which every write would wait for the disk on the thread that must ack.
    // Removed rows are overwritten: who was forgotten is not to be read out of the file.
    database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = on');
    database.exec(`pragma wal_autocheckpoint = ${LONGEST_LOG}`);
    writeBack?.close();
    writeBack = isFile ? createWriteBack(path, whenUnwritten) : undefined;
    if (again) return database;
    // A file that can only be read opens as well: better to hear of it now than with every answer.
    database.exec('begin immediate; create table probe (x); rollback');
    database.exec('pragma busy_timeout = 0');
    return database;
  };
  try {
    const file = sqliteFile(open, {
      canReopen: isFile,
      whenUnwritten,
      whenChanged: () => writeBack?.changed(),
      whenClosed: () => writeBack?.close(),
    });
    return new Dialect({ database: file }, isFile ? createFileWatch(path) : () => undefined);
  } catch (error) {
    throw new LlmcostError(
      'config',
      `The database at DATABASE_URL (${path}) cannot be used: ${reasonOf(error)}.`,
      [],
      { cause: error },
    );
  }
};
