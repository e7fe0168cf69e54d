import type { LlmcostError } from '../../errors.ts';
import { contradiction, joinedBy, quoted, say, type Wording } from '../problems.ts';
import type { KindOfCases, LineCases } from './cases.ts';

/** The question which of several cases is meant. */

const NUMBERS = ['none', 'one', 'two', 'three', 'four'] as const;

const WORDED: Readonly<Record<KindOfCases, (named: Wording, many: string) => Wording>> = {
  jobs: (named, many) => say`${named} are ${many} jobs, and an answer holds one: type one at a time.`,
  volumes: (named, many) => say`${named} are ${many} volumes, and an answer holds one: type one at a time.`,
  fleets: (named, many) => say`${named} are ${many} fleets, and an answer holds one: type one at a time.`,
  offers: (named, many) =>
    say`${named} are ${many} offers, and an answer holds the price of one: type one at a time.`,
};

const listOf = (words: readonly Wording[]): Wording =>
  joinedBy(' and ', [joinedBy(', ', words.slice(0, -1)), ...words.slice(-1)]);

/** Refuses several cases. `lines`: each of them as a whole line, which is answered. */
export const severalCases = ({ kind, cases }: LineCases, lines: readonly string[]): LlmcostError =>
  contradiction(
    WORDED[kind](listOf(cases.map(({ words }) => quoted(words))), NUMBERS[cases.length] ?? 'several'),
    lines,
  );
