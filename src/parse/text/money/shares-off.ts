import { withoutDust } from '../../../domain/round.ts';
import { re, reAll } from '../../expression.ts';
import { API_FAMILY } from '../../names/family-name.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** Shares off a price, by a sign or by a word that joins them: "haiku -15%", "20% off the H100 at 2.99", "8 H100 at 2.5 less 15%". */

const SHARE = String.raw`(\d{1,2}(?:\.\d)?) ?%`;
const PRICE = String.raw`(?:[$](\d{1,2}(?:\.\d{1,3})?)|(\d{1,2}\.\d{1,3}))(?: ?\/ ?(?:gpu[-/ ]?)?h(?:r|our)?| per (?:gpu )?hour| an hour)?`;
const CARDS = `(?:\\d{1,3} ?x? ?)?(?:${A_CARD})`;
const OFF = '(?:off|discount|rebate|reduction)';
const ENDS = String.raw`(?=\s*(?:$|[,;)]|\.\s))`;

const NAMES_API = re`\b(?:${API_FAMILY}|apis?)\b`;

const hourly = (price: string, share: string): string =>
  `$${withoutDust(Number(price) * (1 - Number(share) / 100))}/hr`;

/** What an hour of the cards costs after it; a share between commas is of no phrase before it. Beside an API it may be off that. */
const OFF_CARDS: readonly Rewording[] = [
  [
    reAll`(?<![\d.])${SHARE} ${OFF} (?:on |of )?((?:(?:the|our|an?|each) )?${CARDS}),? (?:at|@) ?${PRICE}`,
    (_, share = '', cards = '', signed = '', bare = '') => `${cards} at ${hourly(signed || bare, share)}`,
  ],
  [
    reAll`(?<=\b${CARDS},? (?:at |@ ?|for ))${PRICE},? (?:with|and|less|minus) (?:an? )?${SHARE}(?: ${OFF}\b)?${ENDS}`,
    (words = '', signed = '', bare = '', share = '', ...rest) =>
      NAMES_API.test(String(rest.at(-1))) ? words : hourly(signed || bare, share),
  ],
];

/** "haiku -15%", "3-year RI -58%": so much less. */
const BY_SIGN: readonly Rewording[] = [
  [
    reAll`\b(${API_FAMILY}(?:[- ](?:\d[\d.]*|mini|nano|pro|flash|lite)){0,2}(?: list(?: price)?)?),? [-−–]${SHARE}(?: off)?${ENDS}`,
    '$1 $2% off',
  ],
  [
    reAll`\b(ris?|reserved|commit(?:ment|ted)?|savings plan|cuds?|instance|p\d[a-z]{0,3}|${A_CARD}),? [-−–]${SHARE}(?: off)?(?![\w%])`,
    '$1 $2% off',
  ],
];

/** The rows, and what a line holds where they may read something. */
export const SHARES_OFF: readonly WordedKind[] = [
  {
    holds: /% (?:off|discount|rebate|reduction)|\b(?:with|and|less|minus) (?:an? )?\d{1,2}(?:\.\d)? ?%/i,
    rows: OFF_CARDS,
  },
  { holds: / [-−–]\d{1,2}(?:\.\d)? ?%/, rows: BY_SIGN },
];
