import { SHORT_WEEKDAYS, WEEKDAYS } from '../domain/day.ts';
import { PER_MONTH, type Period } from '../domain/units.ts';
import { hasKey, keysOf } from '../keys.ts';
import { UNITS } from './words.ts';

const NOUNS = {
  hourly: 'hour',
  daily: 'day',
  nightly: 'night',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
} as const;

/** The noun of an adverb: "weekly" is each week; any other word as it is. */
export const periodNoun = (word: string): string => {
  const said = word.trim().toLowerCase();
  return hasKey(NOUNS, said) ? NOUNS[said] : said;
};

const PER = String.raw`(?: ?\/ ?| (?:per|an?|each|every) )`;

const oneOf = (names: readonly string[]): string => `(?:${names.join('|').toLowerCase()})`;

/** A day of the week by its whole name, for expressions: "Monday". */
export const WEEKDAY = oneOf(WEEKDAYS);

/** One of those on which most people work. */
export const WORKDAY = oneOf(WEEKDAYS.slice(0, 5));

/** A day of the week by three letters: "Mon". */
export const SHORT_WEEKDAY = oneOf(SHORT_WEEKDAYS);

/** Names of a day and longer, for expressions. */
export const LONG_PERIOD = 'day|week|wk|fortnight|month|mo|quarter|qtr|year|yr';

/**
 * What an amount is of, with the space before it, for expressions: "/day", " per week", " each month", " monthly".
 * An hour and less are no period of volumes and bills, but of rates and rents.
 */
export const A_PERIOD = String.raw`(?:${PER}(?:${LONG_PERIOD})\b| (?:daily|weekly|monthly|quarterly|yearly|annually)\b)`;

/** A period with the space before it, its name in a group: "10k a qtr". Adverbs are none of it. */
export const A_NAMED_PERIOD = String.raw`(?:${PER}(?<period>${LONG_PERIOD})\b)`;

/** What an amount of a month is said with, the space before it included: " a month", "/mo". */
export const A_MONTH = String.raw`(?:${PER}mo(?:nth)?\b| monthly\b)`;

/** What an amount of a year is said with, the space before it included: " a year", " p.a.". */
export const A_YEAR = String.raw`(?:${PER}(?:yr|year|annum)\b|,? (?:yearly|annually)\b|,? p\.?a\b\.?)`;

/** "/s", " per second": what a rate is of. */
export const A_SECOND = String.raw`${PER}s(?:ec(?:ond)?)?\b`;

/** "/min", " per minute". */
export const A_MINUTE = String.raw`${PER}min(?:ute)?\b`;

/** "/h", " per hour", " hourly". */
export const AN_HOUR = String.raw`(?:${PER}h(?:(?:ou)?r)?\b| hourly\b)`;

/** How fast a machine or a person's stream is: "tok/s", "tokens per second", "tps". */
export const TOKENS_A_SECOND = String.raw`(?:tok(?:en)?s?${A_SECOND}|tps\b|t\/s\b)`;

const SPELLED: ReadonlyMap<string, Period> = new Map(
  keysOf(PER_MONTH).flatMap((period) => UNITS[period].split('|').map((word) => [word, period] as const)),
);

/** The period that a word is the name of in any language that is read; undefined for any other word. */
export const periodCalled = (word: string): Period | undefined => SPELLED.get(word.toLowerCase());

/**
 * The period that a word names: "day", "wk", "months", "yearly"; a night comes as often as a day. Throws Error where it
 * names none, which is a fault of the expression that found it.
 */
export const periodNamed = (word: string): Period => {
  const noun = periodNoun(word);
  const one = noun.replace(/s$/, '');
  const found = one === 'night' ? 'day' : (SPELLED.get(noun) ?? SPELLED.get(one));
  if (found === undefined) throw new Error(`no period is called ${word}`);
  return found;
};

const BY_LETTER = { h: 'hour', d: 'day', w: 'week', m: 'month', q: 'quarter', y: 'year', a: 'year' } as const;

/**
 * The period that a letter stands for where only periods can: "q" of "QoQ", "w" of "$300/w", "a" of "6B/a"; undefined
 * for any other.
 */
export const periodOfLetter = (letter: string): Period | undefined => {
  const found = letter.toLowerCase();
  return hasKey(BY_LETTER, found) ? BY_LETTER[found] : undefined;
};

/** How many of the period that a word names a month has. Throws as `periodNamed` does. */
export const perMonthOf = (word: string): number => PER_MONTH[periodNamed(word)];
