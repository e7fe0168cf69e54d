import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../../flows/deps.ts';
import { stepEnd } from '../../flows/step.ts';
import { requestOf } from '../../inbox/request.ts';
import { teamOf } from '../../reply/conversation.ts';

type Args = SlackEventMiddlewareArgs<'function_executed'> & AllMiddlewareArgs;

/** The step "Estimate LLM cost" of Workflow Builder: it always ends, in outputs or in a sentence. */
export const estimateStep =
  (deps: Deps) =>
  async ({ inputs, complete, fail, context }: Args): Promise<void> => {
    const request = requestOf(context, deps.now());
    const place = { team: teamOf(context), request, user: context.botUserId ?? '' };
    const end = await stepEnd(deps, place, inputs ?? {});
    await ('outputs' in end ? complete({ outputs: { ...end.outputs } }) : fail(end));
  };
