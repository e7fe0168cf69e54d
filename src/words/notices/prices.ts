import { STALE_AFTER_DAYS } from '../../domain/dated.ts';
import type { Typed } from '../text.ts';

/** What is said of the prices of a workspace: in their list, in the windows that set one, and of newer list prices. */

/** Above the list of them. */
export const PRICES_TITLE = 'Prices of this workspace';
/** Where there are none. */
export const NO_PRICES = 'This workspace has set no prices of its own: list prices apply.';
/** Behind one that is stale. */
export const LOOK_IT_UP = `over ${STALE_AFTER_DAYS} days ago: look it up`;
/** Where so many have no room on the Home tab. */
export const moreIn = (left: number, typed: Typed): string =>
  `… and ${left} more: ${typed('prices')} has them.`;

/** For those who may. */
export const howToSetPrices = (typed: Typed): string =>
  [
    `Set one with ${typed('defaults claude sonnet at $2/$8')} or ${typed('defaults H100 at $2.10/hr')}, or on my Home tab, with where it comes from.`,
    `Take one away with ${typed('defaults remove claude sonnet')}.`,
  ].join(' ');

/** What can be done with a price: the menu beside it, and the button below all. */
export const PRICE_ACTS = { change: 'Change…', remove: 'Remove…', set: 'Set a price' } as const;

/** The window in which one is typed. */
export const PRICE_FORM_WORDS = {
  title: 'Set a price',
  send: 'Check it',
  price: { label: 'Price', hint: 'With its GPU, its API or its seller.' },
  source: {
    label: 'Where it comes from',
    hint: 'A contract, a quote, a page: something that can be found again.',
  },
  day: {
    label: 'Last confirmed on',
    hint: `Answers mark it as old ${STALE_AFTER_DAYS} days after this day.`,
  },
} as const;
/** In front of lines that could be typed there. */
export const forExample = (lines: readonly string[]): string => `For example ${lines.join(' · ')}`;

/** The window that reads it back before it counts; a doubt is its subject and what is asked. */
export const PRICE_CHECK = {
  title: 'Set this price?',
  send: 'Set it',
  far: {
    subject: 'Far from the list.',
    text: 'Is it the price of one GPU an hour, or of a million tokens? If not, close this and type it again.',
  },
  old: {
    subject: `Over ${STALE_AFTER_DAYS} days ago.`,
    text: 'Answers will say that somebody should look it up.',
  },
  after:
    'Answers use it from now on, and the thread of any decision that it reverses is told. Only admins see the figure, though it can be worked out from a bill.',
} as const;
/** Behind a price that the list has too. */
export const listAsks = (price: string): string => `the list asks ${price}`;
/** Where a price comes from, and when it was last seen to hold. */
export const sourceOfPrice = (source: string, day: string): string =>
  `Source: ${source}; last confirmed on ${day}.`;

/** The window that asks before a price is taken away. */
export const PRICE_REMOVAL_WORDS = {
  title: 'Remove this price?',
  send: 'Remove it',
  after: 'List prices apply again from now on. What was answered and decided stays as it was.',
} as const;

const moved = (count: number): string =>
  count === 0 ? 'no price changed' : count === 1 ? 'one price changed' : `${count} prices changed`;

/** Since when newer list prices count, and how many moved. */
export const newerSince = (from: string, on: string, count: number): string =>
  `Newer prices from ${from} have applied since ${on}: ${moved(count)}.`;

/** The way back from them, and what is asked before. */
export const TAKE_BACK = {
  button: 'Take them back',
  title: 'Take newer prices back?',
  warning:
    'The earlier prices apply again, for everybody, until the file changes or the bot restarts. Cards that were posted stay as they are.',
  yes: 'Take back',
  no: 'Keep them',
} as const;
