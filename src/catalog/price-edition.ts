import type { ModelInfo } from '@pydantic/genai-prices';
import type { PriceDates } from './types.ts';

/**
 * Prices may be refreshed while the process runs. Whatever is worked out from them is kept for one edition of the
 * list and made again for the next, so that no look-up ever mixes two.
 */

/** One row of a refresh. */
export interface RefreshedPrice {
  readonly seller: string;
  readonly info: ModelInfo;
  readonly dates: PriceDates;
}

/**
 * What the last refresh brought: the edition is this list itself. One list a process, and no value that is handed
 * along: newer prices count for everybody whom it answers, and every row of the grammar that reads the name of an API
 * or a seller looks here. Handed over, it would be an argument of all of `parse/` and `resolve/`, and always the same.
 */
let refreshed: readonly RefreshedPrice[] = [];

/** The rows of the last refresh; empty where there was none. */
export const refreshedPrices = (): readonly RefreshedPrice[] => refreshed;

/**
 * What a refresh brought takes its place beside the bundled rows, for the whole process; an empty list takes it away
 * again. Everything made from the list of prices before is made again when it is next asked for.
 */
export const useRefreshedPrices = (prices: readonly RefreshedPrice[]): void => {
  refreshed = prices;
};

/**
 * A value that is made when it is first asked for, once for each edition. `lazy` is for what no refresh changes: names
 * of GPUs, of models and of sellers. The names of APIs come with their prices.
 */
export const perEdition = <T>(make: () => T): (() => T) => {
  let made: { readonly of: readonly RefreshedPrice[]; readonly value: T } | undefined;
  return () => {
    if (made?.of !== refreshed) made = { of: refreshed, value: make() };
    return made.value;
  };
};
