import type { Deps } from '../../flows/deps.ts';
import { openFormWith } from '../../flows/form/open.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { type ClickArgs, clickedIn } from './clicked.ts';

/** "Open the form", below words that cannot open one themselves: a mention, a direct message. */
export const openFormPressed =
  (deps: Deps) =>
  async (args: ClickArgs): Promise<void> => {
    await args.ack();
    const { clicked, action } = clickedIn(deps, args);
    await orTellFailure(deps, clicked.conversation, () => openFormWith(deps, clicked, action.value ?? ''));
  };
