import type { AllMiddlewareArgs, GlobalShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { EMPTY_DRAFT } from '../../domain/draft.ts';
import { messageConversation, teamOf } from '../conversation.ts';
import type { Deps } from '../deps.ts';
import { explain } from '../explain.ts';
import { openFormOrSay } from '../form/open.ts';

/** "New LLM cost estimate", from anywhere: the empty form. */
export const openFormShortcut =
  (deps: Deps) =>
  async ({
    ack,
    shortcut,
    client,
    context,
  }: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const { trigger_id: triggerId, user } = shortcut;
    const who = { client, team: teamOf(context), user: user.id };
    // A shortcut is picked nowhere in particular: whatever there is to say goes to the person.
    const conversation = messageConversation({ ...who, channel: user.id, threadTs: undefined });
    const direct = { ...conversation, whisper: conversation.direct };
    const opening = openFormOrSay(deps, { ...who, triggerId }, { base: EMPTY_DRAFT }, direct);
    await deps.work.track(opening.catch((error: unknown) => explain(deps, direct, error)));
  };
