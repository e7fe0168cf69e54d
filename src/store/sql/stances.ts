import { Stance } from '../records.ts';
import type { Stances } from '../store.ts';
import { instant, inThread, orLeaveOut, readRow, type SqlContext } from './context.ts';
import { wordsColumn } from './json-column.ts';
import type { StanceRow } from './tables.ts';

const MOST = 1000;

const fromRow = (row: StanceRow): Stance =>
  readRow('stances', [row.team, row.channel, row.thread_ts, row.person], () => {
    const reason = wordsColumn.read(row.reason);
    return Stance.parse({
      person: row.person,
      choice: row.choice,
      at: row.taken_at,
      ...('words' in reason && { reason: reason.words }),
    });
  });

/** Stances, one row a person and thread. */
export const stancesIn = (context: SqlContext): Stances => {
  const { db } = context;
  return {
    take: async (key, { person, choice, reason, at }) => {
      const row = { choice, reason: wordsColumn.write(reason), taken_at: instant(at) };
      await db
        .insertInto('stances')
        .values({ ...inThread(key), person, ...row })
        .onConflict((conflict) =>
          conflict
            .columns(['team', 'channel', 'thread_ts', 'person'])
            .doUpdateSet(row)
            .where('stances.taken_at', '<=', row.taken_at),
        )
        .execute();
    },
    all: async (key) => {
      const rows = await db
        .selectFrom('stances')
        .selectAll()
        .where((eb) => eb.and(inThread(key)))
        .orderBy('taken_at')
        .orderBy('person')
        .limit(MOST)
        .execute();
      return rows.flatMap((row) => orLeaveOut(context, fromRow)(row) ?? []);
    },
  };
};
