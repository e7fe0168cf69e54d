import { defined } from '../../defined.ts';
import { MINUTE_MS } from '../../domain/day.ts';
import type { Estimate, Thread, ThreadKey } from '../../store/store.ts';
import { until } from '../../waiting.ts';
import type { Deps } from '../deps.ts';

/** Begins the thread of an estimate with its draft: there it is argued about. One that has begun stays as it is. */
export const beginThread = async (
  { store }: Pick<Deps, 'store'>,
  estimate: Estimate,
  threadTs: string,
): Promise<Thread> => {
  const { team, channel, id, answer, askedBy: by, askedAt: at, words } = estimate;
  const change = { by, at, estimate: id, ...defined({ words }) };
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

/** Slack may hold a card back for so long; whoever writes below it waits less for us. */
const ASKED_WITHIN_MS = MINUTE_MS;
const ON_ITS_WAY = { everyMs: 100, mostMs: 5_000 };

/**
 * The thread in which somebody wrote. A card is seen a moment before it is noted where it stands, so while one is on
 * its way into the channel, in any instance, whoever answers it at once is waited for; anybody else is not.
 */
export const threadWritten = async (
  deps: Pick<Deps, 'store' | 'now'>,
  thread: ThreadKey,
): Promise<Thread | undefined> => {
  const since = new Date(deps.now().getTime() - ASKED_WITHIN_MS).toISOString();
  const { team, channel } = thread;
  const there = await threadAt(deps, thread);
  if (there !== undefined) return there;
  const found = await until(async () => {
    // Asked before the look, so that a card that is noted in between is found.
    const isOnItsWay = await deps.store.estimates.isOnItsWay(team, channel, since);
    const begun = await threadAt(deps, thread);
    return begun !== undefined || !isOnItsWay ? { begun } : undefined;
  }, ON_ITS_WAY);
  return found?.begun;
};
