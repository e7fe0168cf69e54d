import type { WordedKind } from './reworded.ts';

/** What lists and quotes of sellers write: numbers of orders and of lines, prices of a unit, work that is done once. */

/** "1. today: …", "2. option: …": the numbers of a list. */
export const LIST: WordedKind = {
  holds: /(?:^|\n)[ \t]*1[.)] [^\n]*\n[ \t]*2[.)] /,
  rows: [[/(^|\n)[ \t]*\d{1,2}[.)] /g, '$1']],
};

/** "PO #88213 - 8x H100": the number of an order is no end of a range. */
export const ORDER_NUMBER: WordedKind = { holds: /#\d{2,8} ?- /, rows: [[/(#\d{2,8}) ?- /g, '$1, ']] };

/** "unit price USD 28,450" */
export const UNIT_PRICE: WordedKind = {
  holds: /unit (?:price|cost)|per unit/i,
  rows: [
    [
      /\b(?:unit price|price per unit|unit cost)(?: (?:is|of))?:? ((?:us ?\$|usd|eur|gbp|[$€£]) ?\d[\d.,]*\dk?|\d[\d.,]*\dk? ?(?:usd|eur|gbp|[$€£]))/gi,
      '$1 each',
    ],
  ],
};

/** "setup 120 hours @ 110/h one time": the set-up is done once, and no traffic. */
export const SETUP_ONCE: WordedKind = {
  holds: /(?:set[- ]?up|migration|onboarding|installation|integration)\b.*\b(?:one[- ]?(?:time|off)|once)\b/i,
  rows: [
    [
      /\b((?:set[- ]?up|migration|onboarding|installation|integration)\b[^,;.\n]{0,40}?\d ?(?:h|hrs?|hours?|days?|weeks?)\b[^,;.\n]{0,24}?),? \(?(?:one[- ]?(?:time|off)|once)\b\)?/gi,
      '$1',
    ],
  ],
};
