import type { Installations as Kept } from '../../store/store.ts';
import { type Installation, NotInstalled } from './installation.ts';

/** Slack's tokens live for twelve hours; one is renewed when it has less than this to live. */
const RENEW_BEFORE_MS = 30 * 60_000;
/** Whoever renews has this long; then another instance may. */
const RENEWING_MS = 20_000;
const LOOK_MS = 100;

/** An installation as the store has it: the version changes with each that is saved. */
export interface Versioned {
  readonly installation: Installation;
  readonly version: number;
}

interface Renewing {
  readonly kept: Pick<Kept, 'renewing'>;
  readonly renew: (installation: Installation) => Promise<Installation>;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
  readonly read: (id: string) => Promise<Versioned | undefined>;
  readonly save: (installation: Installation) => Promise<void>;
}

/** Milliseconds as the store keeps them. */
export const isoOf = (ms: number): string => new Date(ms).toISOString();

const endsSoon = ({ expiresAt, refreshToken }: Installation, now: number): boolean =>
  refreshToken !== undefined && expiresAt !== undefined && expiresAt - now < RENEW_BEFORE_MS;
const hasEnded = ({ expiresAt }: Installation, now: number): boolean =>
  expiresAt !== undefined && expiresAt <= now;

/**
 * Gives an installation whose token lasts. One that ends soon is renewed by one instance alone, and here once however
 * many calls wait for it. Throws NotInstalled where it is removed meanwhile.
 */
export const createRenewal = ({ kept, renew, now, wait, read, save }: Renewing) => {
  const underWay = new Map<string, Promise<Installation>>();

  /** Renews under a lease, or waits until another instance has; a token that still lives is used meanwhile. */
  const fresh = async (found: Versioned): Promise<Installation> => {
    const { id } = found.installation;
    for (let current = found; ; ) {
      if (!endsSoon(current.installation, now())) return current.installation;
      if (await kept.renewing(id, current.version, isoOf(now()), isoOf(now() + RENEWING_MS))) {
        const next = await renew(current.installation);
        await save(next);
        return next;
      }
      if (!hasEnded(current.installation, now())) return current.installation;
      await wait(LOOK_MS);
      const again = await read(id);
      if (again === undefined) throw new NotInstalled(id);
      current = again;
    }
  };

  return (found: Versioned): Promise<Installation> => {
    const { id } = found.installation;
    const joined = underWay.get(id) ?? fresh(found).finally(() => underWay.delete(id));
    underWay.set(id, joined);
    return joined;
  };
};
