import { valueIn } from '../../../keys.ts';
import { re, reAll } from '../../expression.ts';
import { periodOfLetter } from '../../period-names.ts';
import { SEVERAL_REQUESTS } from '../../requests.ts';
import { SPELLED_SCALES } from '../../scales.ts';
import { type Rewording, reworded } from '../reworded.ts';

/**
 * One spelling of what has several: "40 percent" is 40%, "USD 5", "5 dollars" and "US$5" are $5, "2 million", "2MM" and
 * "2e6" are 2M, and "monthly" behind an amount is "a month". Whatever reads a line knows the sign alone.
 */

/** "9.500": nine and a half, or as much of Europe writes nine thousand and more. */
const IN_DOUBT = String.raw`(?![1-9]\d{0,2}\.\d{3}(?![\d.,]|[kmb]\b))`;
/** A number by itself, and no part of a name, a pair or a longer number. */
const NUMBER = String.raw`(?<![\w.,$€£/-])${IN_DOUBT}(\d{1,12}(?:[.,]\d{1,6})*)`;
/** "2 dollars fifty", "2 dollars and 50 cents": the rest of the sum stands behind. */
const NOT_IN_PARTS = String.raw`(?! (?:and )?(?:[a-z]+ty\b|\d{1,2} ?(?:cents?|ct)\b))`;
const US = '(?:usd|us[- ]?dollars?|dollars?|bucks)';

const POWERS: Readonly<Record<string, string>> = { '3': 'k', '6': 'M', '9': 'B' };

/** "2 millones de tokens" is read with its language, "2 thousand and five hundred" as one number. */
const SPELLED = SPELLED_SCALES.map(
  ([letter, words]): Rewording => [
    reAll`(?<=(?<![\w-])[$€£]? ?\d[\d.,]{0,14}) ?${words}(?:(?<=mio|mrd|mln|mds)\.(?=[\s/]|$))?(?![\wà-ÿ-]| de\b${letter === 'k' ? '| and\\b' : ''})`,
    letter,
  ],
);

/** A thousand and more: grouped, or with its letter. */
const SOME_HUNDREDS = String.raw`(?:\d{1,3}(?:[.,]\d{3}){1,3}|\d{3,9}|\d{1,3}(?:[.,]\d{1,3})? ?[km])`;

/** What comes or is paid in a quarter or a year, and of no query: "2B", "300k requests", "$9k". */
const OF_LONG_TIME = String.raw`(?<![\w.,-])(?:[$€£] ?${SOME_HUNDREDS}|${SOME_HUNDREDS} ?(?:€|eur)|\d[\d.,]{0,14} ?[mbt](?: tok(?:en)?s?)?|\d[\d.,]{0,14} ?[kmb]? (?:req|${SEVERAL_REQUESTS}))`;

/** "2M req/w", "800M/d", "2B/q", "6B/a": a letter behind an amount is its period. In "500M tokens /w cache" it is "with". */
const PERIOD_LETTERS: readonly Rewording[] = [
  [/(?<=[a-z\d]) \/w (?=[a-z\d])/gi, ' with '],
  [
    reAll`(?<=[a-z\d]{2}|\d|€)(?: ?\/ ?(d)|(?: \/ |\/ ?)(w))\b(?!-)`,
    (_, day, week) => `/${periodOfLetter(day ?? week ?? '')}`,
  ],
  [
    reAll`(?<=${OF_LONG_TIME}) ?\/ ?([qa])\b(?! (?:day|week|month|quarter|year|user|person)\b)`,
    (_, letter = '') => `/${periodOfLetter(letter)}`,
  ],
  // "800 tok/q", "$0.02/q": of so little, each query
  [/(?<=\d ?k?(?: tok(?:en)?s?)?) ?\/ ?q\b(?! ?\/)/gi, '/query'],
];

