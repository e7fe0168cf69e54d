import type { Deps } from '../../flows/deps.ts';
import { forgetMine } from '../../flows/intents/forget.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { type ClickArgs, clickedIn } from './clicked.ts';

/** Forgets what somebody asked, after they were asked. */
export const forgetClicked =
  (deps: Deps) =>
  async (args: ClickArgs): Promise<void> => {
    await args.ack();
    const { conversation } = clickedIn(deps, args).clicked;
    await orTellFailure(deps, conversation, () => forgetMine(deps, { conversation }));
  };
