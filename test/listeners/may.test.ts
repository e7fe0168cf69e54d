import { describe, expect, it } from 'vitest';
import { isAdmin } from '../../src/listeners/may.ts';
import { type Installation, NotInstalled } from '../../src/slack/installed/installation.ts';
import type { Installed } from '../../src/slack/installed/installations.ts';

const installedIn = (installations: readonly Installation[]): Installed => ({
  of: async (team) => {
    const found = installations.find(({ id }) => id === team);
    if (found === undefined) throw new NotInstalled(team);
    return found;
  },
  save: async () => undefined,
  remove: async () => [],
});

const installation = (id: string, installedBy: string): Installation => ({
  id,
  isOrganisation: false,
  botToken: 'xoxb-1',
  installedBy,
});

describe('an admin', () => {
  it.each([
    [['U1'], 'T1', 'U1', true],
    [['T1/U1'], 'T1', 'U1', true],
    [['T1/U1'], 'T2', 'U1', false],
    [['U1'], 'T1', 'U2', false],
    [[], 'T1', 'U1', false],
  ])('of one workspace: %j, %s, %s: %s', async (admins, team, user, is) => {
    expect(await isAdmin({ admins }, { team, user })).toBe(is);
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
