import { HOUR_MS } from '../domain/day.ts';
import type { Store } from './store.ts';

const EVERY_MS = 6 * HOUR_MS;

/**
 * What housekeeping needs. `retentionDays` undefined keeps estimates and threads for ever; failures are told to
 * `onError` and the next round tries again.
 */
export interface Housekeeping {
  readonly store: Store;
  readonly retentionDays: number | undefined;
  readonly now: () => Date;
  readonly onError: (error: unknown) => void;
}

/** Removes what has had its time, now and every six hours. Gives what ends it, which waits for a round under way. */
export const keepHouse = ({ store, retentionDays, now, onError }: Housekeeping): (() => Promise<void>) => {
  let underWay: Promise<void> = Promise.resolve();
  const round = (): void => {
    underWay = underWay.then(() => store.purge(now().toISOString(), retentionDays)).catch(onError);
  };
  round();
  const timer = setInterval(round, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
};
