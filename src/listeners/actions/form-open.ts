import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { requestOf } from '../../inbox/request.ts';
import { parseLine } from '../../parse/index.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';
import { tellFailure } from '../../reply/tell-failure.ts';
import type { Deps } from '../deps.ts';
import { openFormOrSay } from '../form/open.ts';

type Args = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** "Open the form", below words that cannot open one themselves: a mention, a direct message. */
export const openFormButton =
  (deps: Deps) =>
  async ({ ack, body, action, context }: Args): Promise<void> => {
    await ack();
    const channel = body.channel?.id ?? body.container.channel_id ?? '';
    const threadTs: string | undefined = body.message?.thread_ts || body.container.thread_ts || undefined;
    const responseUrl = body.response_url;
    const where = { team: teamOf(context), user: body.user.id, channel, threadTs, responseUrl };
    const request = requestOf(context, deps.now());
    const conversation = commandConversation({ ...where, slack: deps.slack, request });
    const opening = async (): Promise<void> => {
      const { draft } = await parseLine(action.value ?? '', { by: body.user.id });
      const trigger = { ...where, triggerId: body.trigger_id };
      await openFormOrSay(deps, trigger, { base: draft }, conversation);
    };
    await opening().catch((error: unknown) => tellFailure(deps, conversation, error));
  };
