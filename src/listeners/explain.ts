import { describeError } from '../errors.ts';
import { renderError, renderNotice } from '../render/index.ts';
import type { Conversation } from './conversation.ts';
import type { Deps } from './deps.ts';
import { hasLostAccess, isTooLate } from './slack-errors.ts';

const LOST = renderNotice(
  'I cannot post there any more: I was removed from the channel, or the thread is gone. Type "/invite @llmcost" in the channel, or ask me here.',
);

const TOO_LATE = renderNotice('That took too long for Slack to open anything. Please click once more.');

/** True once in two days for a person and channel, so that nobody is told the same again and again. */
const isFirstLoss = async ({ store, now }: Deps, { team, channel, user }: Conversation): Promise<boolean> => {
  const id = `lost-access/${channel}/${user}`;
  const at = now().toISOString();
  const first = await store.inbox.receive({ team, id, kind: 'lost-access', body: null, receivedAt: at });
  if (first) await store.inbox.done(team, id, at);
  return first;
};

/** Says once, where it can still be said, that the conversation is lost. */
const tellLoss = async (deps: Deps, conversation: Conversation, error: unknown): Promise<void> => {
  const { channel, whisper, direct } = conversation;
  deps.logger.warn({ err: error, channel }, 'no access any more');
  if (!(await isFirstLoss(deps, conversation))) return;
  await whisper(LOST).catch(() => direct(LOST));
};

/** The one place that turns a failure into words for whoever asked; what is not known is logged. Never rejects. */
export const explain = async (deps: Deps, conversation: Conversation, error: unknown): Promise<void> => {
  const { channel } = conversation;
  try {
    if (hasLostAccess(error)) return await tellLoss(deps, conversation, error);
    if (isTooLate(error)) return await conversation.whisper(TOO_LATE);
    const described = describeError(error);
    if (described.code === 'internal') deps.logger.error({ err: error, channel }, 'could not answer');
    await conversation.whisper(renderError(described)).catch((unsent: unknown) => {
      if (!hasLostAccess(unsent)) throw unsent;
      return tellLoss(deps, conversation, unsent);
    });
  } catch (unsent) {
    deps.logger.error({ err: unsent, channel }, 'could not tell the asker');
  }
};
