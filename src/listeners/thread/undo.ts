import { LlmcostError } from '../../errors.ts';
import type { Deps } from '../deps.ts';
import { changeThread } from './change.ts';
import { historyOf } from './history.ts';
import type { InThread } from './where.ts';

/** Takes the last change back, as a change of its own, so that the history keeps both. */
export const undoChange = async (deps: Deps, at: InThread): Promise<void> => {
  const before = (await historyOf(deps, at)).at(-2);
  if (before === undefined)
    throw new LlmcostError('not-understood', 'There is nothing to take back: this thread is as it began.', [
      'double the volume',
    ]);
  await changeThread(deps, at, { words: 'undo', next: () => before.draft });
};
