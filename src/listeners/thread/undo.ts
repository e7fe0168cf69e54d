import { LlmcostError } from '../../errors.ts';
import type { Change } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { changeThread } from './change.ts';
import type { InThread } from './where.ts';

const PAGE = 100;

/** The last page of a thread's history is found from its version: one change a version. */
const changeAt = async (deps: Deps, { thread }: InThread, version: number): Promise<Change | undefined> => {
  let after: string | undefined;
  for (;;) {
    const page = await deps.store.threads.history(thread, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    const found = page.items.find((change) => change.version === version);
    if (found !== undefined || page.next === undefined) return found;
    after = page.next;
  }
};

/** Takes the last change back, as a change of its own, so that the history keeps both. */
export const undoChange = async (deps: Deps, at: InThread): Promise<void> => {
  const thread = await deps.store.threads.find(at.thread);
  const before = thread === undefined ? undefined : await changeAt(deps, at, thread.version - 1);
  if (before === undefined)
    throw new LlmcostError('not-understood', 'There is nothing to take back: this thread is as it began.', [
      'double the volume',
    ]);
  await changeThread(deps, at, { words: 'undo', next: () => before.draft });
};
