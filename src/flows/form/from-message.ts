import { EMPTY_DRAFT } from '../../domain/draft.ts';
import { unlessRefused } from '../../errors.ts';
import type { Words } from '../../inbox/fields.ts';
import { wordsIn } from '../../inbox/words.ts';
import { understandText } from '../../parse/index.ts';
import { renderHelp } from '../../render/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
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
  const read = await unlessRefused(understandText(wordsIn(message), { by: conversation.user }));
  if (read === undefined) await conversation.whisper(renderHelp());
  else {
    const isNothing = Object.keys(read.draft.fields).length === 0;
    await openForm(deps, trigger, { base: isNothing ? EMPTY_DRAFT : read.draft });
  }
  await sayUnread(conversation, message.files ?? []);
};
