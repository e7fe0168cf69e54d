import { type AskOptions, answerDraft } from '../../answer.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Intent } from '../../domain/intent.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { answerId } from '../../inbox/request.ts';
import { changedWords } from '../../parse/index.ts';
import { POSTED_BUTTONS, renderChange, renderNotice } from '../../render/index.ts';
import { below, sayOrGuest } from '../../reply/say.ts';
import type { Estimate } from '../../store/store.ts';
import { isKept, NOT_KEPT, newEstimate } from '../ask.ts';
import { costing } from '../costing.ts';
import type { Deps } from '../deps.ts';
import { alreadyDone, type Done } from './already-done.ts';
import type { InThread } from './where.ts';

/** A change of a thread's draft, however it was asked for. */
export interface Edit {
  /** What was typed, or the button's name. */
  readonly words: string;
  /** The next draft; `scenario` is what `draft` resolves to. Called again where somebody else was quicker. */
  readonly next: (draft: Draft, scenario: Scenario) => Draft;
}

const GONE = renderNotice(
  'I no longer hold what this thread is about. Write the whole question, and a new card begins it again.',
);

const AS_CHANGE: Extract<Intent, { kind: 'estimate' }> = {
  kind: 'estimate',
  preview: false,
  ignoredWords: [],
};

const answered = (draft: Draft, options: AskOptions): Answer => answerDraft(draft, AS_CHANGE, options);

const viewOf = (before: Answer, { id, answer: after, askedBy: by }: Estimate) => ({
  id,
  by,
  before,
  after,
  audience: 'channel' as const,
  ...changedWords(before.draft, after.draft),
});

/** Shows a change to whoever asked, and keeps nothing of it. */
export const previewChange = async (deps: Deps, at: InThread, draft: Draft, edit: Edit): Promise<void> => {
  const options = await costing(deps, at.conversation);
  const before = answered(draft, options);
  const after = answered(edit.next(draft, before.scenario), options);
  const estimate = newEstimate(deps, at.conversation, { answer: after });
  await at.conversation.whisper(renderChange({ ...viewOf(before, estimate), buttons: [] }));
};

/**
 * Changes the draft of a thread that has begun, and answers in it: before → after. What cannot be costed is thrown,
 * and changes nothing.
 */
export const changeThread = async (deps: Deps, at: InThread, edit: Edit): Promise<void> => {
  const { conversation, thread } = at;
  const options = await costing(deps, conversation);
  const done = await alreadyDone(deps, at);
  if (done !== undefined) return answerChange(deps, at, edit, done, options);
  const id = answerId(thread.team, conversation.request) ?? deps.newId();
  const by = { by: conversation.user, at: options.asOf.toISOString(), words: edit.words, estimate: id };
  const changed = await deps.store.threads.change(thread, by, (draft) => {
    const next = edit.next(draft, answered(draft, options).scenario);
    answered(next, options);
    return next;
  });
  if (changed === undefined) return conversation.whisper(GONE);
  await answerChange(
    deps,
    at,
    edit,
    { id, before: changed.before.draft, after: changed.after.draft },
    options,
  );
};

/** Keeps and posts what a change led to. The change stands by now: where its answer cannot be kept, it is said. */
const answerChange = async (
  deps: Deps,
  { conversation, thread }: InThread,
  edit: Edit,
  { id, before, after }: Done,
  options: AskOptions,
): Promise<void> => {
  const { team, request } = conversation;
  const answer = answered(after, options);
  const estimate = {
    ...newEstimate(deps, conversation, { answer, words: edit.words }),
    id,
    threadTs: thread.threadTs,
  };
  const posted = request.isTakenUp ? (await deps.store.estimates.find(team, id))?.postedTs : undefined;
  if (posted !== undefined) return;
  const kept = await isKept(deps, estimate);
  const view = viewOf(answered(before, options), estimate);
  const message = renderChange({ ...view, buttons: kept ? [...POSTED_BUTTONS, 'share'] : [] });
  const ts = await sayOrGuest(conversation, kept ? message : below(NOT_KEPT, message));
  if (!kept) return;
  await deps.store.estimates
    .posted(team, id, ts ?? '')
    .catch((error: unknown) =>
      deps.logger.error({ err: error, request: request.id }, 'could not note where a change stands'),
    );
};
