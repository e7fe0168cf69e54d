import type { KnownBlock, ModalView } from '@slack/types';
import type { Answer } from '../domain/answer.ts';
import type { StanceChoice } from '../domain/stances.ts';
import { DECISION_INPUTS, encodePlace, MODAL_IDS, type ThreadPlace } from '../wire/thread-ids.ts';
import { cardContent } from '../words/card.ts';
import { oneLine } from '../words/text.ts';
import { section } from './blocks.ts';
import { windowTitle } from './card-buttons.ts';
import { REASON_CHARS } from './decision.ts';
import { choiceInput, modal, momentInput, personInput, textInput } from './modal-inputs.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { choices } from './stances.ts';

/** What the window begins with. */
export interface DecisionModalLook {
  readonly choice: StanceChoice;
  readonly owner: string;
  /** ISO 8601. */
  readonly recheckOn: string;
  /** What will be recorded: the card's numbers, and the thread's latest where they differ. */
  readonly numbers: { readonly card?: Answer; readonly latest?: Answer };
}

const NUMBERS_CHARS = 600;

const numbersWords = (answer: Answer): string => {
  const { headline: verdict, question, options } = cardContent(answer, 'channel');
  const bills = options.rows.map(({ cells: [name = '', monthly = ''] }) => `${name} ${monthly}`);
  return `${verdict} ${question} · ${bills.join(' · ')}`;
};

/** The numbers that will be recorded, and which of two where the thread has moved on. */
const numbersBlocks = ({ card, latest }: DecisionModalLook['numbers']): KnownBlock[] => {
  const shown = (label: string, answer: Answer) =>
    section(`*${label}*  ${escapeMrkdwn(oneLine(numbersWords(answer), NUMBERS_CHARS))}`);
  if (card === undefined || latest === undefined) {
    const only = card ?? latest;
    return only === undefined ? [] : [shown('This is recorded:', only)];
  }
  return [
    shown('This card:', card),
    shown("The thread's latest:", latest),
    choiceInput(
      { id: DECISION_INPUTS.numbers, label: 'Which numbers do you decide on?' },
      [
        ['card', 'This card'],
        ['latest', "The thread's latest"],
      ],
      'card',
    ),
  ];
};

/**
 * The window in which a decision is recorded: the numbers that will stand in it, then what, why, who and when
 * to ask again.
 */
export const decisionModal = (
  place: ThreadPlace,
  { choice, owner, recheckOn, numbers }: DecisionModalLook,
): ModalView =>
  modal(MODAL_IDS.decision, windowTitle('decide'), 'Record', encodePlace(place), [
    ...numbersBlocks(numbers),
    choiceInput({ id: DECISION_INPUTS.choice, label: 'Decision' }, choices, choice),
    textInput({ id: DECISION_INPUTS.reason, label: 'Why' }, { multiline: true, max: REASON_CHARS }),
    personInput({ id: DECISION_INPUTS.owner, label: 'Owner' }, owner),
    momentInput(
      {
        id: DECISION_INPUTS.recheckOn,
        label: 'Check again',
        optional: true,
        hint: 'Then I ask the owner here how it went.',
      },
      recheckOn,
    ),
  ]);
