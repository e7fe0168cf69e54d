import type { Estimate } from '../../store/store.ts';
import type { CardClick } from '../card-click.ts';
import type { Deps } from '../deps.ts';
import { beginThread, threadAt } from './begun.ts';
import { type InThread, threadClicked } from './where.ts';

/** Answers a button of a card in the card's own thread; `estimate` is what the card shows. */
export type ThreadHandler = (
  deps: Deps,
  at: InThread,
  estimate: Estimate,
  triggerId: string,
) => Promise<void>;

/** A message is seen a moment before it is noted where it stands: who clicks on it says so. */
const seenPosted = ({ estimate, messageTs, isEphemeral }: CardClick): Estimate =>
  estimate.postedTs !== undefined || messageTs === undefined || isEphemeral
    ? estimate
    : { ...estimate, postedTs: messageTs };

/** A click that is about the thread: of the card itself where it stands in the channel, else of the thread it is in. */
export const onThread =
  (handle: ThreadHandler) =>
  async (deps: Deps, click: CardClick): Promise<void> => {
    const at = threadClicked(deps, click);
    if ((await threadAt(deps, at.thread)) === undefined)
      await beginThread(deps, click.estimate, at.thread.threadTs);
    await handle(deps, at, seenPosted(click), click.triggerId);
  };
