import { contradiction, quoted } from '../problems.ts';
import type { Sentence } from './sentences.ts';

/** "on demand $3.50/hr, spot $1.80/hr": two prices of two markets are two answers, each a whole line to run. */

const MARKET =
  'on[- ]demand|spot|preemptible|(?:(?:1|3|one|three)[- ]?(?:y|yr|year)s? )?(?:reserved|commit(?:ment|ted)?|cud)';
const PRICE = String.raw`(?:[$€£]\d+(?:\.\d+)?|\d{1,2}\.\d{1,3}(?![\d.]))(?: ?(?:\/|per |an? ) ?(?:gpu[- ]?)?(?:h|hr|hour)\b)?`;
const JOIN = String.raw`(?:,|;| \/|\/)? ?(?:(?:or|and|vs\.?) )?`;
const AT = '(?: (?:is|at|for|@)|:)? ?';

const row = (name: string, first: string, second: string): Sentence => ({
  name,
  takesNumbers: true,
  pattern: new RegExp(String.raw`(?<!\w)(?<one>${first})${JOIN}(?<two>${second})(?!\w)`, 'i'),
  says: (match) => {
    const { one = '', two = '' } = match.groups ?? {};
    throw contradiction(`${quoted(match[0])} are two prices: type the one to count with.`, [
      one.trim(),
      two.trim(),
    ]);
  },
});

/** Two prices of one GPU, on demand and spot: the line has to say which counts. */
export const TWO_MARKETS: readonly Sentence[] = [
  row('two markets, each with its price', `(?:${MARKET})${AT}${PRICE}`, `(?:${MARKET})${AT}${PRICE}`),
  row('two prices, each with its market', `${PRICE} (?:${MARKET})`, `${PRICE} (?:${MARKET})`),
];
