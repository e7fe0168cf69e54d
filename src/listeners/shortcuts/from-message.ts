import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../../flows/deps.ts';
import { openFormFromMessage } from '../../flows/form/from-message.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';

type Args = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** "Estimate LLM cost here": the form, filled with what a message says. Its answer goes below the message. */
export const estimateFromMessage =
  (deps: Deps) =>
  async ({ ack, context }: Args): Promise<void> => {
    await ack();
    const request = requestOf(context);
    const { user, channel, message, ...body } = bodyOf(request, 'message-shortcut');
    const { trigger_id: triggerId = '', response_url: responseUrl } = body;
    const where = { team: teamOf(context), channel: channel.id, user: user.id, responseUrl };
    const { slack, logger } = deps;
    const conversation = commandConversation({ ...where, slack, logger, request });
    const trigger = { ...where, triggerId, threadTs: message.thread_ts ?? message.ts };
    await orTellFailure(deps, conversation, () => openFormFromMessage(deps, conversation, trigger, message));
  };
