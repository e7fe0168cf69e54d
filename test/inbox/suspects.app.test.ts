import { App, type Receiver, type ReceiverEvent } from '@slack/bolt';
import { expect, it, vi } from 'vitest';
import { createInbox } from '../../src/inbox/inbox.ts';
import { createWork } from '../../src/inbox/work.ts';
import { createLogger } from '../../src/logger.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';

/** The process ends each time that one of these is begun, and nobody knows which. */

const NOON = Date.parse('2026-11-23T12:00:00Z');
const at = (minutes: number): Date => new Date(NOON + minutes * 60_000);
const IDS = ['first', 'poison', 'third', 'last'];
const logger = createLogger('error', { destination: { write: () => undefined } });
const NOBODY: Receiver = { init: () => undefined, start: async () => undefined, stop: async () => undefined };

const question = (id: string) => ({
  type: 'event_callback',
  team_id: 'T1',
  event_id: id,
  event: { type: 'app_mention', user: 'U1', text: id, channel: 'C1', ts: '1.1' },
});

it('begins at once what was left unfinished a few times, and then one, two, four at a time', async () => {
  const store = await openStore(IN_MEMORY);
  for (const id of IDS)
    await store.inbox.receive({
      team: 'T1',
      id,
      kind: 'mention',
      body: question(id),
      receivedAt: at(0).toISOString(),
    });
  const process = (minutes: number) => {
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const app = new App({
      token: 'xoxb-1',
      receiver: NOBODY,
      tokenVerificationEnabled: false,
      botId: 'B',
      botUserId: 'U',
    });
    const processEvent = ({ body }: ReceiverEvent): Promise<void> => {
      begun.push(body.event_id);
      return new Promise((end) => ends.set(body.event_id, end));
    };
    const inbox = createInbox({
      store,
      logger,
      now: () => at(minutes),
      work: createWork(),
      alone: false,
      whenGivenUp: async () => undefined,
      listening: async () => undefined,
    });
    const takesUp = () =>
      inbox.takeUpUnfinished(Object.create(app, { processEvent: { value: processEvent } }));
    return { begun, ends, takesUp };
  };

  for (let times = 1; times <= 5; times += 1) {
    const one = process(2 * times);
    await one.takesUp();
    expect(one.begun.toSorted()).toEqual(IDS.toSorted());
  }
  const sixth = process(20);
  await sixth.takesUp();
  await vi.waitFor(() => expect(sixth.begun).toHaveLength(1));
  for (const begun of [3, 4]) {
    for (const end of sixth.ends.values()) end();
    await vi.waitFor(() => expect(sixth.begun).toHaveLength(begun));
  }
  expect(sixth.begun.toSorted()).toEqual(IDS.toSorted());
  for (const end of sixth.ends.values()) end();
  await store.close();
});
