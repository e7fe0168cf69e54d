import { re } from '../../expression.ts';
import { quoted, say } from '../../problems.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** Prices that depend on how long a prompt is, of which a card takes one. */

const PAIR = String.raw`[$€£]?\d{1,3}(?:\.\d{1,3})? ?\/ ?[$€£]?\d{1,3}(?:\.\d{1,3})?(?![\d.])`;
const LONG = String.raw`\d{2,4}k(?! ?(?:req|calls|users|people|messages|chats|a |per |\/))(?: ?tok(?:en)?s?)?(?: (?:of )?(?:context|prompts?|input|window))?`;
const UP_TO = String.raw`(?: (?:a million|per M(?:tok)?))?,? ?\(?(?:for (?:prompts|requests|inputs?) )?(?:up to|below|under|until|till|within|<=?|≤)(?: the first)? ?${LONG}\)?`;
const THEN = `(?:[,;]? (?:and |then |else |otherwise |afterwards )*${PAIR}(?: (?:above|over|beyond|after)(?: (?:that|it|${LONG}))?)?)`;

const BY_LENGTH = re`(?<![\w.])${PAIR}${UP_TO}${THEN}?`;
const EACH_PAIR = new RegExp(PAIR, 'g');

/** "1.25/10 up to 200k context, then 2.5/15": which of them it is follows from the requests. */
export const PRICE_BY_LENGTH: RefusedPhrase = {
  name: 'prices by the length of a prompt',
  holds: /(?:up to|below|under|until|till|within|<|≤)[a-z =]{0,14}\d{2,4}k/i,
  pattern: BY_LENGTH,
  message: (words) =>
    say`${quoted(words.trim())} is a price by the length of the prompt, and a card takes one: type the price of prompts as long as yours.`,
  hints: (words) => words.match(EACH_PAIR) ?? [],
};
