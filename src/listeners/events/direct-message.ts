import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { ask } from '../ask.ts';
import { messageConversation, teamOf } from '../conversation.ts';
import type { Deps } from '../deps.ts';

/** A direct message to the bot: answered like the command. Edits, joins and bots carry a subtype or a bot id. */
export const directMessage =
  (deps: Deps) =>
  async ({
    event,
    client,
    context,
  }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs): Promise<void> => {
    if (event.subtype !== undefined || event.channel_type !== 'im' || event.bot_id !== undefined) return;
    const { channel, user, thread_ts: threadTs, text = '' } = event;
    const conversation = messageConversation({ client, team: teamOf(context), channel, user, threadTs });
    await deps.work.track(ask(deps, { text, conversation, client }));
  };
