import { isTokenRefused } from '../slack/errors.ts';
import type { Deps } from './deps.ts';

type Parts = Pick<Deps, 'installed' | 'store' | 'slack' | 'logger'>;

/** What Slack says of a removal. */
interface Removal {
  /** The workspace that Slack named. */
  readonly team: string | undefined;
  /** When it was, in milliseconds, to the second; undefined where Slack does not say. */
  readonly at: number | undefined;
}

const SECOND_MS = 1000;

/**
 * Slack tells again for up to a day what it could not tell at once. Word of a removal before the last installation is
 * old and takes nothing from it, unless Slack refuses its token: then the two clocks differ.
 */
const isOld = async ({ installed, slack }: Parts, id: string, at: number | undefined): Promise<boolean> => {
  const since = await installed?.since(id);
  if (since === undefined || at === undefined || at + SECOND_MS > since) return false;
  return slack
    .of(id)
    .client.auth.test()
    .then(
      () => true,
      (error: unknown) => !isTokenRefused(error),
    );
};

/**
 * What is left to do where the bot was removed from a workspace or an organisation: its tokens go, and with them all
 * that was kept of the workspaces that they served. Nothing is left of it after that, so that being told once more does
 * no harm.
 */
export const forgetRemoved = async (deps: Parts, id: string, { team, at }: Removal): Promise<void> => {
  const { installed, store, logger } = deps;
  if (installed === undefined) return;
  if (await isOld(deps, id, at)) {
    logger.warn({ team: id }, 'word of an earlier removal was left alone: it is installed again');
    return;
  }
  const served = await installed.remove(id);
  const workspaces = new Set(team === undefined ? served : [...served, team]);
  for (const workspace of workspaces) await store.forgetWorkspace(workspace);
  logger.info(
    { team: id, workspaces: served.length },
    'uninstalled: its tokens and all that was kept are removed',
  );
};
