import type { Deps } from '../../flows/deps.ts';
import type { ThreadClick } from '../../flows/thread/sent.ts';
import { threadClicked } from '../../flows/thread/where.ts';
import { clickedIn } from './clicked.ts';
import { onPress } from './press.ts';

/** Hands over in which thread a click was made. */
export const onThreadAction = (deps: Deps, handle: (deps: Deps, click: ThreadClick) => Promise<void>) =>
  onPress(deps, (args) => {
    const { clicked, action } = clickedIn(deps, args);
    const { messageTs = '', triggerId } = clicked;
    const { action_id: actionId, value = '' } = action;
    const at = threadClicked(deps, clicked);
    const click = { at, actionId, value, triggerId, messageTs };
    return { conversation: at.conversation, messageTs, answer: () => handle(deps, click) };
  });
