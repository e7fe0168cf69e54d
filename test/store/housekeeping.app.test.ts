import { expect, it, vi } from 'vitest';
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

it('comes back every six hours until it is ended, and keeps no process alive', async () => {
  const timers = vi.spyOn(globalThis, 'setInterval');
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
  const [[again, every] = []] = timers.mock.calls.slice(-1);
  const timer = timers.mock.results.at(-1)?.value;
  timers.mockRestore();
  expect(every).toBe(21_600_000);
  expect(timer.hasRef()).toBe(false);
  again?.();
  await end();
  expect(rounds).toBe(2);
  expect(timer._destroyed).toBe(true);
  await store.close();
});
