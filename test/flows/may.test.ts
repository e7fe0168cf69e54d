import { describe, expect, it } from 'vitest';
import { ownPriceField } from '../../src/domain/price-book.ts';
import { describeError } from '../../src/errors.ts';
import { withName } from '../../src/flows/defaults.ts';
import { adminsOf, assertMayChange, GUESTS_MAY_CHANGE, isAdmin } from '../../src/flows/may.ts';
import { type Installation, NotInstalled } from '../../src/slack/installed/installation.ts';
import type { Installed } from '../../src/slack/installed/installations.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';

const installedIn = (installations: readonly Installation[]): Installed => ({
  of: async (team) => {
    const found = installations.find(({ id }) => id === team);
    if (found === undefined) throw new NotInstalled(team);
    return found;
  },
  save: async () => undefined,
  since: async () => undefined,
  remove: async () => [],
});

const installation = (id: string, installedBy: string): Installation => ({
  id,
  isOrganisation: false,
  botToken: 'xoxb-1',
  installedBy,
});

describe('a price of the workspace', () => {
  it.each([
    [ownPriceField('discount', 'anthropic'), 'Anthropic'],
    [ownPriceField('discount', 'aws'), 'AWS Bedrock'],
    [ownPriceField('gpu-hour', 'h100-sxm'), 'H100 SXM'],
    [ownPriceField('api-price', 'openai/gpt-5-mini'), 'GPT-5 mini'],
  ])('%s is told by a name: %s', (field, called) => {
    expect(withName({ field })).toEqual({ field, called });
  });
});

describe('an admin', () => {
  it('is not told to be none where nobody can be asked', async () => {
    const installed: Installed = {
      ...installedIn([]),
      of: () => Promise.reject(new Error('the store is down')),
    };
    await expect(isAdmin({ admins: [], installed }, { team: 'T1', user: 'U1' })).rejects.toThrow('down');
    await expect(
      isAdmin({ admins: [], installed: installedIn([]) }, { team: 'T1', user: 'U1' }),
    ).resolves.toBe(false);
  });

  it.each([
    [['U1'], 'T1', 'U1', true],
    [['T1/U1'], 'T1', 'U1', true],
    [['T1/U1'], 'T2', 'U1', false],
    [['U1'], 'T1', 'U2', false],
    [[], 'T1', 'U1', false],
  ])('of one workspace: %j, %s, %s: %s', async (admins, team, user, is) => {
    expect(await isAdmin({ admins }, { team, user })).toBe(is);
  });

  it('are told by their ids to whoever may not: whoever installed it, and those of that workspace', async () => {
    const installed = installedIn([installation('T1', 'U1'), installation('T2', 'U5')]);
    const admins = ['T2/U9', 'T2/U5', 'U8'];
    expect(await adminsOf({ admins, installed }, 'T1')).toEqual(['U1']);
    expect(await adminsOf({ admins, installed }, 'T2')).toEqual(['U9', 'U5']);
    expect(await adminsOf({ admins }, 'T2')).toEqual(['U9', 'U5', 'U8']);
  });

  it.each([
    ['T1', 'U1', true],
    ['T1', 'U2', false],
    ['T2', 'U1', false],
    ['T2', 'U5', true],
    // Named by the workspace, or not at all.
    ['T2', 'U9', true],
    ['T1', 'U9', false],
    ['T1', 'U8', false],
    ['T3', 'U1', false],
  ])('where workspaces install it, in %s: %s: %s', async (team, user, is) => {
    const installed = installedIn([installation('T1', 'U1'), installation('T2', 'U5')]);
    expect(await isAdmin({ admins: ['T2/U9', 'U8'], installed }, { team, user })).toBe(is);
  });
});

describe('changing what a team keeps', () => {
  it.each([
    [false, false, 'allowed'],
    [true, true, 'allowed'],
    [true, false, 'not-allowed'],
  ])('by a guest (%s), where guests may (%s): %s', async (isGuest, guestsMay, outcome) => {
    const store = await openStore(IN_MEMORY);
    const setting = {
      team: 'T1',
      field: GUESTS_MAY_CHANGE,
      value: guestsMay,
      by: 'U1',
      at: '2026-11-27T12:00:00Z',
    };
    await store.defaults.set(setting);
    const asking = assertMayChange({ store }, { team: 'T1', isGuest });
    expect(await asking.then(() => 'allowed').catch((error: unknown) => describeError(error).code)).toBe(
      outcome,
    );
    await store.close();
  });
});
