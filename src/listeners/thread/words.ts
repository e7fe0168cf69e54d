import type { Draft } from '../../domain/draft.ts';
import { changeDraft, parseThreadWords, type ThreadChange } from '../../parse/index.ts';
import { renderHelp } from '../../render/index.ts';
import type { Thread } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import type { Edit } from './change.ts';
import { compareProposals } from './compare.ts';
import { exportThread } from './export.ts';
import { lookAt, previewChange } from './look.ts';
import { undoChange } from './undo.ts';
import type { InThread } from './where.ts';

export const editBy = (change: ThreadChange, words: string, user: string): Edit => ({
  words,
  next: (draft, scenario) => changeDraft(draft, change, scenario, user),
});

/** Words that go on from what the person looked at last. */
const AND = /^\s*and\b[\s,:]*/iu;

const startOf = async (deps: Deps, at: InThread, thread: Thread, isMore: boolean): Promise<Draft> => {
  const last = isMore ? await deps.store.estimates.lastLook(at.thread, at.conversation.user) : undefined;
  return last?.answer.draft ?? thread.draft;
};

export interface Said {
  readonly text: string;
  /** The message that says it. */
  readonly ts: string;
}

/** What somebody wrote to the bot in a thread that has a draft. Throws a question to them where it is unclear. */
export const answerInThread = async (
  deps: Deps,
  at: InThread,
  thread: Thread,
  { text, ts }: Said,
): Promise<void> => {
  const { user, whisper } = at.conversation;
  const isMore = AND.test(text);
  const words = isMore ? text.replace(AND, '') : text;
  const said = await parseThreadWords(words, { by: user });
  switch (said.kind) {
    case 'change': {
      const edit = editBy(said, words, user);
      const from = await startOf(deps, at, thread, isMore);
      if (said.preview) return previewChange(deps, at, from, edit);
      return lookAt(deps, at, { ...edit, from, askedTs: ts });
    }
    case 'undo':
      return undoChange(deps, at);
    case 'help':
      return whisper(renderHelp());
    case 'compare':
      return compareProposals(deps, at);
    case 'export':
      return exportThread(deps, at, said.format);
    default:
      return said satisfies never;
  }
};
