import { withoutDust } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { A_MONTH } from '../../period-names.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** What sellers quote and what is bought, as people write it: "hardware 155k", "bare metal $14,900/month", "w/ 1-yr". */

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
  reAll`(?:(?: ?\+ ?| ?& ?|,? (?:and|plus) )|(?<=^|[,;] ?))([$€£]?) ?(\d[\d.,]{0,12}k?)((?: ?€| ?(?:eur|usd|gbp|chf)\b)?)(${A_MONTH}| ?p\.? ?m\b\.?) (${FEE})\b(?! (?:is|for|of|contract)\b)`,
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
    const [one, other] = [once, fee].map(scaledNumber);
    return (one ?? 0) >= ONCE_OVER_FEE * (other ?? 0) ? `${once}, ${fee}` : words;
  },
];

/** What hardware of one's own comes to a month is asked. */
const OF_ONES_OWN = /amorti|deprec|\bown(?:ed)?\b/i;
/** "is 24k/mo for 16 H100 a good deal": money, whose sign was left out. */
const MONEY_FOR_CARDS: Rewording = [
  reAll`(?<![\w.,$€£])(\d{1,3}(?:\.\d{1,2})?k|\d{1,3},\d{3}|\d{4,6})(?=(?:${A_MONTH}| ?p\.? ?m\.?) (?:for|on|in rent for) (?:(?:the|our|all|an?|dedicated) )*(?:\d{1,3} ?x? ?)?(?:${A_CARD}|dgx|hgx|gpus)\b)`,
  (words = '', _sum, ...rest) => {
    const line = String(rest.at(-1));
    return OTHER_MONEY.test(line) || OF_ONES_OWN.test(line) ? words : `$${words}`;
  },
];

const CARDS = `(?:${A_CARD}|gpus?)`;
/** "8xH100 at 2.2 minus 20% committed use", "8x H100 at $3/h minus 25% volume discount": what is left of it. */
const MINUS_SHARE: Rewording = [
  reAll`(?<=(?:\b|\dx)${CARDS},? (?:at |@ ?|for )?)(?:[$](\d{1,2}(?:\.\d{1,3})?)|(\d{1,2}\.\d{1,3}))( ?\/ ?(?:gpu[-/ ]?)?h(?:r|our)?| per (?:gpu )?hour| an hour)?,? (?:minus|less|-)(?: an?)? ?(\d{1,2}) ?%(?: (?:committed[- ]use|cud|savings plan|volume|negotiated|reserved|loyalty|partner|discounts?|commit(?:ted|ment)?|off)\b)*`,
  (_, price = '', bare = '', _often, share) =>
    `$${withoutDust(Number(price || bare) * (1 - Number(share) / 100))}/hr`,
];
/** "gpu cost 1.9": of an hour, where nothing else is so cheap. */
const CARD_COSTS: Rewording = [
  reAll`\b(${CARDS}) (?:costs?|price|rate)(?: (?:is|of|at))*:? (\d{1,2}\.\d{1,2})(?=\s*(?:$|[,;)]|\.\s))`,
  '$1 at $$$2/hr',
];
/** "devops costs 1.5k/mo": money, whose sign was left out. */
const PEOPLE_COST: Rewording = [
  reAll`\b((?:dev ?ops|ml ?ops|ops|sre|engineers?|maintenance|monitoring|staff|admin|people) (?:costs?|is|are|at|for)) (?=\d[\d.,]*k?${A_MONTH})`,
  '$1 $$',
];

/** "reserved capacity 6 months, 16 H100s": of cards, and none of an API. */
const CAPACITY_OF_CARDS: Rewording = [
  reAll`\b(reserved|dedicated|committed) capacity\b(?=[^;.]{0,40}\b${CARDS}\b)`,
  '$1',
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

/** "8*MI355X 2.4/gpu": of an hour, where nothing else is so cheap. */
const EACH_GPU: Rewording = [
  /(?<![\w.,$€£])[$]?(\d{1,2}\.\d{1,2}) ?\/ ?(?:gpu|card)\b(?![-/ ]*(?:h\b|hr|hour|mo|month|year|day|s\b|sec)| (?:a|per|an) )/gi,
  '$$$1/hr each',
];
/** "V100 cluster 16x32gb": how many, and the memory of each. */
const CARDS_BY_MEMORY: Rewording = [
  /\b([abhlv]\d{2,3}s?)s? (cluster|server|node|box|rig|machine),? (\d{1,3}) ?[x×] ?(\d{2,3}) ?gb\b/gi,
  '$3x $1 $4gb $2',
];
/** "h100 0.001525 per sec": money, whose sign was left out. */
const BY_SECOND: Rewording = [/(?<![\w.,$€£])(0?\.0\d{2,6})(?= ?(?:\/|per|a) ?s(?:ec(?:ond)?)?\b)/gi, '$$$1'];

/** "$18.40/node-hr": what an hour of one costs. */
const NODE_HOURS: Rewording = [/\/ ?(node|server|box|machine)[- ]?(?:hr|hour|h)\b/gi, '/hr per $1'];

const YEARS = `(\\d|${COUNT_WORD})`;
/** "$1.89/hr w/ 1-yr", "3-year all inclusive": for how long it is promised. */
const TERM_BEHIND: readonly Rewording[] = [
  [
    reAll`(?<=\/ ?(?:gpu[- ]?)?h(?:r|our)?,? )(?:(?:w\/|with|on|for|at) ?)?(?:an? )?${YEARS}[- ]?(?:yr|year)s?(?=\s*(?:$|[,;.)]))`,
    '$1 year commitment',
  ],
  // "2.15/gpu/h 12mo prepaid", "$16.95/hr w/ 6mo"
  [
    /(?<=\/ ?(?:(?:gpu|node)[-/ ]?)?h(?:r|our)?(?: per node)?,? )(?:(?:w\/|with|on|for|at) ?)?(?:an? )?(\d{1,2}) ?(?:mo|months?)(?: (?:pre-?paid|paid up[- ]?front|commit(?:ment)?|term))?(?=\s*(?:$|[,;.)]))/gi,
    '$1 month commitment',
  ],
  // "H100 3 years $1.8"
  [
    reAll`(?<=\b${A_CARD}s?,? )(?:for )?${YEARS}[- ]?(?:yr|year)s?,? (?=[$€£] ?\d{1,2}(?:\.\d{1,3})?(?![\d.,]*\d| ?[kmb%]\b| ?(?:\/|per) ?m))`,
    '$1 year commitment ',
  ],
  [reAll`\b${YEARS}[- ](?:yr|year)s?,? all[- ]in(?:clusive)?\b`, '$1 year commitment'],
];

