import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { ask } from '../../flows/ask.ts';
import type { Deps } from '../../flows/deps.ts';
import { type FormStart, openFormOrSay } from '../../flows/form/open.ts';
import { requestOf } from '../../inbox/request.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';

/** `/llmcost …`: acked at once, answered after. */
export const llmcostCommand =
  (deps: Deps) =>
  async ({ ack, command, context }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const { text = '', channel_id: channel, user_id: user, response_url: responseUrl } = command;
    const { slack, now } = deps;
    const where = { team: teamOf(context), user, channel, responseUrl };
    const conversation = commandConversation({ ...where, slack, request: requestOf(context, now()) });
    const trigger = { ...where, triggerId: command.trigger_id };
    const openForm = (start: FormStart) => openFormOrSay(deps, trigger, start, conversation);
    await ask(deps, { text, conversation, openForm });
  };
