import { changeDraft, parseThreadWords, type ThreadChange } from '../../parse/index.ts';
import { renderHelp } from '../../render/index.ts';
import type { Thread } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { changeThread, type Edit, previewChange } from './change.ts';
import { compareProposals } from './compare.ts';
import { exportThread } from './export.ts';
import { undoChange } from './undo.ts';
import type { InThread } from './where.ts';

export const editBy = (change: ThreadChange, words: string, user: string): Edit => ({
  words,
  next: (draft, scenario) => changeDraft(draft, change, scenario, user),
});

/** What somebody wrote to the bot in a thread that has a draft. Throws a question to them where it is unclear. */
export const answerInThread = async (
  deps: Deps,
  at: InThread,
  { draft }: Thread,
  text: string,
): Promise<void> => {
  const { user, whisper } = at.conversation;
  const said = await parseThreadWords(text, { by: user });
  switch (said.kind) {
    case 'change': {
      const edit = editBy(said, text, user);
      return said.preview ? previewChange(deps, at, draft, edit) : changeThread(deps, at, edit);
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