const SIGNS: readonly Rewording[] = [
  [/(?<=\d) ?(?:percent|per ?cent|pct\.?|prozent|por ciento|pour ?cent)(?![\w-]| points?\b)/gi, '%'],
  [reAll`(?<![\w$])(?:usd ?\$?|us ?\$) ?(?=\.?\d)${IN_DOUBT}`, '$'],
  [/(?<=\$ ?\d[\d.,]{0,14}k?) ?(?:usd|dollars?)(?![\w-])/gi, ''],
  [reAll`${NUMBER} ?([km])? ?${US}(?![\w-])${NOT_IN_PARTS}`, (_, sum = '', scale = '') => `$${sum}${scale}`],
  // "27p per kWh", "30 pence": "p" alone is money of what power is counted in
  [
    reAll`${NUMBER} ?(?:pence(?![\w-])|p(?= ?(?:\/|per |an? |for (?:an?|each) )? ?(?:kwh|kw-?h|kilowatt|unit of (?:power|electricity))))`,
    (_, sum = '') => `£${Number(sum.replace(',', '.')) / 100}`,
  ],
  // "27 Rp/kWh": hundredths of a franc
  [
    reAll`${NUMBER} ?(?:rp\.?|rappen)(?= ?(?:\/|per |pro |je )? ?kwh)`,
    (_, sum = '') => `CHF ${Number(sum.replace(',', '.')) / 100}`,
  ],
  // "1.400€ mtl."
  [/(?<=\d ?(?:[€$£]|eur(?:o|os)?|k)?) ?(?:\/ ?)?mtl\b\.?/gi, ' a month'],
  // "1/4 million calls", "3/4 of a billion tokens"
  [
    /(?<![\w.,$€£/-])([13])\/([248]) (?:of )?(?:a )?(?=[mb]illion\b)/gi,
    (_, part = '', whole = '') => `${Number(part) / Number(whole)} `,
  ],
  ...SPELLED,
  // "1k2 in", "1M5 tokens": the letter in the place of the point.
  [/(?<![\w.,$€£-])(\d{1,3})([kKM])(\d)(?![\w.,])/g, '$1.$3$2'],
  [
    /(?<![\w.$€£-])(\d{1,4}(?:\.\d{1,6})?)e\+?0?([369])(?!\w)/gi,
    (_, digits = '', power = '') => `${digits}${valueIn(POWERS, power) ?? ''}`,
  ],
  [/ ?@ ?(?=\$)/g, ' at '],
  [/\bdiscount of (\d{1,2}(?:\.\d)? ?%)/gi, '$1 discount'],
  // "8-bit fp8": one precision, said twice
  [/\b8[- ]?bit (?=(?:fp8|int8|w8a8)\b)|(?<=\b(?:fp8|int8)) \(?8[- ]?bit\b\)?/gi, ''],
  [
    /\b4[- ]?bit (?=(?:int4|fp4|nf4|nvfp4|mxfp4|awq|gptq|q4\w*)\b)|(?<=\b(?:int4|fp4|nf4|nvfp4|mxfp4|awq|gptq)) \(?4[- ]?bit\b\)?/gi,
    '',
  ],
  [/(?<=\d) ?[×✕] ?(?=[a-z])/gi, 'x '],
  [
    /(?<=(?:(?<![\w-])[$€£]? ?\d[\d.,]{0,14}[kmb%]?(?: (?:input |output )?[a-z]{3,12})?|\beach) )(hour|week|month|year|dai)ly(?=\s*(?:$|[,;.)|]|(?:for|on|in|at|of|with|vs|and|to|from|via)\b))/gi,
    (_, period = '') => `${/^h/i.test(period) ? 'an' : 'a'} ${/^dai/i.test(period) ? 'day' : period}`,
  ],
  [/\b(?:versus|compared (?:to|with)|against)\b|\bvs\.(?=\s)/gi, 'vs'],
  [
    /(?<=\b(?:tok(?:en)?s?|requests?|calls?|reqs?|chats?|quer(?:y|ies)|prompts?|messages?|\d[\d.,]{0,14}[kmb%]?)(?<![,.]) )(?:each|every) (?=(?:day|week|month|year)\b)/gi,
    'a ',
  ],
  [/\btoks(?= ?\/ ?s|\/sec| per sec)/gi, 'tok'],
  [/\btoks\b/gi, 'tokens'],
  [/\breqs\b(?! ?(?:\/|per|an?) ?(?:s|sec|second)\b)/gi, 'requests'],
  ...PERIOD_LETTERS,
];

/** What a line holds where one of them may stand. */
const HOLDS = re`\d\/\d|mtl\b|\d ?(?:${SPELLED_SCALES.map(([, words]) => words).join('|')})|\d[km]\d|p(?:er|our) ?cent|pct|prozent|por ciento|us ?\$|usd|dollar|bucks|\de\+?0?[369]|\d ?pence|\d ?r(?:p|appen)|\d ?p ?(?:\/|per|a|for|kw)|[×✕]|(?:tok|req)s\b|\/ ?[dwqa]\b|(?:hour|week|month|year|dai)ly|versus|compared|against|vs\.|@ ?\$|discount of|[48][- ]?bit|e(?:ach|very) (?:day|week|month|year)`;

/** The text with these signs. */
export const withSigns = (text: string): string => (HOLDS.test(text) ? reworded(text, SIGNS) : text);
