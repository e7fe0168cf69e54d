import { setNewest } from '../bounded.ts';

/**
 * Makes each thing once: whoever asks again gets the same promise while it is made, and the result afterwards. A
 * failure is forgotten, so that the next one tries again. Holds at most `most` results; the longest unused goes first.
 */
export const once = <T>(most: number): ((key: string, make: () => Promise<T>) => Promise<T>) => {
  const made = new Map<string, Promise<T>>();
  return (key, make) => {
    const known = made.get(key);
    const promise = known ?? make();
    setNewest(made, key, promise, most);
    if (known === undefined)
      promise.catch(() => {
        if (made.get(key) === promise) made.delete(key);
      });
    return promise;
  };
};
