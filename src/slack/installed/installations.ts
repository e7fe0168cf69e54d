import { setNewest } from '../../bounded.ts';
import type { Installations as Kept } from '../../store/store.ts';
import { Installation, NotInstalled } from './installation.ts';
import { createRenewal, isoOf, type Versioned } from './renewal.ts';
import type { Seal } from './seal.ts';

/** Where the bot is installed, with tokens that are never stale. */
export interface Installed {
  /**
   * The installation that serves a workspace: its own, or that of its organisation. Throws NotInstalled. A token that
   * ends soon is renewed first, by one instance alone.
   */
  readonly of: (team: string, organisation?: string) => Promise<Installation>;
  readonly save: (installation: Installation) => Promise<void>;
  /** When it was installed, as the store says now, in milliseconds; undefined where it is not, or nobody noted it. */
  readonly since: (id: string) => Promise<number | undefined>;
  /** Removes an installation and its tokens; gives the workspaces that it served. */
  readonly remove: (id: string) => Promise<readonly string[]>;
}

/** What installations are kept in, sealed with and renewed by. */
export interface InstalledParts {
  readonly kept: Kept;
  readonly seal: Seal;
  /** The next token of an installation whose token ends. */
  readonly renew: (installation: Installation) => Promise<Installation>;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
}

/** So long an instance may go on with a token that was removed or replaced elsewhere. */
const REMEMBER_MS = 60_000;
const MOST_REMEMBERED = 500;

interface Remembered extends Versioned {
  readonly until: number;
}

/** Which organisation's installation a workspace is under, as far as that is known here or kept. */
const organisationsIn = (kept: Kept) => {
  const known = new Map<string, string>();
  const remember = (team: string, organisation: string) =>
    setNewest(known, team, organisation, MOST_REMEMBERED);
  return {
    of: async (team: string): Promise<string | undefined> => {
      const found = known.get(team) ?? (await kept.organisationOf(team));
      if (found !== undefined) remember(team, found);
      return found;
    },
    note: async (team: string, organisation: string): Promise<void> => {
      if (team === organisation || known.get(team) === organisation) return;
      await kept.belongs(team, organisation);
      remember(team, organisation);
    },
    forget: (teams: readonly string[]): void => {
      for (const team of teams) known.delete(team);
    },
  };
};

/** Tokens are remembered for a while; one that ends soon is renewed once, however many calls wait for it. */
export const createInstalled = ({ kept, seal, renew, now, wait }: InstalledParts): Installed => {
  const remembered = new Map<string, Remembered>();
  const organisations = organisationsIn(kept);

  const read = async (id: string): Promise<Remembered | undefined> => {
    const row = await kept.find(id);
    if (row === undefined) return undefined;
    const installation = Installation.parse(JSON.parse(seal.open(row.sealed, id)));
    return { installation, version: row.version, until: now() + REMEMBER_MS };
  };

  const save = async (installation: Installation): Promise<void> => {
    await kept.save(installation.id, seal.close(JSON.stringify(installation), installation.id), isoOf(now()));
    remembered.delete(installation.id);
  };

  const lasting = createRenewal({ kept, renew, now, wait, read, save });

  const look = async (id: string): Promise<Remembered | undefined> => {
    const found = await read(id);
    if (found === undefined) remembered.delete(id);
    else setNewest(remembered, id, found, MOST_REMEMBERED);
    return found;
  };

  const find = async (id: string): Promise<Remembered | undefined> => {
    const known = remembered.get(id);
    return known !== undefined && known.until > now() ? known : look(id);
  };

  return {
    save,
    since: async (id) => (await look(id))?.installation.installedAt,
    of: async (team, organisation) => {
      const own = await find(team);
      if (own !== undefined) return lasting(own);
      const above = organisation ?? (await organisations.of(team));
      const shared = above === undefined ? undefined : await find(above);
      if (shared === undefined || above === undefined) throw new NotInstalled(team);
      await organisations.note(team, above);
      return lasting(shared);
    },
    remove: async (id) => {
      const teams = await kept.remove(id);
      remembered.delete(id);
      organisations.forget(teams);
      return [...new Set([id, ...teams])];
    },
  };
};
