import { defined } from '../../../defined.ts';
import { inShort } from '../../../domain/round.ts';
import { MONTHS_IN, MONTHS_PER_YEAR, PER_MONTH, type Period } from '../../../domain/units.ts';
import { re } from '../../expression.ts';
import { MONTH_BEGINS, MONTH_NAME, monthsNamed, OTHER_MONTHS, SEASON_OF_YEAR } from '../../month-names.ts';
import { A_MINUTE, A_PERIOD, A_SECOND, AN_HOUR, periodNamed } from '../../period-names.ts';
import { ask, quoted, say } from '../../problems.ts';
import { SEVERAL_REQUESTS } from '../../requests.ts';
import { scaledNumber, scaledText } from '../../text/figures/short-number.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/**
 * Parts of a year, each with its own volume: "Jan-Apr 800M, otherwise 90M", "4 months at 800M, 8 months at 90M", "Nov to
 * March 20k requests a day".
 */

const COUNTED = `(?: (?:tok(?:en)?s?|calls|${SEVERAL_REQUESTS}))`;
const OFTEN = String.raw`(?: ?(?:mo|month|monthly)\b|${A_PERIOD}|${AN_HOUR}|${A_MINUTE}|${A_SECOND})`;
const NUMBER = String.raw`~?(?<![\w.,$€£])\d{1,9}(?:\.\d{1,6})?`;
const RATE = String.raw`${NUMBER} ?k? ?(?:rpm|rps|qps)\b`;
/** An amount with its scale, or with what it counts. */
const AMOUNT = String.raw`(?:${RATE}|${NUMBER} ?[kmbt]\b${COUNTED}?${OFTEN}?|${NUMBER}${COUNTED}${OFTEN}?)`;
/** Of as much as what was said of the other part: "the rest of the year 60". */
const BARE = String.raw`${NUMBER}(?=\s*(?:$|[,;.)](?!\d)))`;
const TO = '(?:-|–|to|through|until|till|and|&)';
const MONTHS = `(?:(?:in|from|during|for|between) )?${MONTH_NAME}(?: ?${TO} ?${MONTH_NAME})?(?![\\w-])`;
const SO_MANY_MONTHS = String.raw`(?:for )?(?:the )?(?:other |remaining )?(?<![\d.,])1?\d months`;
const PART = `(?:${MONTHS}|${SEASON_OF_YEAR}|${SO_MANY_MONTHS}|${OTHER_MONTHS})`;
const IS = '(?: (?:is|are|at|of|with|we (?:do|have|see|get)|it is|about|around)|:){0,2}';
const JOINT = '[,;]? ?(?:and |then |but )?';
const piece = (name: string, amount: string): string =>
  `(?<${name}>(?:${PART}${IS} ${amount}|${AMOUNT}(?: a month)? ${PART}))`;
/** One of them at least has a name of its own. */
const TWO_PARTS = re`(?<![\w-])${piece('one', AMOUNT)}${JOINT}${piece('other', `(?:${AMOUNT}|${BARE})`)}(?![\w-]|${JOINT}${PART}${IS} ~?\d)`;

const SEVERAL_MONTHS = `(?:(?:in|from|during|for|between) )?${MONTH_NAME} ?${TO} ?${MONTH_NAME}(?![\\w-]| ?20\\d\\d)`;
const SEASON = `(?!(?:in |during |over |for )?(?:the )?q[1-4])${SEASON_OF_YEAR}`;
const SOME_OF_YEAR = `(?:${SEVERAL_MONTHS}|${SEASON})`;
/** "2B tokens a month from june to october" is of those months, and as much in each. */
const SHORTER = String.raw`(?: ?(?:\/ ?| (?:per|an?|each|every) )(?:day|week|wk)\b| (?:daily|weekly)\b|${AN_HOUR}|${A_MINUTE}|${A_SECOND})`;
const OF_TIME = `(?:${RATE}|${NUMBER} ?[kmbt]?${COUNTED}?${SHORTER})`;
const ONE_PART = re`(?<![\w-])(?:${SOME_OF_YEAR}${IS} ${OF_TIME}|${OF_TIME},? (?:only |but only )?${SOME_OF_YEAR})(?![\w-])`;
/** What was measured in some months says how much comes in any. */
const IS_PAST =
  /\b(?:was|were|had|used|sent|ran|did|spent|saw|got|averaged|measured|logged|actual(?:s|ly)?|last (?:year|quarter))\b/i;

