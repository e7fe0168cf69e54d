import { defined } from '../../../defined.ts';
import { type Draft, fieldsIn, type Said, type SaidBy } from '../../../domain/draft.ts';
import { toType, withoutDust } from '../../../domain/round.ts';
import { PER_MONTH } from '../../../domain/units.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import {
  countedNoun,
  holdsOf,
  joined,
  PEOPLE,
  type Piece,
  partOfPeople,
  piecesOf,
  plainTail,
  withoutHolds,
  withShareFirst,
} from '../wording/pieces.ts';
import type { Relative } from './relative.ts';

/**
 * Amounts that a factor or a sum changed, in words that say them whole: "double the users" makes "400 users, 20 prompts a
 * day" of 200 users, and "that's per day" makes "10M tokens a day" of 10M tokens. What is said next of a number is of those.
 */

/** A time other than a month, which is what an amount without one is of. */
export const NAMES_PERIOD =
  /\b(?:day|daily|week|weekly|hour|hourly|year|yearly|annual|quarter|minute|second|night)\b|\/ ?(?:d|wk?|h|hr|y|yr|s|min)\b|\brp[sm]\b/i;

const rounded = (value: number): string => String(withoutDust(value));

const timesNumber = (number: string, factor: number): string =>
  `${number.startsWith('$') ? '$' : ''}${rounded(scaledNumber(number) * factor)}`;

/** Which number of an amount a factor is of: the only one, or the one whose noun it names. */
const pieceMeant = (pieces: readonly Piece[], words: string): Piece | undefined => {
  const [only, ...more] = pieces;
  if (more.length === 0) return only;
  const named = plainTail(words).split(' ');
  const isNamed = (noun: string): boolean =>
    named.includes(noun) || (PEOPLE.test(noun) && named.some((word) => PEOPLE.test(word)));
  const meant = pieces.filter((one) => isNamed(countedNoun(one)));
  return meant.length === 1 ? meant[0] : undefined;
};

/** The words of an amount after `factor`, which `words` say; undefined where they do not tell of which of its numbers. */
const timesWords = (amount: string, factor: number, words: string): string | undefined => {
  const pieces = piecesOf(withoutHolds(amount));
  const meant = pieceMeant(pieces, words);
  if (meant === undefined) return undefined;
  const after = pieces.map((one) =>
    one === meant ? { ...one, number: timesNumber(one.number, factor) } : one,
  );
  return `${joined(after)}${holdsOf(amount)}`;
};

/** What some words say whole: themselves, unless they only say by how much it changed. */
export const wholeAmount = (said: Said | undefined): string | undefined => {
  const words = said?.amount ?? said?.words;
  return words && withShareFirst(words);
};

/** Of a share it is open whether the next number is of all, or of that share. */
const SHARE = /\bof\b/i;

const IS_SENT = /^(?:tok(?:en)?|request|call)$/;

/**
 * "40% of 400 users x 20 prompts a day", "50% of 90k chats, 8 turns each": a share of those who were counted, or of what
 * comes, said before all that they do.
 */
const shareOfAll = (amount: string, factor: number): string | undefined => {
  const share = partOfPeople(amount);
  const [first, second] = piecesOf(withoutHolds(amount.slice(share.length)));
  if (first === undefined || second === undefined || IS_SENT.test(countedNoun(first))) return undefined;
  const known = share === '' ? 1 : Number.parseFloat(share) / 100;
  return `${toType(100 * known * factor)}% of ${amount.slice(share.length)}`;
};

/** How an amount is said after a factor; undefined where nothing says it. */
const amountAfter = (before: Said | undefined, factor: number, words: string): string | undefined => {
  const amount = wholeAmount(before);
  if (amount === undefined) return undefined;
  return factor < 1 && SHARE.test(words) ? shareOfAll(amount, factor) : timesWords(amount, factor, words);
};

/** "10M tokens" that are "per day": of that period, as it is said. */
const amountOfPeriod = (before: Said | undefined, { factor, words }: Relative): string | undefined => {
  const [unit] = Object.entries(PER_MONTH).find(([, many]) => many === factor) ?? [];
  const amount = wholeAmount(before);
  const [only, ...more] = piecesOf(amount ?? '');
  if (amount === undefined || only === undefined || more.length > 0) return undefined;
  return unit === undefined ? timesWords(amount, factor, words) : `${amount} a ${unit}`;
};

/** What was said of a volume by a factor, with the amount that it comes to. */
export const withAmount = (before: Said | undefined, relative: Relative, said: Said): Said => {
  const { target, factor, words } = relative;
  if (target !== 'period' && target !== 'volume') return said;
  const amount = target === 'period' ? amountOfPeriod(before, relative) : amountAfter(before, factor, words);
  return { ...said, ...defined({ amount }) };
};

/** The draft with the words of every amount whole. */
export const withAmounts = (draft: Draft): Draft => {
  const said: SaidBy = { ...draft.said };
  for (const field of fieldsIn(said)) {
    const { amount: _, ...one } = said[field] ?? {};
    const words = wholeAmount(said[field]);
    if (words !== undefined) said[field] = { ...one, words };
  }
  return { ...draft, said };
};
