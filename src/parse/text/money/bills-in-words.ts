import { MONTH_NAMES, MONTHS_ABROAD, monthOf } from '../../../domain/day.ts';
import { PERSON } from '../../../domain/people.ts';
import { toType, withoutDust } from '../../../domain/round.ts';
import { DAYS_PER_MONTH } from '../../../domain/units.ts';
import { reAll } from '../../expression.ts';
import { MONTH_NAME, monthNumber } from '../../month-names.ts';
import { API_FAMILY } from '../../names/family-name.ts';
import { API_SELLER_ALONE } from '../../names/seller-name.ts';
import { A_MONTH } from '../../period-names.ts';
import { REQUESTS } from '../../requests.ts';
import { isMoneyAt } from '../figures/numbers.ts';
import { PER_THOUSAND } from '../figures/per-thousand.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** What people write of bills: "Rechnung Oktober: 3.812 €", "YTD $212k through October", "$1.12 per 1k chats". */

const BILL =
  '(?:rechnung|abrechnung|facture|factura|fattura|fatura|faktura|factuur|rekening|kosten|verbrauch)';
const A_MONTHS_NAME = `(?:${MONTH_NAME}|${MONTHS_ABROAD.join('|')})`;

/** "Rechnung Oktober: 3.812 €": the month that it is for. */
const BILL_OF_MONTH: Rewording = [
  reAll`\b(${BILL})(?: (?:f[üu]e?r|vom|von|van|de|du|del|di|of|for|mois de))?:? (${A_MONTHS_NAME})(?: (20\d\d))?(?![a-zà-ÿ])(?=:| ?[-–]? ?[$€£\d])`,
  (words = '', bill = '', name = '') => {
    const at = monthNumber(name) || monthOf(name);
    return at ? `${bill} in ${MONTH_NAMES[at - 1]}` : words;
  },
];

/** "our billing is $4k a month" */
const BILLING: Rewording = [
  /\bbilling(?=(?: (?:is|was|of|at|comes to|runs|about|around|approx\w*|currently))* ?[:=]? ?(?:[$€£]|inr |rs\.? |usd |eur )?\d)/gi,
  'bill',
];

/** "today's 12k gpt-4o spend": what stands before whose bill it is has no sign. */
const SUM_OF_BILL: Rewording = [
  reAll`(?<![\w.,$€£])(?=\d{1,4}(?:\.\d{1,3})?k ${API_FAMILY}[\w. -]{0,14} (?:spend|bill|invoice)\b)`,
  '$$',
];

/** "Sept = $18.2k": what it came to, and no field. */
const MONTH_IS: Rewording = [reAll`\b(${MONTH_NAME}) ?= ?(?=[$€£]? ?\d)`, '$1 '];

/** Months of a year until the end of the one that is named. */
const monthsUntil = (words: string, name: string): string => {
  const many = monthNumber(name);
  return many > 0 ? ` over the last ${many} months` : words;
};
const SO_FAR = '(?:ytd|year[- ]to[- ]date)';
/** "YTD spend on sonnet $212k through October", "YTD $212k (10 months)": how long the year is so far. */
const YEAR_SO_FAR: readonly Rewording[] = [
  [
    reAll`\b${SO_FAR}\b:? ?([^;\n]{0,80}?),? \(?(?:through|thru|until|till|up to|as of|to)(?: (?:the )?end of)? (${MONTH_NAME})(?: 20\d\d)?\b\)?`,
    (words = '', said = '', name = '') => `${said}${monthsUntil(words, name)}`,
  ],
  [
    reAll`\b${SO_FAR}\b:? ?([^;\n]{3,80}?),? \(?(\d{1,2}) (?:full )?months?(?: so far)?\)?(?! (?:commit|term|lease|ago))`,
    '$1 over the last $2 months',
  ],
];

/** "last 7d = 612M", "MTD (22 days): 6.6B": days with their letter. */
const LAST_DAYS: readonly Rewording[] = [
  [/\b(last|past|trailing|rolling|previous) (\d{1,3}) ?d\b(?: ?=)?/gi, '$1 $2 days'],
  [
    reAll`(?:\b${MONTH_NAME} )?\b(?:mtd|month[- ]to[- ]date)[ :,]*\(?(\d{1,2}) ?d(?:ays)?\)?:?`,
    'last $1 days:',
  ],
];

