import type { Deps } from '../../flows/deps.ts';
import { redrawForm } from '../../flows/form/redraw.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import { teamOf } from '../../reply/conversation.ts';
import { shownForm } from '../shown-form.ts';
import type { ClickArgs } from './clicked.ts';

/** Whatever changes in the form: it is drawn again, with the verdict so far. */
export const formChanged =
  (deps: Deps) =>
  async ({ ack, context }: ClickArgs): Promise<void> => {
    await ack();
    const { view, user, actions } = bodyOf(requestOf(context), 'click');
    if (view === undefined) return;
    const who = { team: teamOf(context), user: user.id, at: actions[0].action_ts ?? '' };
    await redrawForm(deps, shownForm(view), who);
  };
