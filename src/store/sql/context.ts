import type { Kysely, QueryResult } from 'kysely';
import { breathe } from '../../waiting.ts';
import type { ThreadKey } from '../store.ts';
import { UnreadableRow } from '../unreadable-row.ts';
import type { Tables } from './tables.ts';

/** What each part of the store works with. */
export interface SqlContext {
  readonly db: Kysely<Tables>;
  /** Told of each row that a list left out. */
  readonly onUnreadable: (error: UnreadableRow) => void;
  /** Clears what removed rows leave behind, where the database can. */
  readonly afterRemoval: () => Promise<void>;
}

/** Whether a statement wrote any row: the database counts them, which is cheaper than handing one back. */
export const hasWritten = ({
  numAffectedRows = 0n,
}: Pick<QueryResult<unknown>, 'numAffectedRows'>): boolean => numAffectedRows > 0n;

/** Reads one row; what does not parse is an UnreadableRow that names it. */
export const readRow = <T>(table: string, key: readonly (string | number)[], read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw new UnreadableRow(table, key, error);
  }
};

/** A row of a list that cannot be read is reported and left out, so that it does not hide the others. */
export const orLeaveOut =
  <Row, T>({ onUnreadable }: SqlContext, read: (row: Row) => T) =>
  (row: Row): T | undefined => {
    try {
      return read(row);
    } catch (error) {
      if (!(error instanceof UnreadableRow)) throw error;
      onUnreadable(error);
      return undefined;
    }
  };

/** Rows of one statement: SQLite holds the thread meanwhile, and Slack waits for its ack. */
export const STEP = 200;

/** Repeats a step of STEP rows until it has nothing left to do; gives the sum. */
export const inSteps = async (step: () => Promise<bigint>): Promise<number> => {
  let removed = 0;
  for (;;) {
    const count = Number(await step());
    removed += count;
    if (count < STEP) return removed;
    await breathe();
  }
};

/** One form for every time, so that times sort as text. */
export const instant = (time: string | number): string => new Date(time).toISOString();

/** The columns of a thread's key. */
export const inThread = ({ team, channel, threadTs }: ThreadKey) => ({ team, channel, thread_ts: threadTs });
