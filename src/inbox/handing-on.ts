import type { App, ReceiverEvent } from '@slack/bolt';
import type { Received } from '../store/store.ts';
import type { Inbound } from './inbox.ts';
import { logged } from './log-line.ts';
import { keyOf, type Notes } from './notes.ts';
import { type Payload, readPayload } from './payload.ts';
import { present } from './present.ts';
import type { Request } from './request.ts';

/** What is handed to the app: it is under way until it is noted as finished. */
export interface HandingOn {
  readonly underWay: ReadonlyMap<string, Received>;
  /** What has just come. */
  readonly arrived: (app: App, received: Received, event: ReceiverEvent, request: Request) => Promise<void>;
  /** What somebody else began, or nobody; its ack is long past. */
  readonly takenUp: (app: App, received: Received) => Promise<void>;
}

/** Hands an event to the app once it listens, with what its listeners may know of the request. */
export const handOver = async (
  { listening }: Pick<Inbound, 'listening'>,
  app: App,
  event: ReceiverEvent,
  request: Request,
): Promise<void> => {
  await listening();
  await app.processEvent({
    ...event,
    body: present(event.body),
    customProperties: { ...event.customProperties, request },
  });
};

/** Payloads go to the app here, and to nobody else. */
export const createHandingOn = (parts: Inbound, notes: Notes): HandingOn => {
  const { logger, answered, whenGivenUp } = parts;
  const underWay = new Map<string, Received>();

  /** Answers a payload, and notes that it is finished whatever came of it: the asker was told. */
  const answer = async (received: Received, request: Request, work: () => Promise<void>): Promise<void> => {
    const key = keyOf(received);
    underWay.set(key, received);
    try {
      await logged(logger, received, request, work, answered);
      await notes.done(received);
    } finally {
      underWay.delete(key);
    }
  };

  const workOf =
    (app: App, { isGivenUp = false, team }: Received, payload: Payload, request: Request) =>
    async (): Promise<void> => {
      if (isGivenUp) return whenGivenUp(payload, request, team);
      if (payload.kind === 'unsupported') return;
      await handOver(parts, app, { body: payload.body, ack: async () => undefined }, request);
    };

  return {
    underWay,
    arrived: (app, received, event, request) =>
      answer(received, request, () => handOver(parts, app, event, request)),
    takenUp: async (app, received) => {
      const { isSaying: mayHaveSpoken = false, isGivenUp = false } = received;
      const payload = readPayload(received.body);
      const request = { ...notes.requestFor(received, payload, 'first'), isTakenUp: true, mayHaveSpoken };
      const what = { request: received.id, kind: received.kind, mayHaveSpoken };
      if (isGivenUp) logger.error(what, 'given up: it was begun too often and never finished');
      else logger.info(what, 'taken up again');
      await answer(received, request, workOf(app, received, payload, request));
    },
  };
};
