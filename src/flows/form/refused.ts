import { HOUR_MS } from '../../domain/day.ts';
import type { FormValues } from '../../wire/form.ts';
import type { Deps } from '../deps.ts';
import { keepForm } from './keep.ts';

/**
 * A form that was sent and refused stands with its errors. What was typed last may be told to us after that, and
 * drawing it again would take the errors away: it is left alone until something really changes.
 */

interface FilledForm {
  readonly team: string;
  readonly user: string;
  readonly viewId: string;
  readonly values: FormValues;
}

const keyOf = (viewId: string): string => `refused/${viewId}`;

const print = (values: FormValues): string =>
  JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Remembers for an hour with what values the form was refused. */
export const noteRefused = (
  deps: Pick<Deps, 'store' | 'now'>,
  { team, user, viewId, values }: FilledForm,
): Promise<void> => keepForm(deps, { team, id: keyOf(viewId), by: user, state: print(values) }, HOUR_MS);

/** Whether the form stands as it was refused; once it does not, it is no longer remembered. */
export const wasRefused = async (
  { store, now }: Pick<Deps, 'store' | 'now'>,
  { team, viewId, values }: Omit<FilledForm, 'user'>,
): Promise<boolean> => {
  const form = await store.forms.find(team, keyOf(viewId), now().toISOString());
  if (form === undefined) return false;
  if (form.state === print(values)) return true;
  await store.forms.remove(team, keyOf(viewId));
  return false;
};
