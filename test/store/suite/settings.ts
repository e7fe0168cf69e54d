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
};
