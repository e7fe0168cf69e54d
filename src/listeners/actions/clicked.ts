import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Clicked } from '../../flows/clicked.ts';
import type { Deps } from '../../flows/deps.ts';
import { requestOf } from '../../inbox/request.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';

/** What Bolt hands over for a click on a message of ours. */
export type ClickArgs<Action extends BlockAction = BlockAction> = SlackActionMiddlewareArgs<Action> &
  AllMiddlewareArgs;

/** Where a click was made, as Slack tells it: with the message, or with what contains it. */
export const clickedIn = (
  { slack, now }: Deps,
  { body, context }: Pick<ClickArgs, 'body' | 'context'>,
): Clicked => {
  const { message, trigger_id: triggerId, response_url: responseUrl } = body;
  const container: Partial<typeof body.container> = body.container ?? {};
  const conversation = commandConversation({
    slack,
    request: requestOf(context, now()),
    team: teamOf(context),
    channel: body.channel?.id ?? container.channel_id ?? '',
    user: body.user.id,
    threadTs: message?.thread_ts || container.thread_ts || undefined,
    responseUrl,
  });
  const messageTs: string | undefined = message?.ts ?? container.message_ts;
  return { conversation, messageTs, triggerId, responseUrl, isEphemeral: container.is_ephemeral === true };
};
