import { re } from '../../expression.ts';
import { contradiction, quoted, say } from '../../problems.ts';
import type { Sentence } from '../looks/sentence.ts';

/** "on demand $3.50/hr, spot $1.80/hr": two prices of two markets are two answers, each a whole line to run. */

const MARKET =
  'on[- ]demand|spot|preemptible|savings plan|(?:(?:1|3|one|three)[- ]?(?:y|yr|year)s? )?(?:reserved|commit(?:ment|ted)?|cud)';
/** What costs less than on demand. */
const LESS = '(?:spot|preemptible|reserved)';
const PRICE = String.raw`(?:[$€£]\d+(?:\.\d+)?|\d{1,2}\.\d{1,3}(?![\d.]))(?: ?(?:\/|per |an? ) ?(?:(?:gpu[- ]?)?(?:h|hr|hour)|gpu)\b)?`;
const JOIN = String.raw`(?:,|;| \/|\/)? ?(?:(?:or|and|vs\.?) )?`;
/** "on-demand H100 at $2.99 vs spot at $1.85" */
const AT = '(?: (?:[a-z]\\w{1,9}(?: \\w{1,6})?|price))??(?: (?:is|at|for|@)|:)? ?';

const row = (name: string, first: string, second: string): Sentence => ({
  name,
  takesNumbers: true,
  holds: /spot|preemptible|reserved|demand|commit|cud|savings plan/i,
  pattern: re`(?<!\w)(?<one>${first})${JOIN}(?<two>${second})(?!\w)`,
  says: (match, reading) => {
    const { one = '', two = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const inside = reading.atoms.find(
      ({ kind, start }) => kind === 'gpu' && start > match.index && start < end,
    );
    // With the GPU inside, the second price alone would be of no GPU that is named.
    if (inside === undefined)
      throw contradiction(
        say`${quoted(one)} and ${quoted(two)} are two prices: type the one to count with.`,
        [one, two],
      );
    const gpu = reading.text.slice(inside.start, inside.end);
    throw contradiction(
      say`${quoted(match[0])} are two prices: type the one to count with.`,
      [one, two].map((price) => (price.includes(gpu) ? price : `${gpu} ${price}`)),
    );
  },
});

/** Two prices of one GPU, on demand and spot: the line has to say which counts. */
export const TWO_MARKETS: readonly Sentence[] = [
  row('two markets, each with its price', `(?:${MARKET})${AT}${PRICE}`, `(?:${MARKET})${AT}${PRICE}`),
  row(
    'a market with its price, and a price with its market',
    `(?:${MARKET})${AT}${PRICE}`,
    `${PRICE} (?:${MARKET})`,
  ),
  row(
    'a price, and that of another market',
    `${PRICE}(?=,|;| ?\\/| or| and| vs| ${LESS} (?!or|and|vs|with|to|than))`,
    `${LESS}${AT}${PRICE}`,
  ),
  row('a price, and one with its market', `${PRICE}(?=,|;| ?\\/| or| and| vs)`, `${PRICE} ${LESS}`),
  row('two prices, each with its market', `${PRICE} (?:${MARKET})`, `${PRICE} (?:${MARKET})`),
];
