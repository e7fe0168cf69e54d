import { MONTHS, MONTHS_ABROAD, monthOf } from '../../domain/day.ts';
import { toType, withoutDust } from '../../domain/round.ts';
import { DAYS_PER_MONTH } from '../../domain/units.ts';
import { reAll } from '../expression.ts';
import { MONTH_NAME, monthNumber } from '../month-names.ts';
import { A_MONTH } from '../period-names.ts';
import type { Rewording, WordedKind } from './reworded.ts';
import { scaledNumber } from './short-number.ts';

/** What people write of bills and quotes: "Rechnung Oktober: 3.812 €", "YTD $212k through October", "$1.12 per 1k chats". */

const BILL =
  '(?:rechnung|abrechnung|facture|factura|fattura|fatura|faktura|factuur|rekening|kosten|verbrauch)';
const A_MONTHS_NAME = `(?:${MONTH_NAME}|${MONTHS_ABROAD.join('|')})`;

/** "Rechnung Oktober: 3.812 €": the month that it is for. */
const BILL_OF_MONTH: Rewording = [
  reAll`\b(${BILL})(?: (?:f[üu]e?r|vom|von|van|de|du|del|di|of|for|mois de))?:? (${A_MONTHS_NAME})(?: (20\d\d))?(?![a-zà-ÿ])(?=:| ?[-–]? ?[$€£\d])`,
  (words = '', bill = '', name = '') => {
    const at = monthNumber(name) || monthOf(name);
    return at ? `${bill} in ${MONTHS[at - 1]}` : words;
  },
];

/** "our billing is $4k a month" */
const BILLING: Rewording = [
  /\bbilling(?=(?: (?:is|was|of|at|comes to|runs|about|around|approx\w*|currently))* ?[:=]? ?(?:[$€£]|inr |rs\.? |usd |eur )?\d)/gi,
  'bill',
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
    const total = sums
      .map((sum) => scaledNumber(sum.replace(/[$€£, ]/g, '')))
      .reduce((one, other) => one + other, 0);
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

const THING =
  '(?:requests?|calls?|conversations?|chats?|tickets?|documents?|docs?|quer(?:y|ies)|messages?|sessions?|emails?|prompts?|summar(?:y|ies)|transactions?)';
/** "$1.12 per 1k conversations": what one costs. */
const PER_THOUSAND: Rewording = [
  reAll`([$€£]) ?(\d+(?:\.\d+)?) ?(?:\/|per|for each|for) ?(?:(?:1 ?)?k|1[.,]?000|thousand) (${THING})\b`,
  (_, sign = '', price = '', thing = '') =>
    `${sign}${withoutDust(Number(price) / 1000)} per ${thing.replace(/ies$/i, 'y').replace(/s$/i, '')}`,
];
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
  reAll`\b((?:costs?|price|spend) (?:per|for each|of each|of an?) (?:user|seat|customer|employee|${THING})(?: (?:is|was|of|at|about|around|currently|now|today))*[:=]?) ?(?=0?\.\d|\d{1,3}\.\d{1,4}\b)`,
  '$1 $$',
];

/** The rows, and what a line holds where they may read something. */
export const BILLS_IN_WORDS: readonly WordedKind[] = [
  {
    holds: /(?:rechnung|fa[ct]tur|fatura|faktura|rekening|kosten|verbrauch)[a-z]{0,2}:? [a-zäéû]/i,
    rows: [BILL_OF_MONTH],
  },
  { holds: /billing/i, rows: [BILLING] },
  { holds: /[a-z] ?= ?[$€£]? ?\d/i, rows: [MONTH_IS] },
  { holds: /\bytd\b|to[- ]date/i, rows: YEAR_SO_FAR },
  { holds: /\b(?:last|past|trailing|rolling|previous) \d{1,3} ?d|\bmtd\b|month[- ]to/i, rows: LAST_DAYS },
  { holds: /[a-z0-9][ :=-]{1,3}[$€£] ?\d.*[a-z0-9][ :=-]{1,3}[$€£] ?\d/is, rows: [PARTS_OF_BILL] },
  {
    holds: /^(?=.*[$€£])(?=.*(?:last|past|trailing|previous|in|over|within|during) \d{1,3} days)/is,
    rows: SUM_OF_DAYS,
  },
  { holds: /(?:\/|per|for) ?(?:(?:1 ?)?k|1[.,]?000|thousand) [a-z]/i, rows: [PER_THOUSAND] },
  { holds: /cache_?read/i, rows: [CACHE_READ] },
  { holds: /\bqty|\bquantity/i, rows: QUANTITY },
  { holds: /\b(?:costs?|price|spend) (?:per|for each|of)/i, rows: [COST_OF_EACH] },
];

