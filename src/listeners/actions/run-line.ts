import type { BlockAction, ButtonAction } from '@slack/bolt';
import type { Deps } from '../../flows/deps.ts';
import { oncePressed } from '../../flows/once.ts';
import { runLine } from '../../flows/run-line.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { type ClickArgs, clickedIn } from './clicked.ts';

/** A line below a question to the asker: it runs where the question was asked, as if they had typed it there. */
export const lineClicked =
  (deps: Deps) =>
  async (args: ClickArgs<BlockAction<ButtonAction>>): Promise<void> => {
    await args.ack();
    const { action_id: actionId, action_ts: ts, value = '' } = args.action;
    const clicked = clickedIn(deps, args);
    const { conversation } = clicked;
    await orTellFailure(deps, conversation, () =>
      oncePressed(deps, conversation, { ...clicked, actionId, value }, () =>
        runLine(deps, clicked, { text: value, ts }),
      ),
    );
  };
