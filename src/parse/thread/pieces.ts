import { reAll } from '../expression.ts';

/** Words as numbers, each with what it counts: "300 devs" and "40 prompts a day", and when that holds. */

/** A number as it is typed, with its sign and scale. */
export const NUMBER = String.raw`\$?\d[\d.,]*(?: ?(?:[kmbt](?![a-z])|thousand|million|billion|trillion))?`;
const PIECES = reAll`(?<number>${NUMBER})(?<tail>[^\d$]*)`;

/** A number and what it counts. */
export interface Piece {
  readonly number: string;
  readonly tail: string;
}

/** Words for those who send something. */
export const PEOPLE =
  /^(?:user|people|person|head|employee|dev|developer|customer|client|seat|student|agent|engineer|colleague|member|analyst)$/;

/** "prompts a day", "prompt/day": of what, and how often. */
export const plainTail = (tail: string): string =>
  tail
    .toLowerCase()
    .replace(/[,;x×*]+\s*$/, '')
    .replace(/\b(?:per|a|an|each|every)\b|\//g, ' / ')
    .replace(/\bhrs?\b/g, 'hour')
    .replace(/\b(dai|week|month|hour|year)ly\b/g, (_, unit: string) => ` / ${unit === 'dai' ? 'day' : unit}`)
    .replace(/(\p{L}{2,})s\b/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** What a tail counts: "ticket" of "ticket / day". */
export const nounOfTail = (tail: string): string => tail.replace(/\/.*$/, '').trim();
/** "day" of "ticket / day"; '' where none is said. */
export const periodOfTail = (tail: string): string => /\/ ?([^/]+)$/.exec(tail)?.[1] ?? '';

/** An amount without a period that is at most so many times one of a day, a week or an hour is likely of that. */
export const AS_MUCH_OF_PERIOD = 4;

/** "support ticket" is a ticket. */
export const lastOf = (noun: string): string => noun.replace(/^.* /, '');

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

/** Pieces as one line: several numbers are multiplied. */
export const joined = (pieces: readonly Piece[]): string =>
  pieces.map(({ number, tail }) => `${number}${tail}`.trim()).join(' * ');
