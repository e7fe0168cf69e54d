import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { requestOf } from '../../inbox/request.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';
import { tellFailure } from '../../reply/tell-failure.ts';
import { stanceOf } from '../../wire/thread-ids.ts';
import type { Deps } from '../deps.ts';
import { oncePressed } from '../once.ts';
import { type InThread, threadOf } from './where.ts';

type Args = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** A click on a message of ours that stands in a thread. */
export interface ThreadClick {
  readonly at: InThread;
  readonly actionId: string;
  readonly value: string;
  readonly triggerId: string;
  readonly messageTs: string;
  readonly receivedAt: string;
}

/** Acks a click, and hands over where it was made. */
export const onThreadAction =
  (deps: Deps, handle: (deps: Deps, click: ThreadClick) => Promise<void>) =>
  async ({ ack, body, action, context }: Args): Promise<void> => {
    await ack();
    const channel = body.channel?.id ?? body.container.channel_id ?? '';
    const messageTs: string = body.message?.ts ?? body.container.message_ts ?? '';
    const threadTs: string = body.message?.thread_ts || body.container.thread_ts || messageTs;
    const team = teamOf(context);
    const request = requestOf(context, deps.now());
    const conversation = commandConversation({
      slack: deps.slack,
      request,
      responseUrl: body.response_url,
      team,
      channel,
      user: body.user.id,
      threadTs,
    });
    const click: ThreadClick = {
      at: { thread: threadOf(conversation, threadTs), conversation },
      actionId: action.action_id,
      value: action.value ?? '',
      triggerId: body.trigger_id,
      messageTs,
      receivedAt: request.receivedAt,
    };
    const press = { ...click, user: body.user.id };
    const answering = () => handle(deps, click);
    // A stance is taken as often as somebody changes their mind: the last click counts.
    const once =
      stanceOf(action.action_id) === null ? oncePressed(deps, conversation, press, answering) : answering();
    await once.catch((error: unknown) => tellFailure(deps, conversation, error));
  };
