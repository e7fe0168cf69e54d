import type { Draft } from '../../domain/draft.ts';
import { answerId } from '../../inbox/request.ts';
import type { Deps } from '../deps.ts';
import { historyOf } from './history.ts';
import type { InThread } from './where.ts';

/** A change that is in the history of a thread. */
export interface Done {
  /** Of the estimate that answers it. */
  readonly id: string;
  readonly before: Draft;
  readonly after: Draft;
}

/**
 * A crash may come between a change and its answer: what is taken up then was perhaps done already, and must not be
 * done twice. It is known by the id of its answer.
 */
export const alreadyDone = async (deps: Deps, at: InThread): Promise<Done | undefined> => {
  const { request, team } = at.conversation;
  const id = request.isTakenUp ? answerId(team, request) : undefined;
  if (id === undefined) return undefined;
  const history = await historyOf(deps, at);
  const index = history.findLastIndex(({ estimate }) => estimate === id);
  const [before, done] = [history[index - 1], history[index]];
  return before === undefined || done === undefined
    ? undefined
    : { id, before: before.draft, after: done.draft };
};
