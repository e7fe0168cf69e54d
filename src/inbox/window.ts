import * as z from 'zod';
import { isRecord } from '../json.ts';
import { maybe } from '../wire/maybe.ts';
import { ViewState } from '../wire/view-state.ts';
import { id } from './fields.ts';

/** A window, as whoever looks at it, clicks in it or sends it hands it to us. */

/** Whose bot opened a window: a workspace's, or that of an organisation that has it in all of its own. */
const opened = { app_installed_team_id: maybe(id).catch(undefined) };

const shown = {
  ...opened,
  id,
  callback_id: z.string(),
  private_metadata: maybe(z.string()),
  hash: maybe(z.string()),
};

const inputs = z.looseObject({ values: ViewState });

/** A window in which a menu is being typed into: nobody asks more of it than whose it is. */
export const openedView = z.looseObject(opened);

/** A window that stands open, or was closed. */
export const view = z.looseObject({ ...shown, state: maybe(inputs) });

/**
 * One that is sent. Without what stood in it, it is one in which nothing stood: whoever listens then says below its
 * inputs what is missing, and it stays open. Else nobody could say anything, and it would close in silence.
 */
export const sentView = z.looseObject({ ...shown, state: inputs.catch({ values: {} }) });

const isOrganisation = (team: string): boolean => team.startsWith('E');

interface InWindow {
  readonly team?: unknown;
  readonly view?: unknown;
}

/**
 * A window says where the bot that opened it is installed, and the team beside it is that of whoever looks at it: the
 * first counts, for clicks in a window, too. An organisation that has the bot in all of its workspaces is none of
 * them, so there the other counts.
 */
export const ofItsWorkspace = <T extends InWindow>(body: T): T => {
  const { app_installed_team_id: installedIn, ...rest } = isRecord(body.view) ? body.view : {};
  if (typeof installedIn !== 'string') return body;
  if (isOrganisation(installedIn)) return { ...body, view: rest };
  return { ...body, team: { ...(isRecord(body.team) && body.team), id: installedIn } };
};
