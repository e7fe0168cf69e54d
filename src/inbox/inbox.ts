import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Logger } from '../logger.ts';
import type { Received, Store } from '../store/store.ts';
import { type Answered, logged } from './log-line.ts';
import { receivedOf } from './received.ts';
import type { Request } from './request.ts';
import { isSound } from './sound.ts';
import type { Work } from './work.ts';

/**
 * What Slack sends is noted before it is acknowledged, by the id that a redelivery repeats: it is handled once,
 * whichever instance gets it again, and a kill between the ack and the answer loses nothing.
 */
export interface Inbox {
  /** A receiver that hands every payload to the app once. */
  readonly remembering: (receiver: Receiver) => Receiver;
  /**
   * Takes up what was received and not finished by whoever died; what is under way here is marked as alive. Call it
   * often. `alone`: no other instance works on the store, so what the last process left is taken up at once.
   */
  readonly takeUpUnfinished: (app: App) => Promise<void>;
}

/** What taking in needs. */
export interface Inbound {
  readonly store: Store;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly work: Work;
  readonly answered?: Answered | undefined;
}

/** Slack waits three seconds for the ack; a store that is slower than this is noted in afterwards. */
const NOTE_MS = 1_000;
/** Ids of this process's own, for while the store cannot be asked. */
const REMEMBERED = 10_000;
/** Taken up at a time. */
const TOGETHER = 20;

const keyOf = ({ team, id }: Pick<Received, 'team' | 'id'>): string => `${team}/${id}`;

/** Remembers the last ids; true the first time. */
const createRecent = () => {
  const ids = new Set<string>();
  return (id: string): boolean => {
    if (ids.has(id)) return false;
    ids.add(id);
    for (const oldest of ids) {
      if (ids.size <= REMEMBERED) break;
      ids.delete(oldest);
    }
    return true;
  };
};

export const createInbox = (parts: Inbound & { readonly alone: boolean }): Inbox => {
  const { store, logger, now, work } = parts;
  const startedAt = now();
  const isRecent = createRecent();
  const underWay = new Map<string, Received>();
  let isFirstRound = true;

  const failed = (message: string, id: string) => (error: unknown) =>
    logger.error({ err: error, request: id }, message);

  /** False for what another instance has, or this one had before it was started again. */
  const isFirst = async (received: Received): Promise<boolean> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), NOTE_MS);
    });
    // Better twice than never.
    const noted = store.inbox.receive(received).catch((error: unknown) => {
      failed('could not note what was received', received.id)(error);
      return true;
    });
    const first = await Promise.race([noted, late]);
    clearTimeout(timer);
    if (first === 'late') logger.warn({ request: received.id }, 'acknowledged before it was noted');
    return first !== false;
  };

  const requestFor = (received: Received, more: Partial<Request>): Request => {
    let isNoted = false;
    const note = async (isSaying: boolean): Promise<void> => {
      if (isNoted === isSaying) return;
      isNoted = isSaying;
      await store.inbox
        .saying(received.team, received.id, isSaying)
        .catch(failed('could not note whether an answer begins', received.id));
    };
    return {
      id: received.id,
      receivedAt: received.receivedAt,
      isTakenUp: false,
      mayHaveSpoken: false,
      outcome: 'answered',
      beforeSaying: () => note(true),
      whenRefused: () => note(false),
      ...more,
    };
  };

  /** Hands a payload to the app, and notes that it is finished whatever came of it: the asker was told. */
  const process = async (
    app: App,
    event: ReceiverEvent,
    received: Received,
    more: Partial<Request>,
  ): Promise<void> => {
    const request = requestFor(received, more);
    const key = keyOf(received);
    underWay.set(key, received);
    try {
      const work = () =>
        app.processEvent({ ...event, customProperties: { ...event.customProperties, request } });
      await logged(logger, received, request, event.body, work, parts.answered);
      await store.inbox
        .done(received.team, received.id, now().toISOString())
        .catch(failed('could not note what was answered', received.id));
    } finally {
      underWay.delete(key);
    }
  };

  /** A connection that is gone takes no ack; the work goes on all the same. */
  const leniently =
    (ack: ReceiverEvent['ack'], id: string | undefined): ReceiverEvent['ack'] =>
    async (response) => {
      try {
        await ack(response);
      } catch (error) {
        logger.warn({ err: error, request: id }, 'could not be acknowledged');
      }
    };

  const handle = async (app: App, event: ReceiverEvent): Promise<void> => {
    const received = receivedOf(event.body, now());
    const ack = leniently(event.ack, received?.id);
    if (!isSound(event.body)) {
      logger.warn({ request: received?.id }, 'a payload without proper ids was left alone');
      return ack();
    }
    if (received === undefined) return app.processEvent({ ...event, ack });
    if (!isRecent(keyOf(received)) || !(await isFirst(received))) {
      logger.debug({ request: received.id }, 'received again');
      return ack();
    }
    await process(app, { ...event, ack }, received, {});
  };

  const takeUp = async (app: App, received: Received): Promise<void> => {
    const { body, isSaying: mayHaveSpoken = false } = received;
    logger.info({ request: received.id, kind: received.kind, mayHaveSpoken }, 'taken up again');
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      await store.inbox.done(received.team, received.id, now().toISOString());
      return;
    }
    const event = { body, ack: async () => undefined };
    await process(app, event, received, { isTakenUp: true, mayHaveSpoken });
  };

  return {
    remembering: (receiver) => ({
      init: (app) => {
        const processEvent = (event: ReceiverEvent) => work.track(handle(app, event));
        const once: App = Object.create(app, { processEvent: { value: processEvent } });
        receiver.init(once);
      },
      start: (...args) => receiver.start(...args),
      stop: (...args) => receiver.stop(...args),
    }),
    takeUpUnfinished: async (app) => {
      const isLeftover = isFirstRound && parts.alone;
      isFirstRound = false;
      await store.inbox.stillAt([...underWay.values()], now().toISOString());
      // Only what is older than this process: what it received meanwhile is its own.
      const quiet = isLeftover ? { now: startedAt.toISOString(), quietMs: 1 } : { now: now().toISOString() };
      for (let isMore = true; isMore; ) {
        const unfinished = await store.inbox.claimUnfinished({ ...quiet, limit: TOGETHER });
        isMore = unfinished.length === TOGETHER;
        // Nobody waits for these here: what Slack holds back must not keep what is under way from being marked.
        for (const received of unfinished.filter((each) => !underWay.has(keyOf(each))))
          void work.track(takeUp(app, received).catch(failed('could not be taken up', received.id)));
      }
    },
  };
};
