import * as z from 'zod';
import { ownPriceOf } from '../domain/price-book.ts';
import { decodeCarried } from './carried.ts';
import { codePoints, MENU, VIEW } from './limits.ts';

/** Ids of the price book on the Home tab, and what its windows carry from one to the next. */

/** Buttons and windows of the price list on App Home. */
export const PRICE_IDS = {
  /** Opens an empty window. */
  set: 'prices.set',
  /** The menu beside one price. */
  row: 'prices.row',
  form: 'prices.form',
  confirm: 'prices.confirm',
  remove: 'prices.remove',
  /** Takes back what a refresh brought. */
  takeBack: 'prices.take-back',
} as const;

/** Inputs of the window in which a price is typed. */
export const PRICE_INPUTS = { words: 'price-words', source: 'price-source', day: 'price-day' } as const;

/** The longest name of a price that a menu gives back. */
const FIELD_CHARS = 300;

const Entry = z.strictObject({
  v: z.literal(1),
  words: z.string().min(1).max(300),
  source: z.string().min(1).max(200),
  /** ISO day. */
  day: z.iso.date(),
});
/** A price as somebody typed it, with where it comes from and the day on which it was seen to hold. */
export type PriceEntry = Omit<z.infer<typeof Entry>, 'v'>;

/** What the window that asks for confirmation carries. Throws a RangeError where it is too much for Slack. */
export const encodePriceEntry = (entry: PriceEntry): string => {
  const text = JSON.stringify({ v: 1, ...entry });
  if (decodePriceEntry(text) === null || codePoints(text) > VIEW.metadataChars)
    throw new RangeError('a price, its source and its day are short texts');
  return text;
};

/** null for what `encodePriceEntry` did not write. */
export const decodePriceEntry = (metadata: string | undefined): PriceEntry | null =>
  decodeCarried(Entry, metadata);

const Removal = z.strictObject({
  v: z.literal(1),
  field: z.string().refine((field) => ownPriceOf(field) !== undefined),
});

/** What the window that asks before a price is taken away carries: the field of that price. */
export const encodePriceRemoval = (field: string): string => JSON.stringify({ v: 1, field });

/** The field of that price; null for what `encodePriceRemoval` did not write, and for a field that is no price. */
export const decodePriceRemoval = (metadata: string | undefined): string | null =>
  decodeCarried(Removal, metadata)?.field ?? null;

/** What the menu beside a price offers. */
export const PRICE_ROW_ACTS = ['change', 'remove'] as const;
type PriceAct = (typeof PRICE_ROW_ACTS)[number];

/** An option of the menu beside a price; undefined where the name of its field is too long for Slack. */
export const priceOption = (act: PriceAct, field: string): string | undefined => {
  const value = `${act}:${field}`;
  return codePoints(value) <= MENU.optionValue ? value : undefined;
};

/** What the option of a menu asks for, and of which price; null for a value that no menu of ours has. */
export const priceOptionOf = (value: unknown): { readonly act: PriceAct; readonly field: string } | null => {
  if (typeof value !== 'string') return null;
  const act = PRICE_ROW_ACTS.find((name) => value.startsWith(`${name}:`));
  if (act === undefined) return null;
  const field = value.slice(act.length + 1);
  return field === '' || field.length > FIELD_CHARS ? null : { act, field };
};
