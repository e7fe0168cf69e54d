import { toWhole } from '../../../domain/round.ts';
import { TOKENS_OF_TEXT } from '../../../domain/units.ts';
import { LIKELY_SIZE } from '../../likely-amounts.ts';
import { quoted } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { amountOf, textNote } from '../looks/amounts.ts';
import { hasPer, isPlain, type Pattern } from '../looks/pattern.ts';

/** "20k pages a day, output 200 tokens per page": what one gives is said, and what it holds is a page. */

const isOfOne = ({ unit, side, perMonth, number, each, per, second }: Quantity): boolean =>
  !number.money &&
  !number.percent &&
  second === null &&
  perMonth === null &&
  number.value <= LIKELY_SIZE &&
  (unit === 'token' || unit === 'word' || unit === null) &&
  (side !== null || each || per.some(({ what }) => what === 'page'));

/** The sizes of one page that are of its output, where none says what is read. */
const givesOnly = ({ quantities }: Reading): boolean => {
  const sizes = quantities.filter(isOfOne);
  return sizes.length > 0 && sizes.every(({ side }) => side === 'output');
};

/** Other things are counted, of which pages are parts, or people, of whom each has some. */
const isOfOthers = ({ facts }: Reading): boolean =>
  (facts.units.get('request') ?? 0) > 0 || (facts.units.get('user') ?? 0) > 0;

const isSizeInTokens = ({ number, unit, perMonth }: Quantity): boolean =>
  !number.money &&
  !number.percent &&
  perMonth === null &&
  number.value <= LIKELY_SIZE &&
  (unit === null || unit === 'token');

/** "300k invoices, 2 pages each, 1500 tokens in 200 out": what each holds is said in tokens. */
const isSizedBeside = ({ unit, each, perMonth }: Quantity, { quantities }: Reading): boolean =>
  unit === 'page' &&
  each &&
  perMonth === null &&
  (['input', 'output'] as const).every((side) =>
    quantities.some((one) => one.side === side && isSizeInTokens(one)),
  );

/** Read before pages without a size are counted in tokens. */
export const PAGES_READ: readonly Pattern[] = [
  {
    name: 'pages whose text is said in tokens',
    fits: (quantity, reading) => isPlain(quantity) && isSizedBeside(quantity, reading),
    says: ({ words }, reading) =>
      reading.notes.push(`${quoted(words)} are of the size that is said in tokens, and change no number.`),
  },
  {
    name: 'pages that are read, of which the answers are said',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      quantity.unit === 'page' &&
      quantity.side === null &&
      quantity.perMonth !== null &&
      !quantity.each &&
      !hasPer(quantity, 'user', 'fte', 'request') &&
      !isOfOthers(reading) &&
      givesOnly(reading),
    says: (quantity, reading) => {
      reading.requests.push(amountOf(quantity, { value: quantity.number.value * (quantity.perMonth ?? 1) }));
      reading.inputs.push(
        amountOf(quantity, { value: toWhole(TOKENS_OF_TEXT.page), each: true, timed: false, perMonth: 1 }),
      );
      reading.notes.push(textNote(quantity));
    },
  },
];
