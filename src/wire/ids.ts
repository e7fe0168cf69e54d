import * as z from 'zod';
import { optional } from '../domain/optional.ts';
import { decodeCarried } from './carried.ts';
import { codePoints, TEXT } from './limits.ts';

/** Names by which we know our own buttons again. The writer and the reader of each sit together. */

/** The slash command. */
export const COMMAND = '/llmcost';

/** Buttons below a question to the asker: each runs the line that is its value. */
export const RUN_LINE_ACTIONS = /^run-line\./;
/** Slack wants each button of a message under an id of its own. */
export const runLineActionId = (index: number): string => `run-line.${index}`;

/** The step of Workflow Builder. */
export const ESTIMATE_STEP_ID = 'estimate_llm_cost';

/** The shortcut in the menu of a message. */
export const MESSAGE_SHORTCUT_ID = 'llmcost_from_message';

/** Buttons of a card, by what they do; the action id is what Slack sends back. */
export const CARD_ACTION_IDS = {
  adjust: 'card.adjust',
  'what-if': 'card.what-if',
  working: 'card.working',
  sources: 'card.sources',
  alternatives: 'card.alternatives',
  stand: 'card.stand',
  decide: 'card.decide',
  export: 'card.export',
  remove: 'card.remove',
  share: 'card.share',
  keep: 'card.keep',
  undo: 'card.undo',
  compare: 'card.compare',
  details: 'card.details',
} as const;
/** What a card's button does, whichever id it has in Slack. */
export type CardActionKind = keyof typeof CARD_ACTION_IDS;

/** Buttons that cards no longer have; cards that stand in a channel still show them. */
export const OLD_CARD_ACTIONS = /^card\.(?:half|spare|gpus|models)$/;

/** Buttons below the question whether all of somebody's estimates may go. */
export const FORGET_ACTION_ID = 'mine.forget';

/** The menu at the end of a card's buttons: its options say what to do. */
export const CARD_MENU_ID = 'card.menu';

/** The block that holds a card's buttons. */
export const CARD_ACTIONS_BLOCK_ID = 'card.actions';
/** Never empty, as a zod enum asks. */
export const CARD_KINDS = Object.keys(CARD_ACTION_IDS) as [CardActionKind, ...CardActionKind[]];

const CardAction = z.strictObject({
  v: z.literal(1),
  /** Id of the answer that the card shows. */
  card: z.string().min(1).max(100),
  /** What it does, where it stands in a menu or a list. */
  do: optional(z.enum(CARD_KINDS)),
});
/** What a card's button carries. */
export type CardAction = Omit<z.infer<typeof CardAction>, 'v'>;

/** The button's value. Throws a RangeError where the card id is empty or longer than 100 characters. */
export const encodeCardAction = (action: CardAction): string => {
  const value = JSON.stringify({ v: 1, ...action });
  if (!CardAction.safeParse({ v: 1, ...action }).success || codePoints(value) > TEXT.buttonValue) {
    throw new RangeError('a card id has 1 to 100 characters');
  }
  return value;
};

/** null for any value that `encodeCardAction` did not write. */
export const decodeCardAction = (value: unknown): CardAction | null => decodeCarried(CardAction, value);
