import {
  linesOffered,
  refusalIn,
  type Standing,
  stepOf,
  type ThreadStep,
  type Tried,
} from '../../answer/index.ts';
import { defined } from '../../defined.ts';
import { differenceFrom } from '../../domain/draft.ts';
import { LlmcostError } from '../../errors.ts';
import { doubtsFigure } from '../../parse/index.ts';
import { renderHelp, renderTold } from '../../render/index.ts';
import type { Estimate, Thread } from '../../store/store.ts';
import { withKnownModels } from '../costing.ts';
import type { Deps } from '../deps.ts';
import { isDoneBy } from '../kept.ts';
import { answerNow, costed } from './change.ts';
import { compareProposals } from './compare.ts';
import { tellDecision } from './decided.ts';
import { exportThread } from './export.ts';
import { historyOf, inForce } from './history.ts';
import { lookAt, previewChange } from './look.ts';
import { costingIn } from './measured.ts';
import { tellVotes } from './stances.ts';
import { undoChange } from './undo.ts';
import type { InThread } from './where.ts';

/** A message below a card. */
export interface WordsInThread {
  readonly text: string;
  /** The message that says it. */
  readonly ts: string;
}

/** A what-if as a mention goes on from it; `since`: when the thread last kept something. */
const triedIn = (shown: Estimate | undefined, since: string): Tried | undefined =>
  shown?.look && {
    before: shown.look.before,
    after: shown.answer.draft,
    isKept: shown.look.state === 'kept',
    isCurrent: shown.askedAt >= since,
    ...defined({ words: shown.words }),
  };

/** A thread as it is kept, for whoever speaks in it. */
const standingIn = async (deps: Deps, at: InThread, { draft }: Thread): Promise<Standing> => {
  const { user: by } = at.conversation;
  const { estimates, lastWords, threads } = deps.store;
  const [last, newest, said, kept] = await Promise.all([
    estimates.lastLook(at.thread, by),
    estimates.lastLook(at.thread),
    lastWords.last(at.thread, by),
    threads.lastChange(at.thread),
  ]);
  const since = kept?.at ?? '';
  const tried = triedIn(last, since);
  const isOthers = newest !== undefined && newest.askedBy !== by && newest.askedAt > (last?.askedAt ?? '');
  const shown = isOthers ? triedIn(newest, since) : undefined;
  const words = last?.words === undefined ? [] : [last.words];
  // What is taken up after a crash does not go on from itself.
  const isBefore = said !== undefined && !isDoneBy(at.conversation, { by, at: said.at });
  const isNewest = isBefore && said.at >= (last?.askedAt ?? '');
  const isTried = {
    last: words,
    isLastCounted: tried?.isKept === true,
    ...defined({ lastChange: tried && differenceFrom(tried.before, tried.after) }),
  };
  const standing: Standing = {
    by,
    draft,
    tried,
    ...(shown?.isKept === false && shown.isCurrent && { shown }),
    ...(isNewest ? { last: [said.words, ...words], isLastRefused: said.isRefused } : isTried),
    first: async () => (await historyOf(deps, at))[0]?.draft ?? draft,
    stages: async () =>
      inForce(await historyOf(deps, at))
        .map((change) => ({ draft: change.draft, ...defined({ words: change.words }) }))
        .reverse(),
    known: (words) => withKnownModels(deps, at.thread.team, words),
    answer: (one) => answerNow(deps, at, one),
    both: (before, after) => costed(deps, at, before, after),
  };
  if (!isNewest) return standing;
  const { isLastRefused: _, ...earlier } = { ...standing, ...isTried };
  const offered = async () => {
    const options = (await costingIn(deps, at, draft))(draft);
    return linesOffered(earlier, said.words, options);
  };
  return { ...standing, offered };
};

const carryOut = (deps: Deps, at: InThread, step: ThreadStep, askedTs: string): Promise<void> => {
  const { whisper } = at.conversation;
  switch (step.kind) {
    case 'try': {
      const { words, from, edit, isPreview } = step;
      return isPreview
        ? previewChange(deps, at, from, { ...edit, words })
        : lookAt(deps, at, { ...edit, words, from, askedTs });
    }
    case 'tell':
      return whisper(renderTold(step.text));
    case 'undo':
      return undoChange(deps, at);
    case 'help':
      return whisper(renderHelp());
    case 'compare':
      return compareProposals(deps, at);
    case 'export':
      return exportThread(deps, at, step.format);
    case 'decision':
      return tellDecision(deps, at);
    case 'votes':
      return tellVotes(deps, at);
    case 'silence':
      return Promise.resolve();
    default:
      return step satisfies never;
  }
};

/**
 * Keeps words that changed nothing, from which the next may go on; those of a look are kept with it. Where the store fails
 * they are answered all the same.
 */
const keepSaid = async (
  { store, logger }: Deps,
  { thread, conversation: { user, request } }: InThread,
  text: string,
  isRefused: boolean,
): Promise<void> => {
  const said = { words: text, isRefused, at: request.receivedAt };
  await store.lastWords
    .keep(thread, user, said)
    .catch((error: unknown) =>
      logger.error({ err: error, request: request.id }, 'what was said last could not be kept'),
    );
};

const isSaidAlone = (step: ThreadStep, text: string): boolean =>
  step.kind === 'tell' ||
  (step.kind === 'try' && step.isPreview) ||
  (step.kind === 'silence' && doubtsFigure(text));

/** What somebody wrote to the bot in a thread that has a draft. Throws a question to them where it is unclear. */
export const answerInThread = async (
  deps: Deps,
  at: InThread,
  thread: Thread,
  { text, ts }: WordsInThread,
): Promise<void> => {
  const stands = await standingIn(deps, at, thread);
  try {
    const step = await stepOf(stands, text);
    await carryOut(deps, at, step, ts);
    if (isSaidAlone(step, text)) await keepSaid(deps, at, text, false);
  } catch (error) {
    if (!(error instanceof LlmcostError)) throw error;
    await keepSaid(deps, at, text, true);
    const options = (await costingIn(deps, at, thread.draft))(thread.draft);
    throw await refusalIn(stands, text, error, options);
  }
};
