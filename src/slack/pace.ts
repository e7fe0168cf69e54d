import { LlmcostError } from '../errors.ts';
import { type Wait, wait as waitReally } from '../waiting.ts';
import { HELD_TOO_LONG, queueIsFull } from '../words/notices/posting.ts';
import { failedCallOf } from './errors.ts';

/**
 * Slack takes about one message a second for a channel, and short bursts. So messages go out as they come until it
 * asks to wait; from then on those for that channel stand in a queue, one a second and in order, until nobody waits.
 */
export interface PostingPace {
  /**
   * Posts to a channel, now or when its turn comes. Rejects with what `post` failed with, but for the rate with
   * LlmcostError `busy`: where too many wait, or Slack asks to wait for longer than anybody would.
   */
  readonly take: <T>(channel: string, post: () => Promise<T>) => Promise<T>;
  /** Milliseconds until the next post to a channel may go out, as far as is known; 0 where nothing holds it. */
  readonly heldMs: (channel: string) => number;
}

/** Slack takes about one message a second in a channel. */
const GAP_MS = 1000;
/** More than these nobody waits for: at one a second the last would come after minutes. */
const MOST_WAITING = 150;

const tooMany = (waiting: number): LlmcostError => new LlmcostError('busy', queueIsFull(waiting));

/** Whoever asked has left, and the address of their command soon ends. A channel closed for good ends here, too. */
const LONGEST_MS = 10 * 60_000;

const heldTooLong = (): LlmcostError => new LlmcostError('busy', HELD_TOO_LONG);

interface Queue {
  readonly waiting: (() => Promise<number>)[];
  holdMs: number;
  /** When the turn that is awaited comes, in milliseconds of this process. */
  freeAt: number;
}

/** Milliseconds to wait for the rate, after as many that were waited already; or what the message fails with. */
const againAfter = (error: unknown, heldMs: number): number | { readonly why: unknown } => {
  const failure = failedCallOf(error);
  if (failure.kind !== 'wait') return { why: error };
  return heldMs + failure.ms > LONGEST_MS ? { why: heldTooLong() } : failure.ms;
};

/** Resolves with what the post gives when its turn has come; a turn says how long the next must wait. */
const stand = <T>({ waiting }: Queue, post: () => Promise<T>, firstMs = 0): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    if (waiting.length >= MOST_WAITING) return reject(tooMany(waiting.length));
    let heldMs = firstMs;
    waiting.push(async () => {
      try {
        resolve(await post());
      } catch (error) {
        const again = againAfter(error, heldMs);
        if (typeof again === 'number') {
          heldMs += again;
          return again;
        }
        reject(again.why);
      }
      waiting.shift();
      return GAP_MS;
    });
  });

/** `wait`, and `now`, milliseconds of this process, are others in tests. */
export const createPace = (
  wait: Wait = waitReally,
  now: () => number = () => performance.now(),
): PostingPace => {
  const queues = new Map<string, Queue>();

  const run = async (channel: string, queue: Queue): Promise<void> => {
    for (let turn = queue.waiting[0]; turn !== undefined; turn = queue.waiting[0]) {
      queue.freeAt = now() + queue.holdMs;
      await wait(queue.holdMs);
      queue.holdMs = await turn();
    }
    queues.delete(channel);
  };

  const join = (channel: string, holdMs: number): Queue => {
    const known = queues.get(channel);
    if (known !== undefined) {
      known.holdMs = Math.max(known.holdMs, holdMs);
      return known;
    }
    const queue: Queue = { waiting: [], holdMs, freeAt: now() + holdMs };
    queues.set(channel, queue);
    // The queue is run once whoever opened it stands in it.
    queueMicrotask(() => void run(channel, queue));
    return queue;
  };

  return {
    heldMs: (channel) => {
      const queue = queues.get(channel);
      if (queue === undefined) return 0;
      return Math.max(0, queue.freeAt - now()) + queue.waiting.length * GAP_MS;
    },
    take: async (channel, post) => {
      const queue = queues.get(channel);
      if (queue !== undefined) return stand(queue, post);
      try {
        return await post();
      } catch (error) {
        const again = againAfter(error, 0);
        if (typeof again !== 'number') throw again.why;
        return stand(join(channel, again), post, again);
      }
    },
  };
};
