import { LlmcostError } from '../errors.ts';
import type { Conversation } from '../reply/conversation.ts';
import { NotInstalled } from '../slack/installed/installation.ts';
import { GUESTS_ONLY_ASK, SETS_NO_PRICES } from '../words/notices/workspace.ts';
import type { Deps } from './deps.ts';

/** Who may do what. */

/** A workspace's setting, beside its defaults: people of connected workspaces may change, decide and export, too. */
export const GUESTS_MAY_CHANGE = 'people/connected';

/** Where nobody installed it nobody did; that the store cannot be asked is no answer. */
const unlessNotInstalled = (error: unknown): undefined => {
  if (!(error instanceof NotInstalled)) throw error;
};

/**
 * Slack ids of a workspace's admins: `T…/U…` is one of that workspace, a bare id one of the workspace that llmcost runs
 * for. Where many workspaces install it, whoever installed it in theirs is one there, and a bare id is nobody's.
 */
export const adminsOf = async (
  { admins, installed }: Pick<Deps, 'admins' | 'installed'>,
  team: string,
): Promise<readonly string[]> => {
  const named = admins.flatMap((admin) =>
    admin.startsWith(`${team}/`) ? [admin.slice(team.length + 1)] : [],
  );
  if (installed === undefined) return [...named, ...admins.filter((admin) => !admin.includes('/'))];
  const installation = await installed.of(team).catch(unlessNotInstalled);
  const by = installation?.installedBy;
  return by === undefined || named.includes(by) ? named : [by, ...named];
};

/** Whether somebody is one of them. */
export const isAdmin = async (
  deps: Pick<Deps, 'admins' | 'installed'>,
  { team, user }: Pick<Conversation, 'team' | 'user'>,
): Promise<boolean> => (await adminsOf(deps, team)).includes(user);

/** Whether somebody may set what a workspace assumes and pays: its admins, and no id of a connected workspace. */
export const maySet = async (
  deps: Pick<Deps, 'admins' | 'installed'>,
  conversation: Pick<Conversation, 'isGuest' | 'team' | 'user'>,
): Promise<boolean> => !conversation.isGuest && (await isAdmin(deps, conversation));

/** Throws LlmcostError `not-allowed` where somebody may not set prices. */
export const assertMaySetPrices = async (...asked: Parameters<typeof maySet>): Promise<void> => {
  if (!(await maySet(...asked))) throw new LlmcostError('not-allowed', SETS_NO_PRICES);
};

/** Newer prices count for the whole process, so nobody of one workspace among many takes them back for all. */
export const mayMoveAll = ({ installed }: Pick<Deps, 'installed'>): boolean => installed === undefined;

const guestsMay = async ({ store }: Pick<Deps, 'store'>, team: string): Promise<boolean> =>
  (await store.defaults.all(team)).some(({ field, value }) => field === GUESTS_MAY_CHANGE && value === true);

/** Throws LlmcostError `not-allowed` where somebody may not change what a team keeps. */
export const assertMayChange = async (
  deps: Pick<Deps, 'store'>,
  { isGuest, team }: Pick<Conversation, 'isGuest' | 'team'>,
): Promise<void> => {
  if (isGuest && !(await guestsMay(deps, team))) throw new LlmcostError('not-allowed', GUESTS_ONLY_ASK);
};
