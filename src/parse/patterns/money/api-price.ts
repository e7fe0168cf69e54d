import { exactly, nearEnough } from '../../../domain/round.ts';
import { TOKENS_PER_MILLION } from '../../../domain/units.ts';
import { textBefore } from '../../beside.ts';
import { re } from '../../expression.ts';
import { quoted } from '../../problems.ts';
import { markAt, type Quantity } from '../../quantities.ts';
import type { PricePart, Reading } from '../../reading.ts';
import { AT_MOST } from '../looks/money-goes.ts';
import { hasNoun, type Pattern } from '../looks/pattern.ts';
import { useWords } from '../looks/sentence.ts';
import { isAskedAt, isPriceOfTokens } from '../looks/sold.ts';
import { isBarePart, isBarePrice } from './bare-api-price.ts';
import { addPrice, apiBefore } from './whose-price.ts';

/** Prices of an API per million tokens: "$3/$15", "$0.60/M", "$3 in $15 out", "input 5 output 25", "$0.30 cached". */

const perMillion = (usd: number, tokens: number): number => exactly((usd * 1e6) / tokens);

const tokensOf = (quantity: Quantity): number | null =>
  quantity.per.find(({ what }) => what === 'token')?.many ?? null;

const sideOf = (quantity: Quantity): PricePart['side'] =>
  hasNoun(quantity, 'cached') ? 'cached' : quantity.side;

/** "1k in at 0.6 per million and 200 out at 2.4 per million": the size in front says which side is paid for. */
const sizeBefore = ({ first }: Quantity, { atoms, facts }: Reading): Quantity | undefined =>
  markAt(atoms, first - 1, 'at') ? facts.byEnd.get(first - 1) : undefined;

/** "$300 input and $700 output a month": money of the one side beside money of the other. */
const isBesideOtherSide = (quantity: Quantity, { quantities }: Reading): boolean =>
  quantity.period !== 'hour' &&
  quantities.some(
    (other) =>
      other.number.money && other.side !== null && quantity.side !== null && other.side !== quantity.side,
  );

const CACHED_AT = /\bcached?(?: (?:input|reads?|hits?|tokens?))*(?: (?:at|for|is|costs?)|:)? ?$/i;
const LARGEST_CACHED = 50;

/** "together costs 0.88": right behind who asks for it, beside a name of an API. */
const isAskedAlone = (quantity: Quantity, reading: Reading): boolean =>
  quantity.side === null &&
  isPriceOfTokens(quantity) &&
  isAskedAt(reading, quantity.first) &&
  apiBefore(reading, quantity.first) !== null;

/** A pair of prices right in front of a third, behind one more slash: "$3/$15/$0.30". */
const pairBefore = ({ first, number }: Quantity, { atoms, facts }: Reading): boolean => {
  const pair = markAt(atoms, first - 1, 'slash') ? facts.byEnd.get(first - 1) : undefined;
  // What is read from a cache is never dearer than what is not: "$3/$0.30/$15" is another order.
  return (
    pair?.second?.money === true &&
    pair.number.money &&
    number.value <= Math.min(pair.number.value, pair.second.value)
  );
};

const isPriced = (other: Quantity, reading: Reading): boolean =>
  (other.second !== null && (other.number.money || isBarePrice(other, reading))) || tokensOf(other) !== null;

/** "1.25/10, cached at 0.125", "$3/$15 cached $0.30", "$3/$15/$0.30": beside a price of both sides. */
const isCachedBesidePair = (quantity: Quantity, reading: Reading): boolean => {
  const { number, unit, second, per } = quantity;
  if (number.percent || number.scaled || unit !== null || second !== null) return false;
  // "$3/$15, 80% cache hits, $0.14/kWh": a price of electricity is none of tokens.
  if (per.some(({ what }) => what !== 'token' && what !== 'million')) return false;
  if (number.money && pairBefore(quantity, reading)) return true;
  const isCalled = CACHED_AT.test(textBefore(reading.text, number.start, 40));
  if (number.money)
    return isCalled && reading.quantities.some((other) => other !== quantity && isPriced(other, reading));
  return (
    isCalled &&
    quantity.per.length === 0 &&
    number.value < LARGEST_CACHED &&
    reading.quantities.some((other) => other.number.percent && hasNoun(other, 'cached')) &&
    reading.quantities.some((other) => isPriced(other, reading))
  );
};

/** USD per million tokens that somebody may have paid, and the fewest tokens that are paid for at once. */
const PAID = { least: 0.005, most: 250, tokens: 5e6 } as const;

