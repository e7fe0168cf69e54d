import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { teamOf } from '../conversation.ts';
import type { Deps } from '../deps.ts';
import { drawForm } from '../form/draw.ts';
import { sessionOf } from '../form/session.ts';
import { createTurns } from '../form/turns.ts';
import { updateForm } from '../form/update.ts';

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

const PAUSE_MS = 400;

/** Whatever changes in the form: it is drawn again, with the verdict so far. */
export const formChanged = (deps: Deps) => {
  const inTurn = createTurns(PAUSE_MS);
  return async ({ ack, body, action, client, context }: Args): Promise<void> => {
    await ack();
    const { view, user } = body;
    if (view === undefined) return;
    const team = teamOf(context);
    const draw = async (): Promise<void> => {
      const session = await sessionOf(deps, { team, user: user.id }, view);
      if (session === undefined) return;
      const drawn = await drawForm(deps, session);
      const { id: viewId, hash } = view;
      await updateForm(deps, {
        client,
        team,
        user: user.id,
        viewId,
        hash,
        at: action.action_ts,
        view: drawn,
      });
    };
    const drawing = inTurn(view.id, draw).catch((error: unknown) =>
      deps.logger.error({ err: error, view: view.id }, 'the form could not be drawn again'),
    );
    await deps.work.track(drawing);
  };
};
