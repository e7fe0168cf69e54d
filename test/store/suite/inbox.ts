import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { allUnfinished, estimateOf, later, NO_DRAFT, NOON, newTeam, threadOf } from '../records.ts';

/** On a store of its own: what is unfinished is claimed, and purged, whatever its workspace. */
export const remembersWhatCame = (open: () => Promise<Store>): void => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  const event = (team: string, id: string) => ({
    team,
    id,
    kind: 'command',
    body: { text: '500M tokens', channel: 'C1' },
    receivedAt: NOON,
  });

  it('takes each event once', async () => {
    const team = newTeam();
    const seen = await Promise.all([1, 2, 3, 4].map(() => store.inbox.receive(event(team, 'Ev1'))));
    expect(seen.filter((first) => first)).toHaveLength(1);
    expect(await store.inbox.receive(event(newTeam(), 'Ev1'))).toBe(true);
    await store.inbox.done(team, 'Ev1');
    expect(await store.inbox.receive(event(team, 'Ev1'))).toBe(false);
  });

  it('gives what was not answered to one who takes it up, 25 times, and then as given up', async () => {
    const team = newTeam();
    await store.inbox.receive(event(team, 'Ev1'));
    await store.inbox.receive(event(team, 'Ev2'));
    await store.inbox.done(team, 'Ev2');
    const mine = async (now: string) =>
      (await allUnfinished(store, now)).filter((received) => received.team === team);
    // Quiet for a minute.
    expect(await mine(later(0.999))).toEqual([]);
    expect(await mine(later(1))).toEqual([event(team, 'Ev1')]);
    expect(await mine(later(1.999))).toEqual([]);
    for (let times = 2; times <= 25; times += 1)
      expect(await mine(later(2 * times))).toEqual([event(team, 'Ev1')]);
    for (const minutes of [60, 70, 80])
      expect(await mine(later(minutes))).toEqual([{ ...event(team, 'Ev1'), isGivenUp: true }]);
    expect(await mine(later(90))).toEqual([]);
  });

  it('gives what was begun more than five times apart from the rest, where it is asked to', async () => {
    const team = newTeam();
    for (const id of ['Ev1', 'Ev2']) await store.inbox.receive(event(team, id));
    const mine = async (minutes: number, suspects: boolean) => {
      const claimed = await store.inbox.claimUnfinished({ now: later(minutes), limit: 100, suspects });
      return claimed.filter((received) => received.team === team).map(({ id }) => id);
    };
    for (let times = 1; times <= 5; times += 1) {
      expect(await mine(2 * times, true)).toEqual([]);
      expect((await mine(2 * times, false)).toSorted()).toEqual(['Ev1', 'Ev2']);
    }
    await store.inbox.receive(event(team, 'Ev3'));
    expect(await mine(20, false)).toEqual(['Ev3']);
    expect((await mine(20, true)).toSorted()).toEqual(['Ev1', 'Ev2']);
  });

  it('gives what came first before the rest', async () => {
    const team = newTeam();
    for (const [id, minutes] of [
      ['Ev1', 2],
      ['Ev2', 0],
      ['Ev3', 1],
    ] as const)
      await store.inbox.receive({ ...event(team, id), receivedAt: later(minutes) });
    const claimed = await allUnfinished(store, later(10));
    expect(claimed.filter((one) => one.team === team).map(({ id }) => id)).toEqual(['Ev2', 'Ev3', 'Ev1']);
  });

  it('knows what may have been said already, and leaves alone what somebody is still at', async () => {
    const team = newTeam();
    await store.inbox.receive(event(team, 'said'));
    await store.inbox.receive(event(team, 'silent'));
    await store.inbox.receive(event(team, 'busy'));
    await store.inbox.receive(event(team, 'finished'));
    await store.inbox.saying(team, 'said', true);
    await store.inbox.saying(team, 'silent', true);
    await store.inbox.saying(team, 'silent', false);
    await store.inbox.done(team, 'finished');
    await store.inbox.stillAt(
      [
        { team, id: 'busy' },
        { team, id: 'finished' },
      ],
      later(1.5),
    );
    const claimed = await allUnfinished(store, later(2));
    const mine = claimed.filter((received) => received.team === team);
    expect(mine.map(({ id, isSaying }) => [id, isSaying]).sort()).toEqual([
      ['said', true],
      ['silent', undefined],
    ]);
    await store.inbox.stillAt([], later(2));
    expect((await allUnfinished(store, later(3))).map(({ id }) => id)).toContain('busy');
  });

  describe('what has had its time', () => {
    const DAY = 24 * 60;

    it('goes: expired forms, claims that ended, ids of two days ago', async () => {
      const team = newTeam();
      const form = {
        team,
        id: 'f1',
        by: 'U1',
        state: { model: 'llama' },
        savedAt: NOON,
        expiresAt: later(60),
      };
      await store.forms.save(form);
      const held = (holder: string) => ({ team, name: 'click', holder, now: NOON, until: later(60) });
      await store.claims.take(held('first'));
      await store.inbox.receive(event(team, 'Ev1'));
      await store.inbox.done(team, 'Ev1');
      await store.purge(later(59));
      expect(await store.claims.take(held('second'))).toBe(false);
      await store.purge(later(DAY));
      expect(await store.claims.take(held('second'))).toBe(true);
      expect(await store.forms.find(team, 'f1', NOON)).toBeUndefined();
      expect(await store.inbox.receive(event(team, 'Ev1'))).toBe(false);
      await store.purge(later(2 * DAY));
      expect(await store.inbox.receive(event(team, 'Ev1'))).toBe(false);
      await store.purge(later(2 * DAY + 1));
      expect(await store.inbox.receive(event(team, 'Ev1'))).toBe(true);
    });

    it('keeps for seven days what was never answered', async () => {
      const team = newTeam();
      await store.inbox.receive(event(team, 'Ev1'));
      await store.purge(later(7 * DAY - 1));
      expect(await store.inbox.receive(event(team, 'Ev1'))).toBe(false);
      await store.purge(later(7 * DAY + 1));
      expect(await store.inbox.receive(event(team, 'Ev1'))).toBe(true);
    });

    it('stays for ever where nothing is configured, and goes after as many days as are', async () => {
      const team = newTeam();
      const [old, live] = [threadOf(team, '1.1'), threadOf(team, '2.2')];
      for (let n = 0; n < 250; n++) await store.estimates.save(estimateOf(team, `old${n}`));
      await store.estimates.save(estimateOf(team, 'over', { askedAt: later(5 * DAY - 1) }));
      await store.estimates.save(estimateOf(team, 'new', { askedAt: later(5 * DAY) }));
      for (const key of [old, live]) {
        await store.threads.start(key, NO_DRAFT, { by: 'U1', at: NOON });
        await store.stances.take(key, { person: 'U1', choice: 'api', at: NOON });
      }
      await store.threads.change(old, { by: 'U1', at: later(5 * DAY - 1) }, (draft) => draft);
      await store.threads.change(live, { by: 'U1', at: later(5 * DAY) }, (draft) => draft);
      // Beside no thread a stance has its own time.
      const alone = threadOf(team, '3.3');
      await store.stances.take(alone, { person: 'U1', choice: 'api', at: later(5 * DAY - 1) });
      await store.stances.take(alone, { person: 'U2', choice: 'api', at: later(5 * DAY) });
      await store.purge(later(10 * DAY));
      expect(await store.threads.find(old)).toMatchObject(old);
      await store.purge(later(10 * DAY), 5);
      expect((await store.estimates.askedBy(team, 'U1')).items.map(({ id }) => id)).toEqual(['new']);
      expect(await store.threads.find(old)).toBeUndefined();
      expect((await store.threads.history(old)).items).toEqual([]);
      expect(await store.stances.all(old)).toEqual([]);
      expect((await store.threads.history(live)).items).toHaveLength(2);
      expect(await store.stances.all(live)).toHaveLength(1);
      expect((await store.stances.all(alone)).map(({ person }) => person)).toEqual(['U2']);
    });
  });
};
