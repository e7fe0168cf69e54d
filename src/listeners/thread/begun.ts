import type { Estimate, Thread, ThreadKey } from '../../store/store.ts';
import type { Deps } from '../deps.ts';

/** Begins the thread of an estimate with its draft: there it is argued about. One that has begun stays as it is. */
export const beginThread = async (
  { store }: Pick<Deps, 'store'>,
  estimate: Estimate,
  threadTs: string,
): Promise<Thread> => {
  const { team, channel, id, answer, askedBy: by, askedAt: at, words } = estimate;
  const change = { by, at, estimate: id, ...(words === undefined ? {} : { words }) };
  return store.threads.start({ team, channel, threadTs }, answer.draft, change);
};

/**
 * The thread, where there is something to argue about. Most cards are never answered, so a thread begins with the first
 * word below its card, not with the card.
 */
export const threadAt = async (
  { store }: Pick<Deps, 'store'>,
  thread: ThreadKey,
): Promise<Thread | undefined> => {
  const begun = await store.threads.find(thread);
  if (begun !== undefined) return begun;
  const { items } = await store.estimates.inThread(thread, { limit: 1 });
  const [card] = items;
  return card === undefined ? undefined : beginThread({ store }, card, thread.threadTs);
};