const PAID_AHEAD =
  '(?:pre-?paid|paid (?:in advance|up[- ]?front|ahead)|(?:all |fully |full )?up[- ]?front|in advance)';
/** "$3/h, 1 year prepaid", "prepaid for a year at $2/h": for how long a price of an hour is promised. */
const PREPAID_TERM: readonly Rewording[] = [
  [
    reAll`\b${PAID_AHEAD},? (?:for |over )?(an?|\d{1,2}|${COUNT_WORD})[- ]?(year|yr|month|mo)s?\b`,
    (_, many = '', unit = '') => commitment(many, unit),
  ],
  [
    reAll`(?<![\w.,$])(?:for )?(an?|\d{1,2}|${COUNT_WORD})[- ]?(year|yr|month|mo)s?,? ${PAID_AHEAD}\b`,
    (_, many = '', unit = '') => commitment(many, unit),
  ],
];
const commitment = (many: string, unit: string): string =>
  `${/^a/i.test(many) ? 1 : countIn(many)} ${/^y/i.test(unit) ? 'year' : 'month'} commitment`;

/** "25% upfront": when it is paid, and not how much. */
const UPFRONT: Rewording = [
  /,? ?(?<![\d.])(?:\d{1,2}|100) ?% (?:paid )?(?:up[- ]?front|in advance|down(?: ?payment)?|deposit)(?: payment)?(?=\s*(?:$|[,;.)]|and\b))/gi,
  '',
];

/** The rows of what is quoted and bought. */
export const QUOTES_IN_WORDS: readonly WordedKind[] = [
  { beside: /\d ?\+ ?[$€£]/, rows: [ONCE_AND_FEE] },
  {
    holds: /\b(?:hardware|server|box|machine|rig|kit|node|purchase|bought)/i,
    rows: PRICE_OF_ALL,
  },
  { holds: /(?:mo(?:nth)?|p\.? ?m\.?|monthly) [a-z]/i, rows: [FEE_BEHIND] },
  { holds: /(?:mo|month|monthly|p\.? ?m\.?) (?:for|on|in)/i, rows: [MONEY_FOR_CARDS] },
  { holds: /(?:minus|less|-)(?: an?)? ?\d{1,2} ?%/i, rows: [MINUS_SHARE] },
  { beside: /costs?|price|rate/i, rows: [CARD_COSTS, PEOPLE_COST] },
  { holds: /capacity/i, rows: [CAPACITY_OF_CARDS] },
  { holds: /bare[- ]?metal/i, rows: [BARE_METAL] },
  { holds: /\bquoted\b/i, rows: [QUOTED_AT] },
  { holds: /\d ?\/ ?(?:gpu|card)\b/i, rows: [EACH_GPU] },
  { holds: /\d ?[x×] ?\d{2,3} ?gb/i, rows: [CARDS_BY_MEMORY] },
  { holds: /\.0\d+ ?(?:\/|per|a) ?s/i, rows: [BY_SECOND] },
  { holds: /\/ ?(?:node|server|box|machine)[- ]?h/i, rows: [NODE_HOURS] },
  {
    holds: /pre-?paid|up[- ]?front|in advance|paid ahead/i,
    beside: /[$€£] ?\d[\d.]* ?(?:\/|per|an?) ?(?:gpu[- /]?)?h(?:ou)?r?\b/i,
    rows: PREPAID_TERM,
  },
  { rows: TERM_BEHIND },
  { holds: /% (?:paid )?(?:up[- ]?front|in advance|down|deposit)/i, rows: [UPFRONT] },
];
