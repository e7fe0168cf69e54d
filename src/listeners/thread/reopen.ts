import { renderDecision, renderNotice, renderReopened } from '../../render/index.ts';
import { contentOf } from '../../reply/content.ts';
import { sayOrGuest } from '../../reply/say.ts';
import { slackCode } from '../../slack/errors.ts';
import type { Decision } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import type { ThreadClick } from './in-thread-action.ts';

const NOT_YOURS = renderNotice('Only the owner of the decision, or an admin of llmcost, can reopen it.');
const GONE = renderNotice('I no longer hold this decision.');

/** The record, drawn again where it stands. */
export const redrawRecord = async ({ slack }: Deps, decision: Decision): Promise<void> => {
  const { channel, postedTs } = decision;
  if (postedTs === undefined) return;
  try {
    await slack
      .of(decision.team)
      .client.chat.update({ channel, ts: postedTs, ...contentOf(renderDecision(decision)) });
  } catch (error) {
    if (slackCode(error) !== 'message_not_found') throw error;
  }
};

/** Reopens a decision, for its owner and the admins. Its record says so, and so does the thread. */
export const reopenDecision = async (
  deps: Deps,
  { at, value, messageTs, receivedAt }: ThreadClick,
): Promise<void> => {
  const { conversation, thread } = at;
  const { user, whisper } = conversation;
  const decision = await deps.store.decisions.find(thread.team, value);
  if (decision === undefined) return whisper(GONE);
  if (user !== decision.owner && !deps.admins.includes(user)) return whisper(NOT_YOURS);
  const reopened = await deps.store.decisions.reopen(thread.team, value, { by: user, at: receivedAt });
  if (reopened === undefined) return whisper(GONE);
  await redrawRecord(deps, { ...reopened.decision, postedTs: messageTs });
  if (reopened.reopened) await sayOrGuest(conversation, renderReopened(user, decision.choice));
};
