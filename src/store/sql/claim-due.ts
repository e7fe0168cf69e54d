import { MINUTE_MS } from '../../domain/day.ts';
import type { Decision, Decisions } from '../store.ts';
import { instant, type SqlContext } from './context.ts';
import { allWithHistory } from './decision-history.ts';

/** A claim that was not followed by `asked` for this long belongs to a process that died. */
const CLAIM_LASTS_MS = 10 * MINUTE_MS;
/** So many are asked one after the other well before their claims are over. */
const TOGETHER = 20;

/** One statement, so that two instances never get the same decision. */
export const claimDue = async (
  context: SqlContext,
  { now }: Parameters<Decisions['claimDue']>[0],
): Promise<readonly Decision[]> => {
  const { db } = context;
  const abandoned = instant(Date.parse(now) - CLAIM_LASTS_MS);
  const due = db
    .selectFrom('decisions as due')
    .select(['due.team', 'due.id'])
    .where('due.due_on', '<=', instant(now))
    .where((eb) => eb.or([eb('due.claimed_at', 'is', null), eb('due.claimed_at', '<', abandoned)]))
    .orderBy('due.due_on')
    .limit(TOGETHER);
  const rows = await db
    .updateTable('decisions')
    .set({ claimed_at: instant(now) })
    .where(({ eb, refTuple }) => eb(refTuple('team', 'id'), 'in', due.$asTuple('team', 'id')))
    // Said again outside: PostgreSQL looks at a row again only here after it waited for another instance's claim.
    .where('due_on', '<=', instant(now))
    .where((eb) => eb.or([eb('claimed_at', 'is', null), eb('claimed_at', '<', abandoned)]))
    .returningAll()
    .execute();
  return (await allWithHistory(context, rows)).filter((decision) => decision !== undefined);
};
