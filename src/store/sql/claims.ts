import type { Kysely } from 'kysely';
import type { Claims, ThreadKey } from '../store.ts';
import { type Context, instant } from './context.ts';
import type { Tables } from './tables.ts';

/** Held until it is given back. */
const FOR_EVER = '9999-12-31T00:00:00.000Z';

/** The one decision that a thread has, and that stands. */
export const decisionClaim = ({ channel, threadTs }: Omit<ThreadKey, 'team'>): string =>
  `decision/${channel}/${threadTs}`;

/** Takes a name that is free, over, or held by the same already: one statement, so that of two the first has it. */
export const takeClaim = async (
  db: Kysely<Tables>,
  { team, name, holder, now, until = FOR_EVER }: Parameters<Claims['take']>[0],
): Promise<boolean> => {
  const row = await db
    .insertInto('claims')
    .values({ team, name, holder, until_at: instant(until) })
    .onConflict((conflict) =>
      conflict
        .columns(['team', 'name'])
        .doUpdateSet({ holder, until_at: instant(until) })
        .where((eb) => eb.or([eb('claims.until_at', '<=', instant(now)), eb('claims.holder', '=', holder)])),
    )
    .returning('holder')
    .executeTakeFirst();
  return row !== undefined;
};

const followClaim = async (
  db: Kysely<Tables>,
  { team, name, order, what, now, until }: Parameters<Claims['follow']>[0],
): Promise<boolean> => {
  const holder = `${order}/${what}`;
  const row = await db
    .insertInto('claims')
    .values({ team, name, holder, until_at: instant(until) })
    .onConflict((conflict) =>
      conflict
        .columns(['team', 'name'])
        .doUpdateSet({ holder, until_at: instant(until) })
        .where((eb) =>
          eb.or([
            eb('claims.until_at', '<=', instant(now)),
            eb.and([eb('claims.holder', '<', holder), eb('claims.holder', 'not like', `%/${what}`)]),
          ]),
        ),
    )
    .returning('holder')
    .executeTakeFirst();
  return row !== undefined;
};

/** Gives up what `holder` has; nothing happens where somebody else has it by now. */
export const releaseClaim = async (db: Kysely<Tables>, team: string, name: string, holder: string) => {
  await db
    .deleteFrom('claims')
    .where((eb) => eb.and({ team, name, holder }))
    .execute();
};

/** The claims of one database, which all instances on it share. */
export const claimsIn = ({ db }: Context): Claims => ({
  take: (claim) => takeClaim(db, claim),
  follow: (claim) => followClaim(db, claim),
  release: ({ team, name, holder }) => releaseClaim(db, team, name, holder),
});
