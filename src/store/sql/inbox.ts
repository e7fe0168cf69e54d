import { MINUTE_MS } from '../../domain/day.ts';
import { Received } from '../records.ts';
import type { Deliveries } from '../store.ts';
import { hasWritten, instant, orLeaveOut, readRow, type SqlContext } from './context.ts';
import { anyJsonColumn, DROPPED } from './json-column.ts';
import type { InboxRow } from './tables.ts';
import { written } from './written.ts';

const QUIET_MS = MINUTE_MS;
/** Rows of one statement. */
const TOGETHER = 100;
/**
 * What kills the process each time it is begun must not do so for ever; who is killed from outside loses nothing. After
 * that only its asker is told, three times at most.
 */
const MOST_TIMES = 25;
const MOST_CLAIMS = MOST_TIMES + 4;
const MOST_UNSUSPECTED = 6;

const fromRow = (row: InboxRow): Received =>
  readRow('inbox', [row.team, row.id], () =>
    Received.parse({
      team: row.team,
      id: row.id,
      kind: row.kind,
      body: anyJsonColumn.read(row.body),
      receivedAt: row.received_at,
      ...(row.saying === 1 && { isSaying: true }),
      ...(row.times_begun > MOST_TIMES + 1 && { isGivenUp: true }),
    }),
  );

/** What Slack sent. Its times are of whoever calls, never of the database, so that tests can set them. */
export const inboxIn = (context: SqlContext): Deliveries => {
  const { db } = context;
  const run = written(db);
  return {
    receive: async ({ team, id, kind, body, receivedAt }) => {
      const at = instant(receivedAt);
      const received = await run`
        insert into inbox (team, id, kind, body, received_at, begun_at, times_begun)
        values (${team}, ${id}, ${kind}, ${anyJsonColumn.write(body)}, ${at}, ${at}, 1)
        on conflict do nothing`;
      return hasWritten(received);
    },
    saying: async (team, id, isSaying) => {
      const said = isSaying ? 1 : null;
      await run`update inbox set saying = ${said} where team = ${team} and id = ${id}`;
    },
    stillAt: async (received, now) => {
      for (let from = 0; from < received.length; from += TOGETHER) {
        const keys = received.slice(from, from + TOGETHER);
        await db
          .updateTable('inbox')
          .set({ begun_at: instant(now) })
          .where((eb) => eb.or(keys.map(({ team, id }) => eb.and({ team, id }))))
          .where('begun_at', 'is not', null)
          .execute();
      }
    },
    done: async (team, id) => {
      await run`update inbox set begun_at = null, body = ${DROPPED} where team = ${team} and id = ${id}`;
    },
    claimUnfinished: async ({ now, quietMs = QUIET_MS, limit, suspects }) => {
      const quietSince = instant(Date.parse(now) - quietMs);
      const quiet = db
        .selectFrom('inbox as quiet')
        .select(['quiet.team', 'quiet.id'])
        .where('quiet.begun_at', '<=', quietSince)
        .where('quiet.times_begun', '<', suspects ? MOST_CLAIMS : MOST_UNSUSPECTED)
        .where('quiet.times_begun', '>=', suspects ? MOST_UNSUSPECTED : 0)
        .orderBy('quiet.begun_at')
        .limit(limit);
      const rows = await db
        .updateTable('inbox')
        .set((eb) => ({ begun_at: instant(now), times_begun: eb('times_begun', '+', 1) }))
        .where(({ eb, refTuple }) => eb(refTuple('team', 'id'), 'in', quiet.$asTuple('team', 'id')))
        // Said again outside: PostgreSQL looks at a row again only here after it waited for another instance's claim.
        .where('begun_at', '<=', quietSince)
        .where('times_begun', '<', MOST_CLAIMS)
        .returningAll()
        .execute();
      return rows
        .sort((one, other) => (one.received_at < other.received_at ? -1 : 1))
        .flatMap((row) => orLeaveOut(context, fromRow)(row) ?? []);
    },
  };
};
