import { LlmcostError } from '../errors.ts';
import { type Wait, wait as waitReally } from '../waiting.ts';
import { failureOf } from './errors.ts';

/**
 * Slack takes about one message a second for a channel, and short bursts. So messages go out as they come until it
 * asks to wait; from then on those for that channel stand in a queue, one a second and in order, until nobody waits.
 */
export interface PostingPace {
  /**
   * Posts to a channel, now or when its turn comes. Rejects with what `post` failed with, but never for the rate; with
   * LlmcostError `busy` where too many wait.
   */
  readonly take: <T>(channel: string, post: () => Promise<T>) => Promise<T>;
  /** Milliseconds until the next post to a channel may go out, as far as is known; 0 where nothing holds it. */
  readonly heldMs: (channel: string) => number;
}

const GAP_MS = 1000;
/** More than these nobody waits for: at one a second the last would come after minutes. */
const MOST_WAITING = 150;

const tooMany = (waiting: number): LlmcostError =>
  new LlmcostError(
    'busy',
    `Slack lets me post about one message a second here, and ${waiting} wait already, so this is not answered. Please ask again in ${Math.ceil(waiting / 60) + 1} minutes.`,
  );

interface Queue {
  readonly waiting: (() => Promise<number>)[];
  holdMs: number;
  /** When the turn that is awaited comes, in milliseconds of this process. */
  freeAt: number;
}

/** How long to wait for the rate; undefined for any other failure. */
const rateOf = (error: unknown): number | undefined => {
  const failure = failureOf(error);
  return failure.kind === 'wait' ? failure.ms : undefined;
};

/** `wait` is another one in tests. */
export const createPace = (wait: Wait = waitReally): PostingPace => {
  const queues = new Map<string, Queue>();

  const run = async (channel: string, queue: Queue): Promise<void> => {
    for (let turn = queue.waiting[0]; turn !== undefined; turn = queue.waiting[0]) {
      queue.freeAt = performance.now() + queue.holdMs;
      await wait(queue.holdMs);
      queue.holdMs = await turn();
    }
    queues.delete(channel);
  };

  const join = (channel: string, holdMs: number): Queue => {
    const standing = queues.get(channel);
    if (standing !== undefined) {
      standing.holdMs = Math.max(standing.holdMs, holdMs);
      return standing;
    }
    const queue: Queue = { waiting: [], holdMs, freeAt: performance.now() + holdMs };
    queues.set(channel, queue);
    // It begins when whoever opened it stands in it.
    queueMicrotask(() => void run(channel, queue));
    return queue;
  };

  /** Resolves with what the post gives when its turn has come; a turn says how long the next must wait. */
  const stand = <T>({ waiting }: Queue, post: () => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (waiting.length >= MOST_WAITING) return reject(tooMany(waiting.length));
      waiting.push(async () => {
        try {
          resolve(await post());
        } catch (error) {
          const ms = rateOf(error);
          if (ms !== undefined) return ms;
          reject(error);
        }
        waiting.shift();
        return GAP_MS;
      });
    });

  return {
    heldMs: (channel) => {
      const queue = queues.get(channel);
      if (queue === undefined) return 0;
      return Math.max(0, queue.freeAt - performance.now()) + queue.waiting.length * GAP_MS;
    },
    take: async (channel, post) => {
      const queue = queues.get(channel);
      if (queue !== undefined) return stand(queue, post);
      try {
        return await post();
      } catch (error) {
        const ms = rateOf(error);
        if (ms === undefined) throw error;
        return stand(join(channel, ms), post);
      }
    },
  };
};
