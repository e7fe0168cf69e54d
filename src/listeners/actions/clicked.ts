import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { defined } from '../../defined.ts';
import type { Clicked } from '../../flows/clicked.ts';
import type { Deps } from '../../flows/deps.ts';
import type { Body } from '../../inbox/payload.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';

/** What Bolt hands over for a click: its ack, and the context in which the inbox put what it read. */
export type ClickArgs = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** The button that was pressed, or the menu in which something was chosen. */
type Action = Body<'click'>['actions'][0];

/** Where a click on a message of ours was made, as Slack tells it: with the message, or with what contains it. */
export const clickedIn = (
  { slack, logger }: Deps,
  { context }: Pick<ClickArgs, 'context'>,
): { readonly clicked: Clicked; readonly action: Action } => {
  const request = requestOf(context);
  const { message, container, channel, user, actions, ...body } = bodyOf(request, 'click');
  const { trigger_id: triggerId = '', response_url: responseUrl } = body;
  const conversation = commandConversation({
    slack,
    logger,
    request,
    team: teamOf(context),
    channel: channel?.id ?? container?.channel_id ?? '',
    user: user.id,
    responseUrl,
    ...defined({ threadTs: message?.thread_ts ?? container?.thread_ts }),
  });
  const messageTs = message?.ts ?? container?.message_ts;
  const isEphemeral = container?.is_ephemeral === true;
  return {
    clicked: { conversation, messageTs, triggerId, responseUrl, isEphemeral },
    action: actions[0],
  };
};
