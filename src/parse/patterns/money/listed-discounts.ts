import { re } from '../../expression.ts';
import { A_MONTH } from '../../period-names.ts';
import { quoted, say } from '../../problems.ts';
import { OFF, PRICE_IS } from '../../text/figures/parts.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** "cached input is 90% cheaper": what our prices have already, and no share of the input. */

const OF_PRICE = String.raw`(?:\d{1,2}(?:\.\d+)? ?%|half|a (?:tenth|quarter|half|third)) of (?:the )?(?:(?:list|input|normal|usual|full) )*(?:price|cost)`;
const CACHE = '(?:prompt )?cach(?:e|ed|ing)(?: (?:input|tokens|prompts?|reads?|hits?))?';

const FREE_PART = re`\bfirst \d[\d.,]* ?[kmb]?(?: tok(?:en)?s?)?(?:${A_MONTH})? (?:(?:are|is|for) )?free\b(?:,? (?:and )?(?:then|after(?:wards| that)?) (?:at )?[$€£]?(?<price>\d[\d.]*\d|\d)(?: ?(?:\/|per) ?(?:1 ?)?m(?:illion|tok)?(?:s|ens)?\b)?)?`;

/** Rows of refusals. */
export const LISTED_DISCOUNTS: readonly RefusedPhrase[] = [
  {
    name: 'the discount of a cache',
    holds: /cach/i,
    pattern: re`\b${CACHE}(?: (?:discount|savings?))?:? ${PRICE_IS}(?:${OFF}|${OF_PRICE})(?![\w-])|\b${CACHE} (?:discount|savings?):? ${PRICE_IS}\d{1,2}(?:\.\d+)? ?%|\b\d{1,2}(?:\.\d+)? ?% (?:off )?${CACHE} (?:discount|savings?)\b`,
    message: (words) =>
      say`${quoted(words)}: our prices have what a seller takes off for cached input. Type how much of the input is cached, such as "40% cached".`,
    hints: ['40% cached', '80% cached'],
  },
  {
    name: 'a part that costs nothing',
    holds: /\bfree\b/i,
    pattern: FREE_PART,
    message: (words) =>
      say`${quoted(words.trim())}: all tokens of an API have one price here. Type what a million comes to on average, the free ones among them.`,
    hints: (words) => {
      const price = FREE_PART.exec(words)?.groups?.price;
      return price === undefined ? [] : [`vs $${price}/M`];
    },
  },
];
