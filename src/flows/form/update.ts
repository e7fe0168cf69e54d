import { HOUR_MS } from '../../domain/day.ts';
import type { FormView } from '../../render/index.ts';
import { slackCode } from '../../slack/errors.ts';
import { wait } from '../../waiting.ts';
import { FormDrawn } from '../../wire/form-state.ts';
import type { Deps } from '../deps.ts';
import { keepForm } from './keep.ts';

/** Two updates of one view may cross, also from two instances: the newer action wins, and the older is dropped. */

/** A view that takes the place of the one that the person sees. */
export interface FormUpdate {
  readonly team: string;
  readonly user: string;
  readonly viewId: string;
  /** The hash of the view on which the person acted. */
  readonly hash: string;
  /** When they acted: Slack's timestamp. */
  readonly at: string;
  readonly view: FormView;
}

/** The other's update may have arrived before it is noted. */
const LOOKS_MS = [0, 100, 300] as const;

const keyOf = (viewId: string): string => `drawn/${viewId}`;

const lastDrawn = async ({ store, now }: Deps, { team, viewId }: FormUpdate) => {
  const form = await store.forms.find(team, keyOf(viewId), now().toISOString());
  return FormDrawn.safeParse(form?.state).data;
};

/** Remembers for an hour with what hash the form was drawn. */
const noteDrawn = (deps: Deps, { team, user, viewId, at }: FormUpdate, hash: string): Promise<void> =>
  keepForm(deps, { team, id: keyOf(viewId), by: user, state: { at, hash } }, HOUR_MS);

/** True where the view was drawn; false where somebody else's hash stands. */
const tryDraw = async (deps: Deps, update: FormUpdate, hash: string): Promise<boolean> => {
  try {
    const drawn = await deps.slack
      .of(update.team)
      .client.views.update({ view_id: update.viewId, hash, view: update.view });
    await noteDrawn(deps, update, drawn.view?.hash ?? '');
    return true;
  } catch (error) {
    if (slackCode(error) === 'hash_conflict') return false;
    // The person has closed it.
    if (slackCode(error) === 'not_found') return true;
    throw error;
  }
};

/** Draws a view again, unless a newer one stands. */
export const updateForm = async (deps: Deps, update: FormUpdate): Promise<void> => {
  if (await tryDraw(deps, update, update.hash)) return;
  for (const ms of LOOKS_MS) {
    await wait(ms);
    const drawn = await lastDrawn(deps, update);
    if (drawn !== undefined && Number(drawn.at) > Number(update.at)) return;
    if (drawn !== undefined && (await tryDraw(deps, update, drawn.hash))) return;
  }
  deps.logger.warn({ view: update.viewId }, 'a form was not drawn again: another update stands');
};
