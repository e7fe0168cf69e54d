import type { Answer } from '../../domain/answer.ts';
import type { Draft, DraftField } from '../../domain/draft.ts';
import { patchDraft } from '../../parse/index.ts';
import { renderNotice } from '../../render/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
import type { ThreadKey } from '../../store/store.ts';
import { postAnswer } from '../ask.ts';
import type { Deps } from '../deps.ts';
import { threadAt } from '../thread/begun.ts';
import { changeThread, type Edit } from '../thread/change.ts';
import { threadOf } from '../thread/where.ts';

/** A form that was sent, where its answer goes. */
export interface Sent {
  readonly conversation: Conversation;
  /** The draft with which the form began. */
  readonly base: Draft;
  readonly answer: Answer;
}

const UNCHANGED = renderNotice('Nothing was changed in the form, so nothing was posted.');
const WORDS = 'adjusted in the form';

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const changedFields = (from: Draft, to: Draft): DraftField[] =>
  ([...new Set([...Object.keys(from.fields), ...Object.keys(to.fields)])] as DraftField[]).filter(
    (field) => !isSame(from.fields[field], to.fields[field]),
  );

const only = <T>(record: Readonly<Record<string, T>>, keep: (name: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => keep(name)));

/** What the form changed, done to the thread's newest draft: what others said meanwhile stays. */
const editOf = (sent: Draft, changed: readonly DraftField[]): Edit => {
  const isChanged = (name: string): boolean => changed.some((field) => field === name);
  const isRemoved = (name: string): boolean => isChanged(name) && !Object.hasOwn(sent.fields, name);
  const patch: Draft = {
    version: 1,
    fields: only(sent.fields, isChanged),
    said: only(sent.said, isChanged),
  };
  return {
    words: WORDS,
    next: (draft, scenario) =>
      patchDraft(
        {
          version: 1,
          fields: only(draft.fields, (name) => !isRemoved(name)),
          said: only(draft.said, (name) => !isRemoved(name)),
        },
        patch,
        scenario,
      ),
  };
};

/** Whether the thread's draft has ever been this one: then the form began with it. */
const hasStood = async ({ store }: Deps, thread: ThreadKey, draft: Draft): Promise<boolean> => {
  for (let after: string | undefined; ; ) {
    const { items, next } = await store.threads.history(thread, {
      limit: 100,
      ...(after === undefined ? {} : { after }),
    });
    if (items.some((change) => changedFields(change.draft, draft).length === 0)) return true;
    if (next === undefined) return false;
    after = next;
  }
};

/**
 * What the form says that is new: its edits where it began with the thread's draft; where it began with the words
 * of a message, all that differs from the thread's newest.
 */
const saidAnew = async (
  deps: Deps,
  thread: ThreadKey,
  newest: Draft,
  { base, answer }: Sent,
): Promise<DraftField[]> =>
  (await hasStood(deps, thread, base))
    ? changedFields(base, answer.draft)
    : changedFields(newest, answer.draft).filter((field) => Object.hasOwn(answer.draft.fields, field));

/** Posts the answer like the command; in a thread that argues about a draft, it changes that draft. */
export const postForm = async (deps: Deps, sent: Sent): Promise<void> => {
  const { conversation, answer } = sent;
  const thread =
    conversation.threadTs === undefined ? undefined : threadOf(conversation, conversation.threadTs);
  const begun = thread === undefined ? undefined : await threadAt(deps, thread);
  if (thread === undefined || begun === undefined) return postAnswer(deps, { conversation, answer });
  const changed = await saidAnew(deps, thread, begun.draft, sent);
  if (changed.length === 0) return conversation.whisper(UNCHANGED);
  await changeThread(deps, { thread, conversation }, editOf(answer.draft, changed));
};