const FEE =
  '(?:maintenance|support|colo(?:cation)?|hosting|storage|egress|licen[cs]es?|monitoring|network(?:ing)?|insurance|backups?|managed service|admin)';
const MACHINE = '(?:hardware|server|box|machine|rig|kit|node|purchase(?: price)?)';
const LARGE = String.raw`(\d{2,4}(?:\.\d)?k|\d{2,3}[.,]\d{3}|\d{5,7})`;

/** A line in other money leaves open in which one a sum without a sign is. */
const OTHER_MONEY = /[€£₹¥]|\b(?:eur|euros?|gbp|chf|sek|nok|dkk|inr|pln|brl|cad|aud)\b/i;

/** "hardware 155k", "bought at 190k for the box": what all of it costs. */
const PRICE_OF_ALL: readonly Rewording[] = [
  [
    reAll`(?<!\d [a-z]{1,4} ?|[a-z]\d{1,4}[a-z]{0,3} )\b(${MACHINE}(?: costs?| price)?(?: (?:is|was|of|at|about|around))*:?) ${LARGE}(?![\w%]|[.,]\d| ?(?:total|in total|each|apiece|per|an?|for (?:both|all|each)|[km]?w|[gt]b)\b| ?(?:\/|[x×*]|tok|req|calls|users|docs|chats|quer|messages|prompts|[a-z]+s (?:a|per) ))`,
    (words = '', what = '', sum = '', ...rest) =>
      OTHER_MONEY.test(String(rest.at(-1))) ? words : `${what} $${sum} total`,
  ],
  [
    reAll`\b(bought|purchased) (?:(?:it|them|used|new|for|at) )*[$]? ?${LARGE} for (?:the (?:box|server|machine|rig|lot|node|whole thing)|it all|everything|all)\b`,
    (words = '', verb = '', sum = '', ...rest) =>
      OTHER_MONEY.test(String(rest.at(-1))) ? words : `${verb} for $${sum} total`,
  ],
];

/** "lease 21,400 p.m. + 1,100 p.m. maintenance": each sum begins with what it is for. */
const FEE_BEHIND: Rewording = [
  reAll`(?:(?: ?\+ ?| ?& ?|,? (?:and|plus) )|(?<=^|[,;] ?))([$€£]?) ?(\d[\d.,]*k?)((?: ?€| ?(?:eur|usd|gbp|chf)\b)?)(${A_MONTH}| ?p\.? ?m\b\.?) (${FEE})\b(?! (?:is|for|of|contract)\b)`,
  (_, sign = '', sum = '', money = '', _often, fee = '', ...rest) => {
    const isOpen = sign === '' && money === '' && OTHER_MONEY.test(String(rest.at(-1)));
    const what = money !== '' || isOpen ? 'other' : fee;
    return `, ${what} ${sign || (money === '' && !isOpen ? '$' : '')}${sum}${money} a month`;
  },
];

/** Of which the first is so many times the second, and hardly of a month. */
const ONCE_OVER_FEE = 20;
/** "$48k + $600/mo": what is paid once, and what is paid every month. */
const ONCE_AND_FEE: Rewording = [
  reAll`(?<![\w.,])([$€£] ?\d[\d.,]*k?) ?\+ ?([$€£] ?\d[\d.,]*k?)(?=${A_MONTH})`,
  (words = '', once = '', fee = '') => {
    const [one, other] = [once, fee].map((sum) => scaledNumber(sum.replace(/[$€£, ]/g, '')));
    return (one ?? 0) >= ONCE_OVER_FEE * (other ?? 0) ? `${once}, ${fee}` : words;
  },
];

