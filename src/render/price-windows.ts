import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { defined } from '../defined.ts';
import { dayInWords } from '../domain/format.ts';
import { type BookedPrice, PRICE_EXAMPLES } from '../domain/price-book.ts';
import {
  encodePriceEntry,
  encodePriceRemoval,
  PRICE_IDS,
  PRICE_INPUTS,
  type PriceEntry,
} from '../wire/price-ids.ts';
import { oneLine } from '../words/text.ts';
import { context, plainText, section } from './blocks.ts';
import { defaultLines } from './defaults.ts';
import { modal, textInput } from './modal-inputs.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';
import { isOldDay, STALE_DAYS } from './price-book.ts';
import type { DefaultView } from './setting-words.ts';
import { nameAndValue } from './setting-words.ts';

/** Windows of the price book: a price is typed, read back beside the list's, and only then set. */

/** A price as it was understood. */
export interface PriceRead {
  readonly field: string;
  /** What the GPU or API is called whose id stands in the field. */
  readonly called?: string;
  readonly value: number | BookedPrice;
  /** What the list asks for the same. */
  readonly listed: number | BookedPrice | undefined;
}

/** What the form begins with. */
interface PriceStart {
  readonly words?: string | undefined;
  readonly source?: string | undefined;
  /** ISO day. */
  readonly day: string;
}

const WORDS_CHARS = 300;
const SOURCE_CHARS = 200;
/** This far from the list it may be the price of something else: of eight GPUs, or of a thousand tokens. */
const FAR = 2.5;

const dayInput = (initial: string): InputBlock => ({
  type: 'input',
  block_id: PRICE_INPUTS.day,
  label: plainText('Last confirmed on'),
  hint: plainText(`Answers mark it as old ${STALE_DAYS} days after this day.`),
  element: { type: 'datepicker', action_id: PRICE_INPUTS.day, initial_date: initial },
});

/** Asks for a price, where it comes from and when it was seen to hold. */
export const priceForm = ({ words, source, day }: PriceStart): ModalView =>
  modal(PRICE_IDS.form, 'Set a price', 'Check it', '', [
    textInput(
      { id: PRICE_INPUTS.words, label: 'Price', hint: 'With its GPU, its API or its seller.' },
      { max: WORDS_CHARS, ...defined({ initial: words }) },
    ),
    context(`For example ${PRICE_EXAMPLES.map(code).join(' · ')}`),
    textInput(
      {
        id: PRICE_INPUTS.source,
        label: 'Where it comes from',
        hint: 'A contract, a quote, a page: something that can be found again.',
      },
      { max: SOURCE_CHARS, ...defined({ initial: source }) },
    ),
    dayInput(day),
  ]);

const inputUsd = (price: number | BookedPrice): number =>
  typeof price === 'number' ? price : price.usdPerMillionInput;

const isFar = ({ value, listed }: PriceRead): boolean => {
  if (listed === undefined || inputUsd(value) <= 0 || inputUsd(listed) <= 0) return false;
  const ratio = inputUsd(value) / inputUsd(listed);
  return Math.max(ratio, 1 / ratio) > FAR;
};

const readLine = (price: PriceRead): string => {
  const [name, value] = nameAndValue(price, true);
  const list =
    price.listed === undefined
      ? ''
      : ` – the list asks ${escapeMrkdwn(nameAndValue({ ...price, value: price.listed }, true)[1])}`;
  return `• *${escapeMrkdwn(name)}*  ${escapeMrkdwn(value)}${list}`;
};

/** Reads a price back before it counts. */
export const priceConfirm = (entry: PriceEntry, prices: readonly PriceRead[], asOf: Date): ModalView => {
  const doubts: KnownBlock[] = [
    ...(prices.some(isFar)
      ? [
          section(
            '*Far from the list.* Is it the price of one GPU an hour, or of a million tokens? If not, close this and type it again.',
          ),
        ]
      : []),
    ...(isOldDay(entry.day, asOf)
      ? [section(`*Over ${STALE_DAYS} days ago.* Answers will say that somebody should look it up.`)]
      : []),
  ];
  return modal(PRICE_IDS.confirm, 'Set this price?', 'Set it', encodePriceEntry(entry), [
    section(prices.map(readLine).join('\n')),
    section(
      `Source: ${escapeMrkdwn(oneLine(entry.source, SOURCE_CHARS))}; last confirmed on ${dayInWords(entry.day)}.`,
    ),
    ...doubts,
    context(
      'Answers use it from now on, and the thread of any decision that it reverses is told. Only admins see the figure, though it can be worked out from a bill.',
    ),
  ]);
};

/** Asks before a price is taken away. */
export const priceRemoval = (price: DefaultView): ModalView =>
  modal(PRICE_IDS.remove, 'Remove this price?', 'Remove it', encodePriceRemoval(price.field), [
    section(defaultLines([price], true).join('\n')),
    context('List prices apply again from now on. What was answered and decided stays as it was.'),
  ]);
