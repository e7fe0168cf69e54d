import { beforeAll, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { later, NOON, newTeam } from '../records.ts';

export const keepsInstallations = (open: () => Promise<Store>): void => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });

  it('keeps what is sealed, with a version that grows', async () => {
    const id = newTeam();
    expect(await store.installations.find(id)).toBeUndefined();
    await store.installations.save(id, 'sealed once', NOON);
    expect(await store.installations.find(id)).toEqual({ sealed: 'sealed once', version: 1 });
    await store.installations.save(id, 'sealed again', later(1));
    expect(await store.installations.find(id)).toEqual({ sealed: 'sealed again', version: 2 });
  });

  it('lets one renew a version until its time is over, or it is saved', async () => {
    const id = newTeam();
    await store.installations.save(id, 'sealed', NOON);
    const renewing = (version: number, from: number) =>
      store.installations.renewing(id, version, later(from), later(from + 2));
    expect(await Promise.all([renewing(1, 0), renewing(1, 0)])).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect([await renewing(1, 1), await renewing(2, 3), await renewing(1, 3)]).toEqual([false, false, true]);
    await store.installations.save(id, 'sealed again', later(3));
    expect([await renewing(1, 3), await renewing(2, 3)]).toEqual([false, true]);
  });

  it('knows whose installation serves a workspace, and which it served once it is removed', async () => {
    const [organisation, one, other, alone] = [newTeam(), newTeam(), newTeam(), newTeam()];
    for (const id of [organisation, alone]) await store.installations.save(id, 'sealed', NOON);
    for (const team of [one, other]) await store.installations.belongs(team, organisation);
    expect(await store.installations.organisationOf(one)).toBe(organisation);
    expect(await store.installations.organisationOf(alone)).toBeUndefined();
    expect((await store.installations.remove(organisation)).toSorted()).toEqual([one, other].toSorted());
    expect(await store.installations.organisationOf(one)).toBeUndefined();
    expect(await store.installations.find(organisation)).toBeUndefined();
    expect(await store.installations.find(alone)).toBeDefined();
  });
};
