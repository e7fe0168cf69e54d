import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { DAY_MS } from '../../domain/day.ts';
import type { Store } from '../store.ts';
import { inSteps, instant, type SqlContext, STEP } from './context.ts';
import { OF_WORKSPACES } from './of-workspaces.ts';
import type { Tables } from './tables.ts';

type Where = ExpressionBuilder<Tables, 'estimates'>;

/** Slack redelivers for minutes; what was never answered is kept a while to be looked at. */
const REMEMBER_DONE_MS = 2 * DAY_MS;
/** Nobody goes on later from what they said. */
const REMEMBER_SAID_MS = 2 * DAY_MS;
const REMEMBER_UNFINISHED_MS = 7 * DAY_MS;

/** Empties every table of one workspace, in one transaction. */
export const forgetWorkspaceIn =
  ({ db }: SqlContext): Store['forgetWorkspace'] =>
  (team) =>
    db.transaction().execute(async (trx) => {
      await trx.deleteFrom('installations').where('id', '=', team).execute();
      for (const table of OF_WORKSPACES) await trx.deleteFrom(table).where('team', '=', team).execute();
    });

/** Estimates that fit, in steps; gives how many there were. */
const estimatesIn = (
  { db }: SqlContext,
  fits: (eb: Where) => ExpressionWrapper<Tables, 'estimates', SqlBool>,
) =>
  inSteps(async () => {
    const some = db.selectFrom('estimates').select(['team', 'id']).where(fits).limit(STEP);
    const { numDeletedRows } = await db
      .deleteFrom('estimates')
      .where(({ eb, refTuple }) => eb(refTuple('team', 'id'), 'in', some.$asTuple('team', 'id')))
      .executeTakeFirst();
    return numDeletedRows;
  });

/** All that one person asked in a workspace. */
export const estimatesWhere = (
  context: SqlContext,
  whose: { readonly team: string; readonly asked_by: string },
) => estimatesIn(context, (eb) => eb.and(whose));

/** A thread goes with its history; one that changes at this moment stays whole. */
const oldThreads = ({ db }: SqlContext, before: string) =>
  inSteps(() =>
    db.transaction().execute(async (trx) => {
      const some = trx
        .selectFrom('threads as old')
        .select(['old.team', 'old.channel', 'old.thread_ts'])
        .where('old.changed_at', '<', before)
        .limit(STEP);
      const gone = await trx
        .deleteFrom('threads')
        .where(({ eb, refTuple }) =>
          eb(refTuple('team', 'channel', 'thread_ts'), 'in', some.$asTuple('team', 'channel', 'thread_ts')),
        )
        .where('changed_at', '<', before)
        .returning(['team', 'channel', 'thread_ts'])
        .execute();
      for (const key of gone) {
        await trx
          .deleteFrom('changes')
          .where((eb) => eb.and(key))
          .execute();
      }
      return BigInt(gone.length);
    }),
  );

/** Stances stay as long as their thread does. */
const oldStances = ({ db }: SqlContext, before: string) =>
  inSteps(async () => {
    const some = db
      .selectFrom('stances as old')
      .select(['old.team', 'old.channel', 'old.thread_ts', 'old.person'])
      .where('old.taken_at', '<', before)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('threads')
              .select('threads.version')
              .whereRef('threads.team', '=', 'old.team')
              .whereRef('threads.channel', '=', 'old.channel')
              .whereRef('threads.thread_ts', '=', 'old.thread_ts'),
          ),
        ),
      )
      .limit(STEP);
    const { numDeletedRows } = await db
      .deleteFrom('stances')
      .where(({ eb, refTuple }) =>
        eb(
          refTuple('team', 'channel', 'thread_ts', 'person'),
          'in',
          some.$asTuple('team', 'channel', 'thread_ts', 'person'),
        ),
      )
      .where('taken_at', '<', before)
      .executeTakeFirst();
    return numDeletedRows;
  });

/** Removes what has had its time. What was answered is remembered by its id for `REMEMBER_DONE_MS`. */
export const purgeIn =
  (context: SqlContext): Store['purge'] =>
  async (now, keepDays) => {
    const { db } = context;
    const ago = (ms: number) => instant(Date.parse(now) - ms);
    await db.deleteFrom('forms').where('expires_at', '<', instant(now)).execute();
    await db.deleteFrom('claims').where('until_at', '<', instant(now)).execute();
    await db.deleteFrom('said').where('said_at', '<', ago(REMEMBER_SAID_MS)).execute();
    const received = db.deleteFrom('inbox').where('received_at', '<', ago(REMEMBER_DONE_MS));
    await received
      .where((eb) => eb.or([eb('begun_at', 'is', null), eb('received_at', '<', ago(REMEMBER_UNFINISHED_MS))]))
      .execute();
    if (keepDays === undefined) return;
    const before = ago(keepDays * DAY_MS);
    await estimatesIn(context, (eb) => eb('asked_at', '<', before));
    await oldThreads(context, before);
    await oldStances(context, before);
  };
