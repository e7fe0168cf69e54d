import { toType } from '../../../domain/round.ts';
import { byWord } from '../../by-word.ts';
import { reHere } from '../../expression.ts';
import { STAFF } from '../../people.ts';
import { matchAt, type NumberMatch, round, scaleAt } from './numbers.ts';

/** Numbers in words: "half a billion", "one and a half million", "two", "a pair of". */

const UNITS = 'one two three four five six seven eight nine ten'.split(' ');
const TEENS = 'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const WORDS: ReadonlyMap<string, number> = new Map([
  ...[...UNITS, ...TEENS].map((word, at) => [word, at + 1] as const),
  ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
  ...byWord({
    'single|eine|einen|einer': 1,
    'pair|couple|dual|zwei|deux': 2,
    'triple|drei|trois': 3,
    'quad|vier|quatre': 4,
    dozen: 12,
    hundred: 100,
  }),
]);

/** One to ten, for an expression. */
export const UNIT_WORD = UNITS.join('|');

const BELOW_TEN = UNITS.slice(0, 9).join('|');

/** Any number from 21 to 99 that is spoken in two words, for an expression: "forty two". */
export const TWO_WORDS = `(?:${TENS.join('|')})[ -](?:${BELOW_TEN})`;

/** Any number from 10 to 99 as it is spoken, for an expression. */
export const FROM_TEN = `${TWO_WORDS}|${[...TENS, ...TEENS, 'ten'].join('|')}`;

/** Any number from 1 to 99 as it is spoken, for an expression: "forty two", "seventeen", "six". */
export const BELOW_HUNDRED = `${FROM_TEN}|${BELOW_TEN}`;

/** Any count of several that is often written in words, for an expression. */
export const SEVERAL_WORD = 'two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen';

/** Any count that is often written in words, for an expression. */
export const COUNT_WORD = `one|${SEVERAL_WORD}`;

/** A count in digits or in a word; not a number for anything else. */
export const countIn = (words: string): number => WORDS.get(words.toLowerCase()) ?? Number(words);

const TIMES_IN_A_WORD = ['once', 'twice', 'thrice'];

/** How often words say: "twice", "3 times", "3x"; not a number for anything else. */
export const timesSaid = (often: string): number =>
  TIMES_IN_A_WORD.indexOf(often.toLowerCase()) + 1 || Number.parseInt(often, 10);

/** A number that is spoken in one word or in two: "seventeen", "forty two"; not a number for anything else. */
export const spokenNumber = (words: string): number =>
  words.split(/[ -]/).reduce((sum, word) => sum + countIn(word), 0);

const WORD = /([a-z]+)(?![a-z0-9])/y;
const SECOND_WORD = / (\p{Ll}+)(?![\p{Ll}0-9])/uy;
const AND_A_HALF = / and a half(?![a-z])/y;
const SCALE_OF = /(?: of)? an? /y;
const POST = `(?:${STAFF}|headcount)`;
const OF_ENGINEER = reHere`(?: of)?(?: an?)?(?= (?:${POST}|full[ -]time))`;
/** "a full engineer", "full-time SRE": all the time of one. */
const FULL_TIME = reHere`(?:(?:an?|one) |(?<!(?:\d|${COUNT_WORD}) ))full(?:[ -]time)?(?= ${POST})`;
const OF = / of(?= )/y;
const DOLLARS = / (?:dollars?|bucks?|usd)\b/y;

const NUMBER = { money: false, percent: false, scaled: false, wordy: false } as const;

const inWords = (value: number, end: number): NumberMatch => ({ ...NUMBER, value, end, wordy: true });

/** The number with the scale that stands behind it; null where none does. */
const scaled = (lower: string, value: number, from: number): NumberMatch | null => {
  const scale = / /.test(lower[from] ?? '') ? scaleAt(lower, from, () => false) : null;
  if (scale === null || scale.end - from <= 2) return null;
  return { ...NUMBER, value: round(value * scale.factor), end: scale.end, scaled: true };
};

const lengthOf = (pattern: RegExp, lower: string, at: number): number =>
  matchAt(pattern, lower, at)?.[0].length ?? 0;

