import { type AskOptions, answerDraft } from '../../answer/index.ts';
import { defined } from '../../defined.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Draft } from '../../domain/draft.ts';
import { ESTIMATE } from '../../domain/intent.ts';
import type { MeasuredUsage } from '../../domain/usage.ts';
import { parseField, patchDraft } from '../../parse/index.ts';
import { outcomeModal, renderOutcome } from '../../render/index.ts';
import { sayOrGuest, whisperGone } from '../../reply/say.ts';
import type { Actual, Decision, DecisionEvent } from '../../store/store.ts';
import { isToCome, momentFrom, OUTCOME_INPUTS } from '../../wire/thread-ids.ts';
import { DECISION_GONE } from '../../words/notices/threads.ts';
import { AT_INPUT } from '../../words/notices/windows.ts';
import { wordsAtInput } from '../at-input.ts';
import { costing } from '../costing.ts';
import type { Deps } from '../deps.ts';
import { isDoneBy } from '../kept.ts';
import { assertMayChange } from '../may.ts';
import { readShared } from '../shared-files.ts';
import { actualOfUsage, answersAt } from './outcome-usage.ts';
import { redrawRecord } from './reopen.ts';
import type { CheckInputs, SentModal, ThreadClick } from './sent.ts';

/** Each input, read as the field of a draft that it is like. */
const READ = [
  [OUTCOME_INPUTS.tokens, 'tokensPerMonth', 'workload.tokensPerMonth'],
  [OUTCOME_INPUTS.usd, 'usdPerMonth', 'selfHosted.otherUsdPerMonth'],
  [OUTCOME_INPUTS.hours, 'opsHoursPerMonth', 'selfHosted.ops.hoursPerMonth'],
] as const;

/** Opens the modal for what really happened. */
export const openOutcome = async (deps: Deps, { at, value, triggerId }: ThreadClick): Promise<void> => {
  const { channel, threadTs } = at.thread;
  const decision = await deps.store.decisions.find(at.thread.team, value);
  if (decision === undefined) return whisperGone(at.conversation, DECISION_GONE);
  await assertMayChange(deps, at.conversation);
  await deps.slack.of(at.thread.team).client.views.open({
    trigger_id: triggerId,
    view: outcomeModal(
      { channel, threadTs, decision: value },
      { ...decision, mayReadFiles: deps.slack.of(at.thread.team).mayReadFiles() },
    ),
  });
};

/** What of the modal is missing or cannot be read, each at its input. */
export const checkOutcome =
  (deps: Pick<Deps, 'logger' | 'now'>): CheckInputs =>
  async (inputs, filesOf) => {
    const errors: Record<string, string> = {};
    for (const [input, , field] of READ) {
      const text = inputs[input];
      if (text === undefined) continue;
      await parseField(field, text).catch((error: unknown) => {
        errors[input] = wordsAtInput(deps, error, 'what happened could not be read');
      });
    }
    if (READ.every(([input]) => inputs[input] === undefined) && filesOf(OUTCOME_INPUTS.usage).length === 0)
      errors[OUTCOME_INPUTS.tokens] = AT_INPUT.nothingHappened;
    const moment = inputs[OUTCOME_INPUTS.next];
    if (moment !== undefined && !isToCome(moment, deps.now()))
      errors[OUTCOME_INPUTS.next] = AT_INPUT.pastMoment;
    return Object.keys(errors).length > 0 ? errors : undefined;
  };

const actualOf = async (inputs: SentModal['inputs']): Promise<Actual> => {
  const actual: Actual = {};
  for (const [input, name, field] of READ) {
    const text = inputs[input];
    if (text !== undefined) actual[name] = await parseField(field, text);
  }
  return actual;
};

interface Happened {
  readonly actual: Actual;
  readonly usage?: MeasuredUsage;
}

/** What was typed, and of an export what nobody typed. */
const whatHappened = async (
  deps: Deps,
  { at, inputs, filesOf }: SentModal,
  { answer }: Decision,
): Promise<Happened> => {
  const said = await actualOf(inputs);
  const files = filesOf(OUTCOME_INPUTS.usage);
  if (files.length === 0) return { actual: said };
  const usage = await readShared(deps, at.conversation, files);
  return { actual: { ...actualOfUsage(answer.draft, usage), ...said }, usage };
};

const atVolume = (draft: Draft, real: number, today: Answer, options: AskOptions): Answer => {
  const patch = { version: 1, fields: { 'workload.tokensPerMonth': real }, said: {} } as const;
  return answerDraft(patchDraft(draft, patch, today.scenario), ESTIMATE, options);
};

const compare = async (
  deps: Deps,
  { at, inputs }: SentModal,
  decision: Decision,
  { actual, usage }: Happened,
): Promise<void> => {
  const { draft, evidence } = decision.answer;
  const { measured } = evidence;
  const options = {
    ...(await costing(deps, at.conversation)),
    ...defined({ measured }),
  };
  const today = answerDraft(draft, ESTIMATE, options);
  const real = actual.tokensPerMonth ?? 0;
  const by = at.conversation.user;
  const isMeasured = usage !== undefined && inputs[OUTCOME_INPUTS.tokens] === undefined && real > 0;
  const found = isMeasured
    ? answersAt(decision, today, { usage, user: by }, options)
    : defined({ atRealVolume: real > 0 ? atVolume(draft, real, today, options) : undefined });
  await sayOrGuest(at.conversation, renderOutcome({ decision, by, actual, today, ...found }));
};

/**
 * Notes what happened, and the next day to ask, if any. What a crash let stand is not noted again. undefined where the
 * decision is gone.
 */
const noteOutcome = async (
  { store }: Deps,
  { at: { thread, conversation } }: SentModal,
  { id, history }: Decision,
  { actual, next }: { readonly actual: Actual; readonly next: string | null },
): Promise<Decision | undefined> => {
  const event = { by: conversation.user, at: conversation.request.receivedAt };
  const isNoted = (kind: DecisionEvent['kind']): boolean =>
    history.some((step) => step.kind === kind && isDoneBy(conversation, step));
  const noted = isNoted('rechecked')
    ? await store.decisions.find(thread.team, id)
    : await store.decisions.note(thread.team, id, { ...event, kind: 'rechecked', actual });
  return next === null || isNoted('rescheduled')
    ? noted
    : store.decisions.reschedule(thread.team, id, next, { ...event, note: next });
};

/** Notes what happened, posts predicted against actual, and asks again on the next day that was named. */
export const outcomeSent = async (deps: Deps, sent: SentModal): Promise<void> => {
  const { at, place, inputs } = sent;
  const { team } = at.thread;
  await assertMayChange(deps, at.conversation);
  const decision =
    place.decision === undefined ? undefined : await deps.store.decisions.find(team, place.decision);
  if (decision === undefined) return whisperGone(at.conversation, DECISION_GONE);
  const happened = await whatHappened(deps, sent, decision);
  const next = momentFrom(inputs[OUTCOME_INPUTS.next] ?? '');
  const planned = await noteOutcome(deps, sent, decision, { actual: happened.actual, next });
  await compare(deps, sent, decision, happened);
  if (planned !== undefined) await redrawRecord(deps, planned);
};
