import { reAll } from '../expression.ts';
import type { Rewording, WordedKind } from './reworded.ts';

/** Units and links that people leave out where what stands beside them says which: "10kW at $0.09", "1 ticket = 3k tokens". */

/** "10kW at $0.09", "450W each @ 9 cents": what power costs is by the kWh. */
const POWER_AT: Rewording = [
  /(?<=\d ?(?:kw|w|watts?)(?: (?:each|total|per (?:gpu|card|node|server)))?),? ?(?:at|@|for|x|×) ?((?:[$€£] ?)?0?\.\d{1,4}(?: ?(?:usd|eur|euros?|dollars?))?|\d{1,2}(?:\.\d{1,2})? ?(?:c|ct|cents?|¢|pence))(?=\s*(?:$|[,;)]|\.\s|\.$))/gi,
  (_, price = '') => ` at ${/^\d*\.\d+$/.test(price) ? `$${price}` : price}/kWh`,
];

/** "3 b tokens / month": the scale stands apart. */
const SCALE_APART: Rewording = [
  /(?<![\w.,])(\d{1,4}(?:[.,]\d{1,3})?) b (?=(?:tok(?:en)?s?|input|output|in|out)\b)/gi,
  '$1B ',
];

/** "3M de requêtes", "500k di richieste" */
const OF_THEM: Rewording = [
  /(?<=\d ?(?:k|m|mio|mln|md|mds)) (?:de|di|d['’]) ?(?=(?:requ|token|jeton|appel|messag|docum|pages|richiest|solicit|consult|petici))/gi,
  ' ',
];

/** "8xH100 = $23.92/hr": what stands behind the sign is what it costs. */
const PRICE_IS: Rewording = [/(?<=\d ?x ?[a-z]{1,5}\d{1,4}[a-z]{0,3}) ?= ?(?=[$€£])/gi, ' at '];

const SIZED = String.raw`\d[\d.,]*k? ?(?:tok(?:en)?s? )?(?:in|out|input|output)\b`;
/** "20/s, 500 tokens in 50 out": what has a size comes so often. */
const SO_MANY_A_SECOND: Rewording = [
  /(?<![\w.,$€£/])(\d{1,6}(?:\.\d{1,2})?) ?(?:\/ ?|per )(s|sec|second|min|minute)\b(?! ?(?:per|a|each|\/))/gi,
  '$1 requests per $2',
];

const IS = String.raw`(?: ?(?:=|~|≈|:)| (?:is|are|equals|means|takes|uses|needs|costs|burns|eats|consumes|comes to|runs(?: to)?|averages)\b)(?: ?(?:=|~|≈|about|around|roughly|approx\.?))* ?`;
const ONE_SIZE = String.raw`(?=\d[\d.,]*k? ?tok)`;
/** "1 PR review = ~45k tokens in, 2k out": how large each of them is. */
const ONE_IS: readonly Rewording[] = [
  [
    reAll`\b(?:1|one|an?|each|every|(?:an? )?(?:avg|average|typical)) pages?(?:${IS}|,? )(\d[\d.,]*k?) ?tok(?:en)?s?\b`,
    '$1 tokens per page',
  ],
  [reAll`(?<![\d.,] ?)\b(?:1|one) ([a-z]+(?: [a-z]+)?)${IS}${ONE_SIZE}`, 'each $1 is '],
];

/** The rows, and what a line holds where they may read something. */
export const LEFT_UNSAID: readonly WordedKind[] = [
  { holds: /\d ?(?:kw|w|watts?)\b.*(?:at|@|for|x|×) ?[$€£]?\d*[. ]?\d/i, rows: [POWER_AT] },
  { holds: /\d b (?:tok|in|out)/i, rows: [SCALE_APART] },
  { holds: /\d ?(?:k|m|mio|mln|mds?) d/i, rows: [OF_THEM] },
  { holds: /\d ?= ?[$€£]/, rows: [PRICE_IS] },
  {
    holds: new RegExp(String.raw`^(?=.*\d ?(?:\/ ?|per )(?:s|sec|second|min|minute)\b)(?=.*${SIZED})`, 'is'),
    rows: [SO_MANY_A_SECOND],
  },
  { holds: /\b(?:1|one|an?|each|every|avg|average|typical) [a-z ]{3,30}.*\d[\d.,]*k? ?tok/i, rows: ONE_IS },
];
