import type { Deps } from '../../flows/deps.ts';
import { oncePressed } from '../../flows/once.ts';
import { runLine } from '../../flows/run-line.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { type ClickArgs, clickedIn } from './clicked.ts';

/** A line below a question to the asker: it runs where the question was asked, as if they had typed it there. */
export const lineClicked =
  (deps: Deps) =>
  async (args: ClickArgs): Promise<void> => {
    await args.ack();
    const { clicked, action } = clickedIn(deps, args);
    const { action_id: actionId, action_ts: ts = '', value = '' } = action;
    const { conversation } = clicked;
    await orTellFailure(deps, conversation, () =>
      oncePressed(deps, conversation, { ...clicked, actionId, value }, () =>
        runLine(deps, clicked, { text: value, ts }),
      ),
    );
  };
