import type { Deps } from '../../flows/deps.ts';
import { answerForm, readForAck } from '../../flows/form/sent.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import { teamOf } from '../../reply/conversation.ts';
import { shownForm } from '../shown-form.ts';
import type { SentArgs } from './sent-args.ts';

/** The form is sent: errors go back to their inputs, the answer to where it was asked for. */
export const formSubmitted =
  (deps: Deps) =>
  async ({ ack, context }: SentArgs): Promise<void> => {
    const request = requestOf(context);
    const { user, view, response_urls: responseUrls } = bodyOf(request, 'submission');
    await deps.forms.settle(view.id);
    const who = { team: teamOf(context), user: user.id, request, responseUrls };
    const read = await readForAck(deps, who, shownForm(view));
    if (read.kind === 'refused') return ack({ response_action: 'errors', errors: read.errors });
    await ack();
    await answerForm(deps, who, { ...read, viewId: view.id });
  };
