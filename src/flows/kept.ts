import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import { answerId } from '../inbox/request.ts';
import type { Conversation } from '../reply/conversation.ts';
import type { Delivered } from '../reply/deliver.ts';
import type { Estimate } from '../store/store.ts';
import type { Deps } from './deps.ts';

/** What is kept of an answer: before anybody sees it, and once it stands. */

/** What is kept of an answer before it is posted. */
export const newEstimate = (
  deps: Deps,
  { team, user, channel, threadTs, request }: Conversation,
  { answer, words, askedTs }: Pick<Reply, 'answer' | 'words' | 'askedTs'>,
): Estimate => ({
  team,
  id: answerId(team, request) ?? deps.newId(),
  answer,
  askedBy: user,
  channel,
  askedAt: deps.now().toISOString(),
  ...defined({ threadTs, words, askedTs }),
});

/** Notes where a card was posted. */
export const notePosted = async (
  deps: Deps,
  { team, id }: Estimate,
  { ts, chart }: Exclude<Delivered, 'unsure'>,
): Promise<void> => {
  await deps.store.estimates.posted(team, id, ts ?? '', chart);
};

/** An answer to be shown where it was asked, with the words that led to it. */
export interface Reply {
  readonly conversation: Conversation;
  readonly answer: Answer;
  readonly words?: string;
  readonly askedTs?: string;
}

/** Keeps an answer before anybody sees it. False where the store fails: the answer is shown all the same. */
export const keepAnswer = async ({ store, logger }: Deps, estimate: Estimate): Promise<boolean> => {
  try {
    await store.estimates.save(estimate);
    return true;
  } catch (error) {
    logger.error({ err: error, estimate: estimate.id }, 'an answer could not be kept');
    return false;
  }
};

/** What was done of this answer before a crash. */
export const leftBehind = async (deps: Deps, { team, id }: Estimate, { request }: Conversation) =>
  request.isTakenUp ? await deps.store.estimates.find(team, id) : undefined;

/**
 * Whether a step of a history is what this very request did before a crash, which must not be done again: a request
 * that is taken up keeps its person and its time.
 */
export const isDoneBy = (
  { user, request }: Conversation,
  { by, at }: { readonly by: string; readonly at: string },
): boolean => request.isTakenUp && by === user && at === request.receivedAt;

/** What is done about a card that stands: a failure here takes nothing away from it. */
export const whenPosted = async (
  deps: Deps,
  { request }: Conversation,
  estimate: Estimate,
  posted: Exclude<Delivered, 'unsure'>,
): Promise<void> => {
  await notePosted(deps, estimate, posted).catch((error: unknown) =>
    deps.logger.error({ err: error, request: request.id }, 'could not note where a card stands'),
  );
};
