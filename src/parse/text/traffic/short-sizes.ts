import { PERSON } from '../../../domain/people.ts';
import { re, reAll } from '../../expression.ts';
import { A_PERIOD } from '../../period-names.ts';
import { REQUESTS } from '../../requests.ts';
import type { WordedKind } from '../reworded.ts';

/** What one request reads and writes, by a sign alone and right behind the requests: "5 rps 1k+300", "1M req/day (400 -> 60)". */

const SIZE = String.raw`(\d{1,3}(?:\.\d{1,2})?k|\d{1,3},\d{3}|\d{2,6})`;
const BEHIND = `(?<=\\b(?:rp[smhd]|qps|${REQUESTS}|reqs?)(?:${A_PERIOD})?,? ?\\(? ?)`;
const COUNTED = `(?! ?(?:${REQUESTS}|${PERSON}|gpus?|cards?|hours?|days?|weeks?|months?|x)\\b|${A_PERIOD})`;

/** The rows, and what a line holds where they may read something. */
export const SHORT_SIZES: WordedKind = {
  holds: re`\d(?:k|\d| )? ?(?:\+|->|=>|→|:) ?\d|\dk?(?:in|out)\b`,
  rows: [
    // "1.5kin 0.2kout"
    [/(?<![\w.,])(\d{1,6}(?:\.\d{1,3})?k?)(in|out)(?![\w-])/gi, '$1 $2'],
    [
      reAll`${BEHIND}(?<![\d.$€£])${SIZE} ?(?:\+|->|=>|→|(?<=[\dk]{3}):) ?${SIZE}(?![\w%+:/]|[.,]\d)(?: ?tok(?:en)?s?\b)?${COUNTED}`,
      '$1 in $2 out',
    ],
  ],
};
