import type { AskOptions } from '../../answer/index.ts';
import type { Draft } from '../../domain/draft.ts';
import type { MeasuredTraffic } from '../../domain/evidence.ts';
import { allPages } from '../../store/every-page.ts';
import type { ThreadKey } from '../../store/store.ts';
import { costingBrought } from '../costing.ts';
import type { Deps } from '../deps.ts';
import type { InThread } from './where.ts';

/** A draft keeps sums of a month; the hours of an export stay with the answers of its thread. */

/** What an export brought to this thread, the newest first. */
export const measuredIn = async ({ store }: Deps, thread: ThreadKey): Promise<readonly MeasuredTraffic[]> => {
  const shown = await allPages((page) => store.estimates.inThread(thread, page));
  return shown
    .map(({ answer }) => answer.evidence.measured)
    .filter((measured) => measured !== undefined)
    .reverse();
};

/** How to cost drafts of a thread: each with the hours of the export that it rests on. */
export const costingIn = (
  deps: Deps,
  { conversation, thread }: InThread,
  ...drafts: readonly Draft[]
): Promise<(draft: Draft) => AskOptions> =>
  costingBrought(deps, conversation, drafts, () => measuredIn(deps, thread));
