import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../../flows/deps.ts';
import { openFormFromMessage } from '../../flows/form/from-message.ts';
import { requestOf } from '../../inbox/request.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';

type Args = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** "Estimate LLM cost here": the form, filled with what a message says. Its answer goes below the message. */
export const estimateFromMessage =
  (deps: Deps) =>
  async ({ ack, shortcut, context }: Args): Promise<void> => {
    await ack();
    const { user, channel, message, trigger_id: triggerId, response_url: responseUrl } = shortcut;
    const { slack, now } = deps;
    const where = { team: teamOf(context), channel: channel.id, user: user.id, responseUrl };
    const conversation = commandConversation({ ...where, slack, request: requestOf(context, now()) });
    const trigger = { ...where, triggerId, threadTs: message.thread_ts ?? message.ts };
    await orTellFailure(deps, conversation, () => openFormFromMessage(deps, conversation, trigger));
  };
