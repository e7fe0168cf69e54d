import type { App } from '@slack/bolt';
import type { Logger } from '../logger.ts';
import type { Received, Store } from '../store/store.ts';
import { within } from '../waiting.ts';
import { keyOf, type Notes } from './notes.ts';
import type { WorkAfterAck } from './work.ts';

/** Taken up at a time. */
const TOGETHER = 20;
/** As long as what may be what ends the process is waited for before more of these are begun. */
const SUSPECT_MS = 20_000;

type Quiet = Pick<Parameters<Store['inbox']['claimUnfinished']>[0], 'now' | 'quietMs'>;

interface TakingUp {
  readonly store: Pick<Store, 'inbox'>;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly work: WorkAfterAck;
  /** No other instance works on the store. */
  readonly alone: boolean;
  readonly notes: Notes;
  /** What this process is working on. */
  readonly underWay: ReadonlyMap<string, Received>;
}

/**
 * A round of taking up what nobody finished. The first takes up what the process before this one left, where no other
 * instance works on the store.
 */
export const takingUp = (
  { store, logger, now, work, alone, notes, underWay }: TakingUp,
  takeUp: (app: App, received: Received) => Promise<void>,
): ((app: App) => Promise<void>) => {
  const startedAt = now();
  let isFirstRound = true;
  let isWithSuspects = false;

  const isAbandoned = (received: Received): boolean =>
    !underWay.has(keyOf(received)) && !notes.isFinished(received);
  const begin = (app: App, received: Received): Promise<void> =>
    work
      .track(takeUp(app, received))
      .catch((error: unknown) => logger.error({ err: error, request: received.id }, 'not taken up'));

  /** One, then two, then four at a time while the process lives: what ends it takes ever fewer others with it. */
  const takeUpSuspects = async (app: App, quiet: Quiet): Promise<void> => {
    if (isWithSuspects) return;
    isWithSuspects = true;
    try {
      let isMore = true;
      for (let limit = 1; isMore; limit = Math.min(2 * limit, TOGETHER)) {
        const suspects = await store.inbox.claimUnfinished({ ...quiet, limit, suspects: true });
        isMore = suspects.length > 0;
        const begun = suspects.filter(isAbandoned).map((received) => begin(app, received));
        await within(Promise.all(begun), SUSPECT_MS, () => undefined);
      }
    } finally {
      isWithSuspects = false;
    }
  };

  return async (app) => {
    const isLeftover = isFirstRound && alone;
    isFirstRound = false;
    await notes.catchUp();
    await store.inbox.stillAt([...underWay.values()], now().toISOString());
    // Only what is older than this process: what it received meanwhile is its own.
    const quiet = isLeftover ? { now: startedAt.toISOString(), quietMs: 1 } : { now: now().toISOString() };
    for (let isMore = true; isMore; ) {
      const unfinished = await store.inbox.claimUnfinished({ ...quiet, limit: TOGETHER, suspects: false });
      isMore = unfinished.length === TOGETHER;
      // Nobody waits for these here: what Slack holds back must not keep what is under way from being marked.
      for (const received of unfinished.filter(isAbandoned)) void begin(app, received);
    }
    void takeUpSuspects(app, quiet).catch((error: unknown) =>
      logger.error({ err: error }, 'what was begun too often was not taken up'),
    );
  };
};