/** What hardware of one's own comes to a month is asked. */
const OF_ONES_OWN = /amorti|deprec|\bown(?:ed)?\b/i;
/** "is 24k/mo for 16 H100 a good deal": money, whose sign was left out. */
const MONEY_FOR_CARDS: Rewording = [
  reAll`(?<![\w.,$€£])(\d{1,3}(?:\.\d{1,2})?k|\d{1,3},\d{3}|\d{4,6})(?=(?:${A_MONTH}| ?p\.? ?m\.?) (?:for|on|in rent for) (?:(?:the|our|all|an?|dedicated) )*(?:\d{1,3} ?x? ?)?(?:nvidia )?(?:[abhl]\d{2,3}s?|mi\d{3}x?|rtx|[345]090|dgx|hgx|gpus)\b)`,
  (words = '', _sum, ...rest) => {
    const line = String(rest.at(-1));
    return OTHER_MONEY.test(line) || OF_ONES_OWN.test(line) ? words : `$${words}`;
  },
];

/** "bare metal": a machine without another layer, which is no cost of its own. */
const BARE_METAL: Rewording = [
  /\b(?:dedicated )?bare[- ]?metal(?= ?(?:at|@|for|[:=]|[$€£\d]))(?! servers?)/gi,
  '',
];

/** "quoted 1.85", "quoted at $2.10 by lambda" */
const QUOTED_AT: Rewording = [
  /\bquoted(?: (?:us|me|at|for|a rate of))* ([$€£]?) ?(\d{1,2}\.\d{1,3})\b(?! ?(?:\/|per|an?|each)(?![a-z])| ?[kmb]\b)/gi,
  (_, sign = '', price = '') => `at ${sign || '$'}${price}/hr`,
];

/** "$18.40/node-hr": what an hour of one costs. */
const NODE_HOURS: Rewording = [/\/ ?(node|server|box|machine)[- ]?(?:hr|hour|h)\b/gi, '/hr per $1'];

const YEARS = '(\\d|one|two|three|four|five)';
/** "$1.89/hr w/ 1-yr", "3-year all inclusive": for how long it is promised. */
const TERM_BEHIND: readonly Rewording[] = [
  [
    reAll`(?<=\/ ?(?:gpu[- ]?)?h(?:r|our)?,? )(?:(?:w\/|with|on|for|at) ?)?(?:an? )?${YEARS}[- ]?(?:yr|year)s?(?=\s*(?:$|[,;.)]))`,
    '$1 year commitment',
  ],
  // "2.15/gpu/h 12mo prepaid", "$16.95/hr w/ 6mo"
  [
    /(?<=\/ ?(?:(?:gpu|node)[-/ ]?)?h(?:r|our)?(?: per node)?,? )(?:(?:w\/|with|on|for|at) ?)?(?:an? )?(\d{1,2}) ?(?:mo|months?)(?: (?:pre-?paid|paid up-?front|commit(?:ment)?|term))?(?=\s*(?:$|[,;.)]))/gi,
    '$1 month commitment',
  ],
  [reAll`\b${YEARS}[- ](?:yr|year)s?,? all[- ]in(?:clusive)?\b`, '$1 year commitment'],
];

/** "25% upfront": when it is paid, and not how much. */
const UPFRONT: Rewording = [
  /,? ?(?<![\d.])(?:\d{1,2}|100) ?% (?:paid )?(?:up-?front|in advance|down(?: ?payment)?|deposit)(?: payment)?(?=\s*(?:$|[,;.)]|and\b))/gi,
  '',
];

/** The rows of what is quoted and bought. */
export const QUOTES_IN_WORDS: readonly WordedKind[] = [
  { holds: /\d ?\+ ?[$€£]/, rows: [ONCE_AND_FEE] },
  {
    holds: /\b(?:hardware|server|box|machine|rig|kit|node|purchase|bought)/i,
    rows: PRICE_OF_ALL,
  },
  { holds: /(?:mo(?:nth)?|p\.? ?m\.?|monthly) [a-z]/i, rows: [FEE_BEHIND] },
  { holds: /\d ?k?(?: ?\/ ?mo| a month| per month| p\.? ?m).{0,6} (?:for|on|in)/i, rows: [MONEY_FOR_CARDS] },
  { holds: /bare[- ]?metal/i, rows: [BARE_METAL] },
  { holds: /\bquoted\b/i, rows: [QUOTED_AT] },
  { holds: /\/ ?(?:node|server|box|machine)[- ]?h/i, rows: [NODE_HOURS] },
  { holds: /\d[- ]?(?:yr|year)|\d ?mo|(?:one|two|three|four|five)[- ](?:yr|year)/i, rows: TERM_BEHIND },
  { holds: /% (?:paid )?(?:up-?front|in advance|down|deposit)/i, rows: [UPFRONT] },
];
