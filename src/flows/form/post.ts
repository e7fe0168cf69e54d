import { defined } from '../../defined.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Draft } from '../../domain/draft.ts';
import type { MeasuredTraffic } from '../../domain/evidence.ts';
import { isPreviewIntent } from '../../domain/intent.ts';
import { isSameJson } from '../../json.ts';
import { renderNotice } from '../../render/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
import { tsOfCard } from '../../store/store.ts';
import { FORM_UNCHANGED } from '../../words/notices/windows.ts';
import { windowWords } from '../../words/usage.ts';
import type { Deps } from '../deps.ts';
import { postHours } from '../hours.ts';
import { postAnswer } from '../post-answer.ts';
import { threadAt } from '../thread/begun.ts';
import { lookAt } from '../thread/look.ts';
import { threadOf } from '../thread/where.ts';

/** A form that was sent, where its answer goes. */
export interface SentForm {
  readonly conversation: Conversation;
  /** The draft with which the form began. */
  readonly base: Draft;
  /** Id of the card that it began with. */
  readonly card?: string;
  readonly answer: Answer;
  /** What an export has shown that was sent with the form. */
  readonly measured?: MeasuredTraffic;
}

const WORDS = 'adjusted in the form';

/**
 * Posts the answer like the command; in a thread that argues about a draft, unless it is for the asker alone, as a
 * what-if: of the card that the form began with, or else of what the thread keeps.
 */
export const postForm = async (
  deps: Deps,
  { conversation, base, card, answer, measured }: SentForm,
): Promise<void> => {
  const { threadTs } = conversation;
  const thread = threadTs === undefined ? undefined : threadOf(conversation, threadTs);
  const begun = thread === undefined ? undefined : await threadAt(deps, thread);
  const isPreview = isPreviewIntent(answer.intent);
  if (thread === undefined || begun === undefined || isPreview)
    return postHours(deps, conversation, answer, await postAnswer(deps, { conversation, answer }));
  const from = card === undefined ? begun.draft : base;
  if (isSameJson(from.fields, answer.draft.fields)) return conversation.whisper(renderNotice(FORM_UNCHANGED));
  await lookAt(
    deps,
    { thread, conversation },
    {
      words: measured === undefined ? WORDS : `${WORDS}, usage of ${windowWords(measured)}`,
      from,
      next: () => answer.draft,
      ...defined({ measured }),
    },
  );
  if (measured === undefined) return;
  const shown = await deps.store.estimates.lastLook(thread, conversation.user);
  if (shown !== undefined) await postHours(deps, conversation, shown.answer, tsOfCard(shown));
};
