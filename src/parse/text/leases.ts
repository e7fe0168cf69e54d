import { reAll } from '../expression.ts';
import type { Rewording } from './reworded.ts';

/** Money of a contract in words of the month: a lease over its time, support by the year. */

/** So much is no price of a month: hundreds of thousands, or a sum that is called the total. */
const MONEY = String.raw`([$€£] ?(?:\d[\d.,]*m|\d{3,}(?:\.\d+)?k|\d{3},\d{3}(?:,\d{3})*|\d[\d.,]*k?(?= (?:total|in total|tcv|upfront)\b)))(?: (?:total|in total|tcv|upfront))?`;
const TERM = '(\\d{1,2}|one|two|three|four|five|six|twelve)[ -](month|year)s?';
const LEASE = '(?:lease|contract|agreement|term|commitment|reservation)';

/** What a lease comes to over all of its time: "$300k over 3 years", "36 month lease, $1.2M total". */
export const LEASES: readonly Rewording[] = [
  [
    reAll`${MONEY} (?:over|across|for) (?:an? |the )?${TERM}\b(?! ?(?:old|life))`,
    '$1 per $2 $3s total for the GPUs',
  ],
  [
    reAll`\b${TERM} ${LEASE}(?:,|:| of| for| at| worth)* ${MONEY}(?! ?(?:\/|per|a |an |each))`,
    'reserved at $3 per $1 $2s total for the GPUs',
  ],
];
export const SUPPORT: Rewording = [
  /\bsupport(?: contract| fee)?s?:? \$?(\d[\d.,]*k?) ?(?:\/ ?|per |a )(?:yr|year)\b/gi,
  'other $$$1/yr',
];
