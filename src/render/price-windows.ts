import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { defined } from '../defined.ts';
import { isStale } from '../domain/dated.ts';
import { dayInWords } from '../domain/format.ts';
import { type BookedPrice, PRICE_EXAMPLES } from '../domain/price-book.ts';
import {
  encodePriceEntry,
  encodePriceRemoval,
  PRICE_IDS,
  PRICE_INPUTS,
  type PriceEntry,
} from '../wire/price-ids.ts';
import {
  forExample,
  listAsks,
  PRICE_CHECK,
  PRICE_FORM_WORDS,
  PRICE_REMOVAL_WORDS,
  sourceOfPrice,
} from '../words/notices/prices.ts';
import { type DefaultView, nameAndValue } from '../words/settings.ts';
import { oneLine } from '../words/text.ts';
import { context, plainText, section } from './blocks.ts';
import { defaultLines } from './defaults.ts';
import { modal, textInput } from './modal-inputs.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';

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
  readonly words?: string;
  readonly source?: string;
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
  label: plainText(PRICE_FORM_WORDS.day.label),
  hint: plainText(PRICE_FORM_WORDS.day.hint),
  element: { type: 'datepicker', action_id: PRICE_INPUTS.day, initial_date: initial },
});

/** Asks for a price, where it comes from and when it was seen to hold. */
export const priceForm = ({ words, source, day }: PriceStart): ModalView =>
  modal(PRICE_IDS.form, PRICE_FORM_WORDS.title, PRICE_FORM_WORDS.send, '', [
    textInput(
      { id: PRICE_INPUTS.words, ...PRICE_FORM_WORDS.price },
      { max: WORDS_CHARS, ...defined({ initial: words }) },
    ),
    context(forExample(PRICE_EXAMPLES.map(code))),
    textInput(
      { id: PRICE_INPUTS.source, ...PRICE_FORM_WORDS.source },
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
      : ` – ${listAsks(escapeMrkdwn(nameAndValue({ ...price, value: price.listed }, true)[1]))}`;
  return `• *${escapeMrkdwn(name)}*  ${escapeMrkdwn(value)}${list}`;
};

const doubt = ({ subject, text }: { readonly subject: string; readonly text: string }): KnownBlock =>
  section(`*${subject}* ${text}`);

/** Reads a price back before it counts. */
export const priceConfirm = (entry: PriceEntry, prices: readonly PriceRead[], asOf: Date): ModalView =>
  modal(PRICE_IDS.confirm, PRICE_CHECK.title, PRICE_CHECK.send, encodePriceEntry(entry), [
    section(prices.map(readLine).join('\n')),
    section(sourceOfPrice(escapeMrkdwn(oneLine(entry.source, SOURCE_CHARS)), dayInWords(entry.day))),
    ...(prices.some(isFar) ? [doubt(PRICE_CHECK.far)] : []),
    ...(isStale(entry.day, asOf) ? [doubt(PRICE_CHECK.old)] : []),
    context(PRICE_CHECK.after),
  ]);

/** Asks before a price is taken away. */
export const priceRemoval = (price: DefaultView): ModalView =>
  modal(
    PRICE_IDS.remove,
    PRICE_REMOVAL_WORDS.title,
    PRICE_REMOVAL_WORDS.send,
    encodePriceRemoval(price.field),
    [section(defaultLines([price], true).join('\n')), context(PRICE_REMOVAL_WORDS.after)],
  );
