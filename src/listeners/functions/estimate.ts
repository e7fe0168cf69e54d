import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../../flows/deps.ts';
import { stepEnd } from '../../flows/step.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import { teamOf } from '../../reply/conversation.ts';

type Args = SlackEventMiddlewareArgs<'function_executed'> & AllMiddlewareArgs;

/** The step "Estimate LLM cost" of Workflow Builder: it always ends, in outputs or in a sentence. */
export const estimateStep =
  (deps: Deps) =>
  async ({ complete, fail, context }: Args): Promise<void> => {
    const request = requestOf(context);
    const place = { team: teamOf(context), request, user: context.botUserId ?? '' };
    const end = await stepEnd(deps, place, bodyOf(request, 'step').event.inputs ?? {});
    await ('outputs' in end ? complete({ outputs: { ...end.outputs } }) : fail(end));
  };
