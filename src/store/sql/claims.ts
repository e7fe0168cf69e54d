import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { Claims, ThreadKey } from '../store.ts';
import { instant, type SqlContext } from './context.ts';
import type { Tables } from './tables.ts';

/** Held until it is given back. */
const FOR_EVER = '9999-12-31T00:00:00.000Z';

/** The one decision that a thread has, and that stands. */
export const decisionClaim = ({ channel, threadTs }: Omit<ThreadKey, 'team'>): string =>
  `decision/${channel}/${threadTs}`;

type Claim = Pick<Parameters<Claims['take']>[0], 'team' | 'name' | 'holder'>;
type Eb = ExpressionBuilder<Tables, 'claims'>;

/** Has the name where it is free, or where `gives` says so: one statement, so that the first of two has it. */
const claim = async (
  db: Kysely<Tables>,
  { team, name, holder }: Claim,
  [now, until]: readonly [now: string, until: string],
  gives: (eb: Eb) => Expression<SqlBool>,
): Promise<boolean> => {
  const row = await db
    .insertInto('claims')
    .values({ team, name, holder, until_at: instant(until) })
    .onConflict((conflict) =>
      conflict
        .columns(['team', 'name'])
        .doUpdateSet({ holder, until_at: instant(until) })
        .where((eb) => eb.or([eb('claims.until_at', '<=', instant(now)), gives(eb)])),
    )
    .returning('holder')
    .executeTakeFirst();
  return row !== undefined;
};

/** Takes a name that is free, over, or held by the same already. */
export const takeClaim = (
  db: Kysely<Tables>,
  { now, until = FOR_EVER, ...taken }: Parameters<Claims['take']>[0],
): Promise<boolean> => claim(db, taken, [now, until], (eb) => eb('claims.holder', '=', taken.holder));

const followClaim = (
  db: Kysely<Tables>,
  { team, name, order, what, now, until }: Parameters<Claims['follow']>[0],
): Promise<boolean> => {
  const holder = `${order}/${what}`;
  return claim(db, { team, name, holder }, [now, until], (eb) =>
    eb.and([eb('claims.holder', '<', holder), eb('claims.holder', 'not like', `%/${what}`)]),
  );
};

/** Gives up what `holder` has; nothing happens where somebody else has it by now. */
export const releaseClaim = async (db: Kysely<Tables>, team: string, name: string, holder: string) => {
  await db
    .deleteFrom('claims')
    .where((eb) => eb.and({ team, name, holder }))
    .execute();
};

/** The claims of one database, which all instances on it share. */
export const claimsIn = ({ db }: SqlContext): Claims => ({
  take: (taken) => takeClaim(db, taken),
  follow: (followed) => followClaim(db, followed),
  release: ({ team, name, holder }) => releaseClaim(db, team, name, holder),
});
