import { LlmcostError } from '../../errors.ts';
import { renderDecision, renderNotice, renderReopened } from '../../render/index.ts';
import { drawIfPossible, redraw } from '../../reply/redraw.ts';
import { sayOrGuest, whisperGone } from '../../reply/say.ts';
import type { Decision } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { assertMayChange, isAdmin } from '../may.ts';
import { showRoot } from './root.ts';
import type { ThreadClick } from './sent.ts';

const NOT_YOURS = new LlmcostError(
  'not-allowed',
  'Only whoever recorded the decision, its owner, or an admin of llmcost can reopen it.',
);
/** Said where a button or a window is about a decision that was forgotten. */
export const DECISION_GONE = renderNotice('I no longer hold this decision.');

/** The record, drawn again where it stands. */
export const redrawRecord = async (deps: Deps, decision: Decision): Promise<void> => {
  const { team, channel, postedTs: ts } = decision;
  if (ts !== undefined) await redraw(deps, { team, channel, ts }, renderDecision(decision));
};

/** Reopens a decision for its recorder, its owner or an admin. Its record says so, and so does the thread. */
export const reopenDecision = async (
  deps: Deps,
  { at, value, messageTs, receivedAt }: ThreadClick,
): Promise<void> => {
  const { conversation, thread } = at;
  const { user } = conversation;
  const decision = await deps.store.decisions.find(thread.team, value);
  if (decision === undefined) return whisperGone(conversation, DECISION_GONE);
  if (![decision.owner, decision.recordedBy].includes(user) && !(await isAdmin(deps, conversation)))
    throw NOT_YOURS;
  await assertMayChange(deps, conversation);
  const reopened = await deps.store.decisions.reopen(thread.team, value, { by: user, at: receivedAt });
  if (reopened === undefined) return whisperGone(conversation, DECISION_GONE);
  await redrawRecord(deps, { ...reopened.decision, postedTs: messageTs });
  if (reopened.reopened) await sayOrGuest(conversation, renderReopened(user, decision.choice));
  await drawIfPossible(deps, showRoot(deps, at));
};
