import { beforeAll, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { decisionOf, estimateOf, later, NO_DRAFT, NOON, newTeam, threadOf } from '../records.ts';

export const keepsSettings = (open: () => Promise<Store>): void => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });

  it('keeps a workspace’s defaults with who set them and when', async () => {
    const [team, other] = [newTeam(), newTeam()];
    const power = { team, field: 'selfHosted.power.usdPerKwh', value: 0.31, by: 'U1', at: NOON };
    const rivals = { team, field: 'apis', value: ['openai/gpt-5', { id: 'x/y' }], by: 'U2', at: NOON };
    await store.defaults.set({ ...power, value: 0.2 });
    await store.defaults.set(rivals);
    await store.defaults.set(power);
    await store.defaults.set({ ...power, team: other });
    expect(await store.defaults.all(team)).toEqual([rivals, power]);
    await store.defaults.unset(team, 'apis');
    expect(await store.defaults.all(team)).toEqual([power]);
  });

  it('keeps an open form until it expires, twenty a person', async () => {
    const team = newTeam();
    const form = (n: number) => ({
      team,
      id: `f${n}`,
      by: 'U1',
      state: { model: 'llama', step: n },
      savedAt: later(n),
      expiresAt: later(60),
    });
    for (let n = 0; n < 22; n++) await store.forms.save(form(n));
    expect(await store.forms.find(team, 'f1', NOON)).toBeUndefined();
    expect(await store.forms.find(team, 'f2', NOON)).toEqual(form(2));
    expect(await store.forms.find(team, 'f2', later(61))).toBeUndefined();
    await store.forms.remove(team, 'f2');
    expect(await store.forms.find(team, 'f2', NOON)).toBeUndefined();
    await expect(store.forms.save({ ...form(1), state: 'x'.repeat(100_001) })).rejects.toThrow(RangeError);
  });

  it('forgets a channel, whole', async () => {
    const team = newTeam();
    const [key, elsewhere] = [threadOf(team), { ...threadOf(team), channel: 'C2' }];
    for (const at of [key, elsewhere]) {
      await store.estimates.save(estimateOf(team, `e-${at.channel}`, { channel: at.channel }));
      await store.threads.start(at, NO_DRAFT, { by: 'U1', at: NOON });
      await store.stances.take(at, { person: 'U1', choice: 'api', at: NOON });
      await store.decisions.record(decisionOf(team, `d-${at.channel}`, at));
    }
    await store.forgetChannel(team, 'C1');
    expect(await store.estimates.find(team, 'e-C1')).toBeUndefined();
    expect(await store.threads.find(key)).toBeUndefined();
    expect((await store.threads.history(key)).items).toEqual([]);
    expect(await store.stances.all(key)).toEqual([]);
    expect(await store.decisions.find(team, 'd-C1')).toBeUndefined();
    expect(await store.estimates.find(team, 'e-C2')).toBeDefined();
    expect(await store.threads.find(elsewhere)).toBeDefined();
    expect((await store.decisions.find(team, 'd-C2'))?.history).toHaveLength(1);
  });
};
