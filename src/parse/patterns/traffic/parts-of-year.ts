import { inShort } from '../../../domain/round.ts';
import { MONTHS_IN, MONTHS_PER_YEAR } from '../../../domain/units.ts';
import { re } from '../../expression.ts';
import { MONTH_NAME, monthsNamed, OTHER_MONTHS, SEASON_OF_YEAR } from '../../month-names.ts';
import { quoted, say } from '../../problems.ts';
import { scaledNumber, scaledText } from '../../text/figures/short-number.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** Two parts of a year, each with its own month: "Jan-Apr 800M, otherwise 90M", "4 months at 800M, 8 months at 90M". */

const AMOUNT = String.raw`~?(?<![\w.,])\d{1,9}(?:\.\d{1,6})? ?[kmbt]\b(?: (?:tokens?|toks?|requests?|calls))?(?: ?(?:\/ ?| per | an? )?(?:mo|month|monthly)\b)?`;
const MONTHS = `(?:(?:in|from|during|for) )?${MONTH_NAME}(?: ?(?:-|to|through|until|and|&) ?${MONTH_NAME})?(?![\\w-])`;
const SO_MANY_MONTHS = String.raw`(?:for )?(?:the )?(?:other |remaining )?(?<![\d.,])1?\d months`;
const PART = `(?:${MONTHS}|${SEASON_OF_YEAR}|${SO_MANY_MONTHS}|${OTHER_MONTHS})`;
const IS = '(?: (?:is|are|at|of|with|we (?:do|have|see)|it is|about|around)|:){0,2}';
const JOINT = '[,;]? ?(?:and |then |but )?';
const piece = (name: string): string =>
  `(?<${name}>(?:${PART}${IS} ${AMOUNT}|${AMOUNT}(?: a month)? ${PART}))`;
/** One of them at least has a name of its own. */
const TWO_PARTS = re`(?<![\w-])${piece('one')}${JOINT}${piece('other')}(?![\w-]|${JOINT}${PART}${IS} ~?\d)`;

const A_SEASON = MONTHS_IN.quarter;

/** Months of a part; undefined where it is all that the other leaves, and for a season beside another. */
const monthsOf = (words: string): number | undefined => {
  const many = /(?<![\d.,])(1?\d) months\b/i.exec(words)?.[1];
  if (many !== undefined) return Number(many);
  const quarters = words.match(/\bq[1-4]\b/gi)?.length ?? 0;
  if (quarters > 0) return quarters * A_SEASON;
  return re`\b${MONTH_NAME}\b`.test(words) ? monthsNamed(words) : undefined;
};

const isOther = (words: string): boolean => re`\b${OTHER_MONTHS}\b`.test(words);

/** What each part is of the year: a season beside another is half of it, and one beside the rest a quarter. */
const sharesOf = (one: string, other: string): readonly [number, number] => {
  const [first, second] = [monthsOf(one), monthsOf(other)];
  if (first !== undefined && second !== undefined) return [first, second];
  if (first !== undefined) return [first, MONTHS_PER_YEAR - first];
  if (second !== undefined) return [MONTHS_PER_YEAR - second, second];
  if (isOther(other)) return [A_SEASON, MONTHS_PER_YEAR - A_SEASON];
  return isOther(one) ? [MONTHS_PER_YEAR - A_SEASON, A_SEASON] : [1, 1];
};

const amountIn = (words: string): string => /\d{1,9}(?:\.\d{1,6})? ?[kmbt]\b/i.exec(words)?.[0] ?? '';

/** The mean of a month with the peak over it, and each of the two. */
const meansOf = (words: string): readonly string[] => {
  const { one = '', other = '' } = TWO_PARTS.exec(words)?.groups ?? {};
  const [low, high] = [scaledNumber(amountIn(one)), scaledNumber(amountIn(other))];
  const [first, second] = sharesOf(one, other);
  const mean = (low * first + high * second) / (first + second);
  if (!(mean > 0)) return [];
  const what = /requests?|calls/i.exec(words)?.[0] ?? 'tokens';
  const short = (value: number): string => `${scaledText(inShort(value))} ${what} a month`;
  return [`${short(mean)}, ${inShort(Math.max(low, high) / mean)}x peak`, short(low), short(high)];
};

/** Rows of refusals. */
export const PARTS_OF_YEAR: readonly RefusedPhrase[] = [
  {
    name: 'two parts of a year',
    holds: re`\b(?:${MONTH_NAME}|${SEASON_OF_YEAR}|${OTHER_MONTHS}|months)\b`,
    pattern: TWO_PARTS,
    message: (words) =>
      say`${quoted(words.trim())} are parts of a year: type the mean of a month with its peak, or one of them at a time.`,
    hints: meansOf,
  },
];
