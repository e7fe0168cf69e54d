import { re, reAll } from '../../expression.ts';
import { quoted } from '../../problems.ts';
import { type Written, withEnglishNumbers } from '../../text/figures/european.ts';

/**
 * A decimal comma in front of what only one figure has: "1,99/h", "ops 12,5 hours", "12,5% off". Two figures would need
 * a space behind the comma, or a noun for the first.
 */

const RATE = String.raw` ?(?:\/|\b(?:an?|per|each|pro) ) ?(?:gpu[- \/]*)?(?:hour|hr?|kwh|day|month|year|week|gb|gpu|card|(?:1 ?)?m(?:illion|io)?|tok\w*)\b`;
const UNIT = String.raw`(?: ?%| ?x\b| times\b| ?(?:hours?|hrs?|h)\b| ?(?:kw|kwh|watts?|cents?|ct)\b|${RATE})`;
/** A price or a factor may end its clause: "H100 at 2,20", "pue 1,25". */
const BEHIND_PRICE = String.raw`(?<=\b(?:at|for|pue|price|rate|rent|costs?)(?: (?:is|was|are|of|to|now|about|around))* )`;
const ENDS = String.raw`(?=\s*(?:$|[;.!?)]|,\s|(?:and|but|vs|with|instead|each|apiece|costs?|come to|be)\b))`;
const FIGURE = String.raw`(?<![\w.,$€£-])\d{1,3},\d{1,2}(?![\d.]|,\d)`;
/** What a figure was before it was talked about is a price. */
const AGREED = String.raw`(?= (?:after|following|since|with) (?:(?:the|our|some|all|last) )*(?:negotiat\w*|discounts?|deal|talks|renewal|haggling|rebate)\b)`;
const DECIMAL = reAll`${FIGURE}(?=${UNIT})|${FIGURE}${AGREED}|${BEHIND_PRICE}${FIGURE}${ENDS}|${FIGURE}(?=\/\d)|(?<=\d\/)\d{1,3},\d{1,2}(?![\d.]|,\d)`;
/** A point between decimals, or a comma between thousands: whoever writes so writes no decimal comma. */
const ENGLISH = re`(?<![\w.,])\d{1,3}(?:\.\d{1,2}|,\d{3})(?![\d.]|,\d)`;

const withDecimalCommas = ({ text, notes }: Written): Written => {
  if (!/\d,\d/.test(text) || ENGLISH.test(text)) return { text, notes };
  const read: string[] = [];
  const plain = text.replace(DECIMAL, (words) => {
    const number = words.replace(',', '.');
    read.push(`${quoted(words)} is read as ${number}.`);
    return number;
  });
  return { text: plain, notes: [...notes, ...read] };
};

/** A mention with its numbers written as in English, and how those were read that changed. */
export const numbersInEnglish = (text: string): Written => withDecimalCommas(withEnglishNumbers(text));