const PARTS = byWord({ half: 1 / 2, third: 1 / 3, quarter: 1 / 4, fifth: 1 / 5, tenth: 1 / 10 });

/** A part that is no half, for an expression: "a third", "three-quarters". */
export const PART = '(?:an?|one|two|three|four)[ -](?:third|quarter|fifth|tenth)s?';

/** "1/3", "3 / 4": a part in figures, for an expression. */
export const PART_IN_FIGURES = String.raw`[1-9] ?\/ ?(?:[2-9]|10)(?![\d.,/])`;

/** "half", "third", "two thirds", "2/3" as a share; not a number for anything else. */
export const partIn = (words: string): number => {
  const [some = '', whole] = words.split('/');
  if (whole !== undefined) return Number(some) / Number(whole);
  const [, many = 'one', part = ''] = /^(?:(\w+)[ -])?(\w+?)s?$/.exec(words.toLowerCase()) ?? [];
  return (/^an?$/.test(many) ? 1 : countIn(many)) * (PARTS.get(part) ?? Number.NaN);
};

/** A part in percent: "half" is "50%", "a third" "33.3333%". */
export const partPercent = (words: string): string => `${toType(100 * partIn(words))}%`;

/** "half a billion", "half an FTE", "half a dozen"; nothing where no scale follows. */
const partAt = (lower: string, value: number, end: number): NumberMatch | null => {
  if (lower.startsWith(' a dozen', end) && value === 0.5) return inWords(6, end + 8);
  const engineer = matchAt(OF_ENGINEER, lower, end);
  if (engineer) return inWords(value, end + engineer[0].length);
  const of = lengthOf(SCALE_OF, lower, end);
  return scaled(lower, value, of === 0 ? end : end + of - 1);
};

/** In front of a scale each of them is "a": "un miliardo", "ein Million", "uma milhão". */
const ARTICLES: ReadonlySet<string> = new Set([
  'a',
  'an',
  'un',
  'une',
  'una',
  'ein',
  'um',
  'uma',
  'een',
  'en',
]);

const GROUPS: ReadonlySet<string> = new Set(['pair', 'couple', 'dozen', 'single']);

/** "a million", "a pair of". */
const articleAt = (lower: string, end: number): NumberMatch | null => {
  const next = matchAt(SECOND_WORD, lower, end)?.[1];
  if (next === undefined || PARTS.has(next)) return null;
  if (!GROUPS.has(next)) return next.length > 1 ? scaled(lower, 1, end) : null;
  const behind = end + next.length + 1;
  const value = WORDS.get(next) ?? 0;
  const many = next === 'single' ? null : scaled(lower, value, behind);
  return many ?? inWords(value, behind + lengthOf(OF, lower, behind));
};

/** "two", "one and a half million", "pair of". */
const wordAt = (lower: string, word: string, end: number): NumberMatch | null => {
  const value = WORDS.get(word);
  if (value === undefined) return null;
  const half = lengthOf(AND_A_HALF, lower, end);
  const of = GROUPS.has(word) && word !== 'single' ? lengthOf(OF, lower, end) : 0;
  const whole = half > 0 ? value + 0.5 : value;
  const from = end + (half > 0 ? half : of);
  const number = scaled(lower, whole, from) ?? inWords(whole, from);
  const dollars = lengthOf(DOLLARS, lower, number.end);
  return dollars === 0 ? number : { ...number, end: number.end + dollars, money: true, wordy: false };
};

/** The number that is written in words at `at`; null where there is none. */
export const numberWordAt = (lower: string, at: number): NumberMatch | null => {
  const word = matchAt(WORD, lower, at)?.[1];
  if (word === undefined) return null;
  const fullTime = lengthOf(FULL_TIME, lower, at);
  if (fullTime > 0) return inWords(1, at + fullTime);
  const end = at + word.length;
  const part = PARTS.get(word);
  if (part !== undefined) return partAt(lower, part, end);
  return ARTICLES.has(word) ? articleAt(lower, end) : wordAt(lower, word, end);
};
