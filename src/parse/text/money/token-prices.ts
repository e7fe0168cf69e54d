import { significant } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { API_FAMILY } from '../../names/family-name.ts';
import { API_SELLER } from '../../names/seller-name.ts';
import { PER_MILLION_MOST } from '../../price-bounds.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** Prices of one token, of a billion, and behind the tokens of a side, per million: "$0.0000025 per input token". */

const USD = String.raw`(?<![\w.,])([$€£] ?)?(\d{1,6}(?:\.\d{1,12})?(?:e-\d{1,2})?)(?: ?(usd|dollars?|eur))?`;
const SIDE = '(?:((?:cached )?(?:input|output|prompt|completion|cached|generated)) )?';
/** USD. One token costs less, and a million of them no more than a thousand. */
const MOST_OF_ONE = 0.002;
const MOST_OF_BILLION = 1e6;

const perMillion = (
  words: string,
  [sign = '$', usd = '', side = '']: readonly (string | undefined)[],
  million: number,
): string => {
  const price = significant(9, Number(usd) * million);
  return price > 0 ? `${sign.trim()}${price} per million${side === '' ? '' : ` ${side}`} tokens` : words;
};

const OF_ONE: Rewording = [
  reAll`${USD} ?(?:per|\/|a|each|for (?:each|one|every)) ?${SIDE}tok(?:en)?\b(?! ?\/)`,
  (words = '', sign, usd = '', _code, side) =>
    Number(usd) < MOST_OF_ONE ? perMillion(words, [sign, usd, side], 1e6) : words,
];

const OF_BILLION: Rewording = [
  reAll`${USD} ?(?:per|\/|a|for a) ?(?:1 ?)?(?:billion|bn|b(?= ?tok))(?: ${SIDE}tok(?:en)?s?\b| ?tok(?:en)?s?\b|(?= ?(?:$|[,;.)]| (?:in|out|input|output|vs|and|for|on)\b)))`,
  (words = '', sign, usd = '', _code, side) =>
    Number(usd) < MOST_OF_BILLION ? perMillion(words, [sign, usd, side], 1e-3) : words,
];

/** "input 812M @ $2.50", "190M output tokens x $10": what a million of them costs. */
const BEHIND_TOKENS: Rewording = [
  reAll`(?<![\w.,$€£])((?:(?:cached )?(?:input|output|in|out|cached)(?: tok(?:en)?s?)?:? \d{1,6}(?:\.\d{1,4})? ?[mb]n?\b|\d{1,6}(?:\.\d{1,4})? ?[mb]n? (?:cached )?(?:input|output|in|out|cached)\b)(?: tok(?:en)?s?)?)(?: at| @| x| ×|@|×) ?\$ ?(\d{1,4}(?:\.\d{1,4})?)(?![.,]?\d)(?= ?(?:$|[,;.)=]| (?:and|plus|\+|vs)))`,
  (words = '', tokens = '', usd = '') =>
    Number(usd) <= PER_MILLION_MOST ? `${tokens} at $${usd} per million` : words,
];

/** "$0.9/1M blended": of both sides together. */
const BLENDED: Rewording = [
  /(?<=[$€£] ?\d[\d.]{0,8} ?(?:\/ ?|per ))(?:1 ?)?m(?:tok|illion)?(?: tok(?:en)?s?)? blended\b/gi,
  'M',
];

/** "sonnet is 12% under list": a discount. */
const UNDER_LIST: Rewording = [
  /(?:\b(?:is|at|are|runs?|gets?) )?(?:about |around |~ ?)?(\d{1,2}(?:\.\d)?) ?% (?:under|below|beneath|less than|cheaper than)(?: the)?(?: public| official| published)? list(?: prices?)?\b/gi,
  '$1% discount',
];

/** "$18k/m": more than a million tokens ever cost, so it is a sum of a month. */
const BY_MONTH: Rewording = [
  /(?<![\w.,])([$€£] ?)?(\d{1,3}(?:,\d{3}){1,3}|\d{1,9}(?:\.\d{1,3})?)( ?k)? ?\/ ?m(?![\w/])(?! ?tok)/gi,
  (words = '', sign, usd = '', thousand) => {
    const sum = Number(usd.replaceAll(',', '')) * (thousand === undefined ? 1 : 1000);
    return sum > PER_MILLION_MOST && (sign ?? thousand) !== undefined ? `${words.slice(0, -1)}month` : words;
  },
];

const OF_API = String.raw`(?<=\b${API_FAMILY}(?:[ -]\d[\w.]{0,12}|-[a-z][\w.]{0,12}| (?:mini|nano|pro|flash|lite|sonnet|opus|haiku)){0,3})`;
const THROUGH =
  ' (?:(?:via|through|with|from|by|at|under|thanks to|due to) (?:(?:our|an?|the|some|my) )?(?:(?:enterprise|cloud|volume|aws|azure|google|local|own|big) ){0,2}(?:resellers?|msps?|partners?|distributors?|brokers?|contracts?|deals?|agreements?|marketplaces?|commitments?|vendors?|suppliers?)|(?:for|to) us)\\b';
/** "sonnet 20% cheaper through our reseller": what it costs them is what it costs less than its list. */
const CHEAPER: Rewording = [
  reAll`${OF_API}(?:${THROUGH})?,? (?:(?:is|are|comes?|at|for|we get it) )?(?:about |around |~ ?)?(\d{1,2}(?:\.\d)?) ?% (?:(?:cheaper|less expensive)(?! than\b|,? (?:if|when|while|but slower)\b)(?:${THROUGH})?|(?:less|lower|below)${THROUGH})`,
  ' $1% discount',
];

/** "we pay 15% less for sonnet" */
const LESS_FOR: Rewording = [
  reAll`\b(?:(?:we|i) (?:pay|get|have) )?(\d{1,2}(?:\.\d)?) ?% (?:less|cheaper|lower prices?) (?:for|on) (?=(?:${API_SELLER} )?${API_FAMILY}\b)`,
  '$1% off ',
];

/** "cached $0.125/M, regular $1.25/M": beside what a cache costs, the other price is that of the input. */
const FRESH: Rewording = [
  reAll`(?<!\bcached? ?)\b(?:fresh|regular|uncached|non-?cached|normal|cache miss(?:es)?)(?: (?:inputs?|prompts?))?(?: tok(?:en)?s?)?(?: (?:is|are|at|costs?))*[:=]? ?(?=\$ ?\d[\d.]{0,8} ?(?:\/|per) ?(?:1 ?)?m(?:illion|tok)?\b)`,
  'input ',
];

/** The rows, and what a line holds where they may read something. */
export const TOKEN_PRICES: readonly WordedKind[] = [
  { holds: /m[a-z]{0,6}(?: tok\w*)? blended/i, rows: [BLENDED] },
  { beside: /[\dk] ?\/ ?m\b/, rows: [BY_MONTH] },
  { holds: /% (?:under|below|beneath|less than|cheaper than)/i, rows: [UNDER_LIST] },
  { holds: /% (?:cheaper|less|lower|below)/i, rows: [CHEAPER, LESS_FOR] },
  { holds: /\$/, beside: /cach/i, rows: [FRESH] },
  { holds: /tok(?:en)?\b/i, rows: [OF_ONE] },
  { holds: /(?:per|\/|a) ?(?:1 ?)?b(?:illion|n| ?tok)/i, rows: [OF_BILLION] },
  { holds: /\d ?[mb]n?\b[a-z ]{0,24}(?:at|@|x|×) ?\$/i, rows: [BEHIND_TOKENS] },
];
