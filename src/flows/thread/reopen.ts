import { LlmcostError } from '../../errors.ts';
import { renderDecision, renderReopened } from '../../render/index.ts';
import { drawIfPossible, redraw } from '../../reply/redraw.ts';
import { sayOrGuest, whisperGone } from '../../reply/say.ts';
import type { Decision } from '../../store/store.ts';
import { DECISION_GONE, NOT_YOURS_TO_REOPEN } from '../../words/notices/threads.ts';
import type { Deps } from '../deps.ts';
import { isDoneBy } from '../kept.ts';
import { assertMayChange, isAdmin } from '../may.ts';
import { showRoot } from './root.ts';
import type { ThreadClick } from './sent.ts';

/** The record, drawn again where it stands. */
export const redrawRecord = async (deps: Deps, decision: Decision): Promise<void> => {
  const { team, channel, postedTs: ts } = decision;
  if (ts !== undefined) await redraw(deps, { team, channel, ts }, renderDecision(decision));
};

/** Reopens a decision for its recorder, its owner or an admin. Its record says so, and so does the thread. */
export const reopenDecision = async (deps: Deps, { at, value, messageTs }: ThreadClick): Promise<void> => {
  const { conversation, thread } = at;
  const { user, request } = conversation;
  const decision = await deps.store.decisions.find(thread.team, value);
  if (decision === undefined) return whisperGone(conversation, DECISION_GONE);
  if (![decision.owner, decision.recordedBy].includes(user) && !(await isAdmin(deps, conversation)))
    throw new LlmcostError('not-allowed', NOT_YOURS_TO_REOPEN);
  await assertMayChange(deps, conversation);
  const event = { by: user, at: request.receivedAt };
  const reopened = await deps.store.decisions.reopen(thread.team, value, event);
  if (reopened === undefined) return whisperGone(conversation, DECISION_GONE);
  const { decision: after } = reopened;
  await redrawRecord(deps, { ...after, postedTs: messageTs });
  const wasReopened = after.history.some((step) => step.kind === 'reopened' && isDoneBy(conversation, step));
  if (reopened.reopened || wasReopened) await sayOrGuest(conversation, renderReopened(user, decision.choice));
  await drawIfPossible(deps, showRoot(deps, at));
};
