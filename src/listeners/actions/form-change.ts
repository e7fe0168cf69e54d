import type { Deps } from '../../flows/deps.ts';
import { redrawForm } from '../../flows/form/redraw.ts';
import type { Turns } from '../../flows/form/turns.ts';
import { teamOf } from '../../reply/conversation.ts';
import type { ClickArgs } from './clicked.ts';

/** Whatever changes in the form: it is drawn again, with the verdict so far. */
export const formChanged =
  (deps: Deps, turns: Turns) =>
  async ({ ack, body, action, context }: ClickArgs): Promise<void> => {
    await ack();
    if (body.view === undefined) return;
    const who = { team: teamOf(context), user: body.user.id, at: action.action_ts };
    await redrawForm(deps, turns, body.view, who);
  };
