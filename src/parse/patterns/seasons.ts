import { re } from '../expression.ts';
import { MONTH_BEGINS, MONTH_NAME, monthsNamed } from '../month-names.ts';
import { quoted } from '../problems.ts';
import { scaledNumber, scaledText } from '../text/short-number.ts';
import type { Refusal } from './refusal.ts';

/** Volumes that are not the same all year: "2B tokens jan-oct, 6B in nov and dec", "then 5B from march". */

const AMOUNT = String.raw`~?\d{1,9}(?:\.\d{1,6})? ?(?:k|m|b|mm|bn|million|billion)\b`;
const COUNTED = '(?: (?:tokens?|toks?|requests?|calls))?(?: ?(?:\\/ ?| per | an? )?(?:mo|month|monthly)\\b)?';
const MONTHS = `(?:(?:in|from|during|for) )?${MONTH_NAME}(?: ?(?:-|to|through|until|and|&) ?${MONTH_NAME})?(?![\\w-])`;
const SEASONS = re`(?<first>${AMOUNT})(?<counted>${COUNTED}) (?<one>${MONTHS}),? ?(?:and |then |but )?(?<second>${AMOUNT})${COUNTED} (?<other>${MONTHS})(?!,? ?(?:and )?${AMOUNT})`;

const volumeOf = (amount: string): number =>
  scaledNumber(
    amount
      .replace(/^~/, '')
      .replace(/illion$|n$|(?<=m)m$/i, '')
      .trim(),
  );

/** The mean of a month with the peak over it, and each of the two. */
const meansOf = (words: string): readonly string[] => {
  const { first = '', second = '', one = '', other = '', counted = '' } = SEASONS.exec(words)?.groups ?? {};
  const [low, high] = [volumeOf(first), volumeOf(second)];
  const months = [monthsNamed(one), monthsNamed(other)] as const;
  const mean = (low * months[0] + high * months[1]) / (months[0] + months[1]);
  if (!(mean > 0)) return [];
  const what = /requests?|calls/i.exec(counted)?.[0] ?? 'tokens';
  const short = (value: number): string => `${scaledText(Number(value.toPrecision(3)))} ${what} a month`;
  return [
    `${short(mean)}, ${Number((Math.max(low, high) / mean).toPrecision(3))}x peak`,
    short(low),
    short(high),
  ];
};

const LATER = re`\b(?:and |but )?(?:then|later|after that|afterwards) (?<then>${AMOUNT})${COUNTED} (?:(?:from|in|by|as of|starting(?: in)?|after) (?:the )?(?:${MONTH_NAME}|q[1-4]|next (?:year|quarter)|summer|autumn|fall|winter|spring)|later|afterwards)\b(?: on(?:wards)?)?`;

/** What makes a month unlike the others. */
const SEASON =
  /\b(?:campaigns?|promo(?:tion)?s?|launch(?:es)?|sales?|events?|black friday|holidays?|christmas|season(?:s|al)?|q[1-4]|next month)\b/i;
const UNLIKE = re`(?:\b(?:campaigns?|promo(?:tion)?s?|launch(?:es)?|sales?|events?|black friday|holidays?|christmas|(?:peak )?season(?:s|al)?|q[1-4])\b[^,;.\d]{0,24}(?:q[1-4] )?)?(?<first>${AMOUNT})${COUNTED}[^,;.\d]{0,16},? ?(?:and |but )?(?:otherwise|normal(?:ly)?|usual(?:ly)?|(?:the )?rest|else|baseline|other months)(?: (?:is|are|it is|about|of the year))*:? (?<second>${AMOUNT})${COUNTED}`;

const oneOfTwo = (words: string): readonly string[] => {
  const { first = '', second = '' } = UNLIKE.exec(words)?.groups ?? {};
  const what = /requests?|calls/i.exec(words)?.[0] ?? 'tokens';
  return [second, first].map((amount) => `${amount} ${what} a month`);
};

/** Rows of refusals. */
export const SEASONS_AND_STEPS: readonly Refusal[] = [
  {
    name: 'volumes of seasons',
    holds: re`\b${MONTH_BEGINS}`,
    pattern: SEASONS,
    message: (words) =>
      `${quoted(words.trim())} are seasons: type the mean of a month with its peak, or one of them at a time.`,
    hints: meansOf,
  },
  {
    name: 'a month unlike the others',
    holds: /\b(?:otherwise|normal|usual|rest|else|baseline|other months)/i,
    pattern: UNLIKE,
    unless: ({ text }) => !SEASON.test(text),
    message: (words) =>
      `${quoted(words.trim())} are months of two kinds: type the mean of a month with its peak, or one of them at a time.`,
    hints: oneOfTwo,
  },
  {
    name: 'a volume that comes later',
    holds: /\b(?:then|later|after)/i,
    pattern: LATER,
    message: (words) => `In how many months is ${quoted(words.trim())}?`,
    hints: (words) => {
      const then = LATER.exec(words)?.groups?.then ?? '';
      return [3, 6, 12].map((months) => `growing to ${then} in ${months} months`);
    },
  },
];
