import { allPages } from '../../store/every-page.ts';
import type { Change } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import type { InThread } from './where.ts';

/** Every change of a thread, oldest first. */
export const historyOf = ({ store }: Deps, { thread }: InThread): Promise<readonly Change[]> =>
  allPages((page) => store.threads.history(thread, page));

/** What the history says of a change that took back another. */
export const UNDO = 'undo';

/** Whether a change took back the one before it. */
export const isUndo = ({ words, estimate }: Change): boolean => words === UNDO && estimate === undefined;

/** What is in force of a history, oldest first: a change that undoes takes the one before it away. */
export const inForce = (history: readonly Change[]): readonly Change[] => {
  const stack: Change[] = [];
  for (const change of history) {
    if (isUndo(change) && stack.length > 1) stack.pop();
    else stack.push(change);
  }
  return stack;
};
