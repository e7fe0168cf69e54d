import { App, type Receiver } from '@slack/bolt';
import { expect, it } from 'vitest';
import { createInbox } from '../../src/inbox/inbox.ts';
import { createWork } from '../../src/inbox/work.ts';
import { createLogger } from '../../src/logger.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';

/** The way to the listener is slow: the token of the workspace is being renewed, say. */

const logger = createLogger('error', { destination: { write: () => undefined } });
const from = { team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' } };
const view = { id: 'V1', callback_id: 'form', state: { values: {} } };

const BODIES = {
  command: {
    command: '/llmcost',
    text: '2B tokens',
    channel_id: 'C1',
    user_id: 'U1',
    team_id: 'T1',
    trigger_id: '1',
  },
  mention: {
    type: 'event_callback',
    team_id: 'T1',
    event_id: 'Ev1',
    event: { type: 'app_mention', user: 'U1', text: 'int4', channel: 'C1', ts: '1.1' },
  },
  click: {
    ...from,
    type: 'block_actions',
    trigger_id: '2',
    actions: [{ type: 'button', action_id: 'card.half', value: '{}' }],
  },
  submission: { ...from, type: 'view_submission', trigger_id: '3', view },
  menu: { ...from, type: 'block_suggestion', action_id: 'form.model', value: 'lla' },
};

it.each([
  ['command', 1],
  ['mention', 1],
  ['click', 1],
  // Their listeners say in the ack what is wrong in a form, or what a menu offers.
  ['submission', 0],
  ['menu', 0],
] as const)('a %s is acknowledged before anybody listens: %i', async (kind, acks) => {
  const store = await openStore(IN_MEMORY);
  let taken: App | undefined;
  const receiver: Receiver = {
    init: (app) => {
      taken = app;
    },
    start: async () => undefined,
    stop: async () => undefined,
  };
  const inbox = createInbox({
    store,
    logger,
    now: () => new Date('2026-11-23T12:00:00Z'),
    work: createWork(),
    alone: true,
    whenGivenUp: async () => undefined,
    listening: async () => undefined,
  });
  const app = new App({
    token: 'xoxb-1',
    receiver: inbox.remembering(receiver),
    tokenVerificationEnabled: false,
    botId: 'B',
    botUserId: 'U',
  });
  let [listens, answers] = [(): void => undefined, (): void => undefined];
  const reached = new Promise<void>((resolve) => {
    listens = resolve;
  });
  const answered = new Promise<void>((resolve) => {
    answers = resolve;
  });
  app.processEvent = () => {
    listens();
    return answered;
  };
  let acked = 0;
  const done = taken?.processEvent({
    body: BODIES[kind],
    ack: async () => {
      acked += 1;
    },
  });
  await reached;
  expect(acked).toBe(acks);
  answers();
  await done;
  expect(acked).toBe(1);
  await store.close();
});
