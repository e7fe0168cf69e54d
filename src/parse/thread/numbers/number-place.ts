import { PER_MONTH } from '../../../domain/units.ts';
import { hasKey } from '../../../keys.ts';
import { LIKELY_SIZE } from '../../likely-amounts.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { askPeriod, whichPeriod } from '../amounts/which-period.ts';
import {
  countedNoun,
  isOfSame,
  joined,
  nounOfTail,
  ofEach,
  PEOPLE,
  type Piece,
  periodOfTail,
  piecesOf,
  plainTail,
} from '../wording/pieces.ts';

/** What a number may stand for among words that were said before. */

/** How far a number without a unit, or one of each person, may be from the one that it takes the place of. */
const AS_LARGE = 50;
/** How many times less an amount hardly becomes, where nothing says of what it is. */
const FAR_LESS = 1000;

/** What a number may stand for: words that were said, what they come to in a month, and whether they hold at times only. */
export interface NumberPlace {
  readonly words: string;
  readonly perMonth: number | undefined;
  readonly isHeld: boolean;
  /** Whether it counts only a share of the people in it: who says all of its numbers again says it whole. */
  readonly isShare: boolean;
}

/** "1M requests" below "40k requests/day" are those of a month. Throws a question where they could be of a day, too. */
const isOfMonth = ({ number, tail }: Piece, of: Piece, perMonth = 0): boolean => {
  const period = periodOfTail(plainTail(of.tail));
  if (perMonth === 0 || periodOfTail(tail) !== '' || !hasKey(PER_MONTH, period) || period === 'month')
    return false;
  const meant = whichPeriod(scaledNumber(number), { perPeriod: scaledNumber(of.number), perMonth });
  if (meant === undefined)
    throw askPeriod(`${number} ${nounOfTail(tail)}s`, period, [
      `${number}${of.tail}`.trim(),
      `${number} ${nounOfTail(tail)}s a month`,
    ]);
  return meant === 'month';
};

/** "8M each" below 15 devs at 12M tokens a day each: the one amount of each of them. */
const isOfEach = (tail: string, one: Piece, pieces: readonly Piece[]): boolean => {
  const isPeople = (piece: Piece): boolean => PEOPLE.test(countedNoun(piece));
  const isEach = tail === '/' || (tail.startsWith('/') && PEOPLE.test(periodOfTail(tail)));
  return isEach && pieces.length === 2 && pieces.some(isPeople) && !isPeople(one);
};

/** "2k tokens" below billions are those of a request, and "1k a month" may be money. */
const isOfElse = (tail: string, ratio: number, { number }: Piece, perMonth: number | undefined): boolean =>
  tail === 'token'
    ? (ratio > AS_LARGE || ratio < 1 / AS_LARGE) && scaledNumber(number) <= LIKELY_SIZE
    : nounOfTail(tail) === '' && perMonth !== undefined && ratio < 1 / FAR_LESS;

/** The words before with a number in the place of the one that it stands for; several are multiplied. */
export const inPlaceOf = ({ words, perMonth, isHeld }: NumberPlace, piece: Piece): string | undefined => {
  const pieces = piecesOf(words);
  const tail = ofEach(piece.tail, pieces);
  const [of, ...more] = pieces.filter(
    (one) => isOfSame(tail, plainTail(one.tail)) || isOfEach(tail, one, pieces),
  );
  if (of === undefined || more.length > 0) return undefined;
  const sign = of.number.startsWith('$') && !piece.number.startsWith('$') ? '$' : '';
  const ratio = scaledNumber(piece.number) / scaledNumber(of.number);
  // "3M prompts" are none of the 20 that each sends a day.
  const isFar = ratio > AS_LARGE || ratio < 1 / AS_LARGE;
  if (isFar && (sign !== '' || pieces.some((one) => one !== of && PEOPLE.test(countedNoun(one)))))
    return undefined;
  if (isOfElse(tail, ratio, piece, perMonth)) return undefined;
  const number = sign + piece.number;
  if (pieces.length > 1) return joined(pieces.map((one) => (one === of ? { ...one, number } : one)));
  if (isOfMonth(piece, of, perMonth)) return undefined;
  // "72k a year" is what "ops 60k a year" says of ops.
  const lead = /^[^\d$]*/.exec(words)?.[0] ?? '';
  // "500 users" in the place of "300 users" needs no words from before: it is read as typed.
  if (lead === '' && sign === '' && tail === plainTail(of.tail) && !isHeld) return undefined;
  return `${lead}${joined([{ ...of, number }])}`;
};
