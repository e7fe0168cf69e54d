import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Installation } from '../../../src/slack/installed/installation.ts';
import { NotInstalled } from '../../../src/slack/installed/installation.ts';
import { createInstalled, type Installed } from '../../../src/slack/installed/installations.ts';
import { createSeal } from '../../../src/slack/installed/seal.ts';
import { IN_MEMORY } from '../../../src/store/address.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { wait } from '../../../src/waiting.ts';

const KEYS = [{ id: 'a', bytes: new Uint8Array(32).fill(1) }];
const HOUR = 3_600_000;

let store: Store;
beforeAll(async () => {
  store = await openStore(IN_MEMORY);
});
afterAll(() => store.close());

let clock = Date.parse('2026-11-26T12:00:00Z');
let made = 0;
const newId = (): string => `T${++made}`;

const installation = (id: string, more: Partial<Installation> = {}): Installation => ({
  id,
  isOrganisation: false,
  botToken: `xoxb-${id}`,
  ...more,
});

/** An instance; all share the store. `renewals` counts how often a token was asked for, `asked` ends when it is there. */
const instance = (
  renewals: string[] = [],
  asked: () => Promise<unknown> = async () => undefined,
  kept = store.installations,
): Installed =>
  createInstalled({
    kept,
    seal: createSeal(KEYS),
    now: () => clock,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 10)),
    renew: async (old) => {
      renewals.push(old.refreshToken ?? '');
      await asked();
      return {
        ...old,
        botToken: `${old.botToken}+`,
        refreshToken: `${old.refreshToken}+`,
        expiresAt: clock + 12 * HOUR,
      };
    },
  });

describe('where the bot is installed', () => {
  it('gives each workspace its own token, and none where it is not installed', async () => {
    const [one, other] = [newId(), newId()];
    const installed = instance();
    await installed.save(installation(one));
    expect((await installed.of(one)).botToken).toBe(`xoxb-${one}`);
    await expect(installed.of(other)).rejects.toThrow(NotInstalled);
    await installed.save(installation(one, { botToken: 'xoxb-again' }));
    expect((await installed.of(one)).botToken).toBe('xoxb-again');
  });

  it('serves every workspace of an organisation, also where later only the workspace is known', async () => {
    const [organisation, team] = [`E${newId()}`, newId()];
    await instance().save(installation(organisation, { isOrganisation: true }));
    expect((await instance().of(team, organisation)).id).toBe(organisation);
    expect((await instance().of(team)).id).toBe(organisation);
    expect(await instance().remove(organisation)).toEqual([organisation, team]);
    await expect(instance().of(team, organisation)).rejects.toThrow(NotInstalled);
    await expect(instance().of(team)).rejects.toThrow(NotInstalled);
  });

  it('that is removed and installed anew is known anew, with the workspaces that it serves', async () => {
    const [organisation, team] = [`E${newId()}`, newId()];
    const installed = instance();
    const install = () => installed.save(installation(organisation, { isOrganisation: true }));
    await install();
    await installed.of(team, organisation);
    await installed.remove(organisation);
    await expect(installed.of(team, organisation)).rejects.toThrow(NotInstalled);
    await install();
    await installed.of(team, organisation);
    expect((await instance().of(team)).id).toBe(organisation);
  });

  it('remembers the tokens of five hundred, and asks for others again', async () => {
    const ids = Array.from({ length: 501 }, newId);
    for (const id of ids) await instance().save(installation(id));
    const asked: string[] = [];
    const kept: Store['installations'] = {
      ...store.installations,
      find: (id) => {
        asked.push(id);
        return store.installations.find(id);
      },
    };
    const installed = instance([], undefined, kept);
    for (const id of ids) await installed.of(id);
    asked.length = 0;
    const [first, ...others] = ids;
    for (const id of others) await installed.of(id);
    expect(asked).toEqual([]);
    await installed.of(first ?? '');
    expect(asked).toEqual([first]);
  });

  it('keeps no token that can be read', async () => {
    const id = newId();
    await instance().save(installation(id, { refreshToken: 'xoxe-secret' }));
    const row = await store.installations.find(id);
    expect(row?.sealed).not.toMatch(/xox/);
  });
});

