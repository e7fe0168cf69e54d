import { PERSON } from '../../../domain/people.ts';
import { toType, withoutDust } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { A_MONTH, A_PERIOD } from '../../period-names.ts';
import { REQUESTS } from '../../requests.ts';
import type { WordedKind } from '../reworded.ts';

/** What lists and quotes of sellers write: numbers of orders, prices of a unit, work that is done once. */

/** "PO #88213 - 8x H100": the number of an order is no end of a range. */
export const ORDER_NUMBER: WordedKind = {
  holds: /#\d{2,8} ?- |\b[a-z]{2,6}[-#]\d{3}/i,
  rows: [
    [/(#\d{2,8}) ?- /g, '$1, '],
    // "invoice INV-20931"
    [
      /\b(?:inv|po|so|qt|ref|rfq|rfp|jira|ticket|case|order|ops|infra|eng|dev|fin|proc|ai|ml|mlops|plat)[-#]\d{3,12}\b/gi,
      '',
    ],
  ],
};

/** "unit price USD 28,450" */
export const UNIT_PRICE: WordedKind = {
  rows: [
    // "cost per 1k conversations is $2.10": the money first, as in "$2.10 per 1k conversations".
    [
      reAll`\b(?:(?:our|the|average|avg|current) ){0,3}(?:costs?|price|spend) per ((?:1k|1,?000|a thousand|thousand|100|10k|10,?000|million|1m) (?:${REQUESTS}|prompts?))(?: (?:is|of|was|comes to|at)){0,3}:? ((?:[$€£] ?)?\d[\d.,]{0,12}(?<=\d)(?: (?:cents?|usd|eur))?)(?! ?(?:an?|per|\/|[\d.,]\d))`,
      (_, things = '', money = '') => {
        const cents = /^([\d.,]+) cents?$/.exec(money)?.[1];
        return `${cents === undefined ? money : `$${Number(cents) / 100}`} per ${things}`;
      },
    ],
    [
      /\b(?:unit price|price per unit|unit cost)(?: (?:is|of))?:? ((?:us ?\$|usd|eur|gbp|[$€£]) ?\d[\d.,]*\dk?|\d[\d.,]*\dk? ?(?:usd|eur|gbp|[$€£]))/gi,
      '$1 each',
    ],
  ],
};

/** "our 10k bill a month": as in "10k a month bill". */
export const BILL_A_MONTH: WordedKind = {
  holds: /\dk? (?:bill|invoice) (?:an?|per|each|every) /i,
  rows: [
    [
      /(?<![\w.,])(\d{1,3}(?:[.,]\d{1,3})?k?) (bill|invoice) ((?:an?|per|each|every) (?:day|week|month|quarter|year))\b/gi,
      '$1 $3 $2',
    ],
  ],
};

/** "4x3090 650 each", "H100 x2 1.74 apiece": money right behind what it buys or rents, whose sign was left out. */
export const EACH_OF_THEM: WordedKind = {
  holds: /\d (?:each|apiece|a ?piece)\b/i,
  rows: [
    [
      /(?<=(?<![\w.])\d{1,3} ?x ?(?:[a-z]{1,5} ?)?\d{2,4}[a-z]{0,5}(?: \d{2,3}(?:gb)?)?|(?<![\w.])[a-z]{1,8} x ?\d{1,2}|\d[a-z]{0,4} x ?\d{1,2}) (\d{1,2}\.\d{1,3}|[1-9]\d{2,5}|[1-9]\d{0,2},\d{3}) (?:each|apiece|a ?piece)\b(?! (?:day|week|month|request|call|user|person|in\b|out\b|tok))/gi,
      ' at $1 each',
    ],
  ],
};

/** "is 5k a month enough to run it": what may be spent, and not what is. */
export const ENOUGH_MONEY: WordedKind = {
  holds: /\b(?:enough|sufficient|suffices?)\b/i,
  rows: [
    [
      /\b(?:is|are|would|will|does|can) ([$€£] ?\d[\d.,]{0,9}k?|\d{1,3}(?:\.\d)?k|\d{3,6})(?: (?:usd|eur|dollars|euros|bucks))? ?((?:\/|per|an?) ?(?:month|mo|year|day)\b|monthly)(?: be)? (?:enough|sufficient|suffices?|suffice)(?: (?:for|to))?/gi,
      (_, sum = '', period) => `budget ${/^\d/.test(sum) ? '$' : ''}${sum} ${period} max,`,
    ],
  ],
};

/** "$31,400 (opus 60%, haiku 40%) monthly": how often stands behind what it is paid for. */
export const PERIOD_BEHIND_BRACKETS: WordedKind = {
  holds: /[$€£] ?\d[\d.,]*[km]? \(/i,
  rows: [[reAll`([$€£] ?\d[\d.,]*[km]?) (\([^()]{2,80}\))(${A_PERIOD})`, '$1$3 $2']],
};

const SENT = `(?:(?:llm )?${REQUESTS}|prompts|runs|pages)`;

/** "30k calls × $0.012 a month", "30k calls/month x $0.012": how many come, and what one of them costs. */
export const TIMES_PRICE: WordedKind = {
  holds: /[x×*] ?[$€£] ?\d?\.?\d/i,
  rows: [
    [
      reAll`(?<![\w.,$])(\d[\d.,]{0,12}[km]?) (${SENT})(${A_PERIOD})? ?[x×*] ?([$€£] ?(?:\d{1,3}(?:\.\d{1,6})?|\.\d{1,6}))(?![\d.,]\d| ?[km]\b)(?: (?:each|apiece))?(${A_PERIOD})?`,
      (words = '', many = '', sent = '', before, price = '', behind) =>
        before === undefined && behind === undefined
          ? words
          : `${many} ${sent}${before ?? behind} at ${price} each`,
    ],
  ],
};

/** "$0.00116/s" of serverless GPUs: by the hour. Tokens and requests cost more, or are counted by the million. */
export const BY_THE_SECOND: WordedKind = {
  rows: [
    [
      /(\$|usd|eur|€|£) ?(0?\.0\d{1,9}) ?(?:\/ ?|per |an? )(?:gpu[- ]?)?(?:s|secs?|seconds?)\b/gi,
      (_, sign = '', each = '') => `${sign} ${toType(Number(each) * 3600)}/hr`,
    ],
  ],
};

const SPACE = '(?:u|ru|rack[- ]?units?|racks?|cabinets?)';
const PRICE_OF_SPACE = String.raw`([$€£] ?)(\d[\d,]{0,8}(?:\.\d{1,2})?)(?: ?\/ ?| per | an? | each )(${SPACE})\b(${A_MONTH})?`;
const SPACES = String.raw`(?<![\w.,$€£])(\d{1,3}) ?(${SPACE})\b(?!,? (?:each|per|a|apiece)\b)`;

const BY_MONTH = `(${A_MONTH})?`;

/** "rack units" and "U" are one thing, and so are racks and cabinets; what is let by the one is not counted by the other. */
const isOneSpace = (one: string, other: string): boolean =>
  /^(?:u|ru|.*units?)$/i.test(one) === /^(?:u|ru|.*units?)$/i.test(other);

const spaceMonthly = (sign: string, usd: string, many: string): string =>
  `${sign}${withoutDust(Number(usd.replace(/,/g, '')) * Number(many))} a month`;

/** "colo $180/U, 2U": space in a rack is paid for all that the machines take up. */
export const RACK_SPACE_IN_ALL: WordedKind = {
  holds:
    /[$€£] ?\d[\d,.]{0,12}(?: ?\/ ?| per | an? | each )(?:u|ru|rack|cabinet)|\d ?(?:u|ru|rack|cabinet)[a-z -]{0,6}.{0,12}[$€£] ?\d.{0,24}(?:each|apiece)/i,
  rows: [
    [
      reAll`${PRICE_OF_SPACE}((?:[,;]|,? (?:for|x|and|with|times))? ?(?:[a-z]+ ){0,2})${SPACES}`,
      (words = '', sign = '', usd = '', unit = '', _often = '', _between = '', many = '', counted = '') =>
        isOneSpace(unit, counted) ? spaceMonthly(sign, usd, many) : words,
    ],
    // "2 racks $1800 each", "2 racks at $1800 a month each"
    [
      reAll`${SPACES}(?: (?:at|for)| ?@|[,:])? ([$€£] ?)(\d[\d,]{0,8}(?:\.\d{1,2})?)(?: (?:each|apiece)${BY_MONTH}|${BY_MONTH} (?:each|apiece))`,
      (_, many = '', space = '', sign = '', usd = '', behind, before) =>
        `${space} ${spaceMonthly(sign, usd, many).replace(/ a month$/, (behind ?? before) ? ' a month' : '')}`,
    ],
    [
      reAll`${SPACES}((?:[,;:]|,? (?:at|for|x|@))? ?(?:(?!at )[a-z]+ ){0,2}(?:at |@ ?)?)${PRICE_OF_SPACE}`,
      (words = '', many = '', counted = '', between = '', sign = '', usd = '', unit = '') =>
        isOneSpace(unit, counted)
          ? `${between.replace(/^[,;:]? /, '')}${spaceMonthly(sign, usd, many)}`
          : words,
    ],
  ],
};

/** "setup 120 hours @ 110/h one time": the set-up is done once, and no traffic. */
export const SETUP_ONCE: WordedKind = {
  holds:
    /^(?=.*(?:set[- ]?up|migration|onboarding|installation|integration)\b)(?=.*\b(?:one[- ]?(?:time|off)|once)\b)/is,
  rows: [
    [
      /\b((?:set[- ]?up|migration|onboarding|installation|integration)\b[^,;.\n]{0,40}?\d ?(?:h|hrs?|hours?|days?|weeks?)\b[^,;.\n]{0,24}?),? \(?(?:one[- ]?(?:time|off)|once)\b\)?/gi,
      '$1',
    ],
  ],
};

const TOOL =
  '((?:github |gh )?(?:copilot|cursor|chatgpt|windsurf|claude(?= (?:max|pro|team)))(?: (?:business|enterprise|pro|teams?|max))?)';
const BY_SEAT = String.raw`([$€£] ?\d{1,4}(?:\.\d{1,2})?)(?: ?(?:\/|per|a|an) ?(?:${PERSON}))(( ?(?:\/|per|a) ?(?:month|mo|year|yr)\b)?)`;

/** "copilot $39/seat x 300", "cursor $40/user/mo, 120 users", "150 devs claude max at $200/mo": seats and what one costs. */
export const SEATS: WordedKind = {
  beside: /^(?=.*\b(?:copilot|cursor|chatgpt|windsurf|claude|seat))(?=.*[$€£])/is,
  rows: [
    [
      reAll`\b${TOOL},? (?:(?:costs?|is|at|for|us|we pay|pays?) ){0,3}${BY_SEAT},? ?(?:(?:for|x|×|\*|and|with|we have) ?){0,2}(\d{1,5})(?: ${PERSON}\b|(?=\s*(?:$|[,;.])))`,
      (_, tool = '', usd = '', often = '', _period, many = '') =>
        `${many} seats of ${tool} at ${usd}${often}`,
    ],
    [
      reAll`${BY_SEAT} ?(?:x|×|\*) ?(\d{1,5})(?: ${PERSON}\b)?(?: (?:of )?${TOOL})?`,
      (_, usd = '', often = '', _period, many = '', tool) =>
        `${many} seats${tool === undefined ? '' : ` of ${tool}`} at ${usd}${often}`,
    ],
    [
      reAll`\b(\d{1,5}) ${PERSON} (?:(?:on|with|using|have|use) )?${TOOL}(?: plans?)? (?:at|for|@) ([$€£] ?\d{1,4}(?:\.\d{1,2})?)((?: ?(?:\/|per|a) ?(?:month|mo|year|yr)\b)?)(?: each)?`,
      (_, many = '', tool = '', usd = '', often = '') => `${many} seats of ${tool} at ${usd}${often}`,
    ],
  ],
};
