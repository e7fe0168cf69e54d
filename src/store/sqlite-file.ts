import type Database from 'libsql';

/** What kysely needs of a database, and of its statements. */
export interface SqliteFile {
  readonly prepare: (sql: string) => Statement;
  readonly close: () => void;
}

interface Statement {
  readonly reader: boolean;
  readonly all: (parameters: readonly unknown[]) => unknown[];
  readonly run: (parameters: readonly unknown[]) => {
    readonly changes: number | bigint;
    readonly lastInsertRowid: number | bigint;
  };
  readonly iterate: (parameters: readonly unknown[]) => IterableIterator<unknown>;
}

type Real = Pick<InstanceType<typeof Database>, 'exec' | 'prepare' | 'close' | 'inTransaction'>;

/** Statements that are kept ready: preparing one takes longer than running it. */
const MOST_READY = 200;

/** Whether it gives rows is asked once: the driver looks it up each time. */
interface Ready {
  readonly statement: ReturnType<Real['prepare']>;
  readonly reader: boolean;
}

/** What opens and ends a transaction, as kysely and we say it. */
const BOUND = /^\s*(begin|commit|rollback)\b/i;
const READS = /^\s*(select|explain|pragma)\b/i;

const NO_ROWS = { changes: 0, lastInsertRowid: 0 } as const;

/** A payload may hold `true` where an id belongs, and the driver ends the whole process over a boolean. */
const bindable = (parameters: readonly unknown[]): readonly unknown[] => {
  if (parameters.some((value) => typeof value === 'boolean'))
    throw new TypeError('a boolean cannot be stored in SQLite');
  return parameters;
};

interface Options {
  /** False in memory, where all would be lost. */
  readonly canReopen: boolean;
  /** Told where what the log beside the file holds could not be written back. Nothing is lost: the log stays. */
  readonly whenUnwritten: (error: unknown) => void;
  /** Told of each change, before it is certain where it is one of several. */
  readonly whenChanged: () => void;
  /** Told once the file is closed. */
  readonly whenClosed: () => void;
}

/** How long the last writing back waits for one that is under way. */
const CLOSE_MS = 2_000;

/** The open file, and the statements that are prepared on it. */
interface Opened {
  readonly real: () => Real;
  /** The statement, on a file that is opened anew where something has failed on the last one. */
  readonly prepared: (sql: string) => Ready;
  /** Runs it as it stands, on such a file. */
  readonly exec: (sql: string) => void;
  readonly hasFailed: () => void;
  readonly close: () => void;
}

const openedAnew = (
  open: (again: boolean) => Real,
  { canReopen, whenUnwritten, whenClosed }: Options,
): Opened => {
  let real = open(false);
  let failed = false;
  const ready = new Map<string, Ready>();

  const renew = (): void => {
    if (!failed || !canReopen || real.inTransaction) return;
    ready.clear();
    real.close();
    real = open(true);
    failed = false;
  };
  return {
    real: () => real,
    prepared: (sql) => {
      renew();
      const known = ready.get(sql);
      if (known !== undefined) return known;
      const statement = real.prepare(sql);
      const fresh = { statement, reader: statement.reader };
      if (ready.size >= MOST_READY) ready.clear();
      ready.set(sql, fresh);
      return fresh;
    },
    exec: (sql) => {
      renew();
      real.exec(sql);
    },
    hasFailed: () => {
      failed = true;
    },
    close: () => {
      try {
        // Closing leaves this to the process's natural end, and a clean stop exits before that.
        ready.clear();
        real.exec(`pragma busy_timeout = ${CLOSE_MS}; pragma wal_checkpoint(truncate)`);
      } catch (error) {
        whenUnwritten(error);
      }
      real.close();
      whenClosed();
    },
  };
};

type Locked = <T>(sql: string, act: () => T) => T;

/** Runs a statement, which is a transaction of its own where there is none. */
const lockedFirst = ({ real, hasFailed }: Opened): Locked => {
  /** A failure may have been for a lock. */
  let isWary = false;
  const careful = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      hasFailed();
      isWary = true;
      throw error;
    }
  };
  return (sql, act) => {
    if (!isWary || real().inTransaction || READS.test(sql)) return careful(act);
    real().exec('begin immediate');
    try {
      const result = careful(act);
      real().exec('commit');
      isWary = false;
      return result;
    } catch (error) {
      if (real().inTransaction) real().exec('rollback');
      throw error;
    }
  };
};

/**
 * The driver leaves a prepared statement that failed half open, and then nothing can be committed until it happens to
 * be collected. So after a failure the file is opened anew; and after one that may have been for a lock, the lock is
 * taken first, by `exec`, which fails clean where another process has it, until a statement has gone through.
 */
export const sqliteFile = (open: (again: boolean) => Real, options: Options): SqliteFile => {
  const opened = openedAnew(open, options);
  const locked = lockedFirst(opened);
  const bound = (sql: string): Statement => ({
    reader: false,
    all: () => [],
    run: () => {
      opened.exec(sql);
      return NO_ROWS;
    },
    iterate: () => [].values(),
  });
  return {
    prepare: (sql) => {
      if (BOUND.test(sql)) return bound(sql);
      const { statement, reader } = opened.prepared(sql);
      return {
        reader,
        all: (parameters) => locked(sql, () => statement.all(bindable(parameters))),
        run: (parameters) => {
          const done = locked(sql, () => statement.run(bindable(parameters)));
          options.whenChanged();
          return done;
        },
        iterate: (parameters) => statement.iterate(bindable(parameters)),
      };
    },
    close: opened.close,
  };
};
