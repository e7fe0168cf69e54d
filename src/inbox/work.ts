import { within } from '../waiting.ts';
import { createQueue, type QueueOptions } from './queue.ts';

/** Work that goes on after an ack. A clean stop waits for it, so that what was acked is also answered. */
export interface WorkAfterAck {
  /** Counts `task`, which something that came in has set off, as under way until it settles. */
  readonly track: <T>(task: Promise<T>) => Promise<T>;
  /**
   * Begins `task` in its turn, so that a burst neither fills the memory nor keeps what comes meanwhile from its ack,
   * and one busy place holds up no other.
   */
  readonly queue: <T>(place: string, task: () => Promise<T>) => Promise<T>;
  /** Tasks that wait for their turn, and tasks that are under way. */
  readonly waiting: () => number;
  readonly underWay: () => number;
  /** Resolves when nothing is under way, or after `timeoutMs`. */
  readonly drained: (timeoutMs: number) => Promise<void>;
}

/** The queue and whatever else must have ended before the process may stop. */
export const createWork = (options: QueueOptions = {}): WorkAfterAck => {
  const underWay = new Set<Promise<unknown>>();
  const queue = createQueue(options);
  return {
    queue: queue.add,
    waiting: queue.waiting,
    underWay: () => underWay.size,
    track: (task) => {
      queue.yieldTo();
      underWay.add(task);
      const done = () => underWay.delete(task);
      task.then(done, done);
      return task;
    },
    drained: async (timeoutMs) => {
      const settled = async (): Promise<void> => {
        while (underWay.size > 0) await Promise.allSettled([...underWay]);
      };
      await within(settled(), timeoutMs, () => undefined);
    },
  };
};
