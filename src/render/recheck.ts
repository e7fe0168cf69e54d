import type { ModalView } from '@slack/types';
import {
  DECISION_ACTION_IDS,
  DECISION_BLOCK_ID,
  encodePlace,
  MODAL_IDS,
  OUTCOME_INPUTS,
  type ThreadPlace,
} from '../wire/thread-ids.ts';
import {
  checkToday,
  decidedBecause,
  type OutcomeView,
  outcomeHead,
  outcomeRows,
  outcomeSaidBy,
  outcomeSentences,
  promisedWords,
  type RecheckView,
} from '../words/outcome.ts';
import { oneLine } from '../words/text.ts';
import { actions, button, context, headline, type Message, section, table } from './blocks.ts';
import { fileInput, modal, momentInput, textInput } from './modal-inputs.ts';
import { dayOf } from './moments.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { personFirst } from './people.ts';

/** Some time after a decision: how it went, and what the same question answers today. */

const REASON_CHARS = 200;
const SENTENCE_CHARS = 900;
/** Of a figure that is typed. */
const TYPED_CHARS = 100;

/** What the owner is asked in the thread on the day. */
export const renderRecheck = ({ id, choice, owner, recordedAt, reason }: RecheckView): Message => {
  const text = checkToday(choice, { owner: personFirst(owner), on: dayOf(recordedAt) });
  return {
    blocks: [
      section(text),
      context(decidedBecause(escapeMrkdwn(oneLine(reason, REASON_CHARS)))),
      actions(DECISION_BLOCK_ID, [button(DECISION_ACTION_IDS.outcome, 'How it went…', id)]),
    ],
    text,
  };
};

/** What was promised stands beside the fields. */
export const outcomeModal = (
  place: ThreadPlace,
  { mayReadFiles = true, ...promised }: RecheckView & { readonly mayReadFiles?: boolean },
): ModalView =>
  modal(MODAL_IDS.outcome, 'How it went', 'Compare', encodePlace(place), [
    section(`*Promised:* ${escapeMrkdwn(promisedWords(promised))}`),
    ...(mayReadFiles
      ? [
          fileInput({
            id: OUTCOME_INPUTS.usage,
            label: 'Usage export',
            optional: true,
            hint: 'It fills in what you leave empty, and its hours are compared with the fleet.',
          }),
        ]
      : []),
    textInput(
      {
        id: OUTCOME_INPUTS.tokens,
        label: 'Tokens served a month',
        optional: true,
        hint: 'Input and output, such as 480M',
      },
      { max: TYPED_CHARS },
    ),
    textInput(
      { id: OUTCOME_INPUTS.usd, label: 'Bill a month', optional: true, hint: 'Such as $6.2k' },
      { max: TYPED_CHARS },
    ),
    textInput(
      { id: OUTCOME_INPUTS.hours, label: 'Engineer hours a month', optional: true, hint: 'Such as 12' },
      { max: TYPED_CHARS },
    ),
    momentInput({ id: OUTCOME_INPUTS.next, label: 'Check again', optional: true }),
  ]);

/** Predicted against actual, and what the same draft answers with today's catalog. */
export const renderOutcome = (view: OutcomeView): Message => {
  const { decision, by } = view;
  const head = outcomeHead(view);
  const sentences = outcomeSentences(view).map((text) => escapeMrkdwn(oneLine(text, SENTENCE_CHARS)));
  return {
    blocks: [
      headline(head),
      context(outcomeSaidBy(decision.choice, { by: personFirst(by), since: dayOf(decision.recordedAt) })),
      table(outcomeRows(view)),
      section(sentences.join('\n')),
    ],
    text: `${escapeMrkdwn(head)}. ${sentences.join(' ')}`,
  };
};
