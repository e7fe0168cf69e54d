import { groupsOf, re, reAll } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { LANDLORD } from '../../names/seller-name.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** Until when hardware is let or costs nothing: "we lease until june 2027", "at $1.9/h until June 2027", "free until". */

const DAY_OF_END = String.raw`(?:${MONTH_NAME}(?: |,|\/)? ?20[2-4]\d|20[2-4]\d-\d\d|(?<month>0?[1-9]|1[0-2])\/(?<year>20[2-4]\d)|(?<=end of )(?<last>20[2-4]\d)(?!-))`;
const UNTIL = '(?:until|till?|through|thru|up to)(?: (?:the )?end of| the)?';
const END = `${UNTIL} (?<end>${DAY_OF_END})`;

const paidUntil = (found: readonly unknown[]): string => {
  const { end, month, year, last } = groupsOf(found);
  if (last !== undefined) return `already paid until end of ${last}`;
  return `already paid until ${month === undefined ? end : `${year}-${month.padStart(2, '0')}`}`;
};

const LET =
  '(?:(?:that |which )?(?:(?:we|are|is|under|on|a) ){0,3}(?:leas(?:e|ed|ing)|rent(?:ed|ing|al)?|reserved|committed|contract(?:ed)?)(?: (?:them|it))?)';
const PRICE_OF_HOUR = String.raw`(?:(?:at |for |@ ?)?(?:[$€£] ?)?\d{1,3}(?:\.\d{1,3})? ?(?:[$€£] ?|eur |usd )?(?:\/ ?|per |an? )(?:gpu[- ]?)?h(?:r|our)?\b|(?:at |@ ?)[$€£] ?\d{1,2}(?:\.\d{1,3})?(?![\d.,]*\d| ?[kmb]\b| ?\/))(?: each| per (?:gpu|card))?`;
const PRICE_OF_MONTH = String.raw`(?:at |for |@ ?)?[$€£] ?\d[\d.,]{0,9}k? ?(?:\/ ?|per |a )mo(?:nth)?\b(?: each| per (?:gpu|card))?`;

const FLEET = String.raw`(?:\d{1,4} ?x? ?)?(?:(?:nvidia )?(?:[dh]gx )?${A_CARD}s?|gpus)(?: (?:gpus?|cards?|nodes?|servers?))?`;

/** "4x H100 leased at $1.9/h until June 2027": a price that is due until then either way, and what they cost from then on. */
const PRICE_UNTIL: readonly Rewording[] = [
  [
    reAll`\b(?:(?:we|i) )?(?:leas(?:e|ed|ing)|rent(?:ed|ing)?) (?=${FLEET}s?,? ${PRICE_OF_HOUR},? ${END})`,
    '',
  ],
  [
    reAll`(?=,? ?(?:${LET} )?(?:at |for |@ ?)?(?:[$€£] ?)?\d)(?<=\b${A_CARD}(?:,? [a-z]{2,12}){0,4}),? ?(?:${LET} )?(?<price>${PRICE_OF_HOUR})(?:,? ${LET})?,? (?:(?:that |which )?(?:runs?|lasts?|goes|ends|valid|fixed) )?${END}`,
    (...found) => ` ${groupsOf(found).price?.trim()}, ${paidUntil(found)}`,
  ],
  [
    reAll`,? ?\b${LET}(?: (?:with|at|from) (?<seller>${LANDLORD}))?,? ${END},? (?<price>${PRICE_OF_HOUR})`,
    (...found) => {
      const { price, seller } = groupsOf(found);
      const where = seller === undefined ? '' : ` on ${seller}`;
      return `${where} ${price?.trim().replace(/^for /i, 'at ')}, ${paidUntil(found)}`;
    },
  ],
  [
    reAll`,? ?\b${LET} (?<price>${PRICE_OF_MONTH}),? ${END}`,
    (...found) => ` ${groupsOf(found).price?.trim()}, ${paidUntil(found)}`,
  ],
];

const TERM_OF = '(?:contract|lease|commitment|reservation|rental)';
const BOUND_TO = '(?:committed|bound|tied|locked in) (?:to|on|with|into)';

/** "lease on our 4 H100 runs out in June 2027", "committed to 8x H100 until May 2027": the fleet, and then its end. */
const END_OF_FLEET: readonly Rewording[] = [
  [
    reAll`\b(?:(?:the|our|a) )?${TERM_OF} (?:on|of|for) (?:(?:our|the|these|those) )*(?<fleet>${FLEET}) (?:ends?|expires?|runs? out|is up|is over)(?: (?:in|on|at))?(?= )`,
    (...found) => `${groupsOf(found).fleet}, contract ends in`,
  ],
  [
    reAll`\b(?:(?:we|are|is) ){0,2}${BOUND_TO} (?:(?:our|the|these|those) )*(?<fleet>${FLEET}),? ${END}`,
    (...found) => `${groupsOf(found).fleet} ${paidUntil(found)}`,
  ],
];

/** "2 H100 locked in until May 2027" */
const BOUND_UNTIL: Rewording = [
  reAll`(?<=\b${FLEET}),? (?:(?:that |which )?(?:we|are|is|have) )*(?:locked[- ]in|bound|booked|signed|tied up|under contract|on contract|fixed|(?:sponsored|donated|funded|provided|covered|paid for)(?: by [a-z]{2,16})?) ${END}`,
  (...found) => ` ${paidUntil(found)}`,
];

/** The rows, and what a line holds where they may read something. */
export const LET_UNTIL: readonly WordedKind[] = [
  // "two H100s we lease until june 2027 anyway": what is let to the end is paid to the end
  {
    holds: /\b(?:leas|pay)/i,
    rows: [
      [
        reAll`,? ?\b(?:(?:that |which )?(?:(?:we|they|are|is|the|our|a|on|under) ){0,3}(?:leas(?:e|ed|ing)|paying for|pay for)(?: (?:them|it|runs|is|goes|signed|contract|term|anyway)){0,2}),? ${END}(?: anyway| already)?`,
        (...found) => ` ${paidUntil(found)}`,
      ],
    ],
  },
  {
    holds: /(?:until|till?|thr(?:ough|u)|up to) /i,
    // What may be taken away any minute is due until no month.
    beside:
      /^(?!.*\b(?:spot|preemptible)\b)(?=.*(?:\d[^,;]{0,16}(?:h|hr|hour|mo|month)\b|(?:at|@) ?[$€£]))/is,
    rows: PRICE_UNTIL,
  },
  {
    holds: re`${TERM_OF} (?:on|of|for) |${BOUND_TO} `,
    rows: END_OF_FLEET,
  },
  { holds: /\b(?:until|till?|thr(?:ough|u)|up to) /i, rows: [BOUND_UNTIL] },
  // "4x H100 free until June 2027"
  {
    holds: /\bfree (?:until|till?|thr(?:ough|u)|up to) /i,
    rows: [
      [
        reAll`\b(?:(?:that |which )?(?:are|is|come|comes|for) ){0,2}free ${END}`,
        (...found) => paidUntil(found),
      ],
    ],
  },
];
