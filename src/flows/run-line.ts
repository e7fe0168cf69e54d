import { answerWords } from './ask.ts';
import type { Clicked } from './clicked.ts';
import type { Deps } from './deps.ts';
import { type FormStart, openForm, triggerOf } from './form/open.ts';
import { threadAt } from './thread/begun.ts';
import { threadOf } from './thread/where.ts';
import { answerInThread } from './thread/words.ts';

/** Answers an offered line where it was offered, as if whoever clicked it at `ts` had typed it there. */
export const runLine = async (
  deps: Deps,
  clicked: Clicked,
  { text, ts }: { readonly text: string; readonly ts: string },
): Promise<void> => {
  const { conversation } = clicked;
  const { threadTs } = conversation;
  const thread = threadTs === undefined ? undefined : threadOf(conversation, threadTs);
  const begun = thread === undefined ? undefined : await threadAt(deps, thread);
  if (thread !== undefined && begun !== undefined)
    return answerInThread(deps, { thread, conversation }, begun, { text, ts });
  await answerWords(deps, {
    text,
    conversation,
    openForm: (start: FormStart) => openForm(deps, triggerOf(clicked), start),
  });
};
