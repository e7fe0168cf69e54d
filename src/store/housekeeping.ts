import { HOUR_MS } from '../domain/day.ts';
import { inRounds } from '../waiting.ts';
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

/** Removes what has had its time, now and every six hours. The returned stop waits for a running round. */
export const keepHouse = ({ store, retentionDays, now, onError }: Housekeeping): (() => Promise<void>) =>
  inRounds(EVERY_MS, () => store.purge(now().toISOString(), retentionDays), onError);
