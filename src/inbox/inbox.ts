import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Logger } from '../logger.ts';
import type { Store } from '../store/store.ts';
import { ackOnce, thenAck } from './ack.ts';
import { createHandingOn, handOver } from './handing-on.ts';
import { noteInTime } from './in-time.ts';
import type { Answered } from './log-line.ts';
import { createNotes, keyOf } from './notes.ts';
import { HANDLING, type Payload, readPayload } from './payload.ts';
import { receivedOf } from './received.ts';
import { createRememberIfNew } from './remember-if-new.ts';
import { type Request, unremembered } from './request.ts';
import { takingUp } from './unfinished.ts';
import type { WorkAfterAck } from './work.ts';

/**
 * What Slack sends is noted before it is acknowledged, by the id that a redelivery repeats: it is handled once,
 * whichever instance gets it again, and a kill between the ack and the answer loses nothing.
 */
export interface Inbox {
  /** A receiver that hands every payload to the app once. */
  readonly remembering: (receiver: Receiver) => Receiver;
  /**
   * Takes up what was received and not finished by whoever died; what is under way here is marked as alive. Call it
   * often.
   */
  readonly takeUpUnfinished: (app: App) => Promise<void>;
}

/** What taking in needs. */
export interface Inbound {
  readonly store: Store;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly work: WorkAfterAck;
  /** Whether no other instance works on the store, so that what the last process left is taken up at once. */
  readonly alone: boolean;
  /** Resolves when the app has its listeners: what comes before waits for them, acknowledged or not. */
  readonly listening: () => Promise<unknown>;
  /** Told of what ended the process, or was never finished, too often to be tried again: its asker must hear of it. */
  readonly whenGivenUp: (payload: Payload, request: Request, team: string) => Promise<void>;
  readonly answered?: Answered;
}

/** What Slack sends is noted before its ack, handed on once, and taken up again where nobody finished it. */
export const createInbox = (parts: Inbound): Inbox => {
  const { store, logger, now, work } = parts;
  const rememberIfNew = createRememberIfNew();
  const notes = createNotes(store, logger);
  const { underWay, arrived, takenUp } = createHandingOn(parts, notes);

  const handle = async (app: App, given: ReceiverEvent): Promise<void> => {
    const payload = readPayload(given.body);
    if (payload.kind === 'unsupported') {
      logger.warn({ why: payload.why }, 'left alone');
      return ackOnce(logger, given.ack, undefined)();
    }
    const received = receivedOf(payload, now());
    const ack = ackOnce(logger, given.ack, received?.id);
    const event = { ...given, body: payload.body, ack };
    if (received === undefined)
      return thenAck(logger, handOver(parts, app, event, unremembered(now(), payload)), ack);
    const noted = rememberIfNew(keyOf(received))
      ? await noteInTime(parts, notes, received, { payload, ack })
      : 'again';
    if (noted === 'again') logger.debug({ request: received.id }, 'received again');
    if (noted === 'again' || noted === 'stays') return ack();
    // Noted is taken: nothing that is slow on the way to its listener, such as a token that is renewed, delays this.
    if (!HANDLING[payload.kind].isAnsweredInAck) await ack();
    const request = notes.requestFor(received, payload, noted);
    await thenAck(logger, arrived(app, received, event, request), ack);
  };

  return {
    remembering: (receiver) => ({
      init: (app) => {
        const processEvent = (event: ReceiverEvent) => work.track(handle(app, event));
        const guarded: App = Object.create(app, { processEvent: { value: processEvent } });
        receiver.init(guarded);
      },
      start: (...args) => receiver.start(...args),
      stop: (...args) => receiver.stop(...args),
    }),
    takeUpUnfinished: takingUp({ ...parts, notes, underWay }, takenUp),
  };
};
