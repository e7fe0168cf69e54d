import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { estimateOf, later, NO_DRAFT, NOON, newTeam, threadOf } from '../records.ts';

export const givesToOne = (open: () => Promise<Store>): void => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });

  it('gives a name to the first, until it is given back or over', async () => {
    const team = newTeam();
    const take = (holder: string, now = NOON) =>
      store.claims.take({ team, name: 'board', holder, now, until: later(5) });
    const taken = await Promise.all(['a', 'b', 'c'].map((holder) => take(holder)));
    expect(taken.filter((mine) => mine)).toHaveLength(1);
    const holder = ['a', 'b', 'c'][taken.indexOf(true)] ?? '';
    expect(await take(holder, later(1))).toBe(true);
    expect(await take('d', later(4))).toBe(false);
    await store.claims.release({ team, name: 'board', holder: 'd' });
    expect(await take('d', later(4))).toBe(false);
    expect(await take('d', later(5))).toBe(true);
    await store.claims.release({ team, name: 'board', holder: 'd' });
    expect(await store.claims.take({ team, name: 'board', holder: 'e', now: later(4) })).toBe(true);
  });

  it('gives a name to the newest of what differs, in whichever order they come', async () => {
    const team = newTeam();
    const follow = (order: string, what: string, now = NOON) =>
      store.claims.follow({ team, name: 'message', order, what, now, until: later(5) });
    expect(await follow('2.0', 'second')).toBe(true);
    expect([await follow('1.0', 'first'), await follow('2.0', 'second')]).toEqual([false, false]);
    expect(await follow('3.0', 'second')).toBe(false);
    expect(await follow('4.0', 'first')).toBe(true);
    expect(await follow('1.0', 'third', later(4))).toBe(false);
    expect(await follow('1.0', 'third', later(5))).toBe(true);
  });

  describe('what-ifs', () => {
    it('are found by person, newest first, and settled once', async () => {
      const team = newTeam();
      const thread = threadOf(team);
      const look = { before: NO_DRAFT, state: 'open' as const };
      const save = (id: string, minutes: number, askedBy = 'U1') =>
        store.estimates.save(
          estimateOf(team, id, {
            threadTs: thread.threadTs,
            askedAt: later(minutes),
            askedBy,
            look,
            askedTs: id,
          }),
        );
      await save('first', 1);
      await save('second', 2);
      await save('hers', 3, 'U2');
      await store.estimates.save(estimateOf(team, 'card', { postedTs: thread.threadTs, askedAt: later(9) }));
      const mine = async () => (await store.estimates.lastLook(thread, 'U1'))?.id;
      expect(await mine()).toBe('second');
      const settled = await Promise.all(
        [1, 2, 3].map(() => store.estimates.settleLook(team, 'second', 'undone', ['open'])),
      );
      expect(settled.filter((done) => done)).toHaveLength(1);
      expect(await mine()).toBe('first');
      expect((await store.estimates.askedIn(team, 'C1', 'hers'))?.look).toEqual(look);
      expect(await store.estimates.settleLook(team, 'card', 'kept', ['open'])).toBe(false);
      const listed = (await store.estimates.askedBy(team, 'U1')).items.map(({ id }) => id);
      expect([listed.includes('card'), listed.includes('second')]).toEqual([true, false]);
    });
  });
};
