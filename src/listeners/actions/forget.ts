import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { requestOf } from '../../inbox/request.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';
import { tellFailure } from '../../reply/tell-failure.ts';
import type { Deps } from '../deps.ts';
import { forgetMine } from '../intents/forget.ts';

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** Forgets what somebody asked, after they were asked. */
export const forgetClicked =
  (deps: Deps) =>
  async ({ ack, body, context }: Args): Promise<void> => {
    await ack();
    const conversation = commandConversation({
      slack: deps.slack,
      request: requestOf(context, deps.now()),
      team: teamOf(context),
      channel: body.channel?.id ?? body.container.channel_id ?? '',
      user: body.user.id,
      threadTs: undefined,
      responseUrl: body.response_url,
    });
    await forgetMine(deps, { conversation }).catch((error: unknown) =>
      tellFailure(deps, conversation, error),
    );
  };
