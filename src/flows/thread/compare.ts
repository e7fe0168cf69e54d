import { defined } from '../../defined.ts';
import { isPreviewIntent } from '../../domain/intent.ts';
import { isSameJson } from '../../json.ts';
import { renderCompare } from '../../render/index.ts';
import { sayOrGuest, whisperGone } from '../../reply/say.ts';
import { allPages } from '../../store/every-page.ts';
import type { Estimate } from '../../store/store.ts';
import { NO_PROPOSALS } from '../../words/notices/threads.ts';
import type { Deps } from '../deps.ts';
import { historyOf, inForce } from './history.ts';
import type { ThreadHandler } from './of-card.ts';
import type { InThread } from './where.ts';

/** As many as a phone shows at a glance. */
const MOST = 12;

/** A preview that nobody shared was proposed to nobody, and what was taken back is not any more. */
const isProposed = ({ answer: { intent }, postedTs, look }: Estimate): boolean =>
  look?.state !== 'undone' && (postedTs !== undefined || !isPreviewIntent(intent));

/** Every scenario that was shown in a thread, oldest first. */
export const proposalsOf = async ({ store }: Deps, { thread }: InThread): Promise<readonly Estimate[]> =>
  (await allPages((page) => store.estimates.inThread(thread, page))).filter(isProposed);

/** The proposal that the thread goes on from; undefined where it is none of those shown. */
const keptOf = async (
  deps: Deps,
  at: InThread,
  shown: readonly Estimate[],
): Promise<Estimate | undefined> => {
  const last = inForce(await historyOf(deps, at)).at(-1);
  return (
    shown.find(({ id }) => id === last?.estimate) ??
    shown.find(
      ({ look, answer }) => look === undefined && isSameJson(answer.draft.fields, last?.draft.fields),
    )
  );
};

/** The proposals of a thread, a line each. */
export const compareProposals = async (deps: Deps, at: InThread): Promise<void> => {
  const { conversation } = at;
  const all = await proposalsOf(deps, at);
  const shown = all.slice(-MOST);
  if (shown.length === 0) return whisperGone(conversation, NO_PROPOSALS);
  const kept = await keptOf(deps, at, shown);
  const proposals = shown.map((one) => ({
    answer: one.answer,
    by: one.askedBy,
    isKept: one === kept,
    ...defined({ words: one.words }),
  }));
  await sayOrGuest(conversation, renderCompare({ proposals, left: all.length - shown.length }));
};

/** "Compare all", below a what-if. */
export const compareOnCard: ThreadHandler = (deps, at) => compareProposals(deps, at);
