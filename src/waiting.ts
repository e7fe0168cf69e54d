/** Resolves after `ms` milliseconds. */
export type Wait = (ms: number) => Promise<void>;

/** Milliseconds, by the platform's own timer. */
export const wait: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

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
