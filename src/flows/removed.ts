import type { Deps } from './deps.ts';

/**
 * What is left to do where the bot was removed from a workspace or an organisation: its tokens go, and with them all
 * that was kept of the workspaces that they served. `team` is the workspace that Slack named. Nothing is left of it
 * after that, so that being told once more does no harm.
 */
export const forgetRemoved = async (
  { installed, store, logger }: Pick<Deps, 'installed' | 'store' | 'logger'>,
  id: string,
  team: string | undefined,
): Promise<void> => {
  if (installed === undefined) return;
  const served = await installed.remove(id);
  const workspaces = new Set(team === undefined ? served : [...served, team]);
  for (const workspace of workspaces) await store.forgetWorkspace(workspace);
  logger.info(
    { team: id, workspaces: served.length },
    'uninstalled: its tokens and all that was kept are removed',
  );
};
