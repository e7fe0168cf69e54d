import { Draft } from '../domain/draft.ts';
import { describeError, isOurs } from '../errors.ts';
import { printDraft } from '../parse/index.ts';
import { renderError, renderNotice } from '../render/index.ts';
import { failedCallOf, hasLostAccess, isSlackTrouble, isTooLate } from '../slack/errors.ts';
import { NotInstalled } from '../slack/installed/installation.ts';
import {
  cannotAnswerHere,
  cannotAnswerThere,
  NOT_TAKEN,
  TOO_LATE,
  UNCONFIRMED,
} from '../words/notices/posting.ts';
import { INSTALLED_NO_MORE } from '../words/notices/workspace.ts';
import type { Conversation } from './conversation.ts';
import type { Outbound } from './outbound.ts';
import { reasonFor } from './reasons.ts';

/** Says why, where it can still be said: each time that somebody asks, for a command is never met with silence. */
const tellLoss = async (deps: Outbound, conversation: Conversation, error: unknown): Promise<void> => {
  const { channel, whisper, direct, request } = conversation;
  request.ending = 'no-access';
  deps.logger.warn({ err: error, channel, request: request.id }, 'no access');
  const why = reasonFor(error);
  // That nothing can be said here either is the loss that was just logged.
  await whisper(renderNotice(cannotAnswerHere(why))).catch(() =>
    direct(renderNotice(cannotAnswerThere(why))),
  );
};

const troubleWith = (error: unknown) =>
  renderNotice(failedCallOf(error).kind === 'unsure' ? UNCONFIRMED : NOT_TAKEN);

/** The line of what was understood, for the form to begin with. */
const understoodLine = (understood: unknown): string => {
  const draft = Draft.safeParse(understood);
  return draft.success ? printDraft(draft.data) : '';
};

/** Another instance may have learned first that the bot was removed. */
const wordsFor = ({ logger }: Outbound, { channel, request }: Conversation, error: unknown) => {
  if (isTooLate(error)) {
    request.ending = 'too-late';
    return renderNotice(TOO_LATE);
  }
  if (error instanceof NotInstalled) {
    request.ending = 'no-access';
    return renderNotice(INSTALLED_NO_MORE);
  }
  const described = describeError(error);
  const isSlacks = isSlackTrouble(error);
  request.ending = isSlacks ? 'slack-refused' : described.code;
  if (isSlacks || isOurs(error))
    logger.error({ err: error, channel, request: request.id }, 'could not answer');
  return isSlacks ? troubleWith(error) : renderError(described, understoodLine(described.understood));
};

/** Says in a conversation why what was asked there has no answer; what is not known is logged. Never rejects. */
export const tellFailure = async (
  deps: Outbound,
  conversation: Conversation,
  error: unknown,
): Promise<void> => {
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

/** Does some work, and where it fails says why to whoever asked for it. Never rejects. */
export const orTellFailure = async (
  deps: Outbound,
  conversation: Conversation,
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    await tellFailure(deps, conversation, error);
  }
};
