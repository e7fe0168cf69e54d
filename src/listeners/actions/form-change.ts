import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { teamOf } from '../../reply/conversation.ts';
import type { Deps } from '../deps.ts';
import { drawForm } from '../form/draw.ts';
import { wasRefused } from '../form/refused.ts';
import { sessionOf } from '../form/session.ts';
import type { Turns } from '../form/turns.ts';
import { updateForm } from '../form/update.ts';

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** Whatever changes in the form: it is drawn again, with the verdict so far. */
export const formChanged =
  (deps: Deps, turns: Turns) =>
  async ({ ack, body, action, context }: Args): Promise<void> => {
    await ack();
    const { view } = body;
    if (view === undefined) return;
    const { id: viewId, hash } = view;
    const who = { team: teamOf(context), user: body.user.id };
    const draw = async (): Promise<void> => {
      const session = await sessionOf(deps, who, view);
      if (session === undefined || (await wasRefused(deps, { ...session, viewId }))) return;
      const drawn = await drawForm(deps, session);
      await updateForm(deps, { ...who, viewId, hash, at: action.action_ts, view: drawn });
    };
    const drawing = turns
      .take(viewId, draw)
      .catch((error: unknown) =>
        deps.logger.error({ err: error, view: viewId }, 'the form could not be drawn again'),
      );
    await drawing;
  };