describe('a token that ends', () => {
  it('is left alone while it has half an hour, renewed before it ends', async () => {
    const id = newId();
    const renewals: string[] = [];
    await instance().save(installation(id, { refreshToken: 'r', expiresAt: clock + 0.6 * HOUR }));
    expect((await instance(renewals).of(id)).botToken).toBe(`xoxb-${id}`);
    clock += 0.2 * HOUR;
    expect((await instance(renewals).of(id)).botToken).toBe(`xoxb-${id}+`);
    expect(renewals).toEqual(['r']);
  });

  it('that has ended is renewed once, by whichever of four instances is first; all get the new one', async () => {
    const id = newId();
    const renewals: string[] = [];
    await instance().save(installation(id, { refreshToken: 'r', expiresAt: clock - 1 }));
    const four = Array.from({ length: 4 }, () => instance(renewals, () => wait(50)));
    const tokens = await Promise.all(four.flatMap((each) => [each.of(id), each.of(id)]));
    expect(new Set(tokens.map(({ botToken }) => botToken))).toEqual(new Set([`xoxb-${id}+`]));
    expect(renewals).toEqual(['r']);
  });

  it('is used as it is while another instance renews it', async () => {
    const id = newId();
    const renewals: string[] = [];
    await instance().save(installation(id, { refreshToken: 'r', expiresAt: clock + 60_000 }));
    let answer = (_?: unknown): void => undefined;
    const answered = new Promise((resolve) => {
      answer = resolve;
    });
    const slow = instance(renewals, () => answered).of(id);
    await vi.waitFor(() => expect(renewals).toEqual(['r']), 60_000);
    expect((await instance(renewals).of(id)).botToken).toBe(`xoxb-${id}`);
    answer();
    expect((await slow).botToken).toBe(`xoxb-${id}+`);
    expect(renewals).toEqual(['r']);
  });

  it('that another instance began to renew is left to it for twenty seconds', async () => {
    const id = newId();
    const renewals: string[] = [];
    await instance().save(installation(id, { refreshToken: 'r', expiresAt: clock + 60_000 }));
    let answer = (_?: unknown): void => undefined;
    const answered = new Promise((resolve) => {
      answer = resolve;
    });
    const first = instance(renewals, () => answered).of(id);
    await vi.waitFor(() => expect(renewals).toEqual(['r']), 60_000);
    clock += 19_900;
    expect((await instance(renewals).of(id)).botToken).toBe(`xoxb-${id}`);
    expect(renewals).toEqual(['r']);
    clock += 200;
    expect((await instance(renewals).of(id)).botToken).toBe(`xoxb-${id}+`);
    expect(renewals).toEqual(['r', 'r']);
    answer();
    await first;
  });

  it('is renewed by another instance where the first died over it', async () => {
    const id = newId();
    const renewals: string[] = [];
    await instance().save(installation(id, { refreshToken: 'r', expiresAt: clock - 1 }));
    const at = (ms: number) => new Date(clock + ms).toISOString();
    expect(await store.installations.renewing(id, 1, at(0), at(20_000))).toBe(true);
    expect(await store.installations.renewing(id, 1, at(0), at(20_000))).toBe(false);
    const waiting = instance(renewals).of(id);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(renewals).toEqual([]);
    clock += 20_001;
    expect((await waiting).botToken).toBe(`xoxb-${id}+`);
  });

  it('of a bot that is removed while another instance renews it is waited for no longer', async () => {
    const id = newId();
    await instance().save(installation(id, { refreshToken: 'r', expiresAt: clock - 1 }));
    const at = (ms: number) => new Date(clock + ms).toISOString();
    await store.installations.renewing(id, 1, at(0), at(20_000));
    const refused = expect(instance().of(id)).rejects.toThrow(NotInstalled);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await store.installations.remove(id);
    await refused;
  });
});
