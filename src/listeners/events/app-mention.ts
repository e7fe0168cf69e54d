import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { ask } from '../ask.ts';
import { messageConversation, teamOf } from '../conversation.ts';
import type { Deps } from '../deps.ts';

/** `@llmcost …`: answered like the command, in the thread of the question. */
export const appMention =
  (deps: Deps) =>
  async ({
    event,
    client,
    context,
  }: SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs): Promise<void> => {
    const { channel, user, ts, thread_ts: threadTs = ts } = event;
    if (user === undefined) return;
    const text = event.text.replace(/^\s*<@[^>]+>\s*/, '');
    const conversation = messageConversation({ client, team: teamOf(context), channel, user, threadTs });
    await deps.work.track(ask(deps, { text, conversation, client }));
  };
