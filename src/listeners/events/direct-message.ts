import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { requestOf } from '../../inbox/request.ts';
import { messageConversation, teamOf } from '../../reply/conversation.ts';
import type { Deps } from '../deps.ts';
import { hear } from '../thread/mention.ts';

type Message = SlackEventMiddlewareArgs<'message'>['event'];

/** Edits, joins and deletions carry other subtypes; a reply that is also sent to the channel counts. */
const isSpoken = (event: Message) =>
  event.subtype === undefined || event.subtype === 'thread_broadcast' || event.subtype === 'file_share';

/** A direct message to the bot: answered like the command, or in a card's thread a change of its draft. */
export const directMessage =
  (deps: Deps) =>
  async ({ event, context }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs): Promise<void> => {
    if (!isSpoken(event) || event.channel_type !== 'im' || ('bot_id' in event && event.bot_id !== undefined))
      return;
    const { channel, user, text = '' } = event;
    const threadTs = event.thread_ts || undefined;
    const conversation = messageConversation({
      slack: deps.slack,
      request: requestOf(context, deps.now()),
      team: teamOf(context),
      channel,
      user,
      threadTs,
    });
    await hear(deps, { text, conversation, isReply: threadTs !== undefined });
  };
