import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { catalogList } from '../../answer/catalog-list.ts';
import { ask } from '../../flows/ask.ts';
import type { Deps } from '../../flows/deps.ts';
import { type FormStart, openFormOrSay } from '../../flows/form/open.ts';
import { requestOf } from '../../inbox/request.ts';
import { renderLines } from '../../render/index.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';

const MOST_LISTED = 10;

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
    await orTellFailure(deps, conversation, async () => {
      const lines = catalogList(text, now(), MOST_LISTED);
      await (lines === undefined
        ? ask(deps, { text, conversation, openForm })
        : conversation.whisper(renderLines(lines)));
    });
  };
