import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteInTime } from '../../src/inbox/in-time.ts';
import type { Noted } from '../../src/inbox/notes.ts';
import { inPart } from '../helpers/in-part.ts';

/** A store that takes so long to note what came, and what Slack was told when. */
const arrived = (
  kind: 'command' | 'submission',
  storeMs: number,
  noted: Noted = 'first',
  inputs = ['volume'],
) => {
  const told: (readonly [ms: number, answer: unknown])[] = [];
  const finished: string[] = [];
  const began = performance.now();
  const notes = {
    receive: () => new Promise<Noted>((resolve) => setTimeout(() => resolve(noted), storeMs)),
    done: async ({ id }: { readonly id: string }) => void finished.push(id),
  };
  const values = Object.fromEntries(inputs.map((input) => [input, {}]));
  const payload = { kind, body: { view: { state: { values } } } };
  const ack = async (answer?: unknown) => void told.push([performance.now() - began, answer]);
  const logger = { warn: () => undefined };
  const noting = noteInTime(
    inPart({ logger }),
    inPart(notes),
    inPart({ team: 'T1', id: 'r1' }),
    inPart({ payload, ack }),
  );
  return { noting, told, finished };
};

const settled = async (...arguments_: Parameters<typeof arrived>) => {
  const { noting, told, finished } = arrived(...arguments_);
  await vi.advanceTimersByTimeAsync(10_000);
  return { noted: await noting, told, finished };
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what Slack sent', () => {
  it('is acknowledged by its listener where the store is in time', async () => {
    expect(await settled('command', 999)).toEqual({ noted: 'first', told: [], finished: [] });
    expect(await settled('submission', 2299)).toEqual({ noted: 'first', told: [], finished: [] });
  });

  it('is acknowledged after a second where the store is not, and is still the store’s to give away', async () => {
    for (const noted of ['first', 'again', 'not-noted'] as const)
      expect(await settled('command', 1001, noted)).toEqual({
        noted,
        told: [[1000, undefined]],
        finished: [],
      });
  });

  it('leaves a form open after 2.3 seconds, with what to do below its first input', async () => {
    const { noted, told, finished } = await settled('submission', 2301, 'first', ['volume', 'model']);
    expect(noted).toBe('stays');
    const errors = {
      volume: 'My database is slow at the moment, and nothing was sent. Please press the button again.',
    };
    expect(told).toEqual([[2300, { response_action: 'errors', errors }]]);
    // It was not answered, so that the next press is not taken for a second one.
    expect(finished).toEqual(['r1']);
  });

  it('leaves a form to whoever noted it first', async () => {
    expect(await settled('submission', 2301, 'again')).toMatchObject({ noted: 'stays', finished: [] });
  });

  it('acknowledges a form without inputs like anything else', async () => {
    expect(await settled('submission', 1001, 'first', [])).toEqual({
      noted: 'first',
      told: [[1000, undefined]],
      finished: [],
    });
  });
});
