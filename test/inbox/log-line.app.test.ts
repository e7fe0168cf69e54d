import { expect, it } from 'vitest';
import { detailsOf, logged } from '../../src/inbox/log-line.ts';
import { readPayload } from '../../src/inbox/payload.ts';
import { isGuestIn } from '../../src/inbox/people.ts';
import { unremembered } from '../../src/inbox/request.ts';
import { createLogger } from '../../src/logger.ts';

const command = { command: '/llmcost', text: '', channel_id: 'C1', user_id: 'U1', team_id: 'T1' };
const received = {
  team: 'T1',
  id: 'r1',
  kind: 'command',
  body: null,
  receivedAt: '2026-11-23T12:00:00.000Z',
};

const lineOf = async (isTakenUp: boolean) => {
  let line = '';
  const logger = createLogger('info', {
    destination: {
      write: (text) => {
        line = text;
      },
    },
  });
  const request = { ...unremembered(new Date(0), readPayload(command)), isTakenUp };
  await logged(logger, received, request, async () => undefined);
  return JSON.parse(line);
};

it('a request is one line of ids and how it ended, and says where it was taken up after a crash', async () => {
  const line = await lineOf(false);
  expect(line).toMatchObject({
    request: 'r1',
    what: '/llmcost',
    channel: 'C1',
    user: 'U1',
    outcome: 'answered',
  });
  expect(line).not.toHaveProperty('isTakenUp');
  expect(await lineOf(true)).toMatchObject({ isTakenUp: true });
});

it('a request that fails is told as that, with how long it took, and fails on', async () => {
  const told: unknown[] = [];
  const logger = createLogger('info', { destination: { write: () => undefined } });
  const request = unremembered(new Date(0), readPayload(command));
  const work = () => Promise.reject(new Error('no disk'));
  const done = logged(logger, received, request, work, (...all) => told.push(all));
  await expect(done).rejects.toThrow('no disk');
  expect(told).toEqual([['command', 'internal', expect.any(Number)]]);
});

it('a click is told by its first action and its channel, or that of its message', () => {
  const click = {
    type: 'block_actions',
    user: { id: 'U1' },
    actions: [{ action_id: 'first' }, { action_id: 'second' }],
    container: { channel_id: 'C2' },
  };
  expect(detailsOf(readPayload(click))).toEqual({ what: 'first', channel: 'C2', user: 'U1' });
  expect(detailsOf(readPayload({ ...click, channel: { id: 'C1' } })).channel).toBe('C1');
});

it('an id of any length is a hundred characters of a line', () => {
  const { user } = detailsOf(readPayload({ ...command, user_id: 'U'.repeat(140) }));
  expect(user).toHaveLength(100);
});

it('what nobody in particular did is no guest’s, in an organisation too', () => {
  const closed = {
    type: 'event_callback',
    team_id: 'T1',
    enterprise_id: 'E1',
    event_id: 'Ev1',
    event: { type: 'app_uninstalled' },
  };
  expect(isGuestIn(readPayload(closed))).toBe(false);
});
