import { describeError } from '../errors.ts';
import { renderError, renderNotice } from '../render/index.ts';
import { hasLostAccess, isSlackTrouble, isTooLate } from '../slack/errors.ts';
import type { Conversation } from './conversation.ts';
import type { Outbound } from './outbound.ts';

const LOST = renderNotice(
  'I cannot post there any more: I was removed from the channel, or the thread is gone. Type "/invite @llmcost" in the channel, or ask me here.',
);

const TOO_LATE = renderNotice('That took too long for Slack to open anything. Please click once more.');

const SLACK_TROUBLE = renderNotice(
  'Slack did not take my answer, so it is missing here. Please try again in a minute.',
);

/** True once in two days for a person and channel, so that nobody is told the same again and again. */
const isFirstLoss = async ({ store, now, logger }: Outbound, { team, channel, user }: Conversation) => {
  const id = `lost-access/${channel}/${user}`;
  const at = now().toISOString();
  try {
    const first = await store.inbox.receive({ team, id, kind: 'lost-access', body: null, receivedAt: at });
    if (first) await store.inbox.done(team, id, at);
    return first;
  } catch (error) {
    logger.error({ err: error, channel }, 'could not note who was told');
    return true;
  }
};

/** Says once, where it can still be said, that the conversation is lost. */
const tellLoss = async (deps: Outbound, conversation: Conversation, error: unknown): Promise<void> => {
  const { channel, whisper, direct, request } = conversation;
  request.outcome = 'no-access';
  deps.logger.warn({ err: error, channel, request: request.id }, 'no access any more');
  if (!(await isFirstLoss(deps, conversation))) return;
  await whisper(LOST).catch(() => direct(LOST));
};

const wordsFor = ({ logger }: Outbound, { channel, request }: Conversation, error: unknown) => {
  if (isTooLate(error)) {
    request.outcome = 'too-late';
    return TOO_LATE;
  }
  const described = describeError(error);
  const isSlacks = isSlackTrouble(error);
  request.outcome = isSlacks ? 'slack-refused' : described.code;
  if (isSlacks || ['internal', 'store-unavailable'].includes(described.code))
    logger.error({ err: error, channel, request: request.id }, 'could not answer');
  return isSlacks ? SLACK_TROUBLE : renderError(described);
};

/** The one place that turns a failure into words for whoever asked; what is not known is logged. Never rejects. */
export const explain = async (deps: Outbound, conversation: Conversation, error: unknown): Promise<void> => {
  const { channel, request, whisper, direct } = conversation;
  try {
    if (hasLostAccess(error)) return await tellLoss(deps, conversation, error);
    const words = wordsFor(deps, conversation, error);
    await whisper(words).catch((unsent: unknown) =>
      hasLostAccess(unsent) ? tellLoss(deps, conversation, unsent) : direct(words),
    );
  } catch (unsent) {
    deps.logger.error({ err: unsent, channel, request: request.id }, 'could not tell the asker');
  }
};
