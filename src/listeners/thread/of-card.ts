import { commandConversation } from '../../reply/conversation.ts';
import type { Estimate } from '../../store/store.ts';
import type { CardClick } from '../card-click.ts';
import type { Deps } from '../deps.ts';
import { beginThread, threadAt } from './begun.ts';
import { type InThread, threadOf } from './where.ts';

/** Answers a button of a card in the card's own thread; `estimate` is what the card shows. */
export type ThreadHandler = (
  deps: Deps,
  at: InThread,
  estimate: Estimate,
  triggerId: string,
) => Promise<void>;

/** A message is seen a moment before it is noted where it stands: who clicks on it says so. */
const standing = ({ estimate, messageTs, isEphemeral }: CardClick): Estimate =>
  estimate.postedTs !== undefined || messageTs === undefined || isEphemeral
    ? estimate
    : { ...estimate, postedTs: messageTs };

/** A click that is about the thread: of the card itself where it stands in the channel, else of the thread it is in. */
export const onThread =
  (handle: ThreadHandler) =>
  async (deps: Deps, click: CardClick): Promise<void> => {
    const { estimate, conversation, responseUrl, messageTs = '', triggerId } = click;
    const threadTs = conversation.threadTs ?? messageTs;
    const thread = threadOf(conversation, threadTs);
    if ((await threadAt(deps, thread)) === undefined) await beginThread(deps, estimate, threadTs);
    const inThread = commandConversation({ slack: deps.slack, ...conversation, responseUrl, threadTs });
    await handle(deps, { thread, conversation: inThread }, standing(click), triggerId);
  };
