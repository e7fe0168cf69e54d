import { EMPTY_DRAFT } from '../../domain/draft.ts';
import type { Words } from '../../inbox/fields.ts';
import { wordsIn } from '../../inbox/words.ts';
import { understandText } from '../../parse/index.ts';
import { renderHelp } from '../../render/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
import { isSlackTrouble } from '../../slack/errors.ts';
import type { Deps } from '../deps.ts';
import { sayUnread } from '../files.ts';
import { type FormTrigger, openForm } from './open.ts';

/**
 * Opens the form with what was understood of a message, in whichever of its parts it says it; help where that cannot
 * be read at all.
 */
export const openFormFromMessage = async (
  deps: Deps,
  conversation: Conversation,
  trigger: FormTrigger,
  message: Words,
): Promise<void> => {
  const { request, user } = conversation;
  try {
    const { draft } = await understandText(wordsIn(message), { by: user });
    const isNothing = Object.keys(draft.fields).length === 0;
    await openForm(deps, trigger, { base: isNothing ? EMPTY_DRAFT : draft });
  } catch (error) {
    if (isSlackTrouble(error)) throw error;
    deps.logger.warn({ err: error, request: request.id }, 'no form from a message');
    await conversation.whisper(renderHelp());
  }
  await sayUnread(conversation, message.files ?? []);
};