const SUM = String.raw`[$€£] ?\d+(?:[.,]\d+)*k?(?![\w%]|[.,]\d)`;
const ENVIRONMENT =
  '(?:prod(?:uction)?|staging|stage|dev(?:elopment)?|test(?:ing)?|qa|uat|sandbox|demo|preview|internal|(?:team|tenant|bu|unit|project|key|app|client) [a-z0-9]{1,12}|legal|sales|support|marketing|finance|hr|ops|eng(?:ineering)?|search|chat(?:bot)?|eu|us|apac|emea)';
const ITEM = `${ENVIRONMENT}(?: ?[:=-])? ?(?:${SUM})`;
/** "prod $6,120 / staging $840 / dev $1,310": parts of one bill, each by the name of who spends it. */
const PARTS_OF_BILL: Rewording = [
  reAll`(?<![\w-])${ITEM}(?:(?: ?[,;/|+&] ?|,? and | ){1,2}${ITEM}){1,11}(?![\w.,]*\d)`,
  (words = '') => {
    const sums = [...words.matchAll(new RegExp(SUM, 'gi'))].map(([sum]) => sum);
    const total = sums.map(scaledNumber).reduce((one, other) => one + other, 0);
    return Number.isFinite(total) ? `${sums[0]?.[0]}${withoutDust(total)}` : words;
  },
];
const VOLUME = String.raw`(?<![\w.,$€£])(\d+(?:[.,]\d+)*) ?([kmb]?) ?(tok(?:en)?s?|requests)`;
/** A figure of so many days by the month, as people type it. */
const inMonth = (figure: string, days: string): string => {
  const thousands = /k$/i.test(figure) ? 'k' : '';
  const value = Number(figure.replace(/[$€£, k]/gi, ''));
  return `${toType((value * DAYS_PER_MONTH) / Number(days))}${thousands}`;
};
/** "$7,100 → gpt-5, last 30 days": of so many days, wherever they stand. */
const SUM_OF_DAYS: readonly Rewording[] = [
  // "last 22 days: 6.6B tokens, $9,912": what both come to in a month
  [
    reAll`\b(?:last|past|trailing|previous) (\d{1,3}) days[:=]? ?${VOLUME}([^;\n$€£]{0,40}?,? (?:and |for |cost |costs )?)(${SUM})(?! ?(?:\/|per|an?|each|in|over|for)\b),?`,
    (_, days = '', volume = '', scale = '', counted = '', between = '', sum = '') =>
      `${inMonth(volume, days)}${scale} ${counted} a month${between}${sum.charAt(0)}${inMonth(sum, days)} a month,`,
  ],
  [
    reAll`${VOLUME}([^;\n$€£]{0,40}?,? (?:and |for |cost |costs |at )?)(${SUM}),? (?:in|over|within|during) (?:the )?(?:(?:last|past|first) )?(\d{1,3}) days\b`,
    (_, volume = '', scale = '', counted = '', between = '', sum = '', days = '') =>
      `${inMonth(volume, days)}${scale} ${counted} a month${between}${sum.charAt(0)}${inMonth(sum, days)} a month,`,
  ],
  [reAll`\b(?:last|past|trailing|previous) (\d{1,3} days) ?[:=] ?(${SUM}),?`, '$2 in the last $1,'],
  [
    reAll`(?<![\w.,])(${SUM})(?! ?(?:\/|per|an?|each|in|over|for)\b)([^;\n$€£]{0,60}?),? ?\(?(?:in (?:the )?|over (?:the )?)?(last|past|trailing|previous) (\d{1,3} days)\b\)?`,
    '$1 in the last $4 $2',
  ],
];

