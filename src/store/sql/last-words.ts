import { LastWords } from '../records.ts';
import type { WordsOfPeople } from '../store.ts';
import { instant, inThread, orLeaveOut, readRow, type SqlContext } from './context.ts';
import { wordsColumn } from './json-column.ts';
import type { SaidRow } from './tables.ts';

const fromRow = (row: SaidRow): LastWords =>
  readRow('said', [row.team, row.channel, row.thread_ts, row.person], () =>
    LastWords.parse({ ...wordsColumn.read(row.words), isRefused: row.refused === 1, at: row.said_at }),
  );

/** What was said last, one row a person and thread. */
export const lastWordsIn = (context: SqlContext): WordsOfPeople => {
  const { db } = context;
  return {
    keep: async (key, person, { words, isRefused, at }) => {
      const row = { words: wordsColumn.write(words), refused: isRefused ? 1 : 0, said_at: instant(at) };
      await db
        .insertInto('said')
        .values({ ...inThread(key), person, ...row })
        .onConflict((conflict) =>
          conflict
            .columns(['team', 'channel', 'thread_ts', 'person'])
            .doUpdateSet(row)
            .where('said.said_at', '<=', row.said_at),
        )
        .execute();
    },
    last: async (key, person) => {
      const row = await db
        .selectFrom('said')
        .selectAll()
        .where((eb) => eb.and({ ...inThread(key), person }))
        .executeTakeFirst();
      // What cannot be read is nothing to go on from.
      return row && orLeaveOut(context, fromRow)(row);
    },
  };
};
