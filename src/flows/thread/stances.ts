import { defined } from '../../defined.ts';
import { stanceNamed } from '../../domain/stances.ts';
import { renderVotes, stanceModal } from '../../render/index.ts';
import { STANCE_INPUTS, stanceOf } from '../../wire/thread-ids.ts';
import { AT_INPUT } from '../../words/notices/windows.ts';
import type { Deps } from '../deps.ts';
import { showStances } from './board.ts';
import type { CheckInputs, SentModal, ThreadClick } from './sent.ts';
import type { InThread } from './where.ts';

/** One click on the board. A reason that was given for the same choice stays. */
export const takeStance = async (deps: Deps, { at, actionId }: ThreadClick): Promise<void> => {
  const choice = stanceOf(actionId);
  if (choice === null) return;
  const { thread, conversation } = at;
  const person = conversation.user;
  const before = (await deps.store.stances.all(thread)).find((stance) => stance.person === person);
  const reason = before?.choice === choice ? before.reason : undefined;
  const stance = { person, choice, at: conversation.request.receivedAt, ...defined({ reason }) };
  await deps.store.stances.take(thread, stance);
  await showStances(deps, at);
};

/** Tells whoever asks who voted. */
export const tellVotes = async (deps: Deps, at: InThread): Promise<void> =>
  at.conversation.whisper(renderVotes(await deps.store.stances.all(at.thread)));

/** Opens the modal that takes a stand with a reason, filled with what the person said before. */
export const openStance = async (deps: Deps, at: InThread, triggerId: string): Promise<void> => {
  const { channel, threadTs } = at.thread;
  const stances = await deps.store.stances.all(at.thread);
  const mine = stances.find(({ person }) => person === at.conversation.user);
  await deps.slack.of(at.thread.team).client.views.open({
    trigger_id: triggerId,
    view: stanceModal({ channel, threadTs }, mine),
  });
};

/** A stand needs a choice; the reason may stay empty. */
export const checkStance: CheckInputs = (inputs) =>
  stanceNamed(inputs[STANCE_INPUTS.choice]) === undefined
    ? { [STANCE_INPUTS.choice]: AT_INPUT.noStance }
    : undefined;

/** Takes the stand, in place of an earlier one of the same person, and shows the board anew. */
export const stanceSent = async (deps: Deps, { at, inputs }: SentModal): Promise<void> => {
  const choice = stanceNamed(inputs[STANCE_INPUTS.choice]);
  if (choice === undefined) return;
  const reason = inputs[STANCE_INPUTS.reason];
  const { user, request } = at.conversation;
  const stance = { person: user, choice, at: request.receivedAt };
  await deps.store.stances.take(at.thread, { ...stance, ...defined({ reason }) });
  await showStances(deps, at);
};
