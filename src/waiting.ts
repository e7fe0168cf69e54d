/** Resolves after `ms` milliseconds. */
export type Wait = (ms: number) => Promise<void>;

/** Milliseconds, by the platform's own timer. */
export const wait: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Lets what waits meanwhile have its turn, such as an ack beside long sums. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * What `work` gives, or after `ms` milliseconds what `late` gives or throws; the work itself goes on. No timer outlives
 * it.
 */
export const within = async <T, L>(work: Promise<T>, ms: number, late: () => L): Promise<T | L> => {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<L>((resolve, reject) => {
    timer = setTimeout(() => {
      try {
        resolve(late());
      } catch (error) {
        reject(error);
      }
    }, ms);
  });
  try {
    return await Promise.race([work, passed]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * What `look` finds, now or at one of its looks every `everyMs` milliseconds; undefined where it has found nothing
 * after `mostMs`.
 */
export const until = async <T>(
  look: () => Promise<T | undefined>,
  { everyMs, mostMs }: { readonly everyMs: number; readonly mostMs: number },
): Promise<T | undefined> => {
  for (let waited = 0; ; waited += everyMs) {
    const found = await look();
    if (found !== undefined || waited >= mostMs) return found;
    await wait(everyMs);
  }
};

/**
 * Runs `round` now and every `everyMs` milliseconds, one at a time; what fails is told to `onError`, and the next one
 * tries again. The returned stop waits for a running round.
 */
export const inRounds = (
  everyMs: number,
  round: () => Promise<unknown>,
  onError: (error: unknown) => void,
): (() => Promise<void>) => {
  let underWay: Promise<unknown> = Promise.resolve();
  const next = (): void => {
    underWay = underWay.then(round).catch(onError);
  };
  next();
  const timer = setInterval(next, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
};
