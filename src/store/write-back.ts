import Database from 'libsql/promise';

/** What SQLite's log holds is written back into its file beside the thread that must ack: the disk takes its time. */

/** Changes until it is written back: some two megabytes, for which a disk needs about ten milliseconds. */
const AFTER_CHANGES = 150;

/** Writes the log of one file back, on a connection of its own. */
export interface WriteBack {
  /** Call it after each change. */
  readonly changed: () => void;
  readonly close: () => void;
}

/** `whenFailed`: told what went wrong. Nothing is lost by it: the log stays, and the next change tries again. */
export const createWriteBack = (path: string, whenFailed: (error: unknown) => void): WriteBack => {
  const aside = new Database(path, {});
  let changes = 0;
  let isUnderWay = false;
  let isClosed = false;
  const writeBack = async (): Promise<void> => {
    isUnderWay = true;
    changes = 0;
    try {
      const statement = await aside.prepare('pragma wal_checkpoint(passive)');
      await statement.all([]);
    } catch (error) {
      if (!isClosed) whenFailed(error);
    } finally {
      isUnderWay = false;
    }
  };
  return {
    changed: () => {
      changes += 1;
      if (changes >= AFTER_CHANGES && !isUnderWay) void writeBack();
    },
    close: () => {
      isClosed = true;
      aside.close();
    },
  };
};
