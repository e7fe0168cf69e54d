import { type Kysely, sql } from 'kysely';
import { isBusy } from './failures.ts';

/** Longer than the log takes to be written back beside us, and no longer than an ack can wait. */
const LOCKED_MS = 200;

/** Overwrites what was removed, in SQLite's file and its log; where it cannot, what is removed next takes it along. */
export const overwriteRemoved = async <T>(db: Kysely<T>, onError: (error: Error) => void): Promise<void> => {
  try {
    await sql.raw(`pragma busy_timeout = ${LOCKED_MS}`).execute(db);
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  } catch (cause) {
    // A lock is let go. All else may stay as it is, and what somebody removed can be read out of the file until then.
    if (!isBusy(cause)) onError(new Error('what was removed is not overwritten yet', { cause }));
  } finally {
    // A connection that refuses even this is broken, and whoever asks it next is told.
    await sql`pragma busy_timeout = 0`.execute(db).catch(() => undefined);
  }
};
