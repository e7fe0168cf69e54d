import type { Deps } from '../deps.ts';
import { drawForm } from './draw.ts';
import { wasRefused } from './refused.ts';
import { type ShownForm, sessionOf } from './session.ts';
import { updateForm } from './update.ts';

/** Draws a form again after a change in it at `at`, in its turn: of several that wait only the newest. Never rejects. */
export const redrawForm = async (
  deps: Deps,
  view: ShownForm & { readonly hash: string },
  who: { readonly team: string; readonly user: string; readonly at: string },
): Promise<void> => {
  const { id: viewId, hash } = view;
  const draw = async (): Promise<void> => {
    const session = await sessionOf(deps, who, view);
    if (session === undefined || (await wasRefused(deps, { ...session, viewId }))) return;
    await updateForm(deps, { ...who, viewId, hash, view: await drawForm(deps, session) });
  };
  await deps.forms
    .take(viewId, draw)
    .catch((error: unknown) =>
      deps.logger.error({ err: error, view: viewId }, 'the form could not be drawn again'),
    );
};
