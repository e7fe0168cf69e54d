import { re } from '../expression.ts';
import { quoted, say } from '../problems.ts';
import { OFF, PRICE_IS } from '../text/parts.ts';
import type { Refusal } from './refusal.ts';

/** "cached input is 90% cheaper": what our prices have already, and no share of the input. */

const OF_PRICE = String.raw`(?:\d{1,2}(?:\.\d+)? ?%|half|a (?:tenth|quarter|half|third)) of (?:the )?(?:(?:list|input|normal|usual|full) )*(?:price|cost)`;
const CACHE = '(?:prompt )?cach(?:e|ed|ing)(?: (?:input|tokens|prompts?|reads?|hits?))?';

/** Rows of refusals. */
export const LISTED_DISCOUNTS: readonly Refusal[] = [
  {
    name: 'the discount of a cache',
    holds: /cach/i,
    pattern: re`\b${CACHE}(?: (?:discount|savings?))?:? ${PRICE_IS}(?:${OFF}|${OF_PRICE})(?![\w-])|\b${CACHE} (?:discount|savings?):? ${PRICE_IS}\d{1,2}(?:\.\d+)? ?%|\b\d{1,2}(?:\.\d+)? ?% (?:off )?${CACHE} (?:discount|savings?)\b`,
    message: (words) =>
      say`${quoted(words)}: our prices have what a seller takes off for cached input. Type how much of the input is cached, such as "40% cached".`,
    hints: ['40% cached', '80% cached'],
  },
];
