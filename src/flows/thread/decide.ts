import { defined } from '../../defined.ts';
import type { Answer } from '../../domain/answer.ts';
import { DAY_MS } from '../../domain/day.ts';
import { stanceNamed } from '../../domain/stances.ts';
import { isSameJson } from '../../json.ts';
import { decisionModal, renderDecision, renderNotice } from '../../render/index.ts';
import { drawIfPossible } from '../../reply/redraw.ts';
import { sayOrGuest, whisperGone } from '../../reply/say.ts';
import type { Decision, Estimate } from '../../store/store.ts';
import { USER_ID } from '../../wire/limits.ts';
import { DECISION_INPUTS, isToCome, momentFrom, NUMBERS, type ThreadPlace } from '../../wire/thread-ids.ts';
import { DECIDED_ALREADY, NOTHING_TO_DECIDE_ON } from '../../words/notices/threads.ts';
import { AT_INPUT } from '../../words/notices/windows.ts';
import { changesMindOf } from '../../words/record.ts';
import type { Deps } from '../deps.ts';
import { assertMayChange } from '../may.ts';
import { answerNow } from './change.ts';
import { lastDecision } from './decided.ts';
import { historyOf } from './history.ts';
import { showRoot } from './root.ts';
import type { CheckInputs, SentModal } from './sent.ts';
import type { InThread } from './where.ts';

/** A quarter: long enough to see a month's bill, short enough to change course. */
const RECHECK_DAYS = 90;

/** What the thread keeps, costed today. */
const currentAnswer = async (
  deps: Deps,
  at: InThread,
): Promise<{ readonly answer: Answer; readonly version: number } | undefined> => {
  const begun = await deps.store.threads.find(at.thread);
  if (begun === undefined) return undefined;
  const answer = await answerNow(deps, at, begun.draft);
  return { answer, version: begun.version };
};

const isDecided = async (deps: Deps, at: InThread): Promise<boolean> =>
  (await lastDecision(deps, at))?.state === 'decided';

/**
 * Opens the modal with the numbers that it will record: those of the card it was opened from, and the thread's latest
 * where they differ.
 */
export const openDecision = async (
  deps: Deps,
  at: InThread,
  triggerId: string,
  card?: Estimate,
): Promise<void> => {
  const { conversation, thread } = at;
  await assertMayChange(deps, conversation);
  if (await isDecided(deps, at)) return conversation.whisper(renderNotice(DECIDED_ALREADY));
  const latest = await currentAnswer(deps, at);
  const differs =
    card !== undefined &&
    latest !== undefined &&
    !isSameJson(card.answer.draft.fields, latest.answer.draft.fields);
  const shown = card?.answer ?? latest?.answer;
  const place: ThreadPlace = {
    channel: thread.channel,
    threadTs: thread.threadTs,
    ...defined({ card: card?.id, version: latest?.version }),
  };
  const view = decisionModal(place, {
    choice: shown?.assessment.verdict.choice ?? 'not-yet',
    owner: conversation.user,
    recheckOn: new Date(deps.now().getTime() + RECHECK_DAYS * DAY_MS).toISOString(),
    numbers: {
      ...defined({ card: shown }),
      ...(differs && { latest: latest.answer }),
    },
  });
  await deps.slack.of(thread.team).client.views.open({ trigger_id: triggerId, view });
};

/** What of the modal must be filled in; undefined where all of it is right. */
export const checkDecision =
  (deps: Deps): CheckInputs =>
  (inputs) => {
    const errors: Record<string, string> = {};
    if (stanceNamed(inputs[DECISION_INPUTS.choice]) === undefined)
      errors[DECISION_INPUTS.choice] = AT_INPUT.noStance;
    if (inputs[DECISION_INPUTS.reason] === undefined) errors[DECISION_INPUTS.reason] = AT_INPUT.noReason;
    if (!USER_ID.test(inputs[DECISION_INPUTS.owner] ?? '')) errors[DECISION_INPUTS.owner] = AT_INPUT.noOwner;
    const moment = inputs[DECISION_INPUTS.recheckOn];
    if (moment !== undefined && !isToCome(moment, deps.now()))
      errors[DECISION_INPUTS.recheckOn] = AT_INPUT.pastMoment;
    return Object.keys(errors).length > 0 ? errors : undefined;
  };

/** The thread's draft as it was when the modal showed it. */
const latestShown = async (
  deps: Deps,
  at: InThread,
  version: number | undefined,
): Promise<Answer | undefined> => {
  const found = (await historyOf(deps, at)).find((change) => change.version === version);
  return found === undefined ? (await currentAnswer(deps, at))?.answer : answerNow(deps, at, found.draft);
};

/** What was shown and chosen: the card to the figure, or the thread as it stood. */
const shownAnswer = async (deps: Deps, { at, place, inputs }: SentModal): Promise<Answer | undefined> => {
  const which = NUMBERS.find((one) => one === inputs[DECISION_INPUTS.numbers]) ?? 'card';
  const card =
    which === 'card' && place.card !== undefined
      ? await deps.store.estimates.find(at.thread.team, place.card)
      : undefined;
  return card?.answer ?? latestShown(deps, at, place.version);
};

/** Records a decision and posts the record, which the channel reads, too. A thread has one that stands. */
export const decisionSent = async (deps: Deps, sent: SentModal): Promise<void> => {
  const { at, inputs, viewId } = sent;
  const { thread, conversation } = at;
  await assertMayChange(deps, conversation);
  const choice = stanceNamed(inputs[DECISION_INPUTS.choice]);
  const answer = await shownAnswer(deps, sent);
  if (choice === undefined || answer === undefined) return whisperGone(conversation, NOTHING_TO_DECIDE_ON);
  const recheckOn = momentFrom(inputs[DECISION_INPUTS.recheckOn] ?? '');
  const decision = await deps.store.decisions.record({
    ...thread,
    id: viewId,
    choice,
    reason: inputs[DECISION_INPUTS.reason] ?? '',
    owner: inputs[DECISION_INPUTS.owner] ?? conversation.user,
    recordedBy: conversation.user,
    recordedAt: conversation.request.receivedAt,
    ...defined({ recheckOn: recheckOn ?? undefined }),
    answer,
    changesMind: changesMindOf(answer),
    stances: [...(await deps.store.stances.all(thread))],
  });
  if (decision.id !== viewId) return conversation.whisper(renderNotice(DECIDED_ALREADY));
  await postRecord(deps, at, decision);
  await drawIfPossible(deps, showRoot(deps, at));
};

const postRecord = async (
  deps: Deps,
  { thread, conversation }: InThread,
  decision: Decision,
): Promise<void> => {
  if (decision.postedTs !== undefined) return;
  const ts = await sayOrGuest(conversation, renderDecision(decision), { alsoInChannel: true });
  if (ts !== undefined) await deps.store.decisions.posted(thread.team, decision.id, ts);
};