const THING = `(?:${REQUESTS}|prompts?)`;
/** "CacheRead 1,502M", "cache_read_input_tokens: 9": as words. */
const CACHE_READ: Rewording = [
  /\bcache_?read(?:s|_input(?:_tokens)?)?(?:_tokens)?\b ?[:=]? ?(?=\d)/gi,
  'cache read ',
];
/** "gpt-4.1 Inp glbl Tokens | Qty 412,300 (1K)": a quantity of thousands. */
const QUANTITY: readonly Rewording[] = [
  [
    /\b(inp(?:ut)?|outp?(?:ut)?|cached inp(?:ut)?)(?: (?:glbl|global|regnl|regional|dz|data zone|dzone))? tokens?[ |,;:-]{1,4}(?:qty|quantity|usage|units?)[ :=]{1,3}(\d[\d.,]*) ?\(?(?:x ?)?1 ?k(?: tok(?:en)?s?)?\)?/gi,
    (_, side = '', many = '') =>
      `${many.replaceAll(',', '')}k ${/^out/i.test(side) ? 'output' : /^cached/i.test(side) ? 'cached input' : 'input'} tokens`,
  ],
  [/[ |,;]{1,3}cost[ :=]{1,3}[$€£] ?\d[\d.,]*\d(?<=\btokens\b.{0,12})(?=\s*(?:$|[|;]))/gi, ''],
];
/** "avg cost per user 0.84/mo": money, whose sign was left out. */
const COST_OF_EACH: Rewording = [
  reAll`\b((?:costs?|price|spend) (?:per|for each|of each|of an?) (?:${PERSON}|${THING})(?: (?:is|was|of|at|about|around|currently|now|today))*[:=]?) ?(?=(?:0?\.\d{1,6}|\d{1,3}\.\d{1,4})(?![\d]|\.\d)(.{0,8}))`,
  (words = '', cost = '', behind = '') => (isMoneyAt(behind, 0) ? words : `${cost} $`),
];
/** "we get billed 0.00012 per request", "vs 300 a month claude": the same where somebody pays it. */
const PAID_FOR_EACH: readonly Rewording[] = [
  [
    reAll`\b((?:billed|charged|pay(?:ing|s)?)(?: (?:us|about|around))?) (?=0?\.\d{1,6} ?(?:\/|per|for each|an?) ?${THING})`,
    '$1 $$',
  ],
  [
    reAll`\b(vs\.?|versus) (\d{2,5})(?=${A_MONTH} (?:(?:for|to|on|of|at) )?(?:${API_FAMILY}|${API_SELLER_ALONE})\b)`,
    '$1 $$$2',
  ],
];

/** "cheaper on my rig ($3k) than paying openai": what stands before it is no bill. */
const THAN_PAYING: Rewording = [/,? than paying (?=[a-z])/gi, ' vs paying '];

/** The rows, and what a line holds where they may read something. */
export const BILLS_IN_WORDS: readonly WordedKind[] = [
  {
    rows: [BILL_OF_MONTH],
  },
  { holds: /billing/i, rows: [BILLING] },
  { holds: /[a-z] ?= ?[$€£]? ?\d/i, rows: [MONTH_IS] },
  { holds: /\bytd\b|to[- ]date/i, rows: YEAR_SO_FAR },
  { holds: /\b(?:last|past|trailing|rolling|previous) \d{1,3} ?d|\bmtd\b|month[- ]to/i, rows: LAST_DAYS },
  { rows: [PARTS_OF_BILL] },
  { holds: /\dk [a-z]/i, beside: /\b(?:spend|bill|invoice)\b/i, rows: [SUM_OF_BILL] },
  {
    holds:
      /^(?=.*[$€£])(?=.*(?:last|past|trailing|previous|first|in|over|within|during) (?:the )?\d{1,3} days)/is,
    rows: SUM_OF_DAYS,
  },
  {
    holds: /(?:\/|per|for|each) ?(?:(?:1 ?)?k|1[.,]?000|(?:a )?thousand|100|(?:a )?hundred) [a-z]/i,
    rows: PER_THOUSAND,
  },
  { holds: / than paying /i, rows: [THAN_PAYING] },
  { holds: /cache_?read/i, rows: [CACHE_READ] },
  { holds: /\b(?:qty|quantity|usage|units?)/i, rows: QUANTITY },
  { holds: /\b(?:costs?|price|spend) (?:per|for each|of)/i, rows: [COST_OF_EACH] },
  { holds: /\b(?:billed|charged|pay|vs|versus|instead of)/i, rows: PAID_FOR_EACH },
];
