import { wait, within } from '../waiting.ts';
import type { BesideApp } from './open.ts';

/** A clean stop, which whoever runs it waits for (docs/operating.md). */

/** How long it says that it is not ready before it takes nothing more: probes look every second or two. */
const UNREADY_FIRST_MS = 2_000;

/** How long a clean stop waits for answers that are under way: a call that Slack does not answer ends within it. */
const DRAIN_MS = 12_000;

/** How long the way in from Slack may take to close. */
const STOP_MS = 5_000;

const leaveIt = (): void => undefined;

/** Ends all of it once, in an order in which nothing that was taken is lost: the rest is taken up next time. */
export const stopping = (opened: BesideApp, now: () => Date, stopApp: () => Promise<unknown>) => {
  const { logger, health, prometheus, store, playground, charts, cases, exports, work, prices } = opened;
  let isStopping = false;
  return async (signal: string, endRounds: () => Promise<void>): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, 'stopping');
    health.stop();
    if (playground === undefined) await wait(UNREADY_FIRST_MS);
    // A socket that is just being opened may never say that it is closed.
    await within(stopApp(), STOP_MS, leaveIt);
    prices?.stop();
    const drainedBy = now().getTime() + DRAIN_MS;
    await within(endRounds(), DRAIN_MS, leaveIt);
    await work.drained(Math.max(0, drainedBy - now().getTime()));
    await Promise.all([charts.stop(), cases.stop(), exports.stop()]);
    await opened.endHousekeeping();
    await store.close();
    await prometheus?.stop();
    await playground?.stop();
    process.exit(0);
  };
};