/** "input tokens 412,118,003 $1,236.35": the tokens right in front of what was paid for them. */
const tokensPaid = (quantity: Quantity, { atoms, facts, named }: Reading): Quantity | undefined => {
  const { number, second, unit, per, each, first, end } = quantity;
  const bought = facts.byEnd.get(markAt(atoms, first - 1, 'colon', 'dash', 'at') ? first - 1 : first);
  const isCounted =
    bought !== undefined && (bought.unit === 'token' || bought.side !== null || hasNoun(bought, 'cached'));
  if (named.size === 0 || !isCounted || bought.number.money || bought.number.value < PAID.tokens)
    return undefined;
  const isSum = number.money && second === null && unit === null && per.length === 0 && !each;
  const isLast = end === atoms.length || markAt(atoms, end, 'comma', 'stop', 'and', 'versus', 'on');
  const rate = perMillion(number.value, bought.number.value);
  return isSum && (isLast || atoms[end]?.kind === 'api') && rate >= PAID.least && rate <= PAID.most
    ? bought
    : undefined;
};

const TARGET = re`\b(?:${AT_MOST}|lower than|cheaper than|target(?: is| of)?:?) ?$`;

/** "can we get below $0.50 per million?": what tokens may cost is held against hosting like an API of that price. */
const noteTarget = ({ first, words }: Quantity, reading: Reading): void => {
  const start = reading.atoms[first]?.start ?? 0;
  const target = TARGET.exec(textBefore(reading.text, start, 20))?.[0];
  if (target === undefined) return;
  useWords(reading, start - target.length, start);
  reading.notes.push(
    `${quoted(`${target.trim()} ${words}`)} is held against hosting like an API of that price.`,
  );
};

/** Prices per million tokens: "$3/$15", "sonnet at $2.50 in". */
export const API_PRICES: readonly Pattern[] = [
  {
    name: 'a pair of API prices',
    fits: (quantity, reading) =>
      (quantity.second !== null &&
        quantity.number.money &&
        quantity.link === 'slash' &&
        quantity.unit === null) ||
      isBarePrice(quantity, reading),
    says: (quantity, reading) => {
      const tokens = tokensOf(quantity) ?? TOKENS_PER_MILLION;
      const first = perMillion(quantity.number.value, tokens);
      const second = perMillion(quantity.second?.value ?? 0, tokens);
      const [input, output] = quantity.reversed ? [second, first] : [first, second];
      addPrice(reading, quantity, input, output, quantity.words);
    },
  },
  {
    name: 'a cached price beside a pair',
    fits: isCachedBesidePair,
    says: (quantity, reading) =>
      reading.priceParts.push({
        usdPerMillion: perMillion(quantity.number.value, tokensOf(quantity) ?? TOKENS_PER_MILLION),
        tokens: tokensOf(quantity) ?? TOKENS_PER_MILLION,
        side: 'cached',
        sure: false,
        perMonth: null,
        first: quantity.first,
        end: quantity.end,
        words: quantity.words,
      }),
  },
  {
    name: 'what so many tokens cost',
    fits: (quantity, reading) => tokensPaid(quantity, reading) !== undefined,
    says: (quantity, reading) => {
      const bought = tokensPaid(quantity, reading);
      if (bought === undefined) return;
      const usd = perMillion(quantity.number.value, bought.number.value);
      reading.priceParts.push({
        // Cents are rounded on a bill: more figures than these say nothing.
        usdPerMillion: nearEnough(usd),
        tokens: TOKENS_PER_MILLION,
        paid: true,
        side: sideOf(bought),
        sure: true,
        perMonth: null,
        first: bought.first,
        end: quantity.end,
        words: quantity.words,
      });
    },
  },
  {
    name: 'an API price',
    fits: (quantity, reading) =>
      (quantity.number.money &&
        quantity.second === null &&
        quantity.unit === null &&
        (quantity.perMonth === null || isBesideOtherSide(quantity, reading)) &&
        (tokensOf(quantity) !== null || sideOf(quantity) !== null)) ||
      isBarePart(quantity, reading) ||
      isAskedAlone(quantity, reading),
    says: (quantity, reading) => {
      const tokens = tokensOf(quantity);
      const size = sizeBefore(quantity, reading);
      noteTarget(quantity, reading);
      reading.priceParts.push({
        usdPerMillion: perMillion(quantity.number.value, tokens ?? TOKENS_PER_MILLION),
        tokens: tokens ?? TOKENS_PER_MILLION,
        side: sideOf(quantity) ?? size?.side ?? null,
        sure: tokens !== null,
        perMonth: quantity.perMonth,
        first: size?.side ? size.first : quantity.first,
        end: quantity.end,
        words: quantity.words,
      });
    },
  },
];
