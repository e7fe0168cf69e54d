import { describe, expect, it } from 'vitest';
import { forgetRemoved } from '../../src/flows/removed.ts';
import { keptLog } from '../helpers/kept-log.ts';
import { refusal } from './refusing.ts';

const INSTALLED_AT = Date.parse('2026-11-23T12:00:00Z');

/** An organisation with two workspaces; `test` is what Slack says of its token. */
const world = (test: () => Promise<unknown> = async () => ({ ok: true })) => {
  const { logged, logger } = keptLog();
  const gone: string[] = [];
  const deps = {
    installed: { since: async () => INSTALLED_AT, remove: async () => ['T1', 'T2'] },
    store: { forgetWorkspace: async (team: string) => void gone.push(team) },
    slack: { of: () => ({ client: { auth: { test } } }) },
    logger,
  } as unknown as Parameters<typeof forgetRemoved>[0];
  return { deps, gone, logged };
};

describe('word that the bot was removed', () => {
  it('takes all that was kept of each workspace that was served, once', async () => {
    const { deps, gone } = world();
    await forgetRemoved(deps, 'E1', { team: 'T2', at: INSTALLED_AT + 5000 });
    expect(gone).toEqual(['T1', 'T2']);
  });

  it('takes that of the workspace that Slack named, though no token served it', async () => {
    const { deps, gone } = world();
    await forgetRemoved(deps, 'E1', { team: 'T3', at: undefined });
    expect(gone).toEqual(['T1', 'T2', 'T3']);
  });

  it('from before the last installation takes nothing: a whole second before, as Slack counts', async () => {
    const { deps, gone, logged } = world();
    await forgetRemoved(deps, 'E1', { team: 'T1', at: INSTALLED_AT - 1000 });
    expect(gone).toEqual([]);
    expect(logged.map(([level]) => level)).toEqual(['warn']);
    await forgetRemoved(deps, 'E1', { team: 'T1', at: INSTALLED_AT - 999 });
    expect(gone).toEqual(['T1', 'T2']);
  });

  it.each([
    ['refuses the token: the two clocks differ', 'token_revoked', ['T1', 'T2']],
    ['cannot say', 'internal_error', []],
  ])('that seems old counts where Slack %s', async (_, error, expected) => {
    const { deps, gone } = world(() => Promise.reject(refusal(error)));
    await forgetRemoved(deps, 'E1', { team: 'T1', at: INSTALLED_AT - 60_000 });
    expect(gone).toEqual(expected);
  });

  it('means nothing where the bot serves one workspace by its own token', async () => {
    const { deps, gone, logged } = world();
    const { installed: _, ...ofOneToken } = deps;
    await forgetRemoved(ofOneToken, 'E1', { team: 'T1', at: undefined });
    expect([gone, logged]).toEqual([[], []]);
  });
});
