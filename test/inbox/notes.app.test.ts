import { describe, expect, it } from 'vitest';
import { createNotes } from '../../src/inbox/notes.ts';
import { type Payload, readPayload } from '../../src/inbox/payload.ts';
import { receivedOf } from '../../src/inbox/received.ts';
import { createLogger } from '../../src/logger.ts';
import type { Deliveries, Received } from '../../src/store/store.ts';

const NOW = new Date('2026-11-26T00:00:00Z');

const mention = (eventId: unknown): Payload =>
  readPayload({
    type: 'event_callback',
    token: 'secret',
    team_id: 'T1',
    event_id: eventId,
    event: { type: 'app_mention', user: 'U1', text: '<@U0BOT> int4', channel: 'C1', ts: '1.1' },
  });

const received = (eventId: unknown): Received | undefined => {
  const payload = mention(eventId);
  return payload.kind === 'unsupported' ? undefined : receivedOf(payload, NOW);
};

/** A store that notes what it is told, where it is well. */
const noting = () => {
  const told: string[] = [];
  const health = { isWell: true };
  const tell = async (what: string): Promise<void> => {
    if (!health.isWell) throw new Error('no disk');
    told.push(what);
  };
  const inbox: Deliveries = {
    receive: async ({ id }) => {
      await tell(`receive ${id}`);
      return told.filter((each) => each === `receive ${id}`).length === 1;
    },
    saying: (team, id, isSaying) => tell(`${team}/${id} ${isSaying ? 'says' : 'said nothing'}`),
    stillAt: async () => undefined,
    done: (_, id) => tell(`done ${id}`),
    claimUnfinished: async () => [],
  };
  const notes = createNotes({ inbox }, createLogger('error', { destination: { write: () => undefined } }));
  return { told, health, notes };
};

describe('what is remembered of a payload', () => {
  it('is its id, and all of it but the token where it is taken up after a crash', () => {
    expect(received('Ev1')).toMatchObject({
      team: 'T1',
      id: 'Ev1',
      kind: 'mention',
      body: { event_id: 'Ev1' },
    });
    expect(received('Ev1')?.body).not.toHaveProperty('token');
    const click = { type: 'block_actions', user: { id: 'U1' }, actions: [{ action_id: 'a' }] };
    const closed = { type: 'view_closed', user: { id: 'U1' }, view: { id: 'V1', callback_id: 'x' } };
    const kept = (body: object) => {
      const payload = readPayload(body);
      return payload.kind === 'unsupported' ? expect.fail(payload.why) : receivedOf(payload, NOW);
    };
    expect(kept({ ...click, trigger_id: 't1' })).toMatchObject({ id: 't1', body: click });
    expect(kept({ ...closed, trigger_id: 't2' })).toMatchObject({ id: 't2', kind: 'closed', body: null });
    expect(kept(closed)).toBeUndefined();
  });

  it('is nothing where its id is longer than ids are', () => {
    expect(received('E'.repeat(200))?.id).toHaveLength(200);
    expect(received('E'.repeat(201))).toBeUndefined();
  });
});

describe('notes', () => {
  const one = received('Ev1');
  if (one === undefined) throw new Error('a mention is remembered');

  it('know a redelivery from the first, and answer twice rather than never', async () => {
    const { health, notes } = noting();
    expect([await notes.receive(one), await notes.receive(one)]).toEqual(['first', 'again']);
    health.isWell = false;
    expect(await notes.receive(one)).toBe('not-noted');
  });

  it('say once that something may stand, and once that it does not', async () => {
    const { told, notes } = noting();
    const request = notes.requestFor(one, mention('Ev1'), 'first');
    expect(request).toMatchObject({ isTakenUp: false, mayHaveSpoken: false });
    await request.whenRefused();
    expect(told).toEqual([]);
    for (let message = 0; message < 2; message += 1) await request.beforeSaying();
    for (let refusal = 0; refusal < 2; refusal += 1) await request.whenRefused();
    expect(told).toEqual(['T1/Ev1 says', 'T1/Ev1 said nothing']);
  });

  it('hold back what cannot be noted, unless it never was', async () => {
    const { health, notes } = noting();
    health.isWell = false;
    await expect(notes.requestFor(one, mention('Ev1'), 'first').beforeSaying()).rejects.toThrow('no disk');
    await notes.requestFor(one, mention('Ev1'), 'not-noted').beforeSaying();
    await notes.requestFor(one, mention('Ev1'), 'first').whenRefused();
  });

  it('remember what is finished until the store does', async () => {
    const { told, health, notes } = noting();
    health.isWell = false;
    await notes.done(one);
    expect(notes.isFinished(one)).toBe(true);
    await notes.catchUp();
    expect(notes.isFinished(one)).toBe(true);
    health.isWell = true;
    await notes.catchUp();
    expect(notes.isFinished(one)).toBe(false);
    expect(told).toEqual(['done Ev1']);
  });
});
