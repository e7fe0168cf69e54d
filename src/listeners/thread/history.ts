import type { Change } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import type { InThread } from './where.ts';

const PAGE = 100;

/** Every change of a thread, oldest first. */
export const historyOf = async (deps: Deps, { thread }: InThread): Promise<readonly Change[]> => {
  const all: Change[] = [];
  let after: string | undefined;
  do {
    const page = await deps.store.threads.history(thread, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return all;
};
