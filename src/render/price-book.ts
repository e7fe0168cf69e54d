import type { KnownBlock, PlainTextOption, SectionBlock } from '@slack/types';
import { DAY_MS } from '../domain/day.ts';
import { BookedPrice, ownPriceOf } from '../domain/price-book.ts';
import { PRICE_IDS, type PriceAct, priceOption } from '../wire/price-ids.ts';
import { button, context, type Message, plainText, section } from './blocks.ts';
import { commandCode } from './command-code.ts';
import { defaultLines, whoMay } from './defaults.ts';
import { LIST_CHARS, linesWithin } from './lines.ts';
import type { DefaultView } from './setting-words.ts';

/** The prices of a workspace's own: what, who said so, when, and which of them are old. */

/** The prices of a workspace for one reader. */
export interface PriceBookView {
  readonly defaults: readonly DefaultView[];
  /** An admin sees the figures. */
  readonly isAdmin: boolean;
  /** Slack ids of all admins. */
  readonly admins?: readonly string[];
  /** The day on which they are looked at. */
  readonly asOf: Date;
}

/** A person's price goes stale as any other does. */
export const STALE_DAYS = 90;
/** Prices with a menu of their own; the Home tab takes a hundred blocks in all. */
const MOST_ROWS = 30;

const NONE = 'This workspace has set no prices of its own: list prices apply.';
const WHAT = 'set them, and see the figures';

/** Whether a setting belongs to the price book: of a GPU, of an API, or a discount. */
export const isOwnPrice = ({ field, value }: DefaultView): boolean => {
  const price = ownPriceOf(field);
  return price !== undefined && (price.kind !== 'api-price' || BookedPrice.safeParse(value).success);
};

/** Whether a day lies so far back that whoever reads the price should look it up. */
export const isOldDay = (day: string, asOf: Date): boolean =>
  !(asOf.getTime() - Date.parse(day) <= STALE_DAYS * DAY_MS);

const lineOf = (price: DefaultView, { isAdmin, asOf }: Omit<PriceBookView, 'defaults'>): string => {
  const [line = ''] = defaultLines([price], isAdmin);
  const isOld = isOldDay(price.confirmedOn ?? price.at, asOf);
  return isOld ? `${line} – over ${STALE_DAYS} days ago: look it up` : line;
};

const HOW = [
  `Set one with ${commandCode('defaults claude sonnet at $2/$8')} or ${commandCode('defaults H100 at $2.10/hr')}, or on my Home tab, with where it comes from.`,
  `Take one away with ${commandCode('defaults remove claude sonnet')}.`,
].join(' ');

/** Each price with who set it and when, and which are old; figures for admins alone. */
export const renderPriceBook = ({ defaults, ...how }: PriceBookView): Message => {
  const lines = defaults.filter(isOwnPrice).map((price) => lineOf(price, how));
  const shown = linesWithin(
    lines.length === 0 ? [NONE] : ['*Prices of this workspace*', ...lines],
    LIST_CHARS,
  );
  return {
    blocks: [section(shown.join('\n')), context(how.isAdmin ? HOW : whoMay(how.admins, WHAT))],
    text: shown.join(' '),
  };
};

const LABELS: readonly (readonly [PriceAct, string])[] = [
  ['change', 'Change…'],
  ['remove', 'Remove…'],
];

const optionsFor = (field: string): PlainTextOption[] =>
  LABELS.flatMap(([act, label]) => {
    const value = priceOption(act, field);
    return value === undefined ? [] : [{ text: plainText(label), value }];
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
    section('*Prices of this workspace*'),
    ...prices.slice(0, MOST_ROWS).map((price, index) => row(price, view, index)),
    ...(left > 0 ? [context(`… and ${left} more: ${commandCode('prices')} has them.`)] : []),
    ...(prices.length === 0 ? [section(NONE)] : []),
    view.isAdmin
      ? {
          type: 'actions',
          block_id: 'prices.actions',
          elements: [button(PRICE_IDS.set, 'Set a price', 'new')],
        }
      : context(whoMay(view.admins, WHAT)),
  ];
};
