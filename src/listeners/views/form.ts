import type { Deps } from '../../flows/deps.ts';
import { answerForm, keepErrors, readForAck } from '../../flows/form/sent.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import { teamOf } from '../../reply/conversation.ts';
import { shownForm } from '../shown-form.ts';
import type { SentArgs } from './sent-args.ts';

/**
 * The form is sent: errors go back to their inputs, the answer to where it was asked for. The one listener that reads
 * what is kept before its ack, since only the ack can show the errors: in time for it, and it writes nothing until then.
 */
export const formSubmitted =
  (deps: Deps) =>
  async ({ ack, context }: SentArgs): Promise<void> => {
    const request = requestOf(context);
    const { user, view, response_urls: responseUrls } = bodyOf(request, 'submission');
    const who = { team: teamOf(context), user: user.id, request, responseUrls };
    // What was typed last may be told meanwhile: it is drawn over no error that is not noted yet.
    const read = await deps.forms.hold(view.id, async (settled) => {
      const judged = await readForAck(deps, who, shownForm(view), settled);
      if (judged.kind !== 'refused') await ack();
      else {
        await ack({ response_action: 'errors', errors: judged.errors });
        await keepErrors(deps, judged, view.id);
      }
      return judged;
    });
    if (read.kind !== 'refused') await answerForm(deps, who, { ...read, viewId: view.id });
  };
