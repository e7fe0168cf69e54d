import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import type { Received } from '../store/store.ts';
import type { Deps } from './deps.ts';

/**
 * What Slack sends is noted before it is acknowledged, by the id that a redelivery repeats: it is handled once,
 * whichever instance gets it again, and a kill between the ack and the answer loses nothing.
 */

const Body = z.looseObject({
  type: z.string().optional(),
  command: z.string().optional(),
  event_id: z.string().optional(),
  trigger_id: z.string().optional(),
  team_id: z.string().nullish(),
  team: z.looseObject({ id: z.string() }).nullish(),
  enterprise: z.looseObject({ id: z.string() }).nullish(),
});

/** These are answered once more after a crash; a modal is opened by whoever clicks again. */
const TAKEN_UP = new Set(['event_callback', 'command', 'block_actions', 'view_submission']);

type Inbound = Pick<Deps, 'store' | 'logger' | 'now' | 'work'>;

/** undefined for what need not be remembered: menus that are being typed into, payloads without an id. */
const receivedOf = (body: unknown, now: Date): Received | undefined => {
  const parsed = Body.safeParse(body);
  if (!parsed.success || parsed.data.type === 'block_suggestion') return undefined;
  const { type, command, event_id, trigger_id, team_id, team, enterprise } = parsed.data;
  const id = event_id ?? trigger_id;
  if (id === undefined) return undefined;
  const kind = command === undefined ? (type ?? 'unknown') : 'command';
  const json = z.json().safeParse(TAKEN_UP.has(kind) ? body : null);
  return {
    team: team_id ?? team?.id ?? enterprise?.id ?? 'unknown',
    id,
    kind,
    body: json.success ? json.data : null,
    receivedAt: now.toISOString(),
  };
};

const isFirst = async ({ store, logger }: Inbound, received: Received): Promise<boolean> => {
  try {
    return await store.inbox.receive(received);
  } catch (error) {
    // Better twice than never.
    logger.error({ err: error, id: received.id }, 'could not note what was received');
    return true;
  }
};

const finish = async ({ store, logger, now }: Inbound, { team, id }: Received): Promise<void> => {
  try {
    await store.inbox.done(team, id, now().toISOString());
  } catch (error) {
    logger.error({ err: error, id }, 'could not note what was answered');
  }
};

const handle = async (app: App, parts: Inbound, event: ReceiverEvent): Promise<void> => {
  const received = receivedOf(event.body, parts.now());
  if (received === undefined) return app.processEvent(event);
  if (!(await isFirst(parts, received))) {
    parts.logger.debug({ id: received.id }, 'received again');
    return event.ack();
  }
  const { receivedAt } = received;
  await app.processEvent({ ...event, customProperties: { ...event.customProperties, receivedAt } });
  await finish(parts, received);
};

/** A receiver that hands every payload to the app once. */
export const remembering = (receiver: Receiver, parts: Inbound): Receiver => ({
  init: (app) => {
    const processEvent = (event: ReceiverEvent) => parts.work.track(handle(app, parts, event));
    const once: App = Object.create(app, { processEvent: { value: processEvent } });
    receiver.init(once);
  },
  start: (...args) => receiver.start(...args),
  stop: (...args) => receiver.stop(...args),
});

/** Takes up what an instance received and did not finish. */
export const takeUpUnfinished = async (app: App, parts: Inbound): Promise<void> => {
  const unfinished = await parts.store.inbox.claimUnfinished({ now: parts.now().toISOString() });
  for (const received of unfinished) {
    parts.logger.info({ id: received.id, kind: received.kind }, 'taken up again');
    const { body, receivedAt } = received;
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      await parts.work.track(
        app.processEvent({
          body,
          ack: async () => undefined,
          customProperties: { receivedAt, isTakenUp: true },
        }),
      );
    await finish(parts, received);
  }
};
