import type { Estimate, Store } from './store.ts';

/** Enough for a day of a busy workspace; the oldest go first. */
const MOST_ESTIMATES = 2000;

/** Keeps the newest estimates of this process. After a restart the buttons of older cards ask to type the line again. */
export const memoryStore = (mostEstimates: number = MOST_ESTIMATES): Store => {
  const estimates = new Map<string, Estimate>();
  return {
    save: async (estimate) => {
      estimates.delete(estimate.id);
      estimates.set(estimate.id, estimate);
      const [oldest] = estimates.keys();
      if (estimates.size > mostEstimates && oldest !== undefined) estimates.delete(oldest);
    },
    find: async (id) => estimates.get(id),
    remove: async (id) => {
      estimates.delete(id);
    },
  };
};
