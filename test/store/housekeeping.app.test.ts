import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOUR_MS } from '../../src/domain/day.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { keepHouse } from '../../src/store/housekeeping.ts';
import { openStore } from '../../src/store/open.ts';
import { estimateOf, later, NOON } from './records.ts';

const DAY = 24 * 60;

it('removes what is too old at the start, and a stop waits for it', async () => {
  const store = await openStore(IN_MEMORY);
  await store.estimates.save(estimateOf('T1', 'old'));
  await store.estimates.save(estimateOf('T1', 'new', { askedAt: later(9 * DAY) }));
  const errors: unknown[] = [];
  const now = () => new Date(later(10 * DAY));
  const end = keepHouse({ store, retentionDays: 5, now, onError: (error) => errors.push(error) });
  await end();
  expect((await store.estimates.askedBy('T1', 'U1')).items.map(({ id }) => id)).toEqual(['new']);
  expect(errors).toEqual([]);
  await store.close();
});

it('leaves what somebody holds, and a form to the moment at which it ends', async () => {
  const store = await openStore(IN_MEMORY);
  const held = { team: 'T1', name: 'board/C1', now: NOON };
  await store.claims.take({ ...held, holder: 'first', until: later(10) });
  const form = { team: 'T1', id: 'f1', by: 'U1', state: null, savedAt: NOON, expiresAt: later(5) };
  await store.forms.save(form);
  await store.purge(later(5));
  expect(await store.claims.take({ ...held, holder: 'second', now: later(5), until: later(20) })).toBe(false);
  expect(await store.forms.find('T1', 'f1', later(5))).toEqual(form);
  await store.purge(later(6));
  expect(await store.forms.find('T1', 'f1', later(5))).toBeUndefined();
  await store.close();
});

it('reports what goes wrong and does not throw', async () => {
  const errors: unknown[] = [];
  const broken = { ...(await openStore(IN_MEMORY)), purge: () => Promise.reject(new Error('disk full')) };
  const end = keepHouse({
    store: broken,
    retentionDays: undefined,
    now: () => new Date(NOON),
    onError: (error) => errors.push(error),
  });
  await end();
  expect(String(errors[0])).toContain('disk full');
  await broken.close();
});

describe('a store that is kept in order', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  it('is looked through every six hours until that is ended', async () => {
    const store = await openStore(IN_MEMORY);
    let rounds = 0;
    const purge = async () => {
      rounds += 1;
    };
    const end = keepHouse({
      store: { ...store, purge },
      retentionDays: 5,
      now: () => new Date(NOON),
      onError: () => undefined,
    });
    await vi.advanceTimersByTimeAsync(6 * HOUR_MS - 1);
    expect(rounds).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(rounds).toBe(2);
    await end();
    await vi.advanceTimersByTimeAsync(24 * HOUR_MS);
    expect(rounds).toBe(2);
    await store.close();
  });
});
