import { EMPTY_DRAFT } from '../../domain/draft.ts';
import type { Request } from '../../inbox/request.ts';
import { wordsIn } from '../../inbox/words.ts';
import { understandText } from '../../parse/index.ts';
import { renderHelp } from '../../render/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
import { isSlackTrouble } from '../../slack/errors.ts';
import type { Deps } from '../deps.ts';
import { sayUnread } from '../files.ts';
import { type FormTrigger, openFormOrSay } from './open.ts';

/** The message that a shortcut was picked on, as it was read at the door. */
const messageOf = ({ payload }: Request) =>
  payload.kind === 'message-shortcut' ? payload.body.message : undefined;

/**
 * Opens the form with what was understood of a message, in whichever of its parts it says it; help where that cannot
 * be read at all.
 */
export const openFormFromMessage = async (
  deps: Deps,
  conversation: Conversation,
  trigger: FormTrigger,
): Promise<void> => {
  const { request, user } = conversation;
  const message = messageOf(request);
  const text = message === undefined ? '' : wordsIn(message);
  try {
    const { draft } = await understandText(text, { by: user });
    const isNothing = Object.keys(draft.fields).length === 0;
    await openFormOrSay(deps, trigger, { base: isNothing ? EMPTY_DRAFT : draft }, conversation);
  } catch (error) {
    if (isSlackTrouble(error)) throw error;
    deps.logger.warn({ err: error, request: request.id }, 'no form from a message');
    await conversation.whisper(renderHelp());
  }
  await sayUnread(conversation, message?.files ?? []);
};
