import type { ModalView } from '@slack/types';
import { defined } from '../defined.ts';
import type { Stance } from '../domain/decision.ts';
import { STANCES, type StanceChoice } from '../domain/stances.ts';
import {
  BOARD_ACTION_IDS,
  BOARD_BLOCK_ID,
  encodePlace,
  MODAL_IDS,
  STANCE_INPUTS,
  stanceAction,
  type ThreadPlace,
} from '../wire/thread-ids.ts';
import { CHOICE_WORDS } from '../words/choices.ts';
import {
  BOARD_QUESTION,
  morePeople,
  ONE_VOTE,
  stanceCounts,
  stanceHeading,
  votesSoFar,
} from '../words/stances.ts';
import { oneLine } from '../words/text.ts';
import { actions, button, context, type Message, section } from './blocks.ts';
import { windowTitle } from './card-buttons.ts';
import { INTRODUCED_LIST_CHARS, linesWithin } from './lines.ts';
import { choiceInput, modal, textInput } from './modal-inputs.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { personWords } from './people.ts';

/** Who stands where, by name, with a live count. */

/** Where one person stands. */
export type StanceView = Pick<Stance, 'person' | 'choice' | 'reason'>;

const REASON_CHARS = 160;

const lineOf = ({ person, reason }: StanceView): string =>
  `• ${personWords(person)}${reason === undefined ? '' : ` – ${escapeMrkdwn(oneLine(reason, REASON_CHARS))}`}`;

const within = (lines: readonly string[]): string =>
  linesWithin(lines, INTRODUCED_LIST_CHARS, morePeople).join('\n');

const byChoice = (stances: readonly StanceView[], choice: StanceChoice): readonly StanceView[] =>
  stances.filter((stance) => stance.choice === choice);

/** Sections of those who took a stand, a choice each. */
export const stanceSections = (stances: readonly StanceView[]) =>
  STANCES.flatMap((choice) => {
    const those = byChoice(stances, choice).toReversed();
    if (those.length === 0) return [];
    return [section(`*${stanceHeading(choice, those.length)}*\n${within(those.map(lineOf))}`)];
  });

/** The message of a thread that shows its stances and takes new ones. */
export const renderStances = (stances: readonly StanceView[]): Message => ({
  blocks: [
    section(`*${BOARD_QUESTION}* ${stanceCounts(stances)}`),
    ...stanceSections(stances),
    actions(BOARD_BLOCK_ID, [
      ...STANCES.map((choice) => button(stanceAction(choice), CHOICE_WORDS[choice], choice)),
      button(BOARD_ACTION_IDS.reason, 'Add a reason…', 'reason'),
    ]),
    context(ONE_VOTE),
  ],
  text: `${BOARD_QUESTION} ${stanceCounts(stances)}`,
});

/** Who voted so far, for whoever asks. */
export const renderVotes = (stances: readonly StanceView[]): Message => {
  const text = votesSoFar(stances);
  return { blocks: [section(text), ...stanceSections(stances)], text };
};

/** The three stances as options of a window. */
export const choices = STANCES.map((choice) => [choice, CHOICE_WORDS[choice]] as const);

/** The window in which somebody takes a stand or changes it. */
export const stanceModal = (place: ThreadPlace, mine: StanceView | undefined): ModalView =>
  modal(MODAL_IDS.stance, windowTitle('stand'), 'Vote', encodePlace(place), [
    choiceInput(
      { id: STANCE_INPUTS.choice, label: 'Host the model, or pay per token?' },
      choices,
      mine?.choice,
    ),
    textInput(
      { id: STANCE_INPUTS.reason, label: 'Why', optional: true, hint: 'Everybody in the thread reads it.' },
      { multiline: true, max: 500, ...defined({ initial: mine?.reason }) },
    ),
  ]);
