import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { Deps } from '../../flows/deps.ts';
import { answerForm, readForAck } from '../../flows/form/sent.ts';
import type { Turns } from '../../flows/form/turns.ts';
import { requestOf } from '../../inbox/request.ts';
import { teamOf } from '../../reply/conversation.ts';

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** The form is sent: errors go back to their inputs, the answer to where it was asked for. */
export const formSubmitted =
  (deps: Deps, turns: Turns) =>
  async ({ ack, body, view, context }: Args): Promise<void> => {
    await turns.settle(view.id);
    const request = requestOf(context, deps.now());
    const who = { team: teamOf(context), user: body.user.id, request, responseUrls: body.response_urls };
    const read = await readForAck(deps, who, view);
    if ('errors' in read) return ack({ response_action: 'errors', errors: read.errors });
    await ack();
    await answerForm(deps, who, { ...read, viewId: view.id });
  };
