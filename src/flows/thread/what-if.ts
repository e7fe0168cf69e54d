import { editOf } from '../../answer/index.ts';
import { defined } from '../../defined.ts';
import { parseThreadWords, withTokenShares } from '../../parse/index.ts';
import { whatIfModal } from '../../render/index.ts';
import { whisperGone } from '../../reply/say.ts';
import { WHAT_IF_INPUT } from '../../wire/thread-ids.ts';
import { NOTHING_TO_TRY_ON } from '../../words/notices/threads.ts';
import { AT_INPUT } from '../../words/notices/windows.ts';
import { withKnownModels } from '../costing.ts';
import type { Deps } from '../deps.ts';
import { lookAt } from './look.ts';
import type { ThreadHandler } from './of-card.ts';
import type { CheckInputs, SentModal } from './sent.ts';
import { answerInThread } from './words.ts';

/** "What if…": what is typed starts from the card that was clicked, whatever the thread keeps. */

/** Asks what to try on this card. */
export const openWhatIf: ThreadHandler = async (deps, { thread }, { id }, triggerId) => {
  const { channel, threadTs } = thread;
  await deps.slack.of(thread.team).client.views.open({
    trigger_id: triggerId,
    view: whatIfModal({ channel, threadTs, card: id }),
  });
};

/** Only that something was typed: whether it is understood is said in the thread. */
export const checkWhatIf: CheckInputs = (inputs) =>
  inputs[WHAT_IF_INPUT] === undefined ? { [WHAT_IF_INPUT]: AT_INPUT.nothingToTry } : undefined;

/** Tries the words on the card; what is no change is answered as if it had been said in the thread. */
export const whatIfSent = async (deps: Deps, { at, inputs, place, viewId }: SentModal): Promise<void> => {
  const text = inputs[WHAT_IF_INPUT];
  const { team } = at.thread;
  const [thread, card] = await Promise.all([
    deps.store.threads.find(at.thread),
    place.card === undefined ? undefined : deps.store.estimates.find(team, place.card),
  ]);
  if (text === undefined || thread === undefined) return whisperGone(at.conversation, NOTHING_TO_TRY_ON);
  const model = card?.answer.scenario.selfHosted.model;
  const before = card && withTokenShares(card.answer.draft, card.answer.scenario);
  const said = await parseThreadWords(await withKnownModels(deps, team, text), {
    by: at.conversation.user,
    ...defined({ model, before }),
  });
  if (said.kind !== 'change' || card === undefined)
    return answerInThread(deps, at, thread, { text, ts: viewId });
  const { draft: from } = card.answer;
  await lookAt(deps, at, { ...editOf(said, at.conversation.user), words: text, from });
};
