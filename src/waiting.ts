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
