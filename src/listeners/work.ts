/** Work that goes on after an ack. A clean stop waits for it, so that what was acked is also answered. */
export interface Work {
  /** Counts `task` as under way until it settles. */
  readonly track: <T>(task: Promise<T>) => Promise<T>;
  /** Resolves when nothing is under way, or after `timeoutMs`. */
  readonly drained: (timeoutMs: number) => Promise<void>;
}

export const createWork = (): Work => {
  const underWay = new Set<Promise<unknown>>();
  return {
    track: (task) => {
      underWay.add(task);
      const done = () => underWay.delete(task);
      task.then(done, done);
      return task;
    },
    drained: async (timeoutMs) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise((resolve) => {
        timer = setTimeout(resolve, timeoutMs);
      });
      while (underWay.size > 0) {
        const settled = Promise.allSettled([...underWay]).then(() => 'settled');
        if ((await Promise.race([settled, late])) !== 'settled') break;
      }
      clearTimeout(timer);
    },
  };
};
