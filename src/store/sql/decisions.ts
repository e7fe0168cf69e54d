import type { Kysely, SelectQueryBuilder, Updateable } from 'kysely';
import { defined } from '../../defined.ts';
import type { Decision, DecisionEvent, Decisions, Page, PageOf } from '../store.ts';
import { claimDue } from './claim-due.ts';
import { decisionClaim, releaseClaim, takeClaim } from './claims.ts';
import { instant, type SqlContext } from './context.ts';
import { allWithHistory, withHistory } from './decision-history.ts';
import { decisionRow, eventColumn } from './decision-rows.ts';
import { pageSize, rowsOfPage, toPage } from './page.ts';
import type { DecisionRow, DecisionStepRow, Tables } from './tables.ts';

const find = async (context: SqlContext, team: string, id: string): Promise<Decision | undefined> => {
  const row = await context.db
    .selectFrom('decisions')
    .selectAll()
    .where((eb) => eb.and({ team, id }))
    .executeTakeFirst();
  return row === undefined ? undefined : withHistory(context, row);
};

const stepRow = (team: string, decision: string, step: number, event: DecisionEvent): DecisionStepRow => ({
  team,
  decision,
  step,
  event: eventColumn.write({ ...event, at: instant(event.at) }),
});

/** What a step does to its decision, and to which state of it alone. */
interface Effect {
  readonly set?: Updateable<DecisionRow>;
  readonly onlyIn?: Decision['state'];
}

/** Adds a step and its effect, together or not at all; false where there is no decision in that state. */
const step = (
  db: Kysely<Tables>,
  [team, id]: readonly [string, string],
  event: DecisionEvent,
  effect: Effect,
) =>
  db.transaction().execute(async (trx) => {
    let update = trx
      .updateTable('decisions')
      .set((eb) => ({ ...effect.set, steps: eb('steps', '+', 1) }))
      .where((eb) => eb.and({ team, id }));
    if (effect.onlyIn !== undefined) update = update.where('state', '=', effect.onlyIn);
    const row = await update.returning('steps').executeTakeFirst();
    if (row === undefined) return false;
    await trx
      .insertInto('decision_steps')
      .values(stepRow(team, id, row.steps, event))
      .execute();
    return true;
  });

/** Somebody was quicker: nothing of this one stays. */
class Decided extends Error {}

const holderOf = async (db: Kysely<Tables>, team: string, name: string): Promise<string | undefined> => {
  const held = await db
    .selectFrom('claims')
    .select('holder')
    .where((eb) => eb.and({ team, name }))
    .executeTakeFirst();
  return held?.holder;
};

type Query = SelectQueryBuilder<Tables, 'decisions', DecisionRow>;

const listOf = async (
  context: SqlContext,
  only: (query: Query) => Query,
  page: PageOf | undefined,
): Promise<Page<Decision>> => {
  const all = only(context.db.selectFrom('decisions').selectAll());
  const rows = await rowsOfPage(all, { column: 'recorded_at', order: 'desc' }, page);
  const limit = pageSize(page);
  const decisions = await allWithHistory(context, rows.slice(0, limit));
  const read = new Map(rows.map((row, place) => [row, decisions[place]]));
  return toPage(
    rows,
    limit,
    ({ recorded_at, id }) => [recorded_at, id],
    (row) => read.get(row),
  );
};

type Recorded = Parameters<Decisions['record']>[0];

/** Writes a decision with its first step, all or nothing; nothing where its thread has another that stands. */
const write = async (db: Kysely<Tables>, decision: Recorded): Promise<void> => {
  const { team, id, recordedBy: by, recordedAt: at } = decision;
  const claim = { team, name: decisionClaim(decision), holder: id, now: at };
  try {
    await db.transaction().execute(async (trx) => {
      const added = await trx
        .insertInto('decisions')
        .values(decisionRow(decision))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (added === undefined) return;
      if (!(await takeClaim(trx, claim))) throw new Decided();
      const first = stepRow(team, id, 1, { kind: 'recorded', by, at });
      await trx.insertInto('decision_steps').values(first).execute();
    });
  } catch (error) {
    if (!(error instanceof Decided)) throw error;
  }
};

const record = async (context: SqlContext, decision: Recorded): Promise<Decision> => {
  const { team, id } = decision;
  await write(context.db, decision);
  const held = await holderOf(context.db, team, decisionClaim(decision));
  const recorded = (await find(context, team, id)) ?? (held && (await find(context, team, held)));
  if (!recorded) throw new Error(`decision ${id} was removed while it was recorded`);
  return recorded;
};

/** Its thread is free for another decision from then on. */
const reopen = async (
  context: SqlContext,
  [team, id]: readonly [team: string, id: string],
  event: Omit<DecisionEvent, 'kind'>,
): ReturnType<Decisions['reopen']> => {
  const { db } = context;
  const effect: Effect = { set: { state: 'reopened', due_on: null, claimed_at: null }, onlyIn: 'decided' };
  const reopened = await step(db, [team, id], { ...event, kind: 'reopened' }, effect);
  const decision = await find(context, team, id);
  if (decision !== undefined) await releaseClaim(db, team, decisionClaim(decision), id);
  return decision === undefined ? undefined : { decision, reopened };
};

/** Each change of a decision writes its step and its effect in one transaction. */
export const decisionsIn = (context: SqlContext): Decisions => {
  const { db } = context;
  const after = async (team: string, id: string, event: DecisionEvent, effect: Effect = {}) =>
    (await step(db, [team, id], event, effect)) ? find(context, team, id) : undefined;
  return {
    record: (decision) => record(context, decision),
    find: (team, id) => find(context, team, id),
    posted: async (team, id, ts) => {
      const at = db.updateTable('decisions').set({ posted_ts: ts });
      await at.where((eb) => eb.and({ team, id })).execute();
    },
    note: (team, id, event) => after(team, id, event),
    reopen: (team, id, event) => reopen(context, [team, id], event),
    reschedule: (team, id, recheckOn, event) => {
      const day = recheckOn ?? null;
      const set = { recheck_on: day, due_on: day, claimed_at: null };
      return after(team, id, { ...event, kind: 'rescheduled' }, { set });
    },
    claimDue: (due) => claimDue(context, due),
    asked: async (team, id, event) => {
      const set = { due_on: null, claimed_at: null };
      await step(db, [team, id], { ...event, kind: 'asked' }, { set });
    },
    inChannel: (team, channel, page) =>
      listOf(context, (q) => q.where((eb) => eb.and({ team, channel })), page),
    inThread: ({ team, channel, threadTs }, page) =>
      listOf(context, (q) => q.where((eb) => eb.and({ team, channel, thread_ts: threadTs })), page),
    decided: (team, page) =>
      listOf(context, (q) => q.where((eb) => eb.and({ state: 'decided', ...defined({ team }) })), page),
    ownedBy: (team, owner, page) => listOf(context, (q) => q.where((eb) => eb.and({ team, owner })), page),
  };
};
