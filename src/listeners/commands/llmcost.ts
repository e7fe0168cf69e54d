import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { answerWords } from '../../flows/ask.ts';
import type { Deps } from '../../flows/deps.ts';
import { type FormStart, openForm } from '../../flows/form/open.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import { withoutEntities } from '../../inbox/words.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';

/** `/llmcost …`: acked at once, answered after. */
export const llmcostCommand =
  (deps: Deps) =>
  async ({ ack, context }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const request = requestOf(context);
    const { text = '', trigger_id: triggerId = '', ...body } = bodyOf(request, 'command');
    const { channel_id: channel, user_id: user, response_url: responseUrl } = body;
    const where = { team: teamOf(context), user, channel, responseUrl };
    const { slack, logger } = deps;
    const conversation = commandConversation({ ...where, slack, logger, request });
    const trigger = { ...where, triggerId };
    await answerWords(deps, {
      text: withoutEntities(text),
      conversation,
      openForm: (start: FormStart) => openForm(deps, trigger, start),
    });
  };
