import type { Answer } from '../domain/answer.ts';
import {
  CARD_ACTION_IDS,
  CARD_ACTIONS_BLOCK_ID,
  CARD_CHANGE_BLOCK_ID,
  type CardActionKind,
  encodeCardAction,
} from '../wire/ids.ts';
import { actions, button, type MessageBlock } from './blocks.ts';

export type CardButton = CardActionKind;

/** What changes the thread's draft stands in the first row, what shows or moves the card in the second. */
const FIRST_ROW: readonly CardButton[] = ['adjust', 'half', 'spare', 'gpus', 'models'];

const LABELS: Record<CardButton, string | ((answer: Answer) => string)> = {
  adjust: 'Adjust',
  half: 'Half the traffic',
  spare: ({ scenario }) => (scenario.selfHosted.spareReplicas > 0 ? 'Without a spare' : 'With a spare'),
  gpus: 'Other GPUs',
  models: 'Other models',
  working: 'Show the working',
  sources: 'Sources and assumptions',
  stand: 'Take a stand',
  decide: 'Record the decision',
  export: 'Export',
  share: 'Share in channel',
  remove: 'Remove',
  keep: 'Keep this',
  undo: 'Undo',
  compare: 'Compare all',
};
const ORDER = Object.keys(LABELS) as CardButton[];

/** On every card that stands in a conversation. A preview has its own. */
export const POSTED_BUTTONS: readonly CardButton[] = [
  'adjust',
  'half',
  'spare',
  'gpus',
  'models',
  'working',
  'sources',
  'stand',
  'decide',
  'export',
  'remove',
];

const labelOf = (kind: CardButton, answer: Answer): string => {
  const label = LABELS[kind];
  return typeof label === 'string' ? label : label(answer);
};

/** The buttons of a card, each with the card's id. Throws a RangeError where the id is empty or too long. */
export const cardButtons = (answer: Answer, id: string, kinds: readonly CardButton[]): MessageBlock[] => {
  const value = encodeCardAction({ card: id });
  const row = (blockId: string, shown: readonly CardButton[]): MessageBlock[] =>
    shown.length === 0
      ? []
      : [
          actions(
            blockId,
            shown.map((kind) => button(CARD_ACTION_IDS[kind], labelOf(kind, answer), value)),
          ),
        ];
  const wanted = ORDER.filter((kind) => kinds.includes(kind));
  return [
    ...row(
      CARD_CHANGE_BLOCK_ID,
      wanted.filter((kind) => FIRST_ROW.includes(kind)),
    ),
    ...row(
      CARD_ACTIONS_BLOCK_ID,
      wanted.filter((kind) => !FIRST_ROW.includes(kind)),
    ),
  ];
};
