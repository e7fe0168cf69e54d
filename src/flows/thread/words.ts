import { answerQuestion, withMentions } from '../../answer/index.ts';
import { defined } from '../../defined.ts';
import { type Draft, differenceFrom } from '../../domain/draft.ts';
import { LlmcostError } from '../../errors.ts';
import {
  changeDraft,
  needsCosting,
  parseThreadWords,
  putBack,
  type Stage,
  type ThreadChange,
  withTokenShares,
} from '../../parse/index.ts';
import { renderHelp, renderNotice } from '../../render/index.ts';
import type { Thread } from '../../store/store.ts';
import { lastDifference, sinceStart } from '../../words/look.ts';
import { withNames } from '../../words/names.ts';
import { withKnownModels } from '../costing.ts';
import type { Deps } from '../deps.ts';
import { answerNow, costed, type Edit } from './change.ts';
import { compareProposals } from './compare.ts';
import { tellDecision } from './decided.ts';
import { exportThread } from './export.ts';
import { historyOf, standing } from './history.ts';
import { lookAt, previewChange } from './look.ts';
import { costingIn } from './measured.ts';
import { tellVotes } from './stances.ts';
import { undoChange } from './undo.ts';
import type { InThread } from './where.ts';

/** A change that words say, with the words and who said them. */
export const editBy = (change: ThreadChange, words: string, user: string): Edit => ({
  words,
  ...defined({ readAs: change.readAs }),
  next: (draft, scenario) => changeDraft(draft, change, scenario, user),
});

/** Words that go on from what the person looked at last. */
const AND = /^\s*and\b[\s,:]*/iu;

/** What the thread hosts, said or by default, and its draft as the card shows it. */
const shownOf = async (
  deps: Deps,
  at: InThread,
  draft: Draft,
): Promise<{ readonly model: string; readonly before: Draft }> => {
  const model = draft.fields['selfHosted.model'];
  if (model !== undefined && !needsCosting(draft)) return { model, before: draft };
  const { scenario } = await answerNow(deps, at, draft);
  return { model: scenario.selfHosted.model, before: withTokenShares(draft, scenario) };
};

/** A message below a card. */
export interface WordsInThread {
  readonly text: string;
  /** The message that says it. */
  readonly ts: string;
}

/** How a draft and the thread below it stand and stood, the newest first. */
const stagesFrom =
  (deps: Deps, at: InThread, thread: Thread, from: Draft, words: string | undefined) =>
  async (): Promise<readonly Stage[]> => {
    const kept = standing(await historyOf(deps, at))
      .map(({ draft, words }) => ({ draft, ...defined({ words }) }))
      .reverse();
    return from === thread.draft ? kept : [{ draft: from, ...defined({ words }) }, ...kept];
  };

/** The words as meant, and the draft they change: that of the last look where they begin with "and". */
const heard = async (deps: Deps, at: InThread, thread: Thread, { text, ts }: WordsInThread) => {
  const { user: by } = at.conversation;
  const isMore = AND.test(text);
  const words = isMore ? text.replace(AND, '') : text;
  const last = await deps.store.estimates.lastLook(at.thread, by);
  const from = (isMore ? last?.answer.draft : undefined) ?? thread.draft;
  const said = await parseThreadWords(
    await withKnownModels(deps, at.thread.team, text.replace(AND, 'and ')),
    {
      by,
      ...(await shownOf(deps, at, from)),
      last: last?.words === undefined ? [] : [last.words],
      isLastCounted: isMore || last?.look?.state === 'kept',
      stages: stagesFrom(deps, at, thread, from, last?.words),
      ...(last?.look !== undefined && { lastChange: differenceFrom(last.look.before, last.answer.draft) }),
    },
  );
  return { said, words, from, askedTs: ts };
};

/** The draft with which the thread began, and what is to be different from it. */
const startedAnew = async (deps: Deps, at: InThread, thread: Thread, change: ThreadChange | undefined) => {
  const start = (await historyOf(deps, at))[0]?.draft ?? thread.draft;
  const { scenario } = await answerNow(deps, at, start);
  return change === undefined ? start : changeDraft(start, change, scenario, at.conversation.user);
};

/** What the person's last look changes; where there is none, what the card says. */
const differenceOf = async (
  deps: Deps,
  at: InThread,
  thread: Thread,
  question: { readonly text: string },
): Promise<string> => {
  const last = await deps.store.estimates.lastLook(at.thread, at.conversation.user);
  if (last?.look === undefined) return answerQuestion(question, await answerNow(deps, at, thread.draft));
  const { before, after } = await costed(deps, at, last.look.before, last.answer.draft);
  return lastDifference(withNames(before), withNames(after));
};

const answer = async (deps: Deps, at: InThread, thread: Thread, text: WordsInThread): Promise<void> => {
  const { user, whisper } = at.conversation;
  const { said, words, from, askedTs } = await heard(deps, at, thread, text);
  switch (said.kind) {
    case 'change': {
      const edit = editBy(said, words, user);
      return said.preview
        ? previewChange(deps, at, from, edit)
        : lookAt(deps, at, { ...edit, from, askedTs });
    }
    case 'start': {
      const draft = await startedAnew(deps, at, thread, said.change);
      return lookAt(deps, at, { words, next: () => draft, from: thread.draft, askedTs });
    }
    case 'back':
      return lookAt(deps, at, { words, next: (now) => putBack(now, said), from: thread.draft, askedTs });
    case 'undo':
      return undoChange(deps, at);
    case 'help':
      return whisper(renderHelp());
    case 'compare':
      return compareProposals(deps, at);
    case 'export':
      return exportThread(deps, at, said.format);
    case 'question':
      return whisper(renderNotice(answerQuestion(said, await answerNow(deps, at, thread.draft))));
    case 'difference':
      return whisper(renderNotice(await differenceOf(deps, at, thread, said)));
    case 'history': {
      const [first, now] = [await startedAnew(deps, at, thread, undefined), thread.draft];
      const { before, after } = await costed(deps, at, first, now);
      return whisper(renderNotice(sinceStart(withNames(before), withNames(after))));
    }
    case 'decision':
      return tellDecision(deps, at);
    case 'votes':
      return tellVotes(deps, at);
    case 'talk':
      return undefined;
    default:
      return said satisfies never;
  }
};

/** What somebody wrote to the bot in a thread that has a draft. Throws a question to them where it is unclear. */
export const answerInThread = async (
  deps: Deps,
  at: InThread,
  thread: Thread,
  said: WordsInThread,
): Promise<void> => {
  try {
    await answer(deps, at, thread, said);
  } catch (error) {
    if (!(error instanceof LlmcostError)) throw error;
    const options = (await costingIn(deps, at, thread.draft))(thread.draft);
    const now = await answerNow(deps, at, thread.draft);
    throw await withMentions(said.text.replace(AND, ''), error, now, options);
  }
};
