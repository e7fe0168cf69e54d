import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { requestOf } from '../../inbox/request.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';
import { ask } from '../ask.ts';
import type { Deps } from '../deps.ts';
import { type FormStart, openFormOrSay } from '../form/open.ts';

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
