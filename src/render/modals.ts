import type { KnownBlock, ModalView } from '@slack/types';
import { VIEW } from '../wire/limits.ts';
import { encodePlace, MODAL_IDS, type ThreadPlace, WHAT_IF_INPUT } from '../wire/thread-ids.ts';
import { context, type Message, plainText } from './blocks.ts';
import { type OpeningButton, windowTitle } from './card-buttons.ts';
import { modal, textInput } from './modal-inputs.ts';
import { code } from './mrkdwn.ts';

/** What is for the clicker alone opens as a modal: a private answer in a closed thread looks like a dead button. */

/** A message as the modal of its button, which is only read. Charts, tables and buttons have no place in one. */
export const readModal = (kind: OpeningButton, { blocks }: Message): ModalView => ({
  type: 'modal',
  title: plainText(windowTitle(kind)),
  close: plainText('Close'),
  blocks: blocks
    .filter((block): block is KnownBlock => !['table', 'data_visualization', 'actions'].includes(block.type))
    .slice(0, VIEW.blocks),
});

const ONE_MOMENT = 'One moment…';

/** Shown at once, while what it will hold is made: a trigger lives three seconds. */
export const waitModal = (kind: OpeningButton): ModalView =>
  readModal(kind, { blocks: [context(ONE_MOMENT)], text: ONE_MOMENT });

const EXAMPLES = ['2B tokens and int4', 'half the traffic', 'no spare', 'H200 at 3.10/hr', 'vs opus'];

/** Asks what to try on the numbers of one card. */
export const whatIfModal = (place: ThreadPlace): ModalView =>
  modal(MODAL_IDS.whatIf, windowTitle('what-if'), 'Try it', encodePlace(place), [
    textInput(
      { id: WHAT_IF_INPUT, label: 'What if…', hint: 'It changes nothing until somebody keeps it.' },
      { max: 500 },
    ),
    context(`For example ${EXAMPLES.map(code).join(' · ')}`),
  ]);
