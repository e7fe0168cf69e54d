import type { Decision, DecisionEvent } from '../store.ts';
import { orLeaveOut, type SqlContext } from './context.ts';
import { decisionFromRow, eventFromRow } from './decision-rows.ts';
import type { DecisionRow } from './tables.ts';

/** Steps of one decision that are read: years of monthly re-checks. */
const MOST_STEPS = 200;

const stepsOf = async (context: SqlContext, team: string, id: string): Promise<readonly DecisionEvent[]> => {
  const rows = await context.db
    .selectFrom('decision_steps')
    .selectAll()
    .where((eb) => eb.and({ team, decision: id }))
    .orderBy('step')
    .limit(MOST_STEPS)
    .execute();
  return rows.flatMap((row) => orLeaveOut(context, eventFromRow)(row) ?? []);
};

/** A row as a decision with every step of its history. Throws UnreadableRow. */
export const withHistory = async (context: SqlContext, row: DecisionRow): Promise<Decision> =>
  decisionFromRow(row, await stepsOf(context, row.team, row.id));

/** Rows as decisions; one that cannot be read is reported and left out. */
export const allWithHistory = async (
  context: SqlContext,
  rows: readonly DecisionRow[],
): Promise<readonly (Decision | undefined)[]> =>
  Promise.all(
    rows.map(async (row) => {
      const history = await stepsOf(context, row.team, row.id);
      return orLeaveOut(context, () => decisionFromRow(row, history))(row);
    }),
  );
