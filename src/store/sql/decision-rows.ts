import { defined } from '../../defined.ts';
import { Decision, DecisionEvent } from '../records.ts';
import { instant, inThread, readRow } from './context.ts';
import { answerFromColumns, answerToColumns, jsonColumn } from './json-column.ts';
import type { DecisionRow, DecisionStepRow } from './tables.ts';

/** One step of a history, as JSON with a version. */
export const eventColumn = jsonColumn(DecisionEvent);

/** What a decision holds that nothing is looked up by. */
const recordColumn = jsonColumn(Decision.pick({ reason: true, changesMind: true, stances: true }));

/** All but the answer and the history, which are parsed where they are read. */
const Head = Decision.omit({ answer: true, history: true });

/** A decision as somebody records it: it stands, and its history begins with that. */
export type NewDecision = Omit<Decision, 'state' | 'history'>;

/** The row of a decision that is recorded, with its re-check still to be asked. */
export const decisionRow = ({ reason, changesMind, stances, ...decision }: NewDecision): DecisionRow => ({
  ...inThread(decision),
  id: decision.id,
  choice: decision.choice,
  owner: decision.owner,
  recorded_by: decision.recordedBy,
  recorded_at: instant(decision.recordedAt),
  recheck_on: decision.recheckOn ?? null,
  due_on: decision.recheckOn ?? null,
  claimed_at: null,
  state: 'decided',
  posted_ts: decision.postedTs ?? null,
  record: recordColumn.write({ reason, changesMind, stances }),
  steps: 1,
  ...answerToColumns(decision.answer),
});

/** A step as it was kept. Throws UnreadableRow with decision and step. */
export const eventFromRow = (row: DecisionStepRow): DecisionEvent =>
  readRow('decision_steps', [row.team, row.decision, row.step], () => eventColumn.read(row.event));

/** A decision from its row and its steps, oldest first. Throws UnreadableRow. */
export const decisionFromRow = (row: DecisionRow, history: readonly DecisionEvent[]): Decision =>
  readRow('decisions', [row.team, row.id], () => ({
    ...Head.parse({
      team: row.team,
      channel: row.channel,
      threadTs: row.thread_ts,
      id: row.id,
      choice: row.choice,
      owner: row.owner,
      recordedBy: row.recorded_by,
      recordedAt: row.recorded_at,
      state: row.state,
      ...recordColumn.read(row.record),
      ...defined({ recheckOn: row.recheck_on ?? undefined, postedTs: row.posted_ts ?? undefined }),
    }),
    answer: answerFromColumns(row),
    history: [...history],
  }));
