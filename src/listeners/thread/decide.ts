import { answerDraft } from '../../answer.ts';
import type { Answer } from '../../domain/answer.ts';
import { changesMindOf, decisionModal, renderDecision, renderNotice } from '../../render/index.ts';
import { sayOrGuest } from '../../reply/say.ts';
import type { Decision } from '../../store/store.ts';
import { USER_ID } from '../../wire/limits.ts';
import { DECISION_INPUTS, isDay, STANCE_CHOICES } from '../../wire/thread-ids.ts';
import { costing } from '../costing.ts';
import type { Deps } from '../deps.ts';
import type { Check, Sent } from './modal.ts';
import type { InThread } from './where.ts';

/** A quarter: long enough to see a month's bill, short enough to change course. */
const RECHECK_DAYS = 90;
const DAY_MS = 24 * 3600_000;

const DECIDED = renderNotice(
  'This thread is decided. Its owner can reopen the decision with the button on its record.',
);

const GONE = renderNotice(
  'I no longer hold what this thread is about, so nothing was recorded. Ask for a new card, and decide there.',
);

const choiceOf = (value: string | undefined) => STANCE_CHOICES.find((choice) => choice === value);

/** The thread's draft, costed today. */
export const currentAnswer = async (
  deps: Deps,
  { conversation, thread }: InThread,
): Promise<Answer | undefined> => {
  const begun = await deps.store.threads.find(thread);
  if (begun === undefined) return undefined;
  const options = await costing(deps, conversation);
  return answerDraft(begun.draft, { kind: 'estimate', preview: false, ignoredWords: [] }, options);
};

const isDecided = async (deps: Deps, { thread }: InThread): Promise<boolean> => {
  const { items } = await deps.store.decisions.inThread(thread, { limit: 1 });
  return items[0]?.state === 'decided';
};

/** Opens the modal, filled with the verdict, whoever clicked, and a day in a quarter of a year. */
export const openDecision = async (deps: Deps, at: InThread, triggerId: string): Promise<void> => {
  if (await isDecided(deps, at)) return at.conversation.whisper(DECIDED);
  const { channel, threadTs } = at.thread;
  const choice = (await currentAnswer(deps, at))?.assessment.verdict.choice ?? 'not-yet';
  const recheckOn = new Date(deps.now().getTime() + RECHECK_DAYS * DAY_MS).toISOString().slice(0, 10);
  const view = decisionModal({ channel, threadTs }, { choice, owner: at.conversation.user, recheckOn });
  await deps.slack.of(at.thread.team).client.views.open({ trigger_id: triggerId, view });
};

export const checkDecision =
  (deps: Deps): Check =>
  (inputs) => {
    const errors: Record<string, string> = {};
    if (choiceOf(inputs[DECISION_INPUTS.choice]) === undefined)
      errors[DECISION_INPUTS.choice] = 'Choose one of the three.';
    if (inputs[DECISION_INPUTS.reason] === undefined)
      errors[DECISION_INPUTS.reason] = 'Say why, in a sentence.';
    if (!USER_ID.test(inputs[DECISION_INPUTS.owner] ?? ''))
      errors[DECISION_INPUTS.owner] = 'Name who owns it.';
    const day = inputs[DECISION_INPUTS.recheckOn];
    if (day !== undefined && (!isDay(day) || day <= deps.now().toISOString().slice(0, 10)))
      errors[DECISION_INPUTS.recheckOn] = 'Choose a day after today.';
    return Object.keys(errors).length > 0 ? errors : undefined;
  };

/** Records a decision and posts the record. A modal that is sent twice records one. */
export const decisionSent = async (deps: Deps, { at, inputs, viewId, receivedAt }: Sent): Promise<void> => {
  const { thread, conversation } = at;
  const choice = choiceOf(inputs[DECISION_INPUTS.choice]);
  const answer = await currentAnswer(deps, at);
  if (choice === undefined || answer === undefined) return conversation.whisper(GONE);
  if (await isDecided(deps, at)) return conversation.whisper(DECIDED);
  const recheckOn = inputs[DECISION_INPUTS.recheckOn];
  const decision = await deps.store.decisions.record({
    ...thread,
    id: viewId,
    choice,
    reason: inputs[DECISION_INPUTS.reason] ?? '',
    owner: inputs[DECISION_INPUTS.owner] ?? conversation.user,
    recordedBy: conversation.user,
    recordedAt: receivedAt,
    ...(recheckOn === undefined ? {} : { recheckOn }),
    answer,
    changesMind: changesMindOf(answer),
    stances: [...(await deps.store.stances.all(thread))],
  });
  await postRecord(deps, at, decision);
};

const postRecord = async (
  deps: Deps,
  { thread, conversation }: InThread,
  decision: Decision,
): Promise<void> => {
  if (decision.postedTs !== undefined) return;
  const ts = await sayOrGuest(conversation, renderDecision(decision));
  if (ts !== undefined) await deps.store.decisions.posted(thread.team, decision.id, ts);
};
