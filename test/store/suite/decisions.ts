import { beforeAll, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { decisionOf, later, NOON, newTeam, threadOf } from '../records.ts';

export const keepsDecisions = (open: () => Promise<Store>): void => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });

  it('are not recorded where a part cannot be kept, and the reason is said', async () => {
    const decision = { ...decisionOf(newTeam(), 'd1'), recordedAt: 'in spring' };
    await expect(store.decisions.record(decision)).rejects.toThrow(RangeError);
  });

  it('come back with all they were made of, and where they were posted', async () => {
    const team = newTeam();
    const recorded = await store.decisions.record(decisionOf(team, 'd1'));
    expect(recorded).toEqual({
      ...decisionOf(team, 'd1'),
      state: 'decided',
      history: [{ kind: 'recorded', by: 'U1', at: NOON }],
    });
    await store.decisions.posted(team, 'd1', '1700000002.000100');
    expect((await store.decisions.find(team, 'd1'))?.postedTs).toBe('1700000002.000100');
    expect(await store.decisions.find(team, 'd2')).toBeUndefined();
  });

  it('are recorded once', async () => {
    const team = newTeam();
    await store.decisions.record(decisionOf(team, 'd1'));
    const again = await store.decisions.record(decisionOf(team, 'd1', { choice: 'self-host' }));
    expect(again.choice).toBe('api');
    expect(again.history).toHaveLength(1);
  });

  it('are one a thread, the first to be written, until it is reopened', async () => {
    const team = newTeam();
    const thread = threadOf(team);
    const record = (id: string) => store.decisions.record(decisionOf(team, id, thread));
    const recorded = await Promise.all(['d1', 'd2', 'd3', 'd4'].map(record));
    const [first] = recorded;
    expect(new Set(recorded.map(({ id }) => id)).size).toBe(1);
    expect((await store.decisions.inThread(thread)).items).toHaveLength(1);
    await store.decisions.reopen(team, first?.id ?? '', { by: 'U1', at: later(1) });
    expect((await record('d5')).id).toBe('d5');
    expect((await record('d6')).id).toBe('d5');
    expect((await store.decisions.inThread(thread)).items).toHaveLength(2);
  });

  it('are reopened once, and say so', async () => {
    const team = newTeam();
    await store.decisions.record(decisionOf(team, 'd1'));
    const people = ['U1', 'U2', 'U3', 'U4'];
    const reopened = await Promise.all(
      people.map((by) => store.decisions.reopen(team, 'd1', { by, at: later(1), note: 'prices fell' })),
    );
    expect(reopened.filter((result) => result?.reopened)).toHaveLength(1);
    const decision = await store.decisions.find(team, 'd1');
    expect(decision?.state).toBe('reopened');
    expect(decision?.history.map(({ kind }) => kind)).toEqual(['recorded', 'reopened']);
    expect(await store.decisions.reopen(team, 'none', { by: 'U1', at: NOON })).toBeUndefined();
  });

  it('keep every step of people who act at the same moment', async () => {
    const team = newTeam();
    await store.decisions.record(decisionOf(team, 'd1'));
    const people = Array.from({ length: 10 }, (_, n) => `U${n}`);
    const actual = { tokensPerMonth: 4e8, usdPerMonth: 1900, opsHoursPerMonth: 6 };
    await Promise.all(
      people.map((by) => store.decisions.note(team, 'd1', { kind: 'rechecked', by, at: later(1), actual })),
    );
    const history = (await store.decisions.find(team, 'd1'))?.history ?? [];
    expect(
      history
        .slice(1)
        .map(({ by }) => by)
        .sort(),
    ).toEqual(people);
    expect(history[1]).toMatchObject({ actual });
    expect(
      await store.decisions.note(team, 'none', { kind: 'rechecked', by: 'U1', at: NOON }),
    ).toBeUndefined();
  });

  it('are found by channel, by thread and by owner, newest first', async () => {
    const team = newTeam();
    const other = threadOf(team, '1700000005.000100');
    await store.decisions.record(decisionOf(team, 'd1'));
    await store.decisions.record(decisionOf(team, 'd2', { ...other, recordedAt: later(1) }));
    await store.decisions.record(
      decisionOf(team, 'd3', { channel: 'C2', owner: 'U9', recordedAt: later(2) }),
    );
    const ids = (page: { items: readonly { id: string }[] }) => page.items.map(({ id }) => id);
    expect(ids(await store.decisions.inChannel(team, 'C1'))).toEqual(['d2', 'd1']);
    expect(ids(await store.decisions.inThread(other))).toEqual(['d2']);
    expect(ids(await store.decisions.ownedBy(team, 'U9'))).toEqual(['d3']);
    await store.decisions.record(decisionOf(newTeam(), 'd1'));
    expect(ids(await store.decisions.decided(team))).toEqual(['d3', 'd2', 'd1']);
    const { next } = await store.decisions.inChannel(team, 'C1', { limit: 1 });
    expect(ids(await store.decisions.inChannel(team, 'C1', { after: next ?? '' }))).toEqual(['d1']);
  });
};

