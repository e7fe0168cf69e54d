import type { AllMiddlewareArgs, GlobalShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { EMPTY_DRAFT } from '../../domain/draft.ts';
import type { Deps } from '../../flows/deps.ts';
import { openFormOrSay } from '../../flows/form/open.ts';
import { requestOf } from '../../inbox/request.ts';
import { messageConversation, teamOf } from '../../reply/conversation.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';

/** "New LLM cost estimate", from anywhere: the empty form. */
export const openFormShortcut =
  (deps: Deps) =>
  async ({
    ack,
    shortcut,
    context,
  }: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const { trigger_id: triggerId, user } = shortcut;
    const { slack, now } = deps;
    const who = { team: teamOf(context), user: user.id };
    const request = requestOf(context, now());
    // A shortcut is picked nowhere in particular: whatever there is to say goes to the person.
    const conversation = messageConversation({ ...who, slack, request, channel: user.id });
    const direct = { ...conversation, whisper: conversation.direct };
    await orTellFailure(deps, direct, () =>
      openFormOrSay(deps, { ...who, triggerId }, { base: EMPTY_DRAFT }, direct),
    );
  };
