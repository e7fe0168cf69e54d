import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { requestOf } from '../../inbox/request.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';
import { tellFailure } from '../../reply/tell-failure.ts';
import { ask } from '../ask.ts';
import type { Deps } from '../deps.ts';
import { type FormStart, openFormOrSay } from '../form/open.ts';
import { oncePressed } from '../once.ts';
import { threadAt } from '../thread/begun.ts';
import { threadOf } from '../thread/where.ts';
import { answerInThread } from '../thread/words.ts';

type Args = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** A line below a question to the asker: it runs where the question was asked, as if they had typed it there. */
export const runLine =
  (deps: Deps) =>
  async ({ ack, body, action, context }: Args): Promise<void> => {
    await ack();
    const text = action.value ?? '';
    const user = body.user.id;
    const channel = body.channel?.id ?? body.container.channel_id ?? '';
    const threadTs: string | undefined = body.message?.thread_ts || body.container.thread_ts || undefined;
    const where = { team: teamOf(context), user, channel, threadTs, responseUrl: body.response_url };
    const request = requestOf(context, deps.now());
    const conversation = commandConversation({ ...where, slack: deps.slack, request });
    const openForm = (start: FormStart) =>
      openFormOrSay(deps, { ...where, triggerId: body.trigger_id }, start, conversation);

    const run = async (): Promise<void> => {
      const thread = threadTs === undefined ? undefined : threadOf(conversation, threadTs);
      const begun = thread === undefined ? undefined : await threadAt(deps, thread);
      if (thread === undefined || begun === undefined) return ask(deps, { text, conversation, openForm });
      await answerInThread(deps, { thread, conversation }, begun, { text, ts: action.action_ts });
    };
    const messageTs: string = body.message?.ts ?? body.container.message_ts ?? '';
    const press = { user, messageTs, actionId: action.action_id, value: text };
    await oncePressed(deps, conversation, press, run).catch((error: unknown) =>
      tellFailure(deps, conversation, error),
    );
  };
