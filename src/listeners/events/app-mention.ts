import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { requestOf } from '../../inbox/request.ts';
import { messageConversation, teamOf } from '../../reply/conversation.ts';
import type { Deps } from '../deps.ts';
import { hear } from '../thread/mention.ts';

/** `@llmcost …`: a change of the thread's draft, or a question answered in its thread. */
export const appMention =
  (deps: Deps) =>
  async ({ event, context }: SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs): Promise<void> => {
    const { channel, user, ts } = event;
    const isReply = event.thread_ts !== undefined && event.thread_ts !== '';
    const threadTs = isReply ? event.thread_ts : ts;
    if (user === undefined) return;
    const text = event.text.replace(/^\s*<@[^>]+>\s*/, '');
    const conversation = messageConversation({
      slack: deps.slack,
      request: requestOf(context, deps.now()),
      team: teamOf(context),
      channel,
      user,
      threadTs,
    });
    await hear(deps, { text, conversation, isReply });
  };
