import type { ActionsBlock, Button, Overflow } from '@slack/types';
import {
  CARD_ACTION_IDS,
  CARD_ACTIONS_BLOCK_ID,
  CARD_MENU_ID,
  type CardActionKind,
  encodeCardAction,
} from '../wire/ids.ts';
import { actions, button, confirmation, plainText } from './blocks.ts';

/** A button that stands below a card. */
export type CardButton = CardActionKind;

type Words =
  | { readonly label: string; readonly opens?: undefined; readonly title?: undefined }
  | { readonly label: string; readonly opens: 'window'; readonly title?: string };

/**
 * What a button says, whether it opens a window, and what stands over that: Slack has room for 24 characters there. The
 * form has its own title.
 */
const WORDS = {
  adjust: { label: 'Change inputs', opens: 'window' },
  'what-if': { label: 'What if…', opens: 'window', title: 'What if…' },
  keep: { label: 'Keep this' },
  undo: { label: 'Undo' },
  compare: { label: 'Compare all' },
  stand: { label: 'Vote', opens: 'window', title: 'Vote' },
  share: { label: 'Share in channel' },
  details: { label: 'Show the whole card', opens: 'window', title: 'The whole card' },
  working: { label: 'Show the working', opens: 'window', title: 'The working' },
  sources: { label: 'Sources and assumptions', opens: 'window', title: 'Sources, assumptions' },
  alternatives: { label: 'Other GPUs and models', opens: 'window', title: 'Other GPUs and models' },
  decide: { label: 'Record the decision', opens: 'window', title: 'Record the decision' },
  export: { label: 'Export' },
  remove: { label: 'Remove' },
} as const satisfies Readonly<Record<CardButton, Words>>;

/** True where a button opens a window, which is there once, and again as soon as it is closed. */
export const opensWindow = (kind: CardButton): boolean => 'opens' in WORDS[kind];

/** A button that opens a window of its own title. */
export type OpeningButton = {
  [B in CardButton]: (typeof WORDS)[B] extends { readonly title: string } ? B : never;
}[CardButton];

/** What stands over the window that a button opens. */
export const windowTitle = (kind: OpeningButton): string => WORDS[kind].title;

/** What a row of buttons holds; what is in the menu stands behind its three dots. */
export interface CardRow {
  readonly buttons: readonly CardButton[];
  readonly menu: readonly CardButton[];
}

/** Buttons of a card in a conversation. */
export const POSTED_BUTTONS: CardRow = {
  buttons: ['adjust', 'what-if', 'stand'],
  menu: ['working', 'sources', 'alternatives', 'decide', 'export'],
};

/** Buttons of a card that was asked for in a thread. */
export const THREAD_BUTTONS: CardRow = {
  buttons: ['adjust', 'what-if', 'stand'],
  menu: ['working', 'sources', 'alternatives', 'decide', 'share'],
};

/** Buttons of a card in a channel without the bot: what opens in front of the clicker works there too. */
export const GUEST_BUTTONS: CardRow = {
  buttons: ['adjust'],
  menu: ['working', 'sources', 'alternatives'],
};

/** Buttons of a card that only its asker sees. */
export const PREVIEW_BUTTONS: CardRow = {
  buttons: ['share', 'adjust', 'remove'],
  menu: ['working', 'sources', 'alternatives'],
};

const REMOVE = {
  ...confirmation(
    'Remove this card?',
    'It disappears for everyone, along with what I keep of it.',
    'Remove',
    'Keep',
  ),
  style: 'danger',
} as const;

const STYLES: Readonly<Partial<Record<CardButton, Pick<Button, 'style' | 'confirm'>>>> = {
  keep: { style: 'primary' },
  share: { style: 'primary' },
  remove: { style: 'danger', confirm: REMOVE },
};

const menuOf = (id: string, kinds: readonly CardButton[]): Overflow[] =>
  kinds.length === 0
    ? []
    : [
        {
          type: 'overflow',
          action_id: CARD_MENU_ID,
          options: kinds.map((kind) => ({
            text: plainText(WORDS[kind].label),
            value: encodeCardAction({ card: id, do: kind }),
          })),
        },
      ];

/** One button with the card's id. */
const cardButton = (id: string, kind: CardButton): Button => ({
  ...button(CARD_ACTION_IDS[kind], WORDS[kind].label, encodeCardAction({ card: id })),
  ...STYLES[kind],
});

/** A button that stands in a list beside its card, and says so. */
export const listedButton = (id: string, kind: CardButton): Button => ({
  ...cardButton(id, kind),
  value: encodeCardAction({ card: id, do: kind }),
});

/** One row of buttons, each with the card's id. Throws a RangeError where the id is empty or too long. */
export const cardButtons = (id: string, { buttons, menu }: CardRow): ActionsBlock[] => {
  const shown = buttons.map((kind) => cardButton(id, kind));
  return shown.length + menu.length === 0
    ? []
    : [actions(CARD_ACTIONS_BLOCK_ID, [...shown, ...menuOf(id, menu)])];
};
