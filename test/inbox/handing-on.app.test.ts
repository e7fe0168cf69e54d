import type { App, ReceiverEvent } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createHandingOn } from '../../src/inbox/handing-on.ts';
import type { Inbound } from '../../src/inbox/inbox.ts';
import { createNotes } from '../../src/inbox/notes.ts';
import { readPayload } from '../../src/inbox/payload.ts';
import { createLogger } from '../../src/logger.ts';
import type { Received, Store } from '../../src/store/store.ts';

/** What is under way while an event is handed to the app, and what is noted once that is over. */

const logger = createLogger('error', { destination: { write: () => undefined } });

const COMMAND = {
  command: '/llmcost',
  text: '',
  channel_id: 'C1',
  user_id: 'U1',
  team_id: 'T1',
  trigger_id: '1',
};
const received: Received = {
  team: 'T1',
  id: 'Ev1',
  kind: 'command',
  body: COMMAND,
  receivedAt: '2026-11-23T12:00:00.000Z',
};

/** Each step in its order; the app fails where it is told to. */
const handing = (fails = false) => {
  const steps: string[] = [];
  const inbox = {
    done: async (team: string, id: string) => void steps.push(`done ${team}/${id}`),
    saying: async () => undefined,
  } as unknown as Store['inbox'];
  const parts = {
    store: { inbox },
    logger,
    listening: async () => void steps.push('listening'),
    whenGivenUp: async ({ kind }: { kind: string }, request: { mayHaveSpoken: boolean }, team: string) =>
      void steps.push(`given up ${kind} ${team} ${request.mayHaveSpoken}`),
  } as unknown as Inbound;
  const notes = createNotes({ inbox }, logger);
  const handing = createHandingOn(parts, notes);
  const app = {
    processEvent: async ({ body, customProperties }: ReceiverEvent) => {
      const { isTakenUp, mayHaveSpoken } = customProperties?.request ?? {};
      steps.push(`${body.command} ${[...handing.underWay.keys()]} ${isTakenUp} ${mayHaveSpoken}`);
      if (fails) throw new Error('no listener');
    },
  } as unknown as App;
  const request = notes.requestFor(received, readPayload(received.body), 'first');
  const event = { body: COMMAND, ack: async () => undefined } as unknown as ReceiverEvent;
  return { ...handing, steps, app, request, event };
};

describe('what is handed to the app', () => {
  it('waits for listeners, is under way until it is answered, and is noted as finished', async () => {
    const { steps, app, request, event, arrived, underWay } = handing();
    await arrived(app, received, event, request);
    expect(steps).toEqual(['listening', '/llmcost T1/Ev1 false false', 'done T1/Ev1']);
    expect(underWay.size).toBe(0);
  });

  it('is left for another try where it fails, and is not under way any more', async () => {
    const { steps, app, request, event, arrived, underWay } = handing(true);
    await expect(arrived(app, received, event, request)).rejects.toThrow('no listener');
    expect(steps).not.toContain('done T1/Ev1');
    expect(underWay.size).toBe(0);
  });

  it.each([
    [{}, '/llmcost T1/Ev1 true false'],
    [{ isSaying: true }, '/llmcost T1/Ev1 true true'],
  ])('says where it is taken up, and whether it may have been answered: %j', async (more, seen) => {
    const { steps, app, takenUp } = handing();
    await takenUp(app, { ...received, ...more });
    expect(steps).toEqual(['listening', seen, 'done T1/Ev1']);
  });

  it.each([
    [{ isGivenUp: true }, 'given up command T1 false'],
    [{ isGivenUp: true, isSaying: true }, 'given up command T1 true'],
  ])('is not begun again where it was begun too often, and its asker is told: %j', async (more, seen) => {
    const { steps, app, takenUp } = handing();
    await takenUp(app, { ...received, ...more });
    expect(steps).toEqual([seen, 'done T1/Ev1']);
  });

  it('is nothing where nobody can read it any more: it is noted as finished', async () => {
    const { steps, app, takenUp } = handing();
    await takenUp(app, { ...received, body: { type: 'of another version' } });
    expect(steps).toEqual(['done T1/Ev1']);
  });
});
