import { TOKENS_OF_TEXT } from '../../../domain/units.ts';
import { hasKey } from '../../../keys.ts';
import { LIKELY_SIZE } from '../../likely-amounts.ts';
import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { amountOf, isText, textNote } from '../looks/amounts.ts';
import { claim, hasPer, isPlain, type Pattern } from '../looks/pattern.ts';
import { isOfSummary } from './counted-things.ts';

/** Pages that are sent or written, and what each holds. */

/** "500 tokens a page", "900 words per page". */
const sizeOfPage = ({ quantities }: Reading): Quantity | undefined =>
  quantities.find((one) => (one.unit === 'token' || one.unit === 'word') && hasPer(one, 'page'));

/** "50k companies a week": those who come so often, where nothing else is counted. */
const areTimedPeople = ({ quantities }: Reading): boolean =>
  quantities.some(({ unit, perMonth }) => unit === 'user' && perMonth !== null) &&
  quantities.every(({ unit }) => unit !== 'request');

/** "120k in 2k out, 3,000 per day": the size of what nobody named is said by both of its sides. */
export const areSized = ({ quantities }: Reading): boolean => {
  const isSize = ({ number, perMonth }: Quantity): boolean =>
    perMonth === null && number.value <= LIKELY_SIZE;
  const sides = new Set(quantities.filter(isSize).map(({ side }) => side));
  return (
    sides.has('input') &&
    sides.has('output') &&
    quantities.every(({ unit }) => unit !== 'request' && unit !== 'user')
  );
};

/** So many pages are those of a job, and no prompt. */
const MANY_PAGES = 1000;

/** Pages by their size, as requests, and the size of a summary. */
export const PAGES_SENT: readonly Pattern[] = [
  {
    name: 'size of a summary',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      quantity.perMonth === null &&
      quantity.side === null &&
      (quantity.unit === 'token' || isText(quantity)) &&
      isOfSummary(quantity, reading),
    says: (quantity, reading) => {
      if (isText(quantity)) reading.notes.push(textNote(quantity));
      reading.outputs.push(amountOf(quantity, { each: true, timed: false }));
    },
  },
  {
    name: 'pages of a size',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      quantity.unit === 'page' &&
      quantity.perMonth === null &&
      sizeOfPage(reading) !== undefined &&
      ((reading.facts.units.get('request') ?? 0) > 0 || areTimedPeople(reading)),
    says: (quantity, reading) => {
      const size = sizeOfPage(reading);
      if (size === undefined) return;
      claim(size, reading);
      reading.volumes.push(
        amountOf(quantity, {
          value:
            quantity.number.value *
            size.number.value *
            (hasKey(TOKENS_OF_TEXT, size.unit) ? TOKENS_OF_TEXT[size.unit] : 1),
          each: true,
          // "50k companies a week, 3 pages each": one request is made of each of them.
          ...(areTimedPeople(reading) && { ofRequest: true }),
        }),
      );
    },
  },
  {
    name: 'pages that are sent',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      quantity.unit === 'page' &&
      !quantity.each &&
      (sizeOfPage(reading) !== undefined ||
        ((quantity.perMonth !== null || quantity.number.value >= MANY_PAGES) && areSized(reading)) ||
        (quantity.perMonth !== null &&
          reading.quantities.some(({ each, unit }) => each && (unit === 'token' || unit === 'word')))),
    says: (quantity, reading) =>
      reading.requests.push(amountOf(quantity, { value: quantity.number.value * (quantity.perMonth ?? 1) })),
  },
];
