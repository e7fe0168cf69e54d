import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { ask } from '../ask.ts';
import { commandConversation, teamOf } from '../conversation.ts';
import type { Deps } from '../deps.ts';
import { type FormStart, openFormOrSay } from '../form/open.ts';

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
    const team = teamOf(context);
    const conversation = commandConversation({ client, respond, team, channel, user });
    const { trigger_id: triggerId, response_url: responseUrl } = command;
    const trigger = { client, triggerId, team, user, channel, responseUrl };
    const openForm = (start: FormStart) => openFormOrSay(deps, trigger, start, conversation);
    await deps.work.track(ask(deps, { text, conversation, client, openForm }));
  };
