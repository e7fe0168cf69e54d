import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Claim, Claims, ThreadKey } from '../store.ts';
import { hasWritten, instant, type SqlContext } from './context.ts';
import type { Tables } from './tables.ts';

/** Held until it is given back. */
const FOR_EVER = '9999-12-31T00:00:00.000Z';

/** The one decision that a thread has, and that stands. */
export const decisionClaim = ({ channel, threadTs }: Omit<ThreadKey, 'team'>): string =>
  `decision/${channel}/${threadTs}`;

/**
 * Has the name where it is free, or where `gives` says so: one statement, so that the first of two has it. Written out:
 * each message waits for several of these, and building one anew takes longer than running it.
 */
const claim = async (
  db: Kysely<Tables>,
  { team, name, holder }: Claim,
  [now, until]: readonly [now: string, until: string],
  gives: RawBuilder<unknown>,
): Promise<boolean> => {
  const claimed = await sql`
    insert into claims (team, name, holder, until_at) values (${team}, ${name}, ${holder}, ${instant(until)})
    on conflict (team, name) do update set holder = excluded.holder, until_at = excluded.until_at
    where claims.until_at <= ${instant(now)} or (${gives})`.execute(db);
  return hasWritten(claimed);
};

const TO_THE_SAME = sql`claims.holder = excluded.holder`;

/** Takes a name that is free, over, or held by the same already. */
export const takeClaim = (
  db: Kysely<Tables>,
  { now, until = FOR_EVER, ...taken }: Parameters<Claims['take']>[0],
): Promise<boolean> => claim(db, taken, [now, until], TO_THE_SAME);

const followClaim = (
  db: Kysely<Tables>,
  { team, name, order, what, now, until }: Parameters<Claims['follow']>[0],
): Promise<boolean> =>
  claim(
    db,
    { team, name, holder: `${order}/${what}` },
    [now, until],
    sql`claims.holder < excluded.holder and claims.holder not like ${`%/${what}`}`,
  );

/** Gives up what `holder` has; nothing happens where somebody else has it by now. */
export const releaseClaim = async (db: Kysely<Tables>, team: string, name: string, holder: string) => {
  await sql`delete from claims where team = ${team} and name = ${name} and holder = ${holder}`.execute(db);
};

/** The claims of one database, which all instances on it share. */
export const claimsIn = ({ db }: SqlContext): Claims => ({
  take: (taken) => takeClaim(db, taken),
  follow: (followed) => followClaim(db, followed),
  release: ({ team, name, holder }) => releaseClaim(db, team, name, holder),
});
