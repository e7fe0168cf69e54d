import { beforeAll, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { later, NOON, newTeam } from '../records.ts';

export const keepsSettings = (open: () => Promise<Store>): void => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });

  it('keeps a workspace’s defaults with who set them and when', async () => {
    const [team, other] = [newTeam(), newTeam()];
    const power = { team, field: 'selfHosted.power.usdPerKwh', value: 0.31, by: 'U1', at: NOON };
    const rent = {
      team,
      field: 'gpu-hour/h100-sxm',
      value: 2.1,
      by: 'U1',
      at: NOON,
      source: 'Contract, page 3: <b>"O\'Hara"</b>',
      confirmedOn: '2026-11-01',
    };
    const rivals = { team, field: 'apis', value: ['openai/gpt-5', { id: 'x/y' }], by: 'U2', at: NOON };
    await store.defaults.set({ ...power, value: 0.2 });
    await store.defaults.set(rivals);
    await store.defaults.set(power);
    await store.defaults.set({ ...power, team: other });
    await store.defaults.set(rent);
    expect(await store.defaults.all(team)).toEqual([rivals, rent, power]);
    // The same without a source: what was said of the former price says nothing of this one.
    const { source: _, confirmedOn: __, ...bare } = rent;
    await store.defaults.set({ ...bare, value: 2 });
    expect(await store.defaults.all(team)).toEqual([rivals, { ...bare, value: 2 }, power]);
    await store.defaults.unset(team, 'gpu-hour/h100-sxm');
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
};