/** What another part has may be said there. */
const NAMES_OF_YEAR = re`\b(?:${MONTH_NAME}|${SEASON_OF_YEAR}|${OTHER_MONTHS})\b`;

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

/** So much of something in a time; what was not said is undefined. */
interface Volume {
  readonly many: number;
  readonly what?: string;
  readonly period?: Period;
}

const SAID = re`(?<many>${NUMBER}(?: ?[kmbt]\b)?)(?: ?(?<rate>rpm|rps|qps)\b|(?<what>${COUNTED})?(?<often>${OFTEN})?)`;
const OF_MONTHS = /(?<![\d.,])1?\d months\b/gi;

const volumeIn = (words: string): Volume => {
  const { many = '', rate, what, often } = SAID.exec(words.replace(OF_MONTHS, ' '))?.groups ?? {};
  const period = often === undefined ? undefined : periodNamed(/[a-z]+$/i.exec(often)?.[0] ?? '');
  return {
    many: scaledNumber(many.replace('~', '')),
    ...defined({
      what: rate === undefined ? what?.trim() : 'requests',
      period: rate === undefined ? period : /m$/i.test(rate) ? 'minute' : 'second',
    }),
  };
};

const inWords = (many: number, what: string, period: Period): string =>
  `${scaledText(inShort(many))} ${what} ${/^h/.test(period) ? 'an' : 'a'} ${period}`;

/** The mean over the parts with the peak over it, and each of the two. */
const meansOf = (words: string): readonly string[] => {
  const { one = '', other = '' } = TWO_PARTS.exec(words)?.groups ?? {};
  const volumes = [volumeIn(one), volumeIn(other)] as const;
  const [what, period] = [
    volumes[0].what ?? volumes[1].what ?? 'tokens',
    volumes[0].period ?? volumes[1].period ?? 'month',
  ];
  const inPeriod = (volume: Volume): number =>
    (volume.many * PER_MONTH[volume.period ?? period]) / PER_MONTH[period];
  const [low, high] = [inPeriod(volumes[0]), inPeriod(volumes[1])];
  const [first, second] = sharesOf(one, other);
  const mean = (low * first + high * second) / (first + second);
  if (!(mean > 0)) return [];
  return [
    `${inWords(mean, what, period)}, ${inShort(Math.max(low, high) / mean)}x peak`,
    inWords(low, what, period),
    inWords(high, what, period),
  ];
};

/** "Jan-Dec 30k tickets a day" */
const isWholeYear = (text: string): boolean => {
  const [words = ''] = re`${SEVERAL_MONTHS}`.exec(text) ?? [];
  return words !== '' && monthsNamed(words) === MONTHS_PER_YEAR;
};

/** As much all year, and nothing in the other months. */
const yearOf = (words: string): readonly string[] => {
  const { many, what = 'tokens', period = 'month' } = volumeIn(words);
  const part = (monthsOf(words) ?? A_SEASON) / MONTHS_PER_YEAR;
  return [inWords(many, what, period), `${inShort(1 / part)}x peak, ${inWords(many * part, what, period)}`];
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
  {
    name: 'one part of a year',
    holds: re`\b${MONTH_BEGINS}|\b${SEASON_OF_YEAR}\b`,
    pattern: ONE_PART,
    unless: ({ text }) =>
      isWholeYear(text) || IS_PAST.test(text) || NAMES_OF_YEAR.test(text.replace(ONE_PART, ' ')),
    message: (words) =>
      ask`${quoted(words.trim())} is said of a part of the year: does as much come in the other months, or nothing?`,
    hints: yearOf,
  },
];