/** On a store of their own: a re-check is claimed whatever its workspace. */
export const asksForRechecks = (open: () => Promise<Store>): void => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  const claim = async (day: string, minutes = 0) =>
    (
      await store.decisions.claimDue({
        now: new Date(Date.parse(`${day}T12:00:00.000Z`) + minutes * 60_000).toISOString(),
      })
    ).map(({ id }) => id);

  it('asks about twenty at a time, and about those first whose day came first', async () => {
    const team = newTeam();
    const days = Array.from({ length: 21 }, (_, n) => 21 - n);
    for (const day of days)
      await store.decisions.record(
        decisionOf(team, `d${day}`, { recheckOn: `2026-12-${String(day).padStart(2, '0')}` }),
      );
    expect(new Set(await claim('2026-12-31'))).toEqual(new Set(days.slice(1).map((day) => `d${day}`)));
    expect(await claim('2026-12-31')).toEqual(['d21']);
    for (const day of days)
      await store.decisions.reschedule(team, `d${day}`, undefined, { by: 'U1', at: NOON });
  });

  it('asks on the day, once, and again after ten minutes where nobody did', async () => {
    const team = newTeam();
    const never = decisionOf(team, 'never');
    delete never.recheckOn;
    await store.decisions.record(never);
    await store.decisions.record(decisionOf(team, 'due', { recheckOn: '2027-01-15' }));
    await store.decisions.record(decisionOf(team, 'later', { recheckOn: '2027-01-16' }));
    expect(await claim('2027-01-14')).toEqual([]);
    expect(await claim('2027-01-15')).toEqual(['due']);
    expect(await claim('2027-01-15', 10)).toEqual([]);
    expect(await claim('2027-01-15', 10.001)).toEqual(['due']);
    await store.decisions.asked(team, 'due', { by: 'llmcost', at: later(11) });
    expect(await claim('2027-01-15', 60)).toEqual([]);
    expect((await store.decisions.find(team, 'due'))?.history.map(({ kind }) => kind)).toEqual([
      'recorded',
      'asked',
    ]);
    expect(await claim('2027-01-16', 60)).toEqual(['later']);
    await store.decisions.asked(team, 'later', { by: 'llmcost', at: later(60) });
  });

  it('asks at the moment that was picked, where it was one', async () => {
    const team = newTeam();
    await store.decisions.record(decisionOf(team, 'picked', { recheckOn: '2026-12-01T17:00:00.000Z' }));
    expect(await claim('2026-12-01', 299)).toEqual([]);
    expect(await claim('2026-12-01', 300)).toEqual(['picked']);
    await store.decisions.asked(team, 'picked', { by: 'llmcost', at: '2026-12-01T17:00:00.000Z' });
  });

  it('asks again on another day, and never about what was reopened', async () => {
    const team = newTeam();
    const event = { by: 'U1', at: NOON };
    await store.decisions.record(decisionOf(team, 'moved', { recheckOn: '2028-01-01' }));
    await store.decisions.record(decisionOf(team, 'open', { recheckOn: '2028-01-01' }));
    await store.decisions.reopen(team, 'open', event);
    expect((await store.decisions.reschedule(team, 'moved', '2028-03-01', event))?.recheckOn).toBe(
      '2028-03-01',
    );
    expect(await claim('2028-02-01')).toEqual([]);
    expect(await claim('2028-03-01', 1)).toEqual(['moved']);
    expect((await store.decisions.reschedule(team, 'moved', undefined, event))?.recheckOn).toBeUndefined();
    expect(await claim('2030-01-01', 60)).toEqual([]);
  });
};
