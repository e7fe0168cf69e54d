import type { Estimate, Store } from './store.ts';

/** Enough for a day of a busy workspace; the oldest go first. */
const MOST_ESTIMATES = 2000;

const notKept = <T extends object>(): T =>
  new Proxy<T>({} as T, {
    get: () => () => Promise.reject(new TypeError('the store in memory keeps estimates alone')),
  });

/** Keeps the newest estimates of this process. After a restart the buttons of older cards ask to type the line again. */
export const memoryStore = (mostEstimates: number = MOST_ESTIMATES): Store => {
  const estimates = new Map<string, Estimate>();
  const save = async (estimate: Omit<Estimate, 'team'> & { team?: string }) => {
    estimates.delete(estimate.id);
    estimates.set(estimate.id, { team: 'T0', ...estimate });
    const [oldest] = estimates.keys();
    if (estimates.size > mostEstimates && oldest !== undefined) estimates.delete(oldest);
  };
  const page = async () => ({ items: [...estimates.values()].reverse() });
  return {
    save,
    find: async (id) => estimates.get(id),
    remove: async (id) => {
      estimates.delete(id);
    },
    estimates: {
      save,
      find: async (_, id) => estimates.get(id),
      remove: async (_, id) => {
        estimates.delete(id);
      },
      askedBy: page,
      inChannel: page,
      inThread: page,
    },
    threads: notKept(),
    stances: notKept(),
    decisions: notKept(),
    defaults: notKept(),
    forms: notKept(),
    inbox: notKept(),
    forgetPerson: async () => 0,
    forgetChannel: async () => undefined,
    purge: async () => undefined,
    close: async () => undefined,
  };
};
