import type { WebClient } from '@slack/web-api';
import type { Answer } from '../../domain/answer.ts';
import type { Draft, DraftField } from '../../domain/draft.ts';
import { patchDraft } from '../../parse/index.ts';
import { renderNotice } from '../../render/index.ts';
import { postAnswer } from '../ask.ts';
import type { Conversation } from '../conversation.ts';
import type { Deps } from '../deps.ts';
import { changeThread, type Edit } from '../thread/change.ts';
import { threadOf } from '../thread/where.ts';

/** A form that was sent, where its answer goes. */
export interface Sent {
  readonly conversation: Conversation;
  readonly client: WebClient;
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

/** Posts the answer like the command; in a thread that argues about a draft, it changes that draft. */
export const postForm = async (deps: Deps, { conversation, client, base, answer }: Sent): Promise<void> => {
  const thread =
    conversation.threadTs === undefined ? undefined : threadOf(conversation, conversation.threadTs);
  const begun = thread === undefined ? undefined : await deps.store.threads.find(thread);
  if (thread === undefined || begun === undefined) return postAnswer(deps, { conversation, client, answer });
  const changed = changedFields(base, answer.draft);
  if (changed.length === 0) return conversation.whisper(UNCHANGED);
  await changeThread(deps, { thread, conversation, client }, editOf(answer.draft, changed));
};
