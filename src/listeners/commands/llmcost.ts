import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { ask } from '../ask.ts';
import { commandConversation, teamOf } from '../conversation.ts';
import type { Deps } from '../deps.ts';

/** `/llmcost …`: acked at once, answered after. */
export const llmcostCommand =
  (deps: Deps) =>
  async ({
    ack,
    command,
    client,
    respond,
    context,
  }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const { text, channel_id: channel, user_id: user } = command;
    const conversation = commandConversation({ client, respond, team: teamOf(context), channel, user });
    await deps.work.track(ask(deps, { text, conversation, client }));
  };
