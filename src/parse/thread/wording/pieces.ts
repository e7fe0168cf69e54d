import { PERSON } from '../../../domain/people.ts';
import { PER_MONTH } from '../../../domain/units.ts';
import { hasKey } from '../../../keys.ts';
import { groupsOf, re, reAll } from '../../expression.ts';
import { periodCalled } from '../../period-names.ts';
import { isScale } from '../../scales.ts';

/** Words as numbers, each with what it counts: "300 devs" and "40 prompts a day", and when that holds. */

/** A number as it is typed, with its sign and scale. */
export const NUMBER = String.raw`\$?\d[\d.,]{0,23}(?: ?(?:[kmbt](?![a-z])))?`;
const PIECES = reAll`(?<number>${NUMBER})(?<tail>[^\d$]*)`;

/** A number and what it counts. */
export interface Piece {
  readonly number: string;
  readonly tail: string;
}

/** Words for those who send something. */
export const PEOPLE = re`^${PERSON}$`;

/** What people write short, in the singular. */
const IN_FULL: ReadonlyMap<string, string> = new Map([
  ['doc', 'document'],
  ['req', 'request'],
  ['msg', 'message'],
  ['convo', 'conversation'],
]);

/** "prompts a day", "prompt/day": of what, and how often. */
export const plainTail = (tail: string): string =>
  tail
    .toLowerCase()
    .replace(/[,;x×*]+\s*$/, '')
    .replace(/\bby (?=(?:the )?(?:hour|day|week|month|year)$)/, '/ ')
    .replace(/\b(?:per|a|an|each|every)\b|\//g, ' / ')
    .replace(/\bhrs?\b/g, 'hour')
    .replace(/\b(dai|week|month|hour|year)ly\b/g, (_, unit: string) => ` / ${unit === 'dai' ? 'day' : unit}`)
    .replace(/(\p{L}{2,})s\b/gu, '$1')
    .replace(/\b(?:doc|req|msg|convo)\b/g, (word) => IN_FULL.get(word) ?? word)
    .replace(/\s+/g, ' ')
    .trim();

/** How often it is, whose it is, and what else is said: "tokens for our agents" are tokens. */
const BEHIND_NOUN = /(?:\/| (?:for|by|from|across) ).*$/;
/** What a tail counts: "ticket" of "ticket / day". */
export const nounOfTail = (tail: string): string => tail.replace(BEHIND_NOUN, '').trim();
/** "day" of "ticket / day", and of "ticket / day /", which is of each; "month" of "ticket / mo"; '' where none is said. */
export const periodOfTail = (tail: string): string => {
  const said = /\/ ?([^/]+?)(?: ?\/)?$/.exec(tail)?.[1] ?? '';
  return periodCalled(said) ?? said;
};

/** "support ticket" is a ticket. */
const lastOf = (noun: string): string => noun.replace(/^.* /, '');
/** The one word for what a number counts: "ticket" of "20k support tickets a day". */
export const countedNoun = ({ tail }: Piece): string => lastOf(nounOfTail(plainTail(tail)));

/** The numbers of some words, each with what stands behind it. */
export const piecesOf = (words: string): Piece[] =>
  [...words.matchAll(PIECES)].map(({ groups }) => ({
    number: groups?.number?.trim() ?? '',
    tail: groups?.tail ?? '',
  }));

const HOLDS = /; .*$/;

/** The days and hours in which an amount holds, as they stand behind it; '' where it holds in all. */
export const holdsOf = (words: string): string => HOLDS.exec(words)?.[0] ?? '';
/** The words without the days and hours in which they hold. */
export const withoutHolds = (words: string): string => words.replace(HOLDS, '');

const ACTIVE = /^(?<people>\d[\d.,]*[km]? [a-z ]+), (?<share>\d[\d.]*%) active (?=\d)/i;

/** "400 users, 40% active 20 prompts a day", as a line is read, with the share in front: "40% of 400 users * 20 prompts a day". */
export const withShareFirst = (words: string): string =>
  words.replace(ACTIVE, (...found) => {
    const { people = '', share = '' } = groupsOf(found);
    return `${share} of ${people} * `;
  });

const OF_PEOPLE = /^\d[\d.]*% of (?=\d)/;

/** "40% of " before an amount of people, of whom so many are counted; '' where all are. */
export const partOfPeople = (words: string): string => OF_PEOPLE.exec(words)?.[0] ?? '';

/** What stands between two numbers that are multiplied already. */
const TIMES = /(?: ?(?:[,;×*]|\bx))+$/i;

/** Pieces as one line: several numbers are multiplied. */
export const joined = (pieces: readonly Piece[]): string =>
  pieces.map(({ number, tail }) => `${number}${tail.trimEnd().replace(TIMES, '')}`.trim()).join(' * ');

const eachOf = (tail: string): string => /^\/ ?(\w*)/.exec(tail)?.[1] ?? '';
const isEither = (one: string, other: string): boolean =>
  one === other || (PEOPLE.test(one) && PEOPLE.test(other));

/** "input token" is none of "output token", nor of all tokens. */
const sideOf = (noun: string): string | undefined =>
  /\b(?:input|prompt|context|output|completion|generated|cached?)\b(?= )/.exec(noun)?.[0];

/** "word out" is no "out", which is of tokens. */
const lengthOf = (noun: string): string | undefined =>
  /^(?:word|page|char|character|sentence|paragraph|line|minute|min|byte|kb)\b/.exec(noun)?.[0];

/** "2 days of ops" are no 2 of "16 hours ops". */
const isOfDays = (noun: string): boolean => /^(?:(?:work(?:ing)?|whole|full) )?day\b/.test(noun);

/** What a tail is of beside a time: "request" of "token / request / day", '' of "token /", which is of each. */
const thingsOf = (tail: string): readonly string[] =>
  tail
    .split('/')
    .slice(1)
    .map((part) => part.trim())
    .filter((part) => !hasKey(PER_MONTH, part));

/** "16k tokens each" and "3M tokens per dev a month" are in the place of no "2B tokens a month". */
const isOfOther = (said: string, known: string): boolean =>
  /\btok(?:en)?$/.test(nounOfTail(said)) && thingsOf(said).length > 0 && thingsOf(known).length === 0;

/** Whether a number with `said` behind it can only stand for that with `known` behind it. */
export const isOfSame = (said: string, known: string): boolean => {
  // What goes on behind a comma is of something else: "1B tokens, one engineer".
  if (said === '' || known === '' || /[,;]/.test(said)) return false;
  const [noun, other] = [nounOfTail(said), nounOfTail(known)];
  // A price is of each: "$150 per head" below "$120 per dev per month".
  // "$150 each" is of each of them.
  if (noun === '' && other === '')
    return said === known || said === '/' || isEither(eachOf(said), eachOf(known));
  if (isScale(noun.replace(/\W.*$/, '')) || isOfOther(said, known)) return false;
  if (noun === '') return periodOfTail(said) !== '' && periodOfTail(said) === periodOfTail(known);
  const isSame =
    isEither(lastOf(noun), lastOf(other)) &&
    sideOf(noun) === sideOf(other) &&
    lengthOf(noun) === lengthOf(other) &&
    isOfDays(noun) === isOfDays(other);
  return isSame && (periodOfTail(said) === '' || periodOfTail(said) === periodOfTail(known));
};

/** "prompt" of "prompt / user" where people are counted: how often stays as it was. */
export const ofEach = (tail: string, pieces: readonly Piece[]): string => {
  const isOfPeople = PEOPLE.test(periodOfTail(tail)) && pieces.some((one) => PEOPLE.test(countedNoun(one)));
  return isOfPeople ? nounOfTail(tail) || tail : tail;
};
