import type { KnownBlock, PlainTextOption, SectionBlock } from '@slack/types';
import { isStale } from '../domain/dated.ts';
import { BookedPrice, ownPriceOf } from '../domain/price-book.ts';
import { seenOn } from '../domain/workspace-default.ts';
import { PRICE_IDS, PRICE_ROW_ACTS, priceOption } from '../wire/price-ids.ts';
import {
  howToSetPrices,
  LOOK_IT_UP,
  moreIn,
  NO_PRICES,
  PRICE_ACTS,
  PRICES_TITLE,
} from '../words/notices/prices.ts';
import type { DefaultView } from '../words/settings.ts';
import { button, context, type Message, plainText, section } from './blocks.ts';
import { commandCode } from './command-code.ts';
import { defaultLines, type SettingsLook, whoElse } from './defaults.ts';
import { LIST_CHARS, linesWithin } from './lines.ts';

/** The prices of a workspace's own: what, who said so, when, and which of them are old. */

/** The prices of a workspace for one reader. */
export interface PriceBookView extends SettingsLook {
  /** The day on which they are looked at. */
  readonly asOf: Date;
}

/** Prices with a menu of their own; the Home tab takes a hundred blocks in all. */
const MOST_ROWS = 30;

/** Whether a setting belongs to the price book: of a GPU, of an API, or a discount. */
export const isOwnPrice = ({ field, value }: DefaultView): boolean => {
  const price = ownPriceOf(field);
  return price !== undefined && (price.kind !== 'api-price' || BookedPrice.safeParse(value).success);
};

const lineOf = (price: DefaultView, { isAdmin, asOf }: Omit<PriceBookView, 'defaults'>): string => {
  const [line = ''] = defaultLines([price], isAdmin);
  return isStale(seenOn(price), asOf) ? `${line} – ${LOOK_IT_UP}` : line;
};

/** Each price with who set it and when, and which are old; figures for admins alone. */
export const renderPriceBook = ({ defaults, ...how }: PriceBookView): Message => {
  const lines = defaults.filter(isOwnPrice).map((price) => lineOf(price, how));
  const shown = linesWithin(lines.length === 0 ? [NO_PRICES] : [`*${PRICES_TITLE}*`, ...lines], LIST_CHARS);
  return {
    blocks: [
      section(shown.join('\n')),
      context(how.isAdmin ? howToSetPrices(commandCode) : whoElse(how.admins, 'prices')),
    ],
    text: shown.join(' '),
  };
};

const optionsFor = (field: string): PlainTextOption[] =>
  PRICE_ROW_ACTS.flatMap((act) => {
    const value = priceOption(act, field);
    return value === undefined ? [] : [{ text: plainText(PRICE_ACTS[act]), value }];
  });

const row = (price: DefaultView, view: Omit<PriceBookView, 'defaults'>, index: number): SectionBlock => {
  const options = view.isAdmin ? optionsFor(price.field) : [];
  const shown = { ...section(lineOf(price, view)), block_id: `prices.${index}` };
  return options.length === 0
    ? shown
    : { ...shown, accessory: { type: 'overflow', action_id: PRICE_IDS.row, options } };
};

/** The price book on the Home tab: each price with its menu, and a way to set one. */
export const priceBlocks = ({ defaults, ...view }: PriceBookView): KnownBlock[] => {
  const prices = defaults.filter(isOwnPrice);
  const left = prices.length - MOST_ROWS;
  return [
    section(`*${PRICES_TITLE}*`),
    ...prices.slice(0, MOST_ROWS).map((price, index) => row(price, view, index)),
    ...(left > 0 ? [context(moreIn(left, commandCode))] : []),
    ...(prices.length === 0 ? [section(NO_PRICES)] : []),
    view.isAdmin
      ? {
          type: 'actions',
          block_id: 'prices.actions',
          elements: [button(PRICE_IDS.set, PRICE_ACTS.set, 'new')],
        }
      : context(whoElse(view.admins, 'prices')),
  ];
};
