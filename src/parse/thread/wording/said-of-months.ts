import { re } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { type Rewording, rewordedOf } from '../../text/reworded.ts';

const MONTH = `(?:in|for|during) (?:${MONTH_NAME})(?: 20\\d\\d)?`;
const WAS =
  '(?:it|we|they|that|(?:the |our )?(?:volume|traffic|usage|load))(?: (?:was|were|had|did|used|saw|served|got|ran|about|around|at|only|just))+';
const PAID =
  '(?:we|it|that|(?:the |our )?(?:bill|spend|invoice))(?: (?:was|paid|spent|cost|came to|about|around|us|only|just))+';
const TOKENS = String.raw`(\d[\d.,]* ?[mb])(?: tok(?:en)?s?)?`;
const REQUESTS = String.raw`(\d[\d.,]* ?[kmb]?) (?:requests|calls|queries)`;
const ALL_ON = String.raw`,? (?:all|everything|all of it|entirely)(?: (?:is|was))?(?: (?:on|for|with))? ([a-z][\w .-]{1,24})`;
const A_MONTH = `(?:last month|a month|per month|monthly|${MONTH})`;

const NUMBERS_OF = `(?:(?:the |our |here are the |actual )*(?:numbers?|figures?|actuals?|usage|volume|total|traffic) (?:for|in|of) ${MONTH_NAME}(?: 20\\d\\d)?|${MONTH_NAME}(?: 20\\d\\d)? (?:numbers?|figures?|actuals?|usage|volume|total|traffic))`;
const IN_TOTAL = '(?:,? (?:in total|total|all in all|overall|altogether|in all))?';

/** What a month of the calendar came to, and how a line says it. */
export const SAID_OF_MONTHS: readonly Rewording[] = [
  [
    re`^${NUMBERS_OF}(?: (?:was|were|is|are|came to))?[:,=]? (?:(?:about|around|roughly|it was|we had) )*${TOKENS}${IN_TOTAL}$`,
    '$1 tokens a month',
  ],
  [
    re`^${NUMBERS_OF}(?: (?:was|were|is|are|came to))?[:,=]? (?:(?:about|around|roughly|it was|we had) )*${REQUESTS}${IN_TOTAL}$`,
    '$1 requests a month',
  ],
  [re`^${WAS} ${TOKENS} ${MONTH}$`, '$1 tokens a month'],
  [re`^${MONTH},? ${WAS} ${TOKENS}$`, '$1 tokens a month'],
  [re`^${WAS} ${REQUESTS} ${MONTH}$`, '$1 requests a month'],
  [re`^${MONTH},? ${WAS} ${REQUESTS}$`, '$1 requests a month'],
  [re`^${PAID} \$(\d[\d.,]*k?) ${MONTH}$`, '$$$1 a month'],
  [re`^${MONTH},? ${PAID} \$(\d[\d.,]*k?)$`, '$$$1 a month'],
  [re`^${PAID} \$(\d[\d.,]*k?) ${A_MONTH}${ALL_ON}$`, '$$$1 a month on $2'],
  [re`^we (?:paid|pay|spent|spend) (\d[\d.,]*k) ${A_MONTH}${ALL_ON}$`, '$$$1 a month on $2'],
];

/** The words with what a month of the calendar came to as what a month does: "it was 800M in October". */
export const asOfAnyMonth = rewordedOf(SAID_OF_MONTHS);
