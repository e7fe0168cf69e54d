import { UNITS } from './words.ts';

/** Words for what is sent, as parts of expressions that take upper case for lower case. */

const longestFirst = (words: string): readonly string[] =>
  words.split('|').toSorted((one, other) => other.length - one.length);

/** A request by any of its names, one or several: "call", "tickets", "log lines", "queries". */
export const REQUESTS = `(?:${longestFirst(UNITS.request)
  .map((word) => word.replaceAll(' ', '[ -]'))
  .join('|')})s?`;

/** All that comes, by whatever name: "tickets", "the traffic", "our load". */
export const WHAT_COMES = `(?:${REQUESTS}|prompts?|traffic|volume|load|usage|demand|tok(?:en)?s?|work)`;
