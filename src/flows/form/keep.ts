import type { FormDraft } from '../../store/records.ts';
import type { Deps } from '../deps.ts';

/** Keeps something about a form for `ms` milliseconds from now, in place of what stood under the same id. */
export const keepForm = async (
  { store, now }: Pick<Deps, 'store' | 'now'>,
  kept: Pick<FormDraft, 'team' | 'id' | 'by' | 'state'>,
  ms: number,
): Promise<void> => {
  const saved = now();
  await store.forms.save({
    ...kept,
    savedAt: saved.toISOString(),
    expiresAt: new Date(saved.getTime() + ms).toISOString(),
  });
};
