import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_DRAFT } from '../../src/domain/draft.ts';
import { keepErrors, readForAck } from '../../src/flows/form/sent.ts';
import { unremembered } from '../../src/inbox/request.ts';
import { inputId } from '../../src/wire/form.ts';
import { encodeFormMeta } from '../../src/wire/form-state.ts';
import { FORM_STAYS } from '../../src/words/notices/windows.ts';
import { worldOf } from '../helpers/world.ts';

/** Slack waits three seconds for the ack of a form, and only the ack can show what is wrong with it. */

const NOON = new Date('2026-11-23T12:00:00Z');
const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A form without a volume, sent over a database that takes so long to read, and what was written. */
const sent = ({ readMs = 0, drawMs = 0, cameMs = 0, isTakenUp = false }) => {
  const written: string[] = [];
  const deps = worldOf({
    now: () => new Date(NOON.getTime() + cameMs),
    logger: { warn: () => undefined, error: () => undefined },
    store: {
      defaults: { all: () => later(readMs).then(() => []) },
      forms: { save: async ({ id }: { readonly id: string }) => void written.push(id) },
    },
  });
  const meta = encodeFormMeta({ rest: { here: { base: EMPTY_DRAFT, held: {} } } });
  const request = { ...unremembered(NOON), isTakenUp };
  const sender = { team: 'T1', user: 'U1', request, responseUrls: undefined };
  const view = { id: 'V1', private_metadata: meta ?? '', state: { values: {} } };
  return { deps, written, request, reading: readForAck(deps, sender, view, later(drawMs)) };
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const readAfter = async (ms: number, at: ReturnType<typeof sent>) => {
  await vi.advanceTimersByTimeAsync(ms);
  return { ...at, read: await at.reading };
};

describe('a form that was sent', () => {
  it('is read before its ack, and its refusal is written only after', async () => {
    const { deps, read, written } = await readAfter(2_000, sent({ readMs: 1_500 }));
    if (read.kind !== 'refused') throw new Error('a form without a volume was taken');
    expect(Object.values(read.errors)).not.toContain(FORM_STAYS);
    expect(written).toEqual([]);
    await keepErrors(deps, read, 'V1');
    expect(written).toEqual(['refused/V1']);
  });

  it.each([
    ['the database', { readMs: 60_000 }],
    ['a drawing under way', { drawMs: 60_000 }],
    ['what came before its listener', { readMs: 1_000, cameMs: 2_000 }],
  ])('stays open where its ack would be late for %s', async (_, slow) => {
    const { read, request } = await readAfter(2_700, sent(slow));
    expect(read).toEqual({ kind: 'refused', errors: { [inputId('to')]: FORM_STAYS } });
    expect(request.ending).toBe('too-late');
  });

  it('is waited for where it is taken up after a crash: its ack is long past', async () => {
    const { read } = await readAfter(60_000, sent({ readMs: 60_000, cameMs: 90_000, isTakenUp: true }));
    expect(read.kind).toBe('refused');
    expect(read.kind === 'refused' && Object.values(read.errors)).not.toContain(FORM_STAYS);
  });
});
