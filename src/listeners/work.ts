/** Work that goes on after an ack. A clean stop waits for it, so that what was acked is also answered. */
export interface Work {
  /** Counts `task` as under way until it settles. */
  readonly track: <T>(task: Promise<T>) => Promise<T>;
  /**
   * Begins `task` in its turn: so many at a time, and fewer for one `place`, so that a burst neither fills the memory
   * nor keeps what comes meanwhile from its ack, and one busy channel holds up no other.
   */
  readonly queue: <T>(place: string, task: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing is under way, or after `timeoutMs`. */
  readonly drained: (timeoutMs: number) => Promise<void>;
}

export interface WorkOptions {
  /** Queued tasks under way at a time. */
  readonly most?: number;
  /** The same for one place. */
  readonly mostInPlace?: number;
}

interface Waiting {
  readonly place: string;
  readonly begin: () => void;
}

/** Enough to wait for Slack in parallel; more would only compete for the core that must ack. */
const MOST = 16;
const MOST_IN_PLACE = 6;

const createQueue = ({ most = MOST, mostInPlace = MOST_IN_PLACE }: WorkOptions): Work['queue'] => {
  const waiting: Waiting[] = [];
  const inPlace = new Map<string, number>();
  let underWay = 0;

  const count = (place: string, by: 1 | -1): void => {
    const now = (inPlace.get(place) ?? 0) + by;
    underWay += by;
    if (now === 0) inPlace.delete(place);
    else inPlace.set(place, now);
  };
  const beginNext = (): void => {
    if (underWay >= most) return;
    const at = waiting.findIndex(({ place }) => (inPlace.get(place) ?? 0) < mostInPlace);
    const [next] = at < 0 ? [] : waiting.splice(at, 1);
    if (next === undefined) return;
    count(next.place, 1);
    next.begin();
  };
  return async (place, task) => {
    await new Promise<void>((resolve) => {
      waiting.push({ place, begin: resolve });
      beginNext();
    });
    try {
      return await task();
    } finally {
      count(place, -1);
      beginNext();
    }
  };
};

export const createWork = (options: WorkOptions = {}): Work => {
  const underWay = new Set<Promise<unknown>>();
  return {
    queue: createQueue(options),
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
