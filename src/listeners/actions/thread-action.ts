import type { Deps } from '../../flows/deps.ts';
import { oncePressed } from '../../flows/once.ts';
import type { ThreadClick } from '../../flows/thread/sent.ts';
import { threadClicked } from '../../flows/thread/where.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { type ClickArgs, clickedIn } from './clicked.ts';

/** Acks a click, and hands over in which thread it was made: once. */
export const onThreadAction =
  (deps: Deps, handle: (deps: Deps, click: ThreadClick) => Promise<void>) =>
  async (args: ClickArgs): Promise<void> => {
    await args.ack();
    const { clicked, action } = clickedIn(deps, args);
    const { messageTs = '', triggerId } = clicked;
    const { action_id: actionId, value = '' } = action;
    const at = threadClicked(deps, clicked);
    const { receivedAt } = at.conversation.request;
    const click = { at, actionId, value, triggerId, messageTs, receivedAt };
    await orTellFailure(deps, at.conversation, () =>
      oncePressed(deps, at.conversation, click, () => handle(deps, click)),
    );
  };
