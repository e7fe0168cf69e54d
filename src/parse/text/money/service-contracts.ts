import { withoutDust } from '../../../domain/round.ts';
import { groupsOf, reAll } from '../../expression.ts';
import { A_MONTH, A_YEAR } from '../../period-names.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** Service of hardware, which its maker or seller is paid for by the year, or once for some years. */

const KIND =
  '(?:nbd|next[- ]business[- ]day|24x7|24\\/7|on-?site|hardware|server|vendor|premium|enterprise|extended|oem)';
const MAINTENANCE = '(?:maintenance|warranty|service contract|care ?pack)';
const PAPER = '(?: (?:contract|fee|plan|agreement|renewal)s?)';
const SERVICE = `(?<!customer )(?:${KIND} ){0,3}(?:support|${MAINTENANCE})${PAPER}?`;
const IS = '(?: (?:is|costs?|at|of|for|comes to)|:| =| @){0,3} ?';
const SUM = String.raw`(?<sign>[$€£]?) ?(?<sum>(?:\d[\d.,]{0,14}\d|\d)k?)(?: ?(?<money>€|£|(?:eur|euros?|usd|dollars?|gbp|chf)\b))?(?![\w%])`;
const YEARS = String.raw`(?<years>\d{1,2}|${COUNT_WORD})[- ]?(?:years?|yrs?|y)'?`;
/** The sum is no price of a period or of one of many. */
const WHOLE = String.raw`(?! ?(?:\/|per\b|an?\b|each\b|monthly|yearly|annual))`;

const DOTTED = /^[1-9]\d{0,2}\.\d{3}$/;

/** A sum for some years is an equal part of it each year. */
const byTheYear = (...found: readonly unknown[]): string => {
  const { sign = '', sum = '', money = '', years = '' } = groupsOf(found);
  // "36.000 EUR" beside figures in English is asked about: thirty-six, or so many thousands.
  if (DOTTED.test(sum)) return String(found[0]);
  const ofYear = withoutDust(scaledNumber(sum) / countIn(years));
  return sign === '' && money !== '' ? `other ${ofYear} ${money}/yr` : `other ${sign || '$'}${ofYear}/yr`;
};

const FOR_YEARS: readonly Rewording[] = [
  // "3 year NBD support $24,000"
  [reAll`\b${YEARS}(?: of)? ${SERVICE}${IS}${SUM}${WHOLE}`, byTheYear],
  // "$24,000 for 3 years of support"
  [reAll`(?<![\w.])${SUM} (?:for|over) ${YEARS}(?: of)? ${SERVICE}\b`, byTheYear],
  // "support $24,000 for 3 years"
  [reAll`\b${SERVICE}${IS}${SUM} (?:for|over) ${YEARS}(?![\w-])`, byTheYear],
];

/** "maintenance 10% of the hardware cost per year": maintenance is of a year. */
const SHARE_A_YEAR: Rewording = [
  reAll`\b(?:maintenance|(?:${KIND} )?support|service|warranty)${PAPER}?(?: (?:is|at|of|costs?))*:? ?(\d{1,2}(?:\.\d)? ?%)(?: of (?:the )?(?:hardware|purchase|server|capex|equipment|list)(?: (?:costs?|price|value))?)?${A_YEAR}`,
  'maintenance $1',
];

const OF_CAPEX =
  '(?: (?:of|on) (?:the |our )?(?:hardware|purchase|server|capex|equipment|list|investment|invest)(?: (?:costs?|price|value))?)';

/** "3% of capex upkeep a year", "upkeep 3%": maintenance in other words, its share first. */
const UPKEEP: readonly Rewording[] = [
  [
    reAll`(?<![\d.])(\d{1,2}(?:\.\d)? ?%)${OF_CAPEX}?${A_YEAR}? (?:for |in |goes (?:in)?to |of )?(?:annual |yearly )?(?:upkeep|maintenance)\b(?! ?\d)(?: (?:and|\+) (?:repairs?|support))?${A_YEAR}?`,
    'maintenance $1',
  ],
  [reAll`\bupkeep(?: (?:is|at|of|costs?))*:? ?(\d{1,2}(?:\.\d)? ?%)${OF_CAPEX}?${A_YEAR}?`, 'maintenance $1'],
];

const OF_MACHINE = String.raw`(?: ?\/ ?| per | for each | an? | each )(?:gpus?|cards?|nodes?|servers?|machines?)\b`;
const FOR = '(?: for| of| in)?(?: (?:the|an?))? ';
const MONEY_OFTEN = String.raw`(?<![\w.,])([$€£] ?\d[\d.,]*k?(?:${A_MONTH}|${A_YEAR}))`;
/** "$300/month per GPU for support", "$8k a year for a support contract": the sum stands first. */
const SUM_FIRST: readonly Rewording[] = [
  [reAll`${MONEY_OFTEN}(${OF_MACHINE})${FOR}${SERVICE}\b`, 'other $1$2'],
  [reAll`${MONEY_OFTEN}${FOR}${SERVICE}(${OF_MACHINE})`, 'other $1$2'],
  [
    reAll`${MONEY_OFTEN}${FOR}(?:(?:${KIND} ){0,3}${MAINTENANCE}${PAPER}?|(?:${KIND} ){0,3}support${PAPER}|(?:${KIND} ){1,3}support)\b`,
    'other $1',
  ],
  [reAll`\b${SERVICE}${IS}(\$ ?\d[\d.,]*k?${A_MONTH}${OF_MACHINE})`, 'other $1'],
];

/** "support contract $8k a year", "maintenance $700 a month", "3 yr support $24,000". */
export const SERVICE_CONTRACTS: WordedKind = {
  holds: /^(?=.*\b(?:support|maintenance|upkeep|warranty|service|care ?pack))(?=.*\d)/is,
  rows: [
    ...UPKEEP,
    ...SUM_FIRST,
    [reAll`\b${SERVICE}${IS}[$]?(\d[\d.,]*k?)${A_YEAR}`, (_, sum = '') => `other $${sum}/yr`],
    [
      reAll`\b(?:(?:${KIND} ){0,3}${MAINTENANCE}${PAPER}?|(?:${KIND} ){0,3}support${PAPER})${IS}[$]?(\d[\d.,]*k?)${A_MONTH}`,
      (_, sum = '') => `other $${sum}/month`,
    ],
    ...FOR_YEARS,
    SHARE_A_YEAR,
  ],
};

/** "for $512,000 incl. 3yr support": what the price holds, and no term of it. */
export const SERVICE_IN_PRICE: WordedKind = {
  holds:
    /^(?=.*\b(?:incl|with|plus|warranty))(?=.*\b(?:(?:pro|premier)?support|warranty|maintenance|service|nbd|on-?site|care(?: ?pack)?|pro\s?support)\b)/is,
  rows: [
    // "incl 3yr support at 5% a year"
    [
      reAll`,? ?\b(?:incl(?:\.|uding|udes|uded)?|with|plus) (?:an? |the )?\d{1,2}[- ]?(?:yr|year|y)s?(?: of)? (?:support|warranty|maintenance|service)(?: contract)? (?:at|for|of|costs?) (\d{1,2}(?:\.\d)? ?%)${A_YEAR}`,
      ', maintenance $1',
    ],
    [
      reAll`,? ?\(?\b(?:incl(?:\.|uding|udes|uded)?|with|plus) (?:an? |the )?(?:\d{1,2}|${COUNT_WORD})[- ]?(?:yr|year|y|month)s?'?(?: of)? (?:[a-z/]+ ){0,2}?(?:(?:pro|premier)?support|warranty|maintenance|service|nbd|care(?: ?pack)?)(?: (?:plus|contract|included)){0,2}\)?(?![^,;]{0,12}[$€£\d])`,
      '',
    ],
    [
      reAll`,? ?\(?\b(?:\d{1,2}|${COUNT_WORD})[- ]?(?:yr|year|y|month)s?'?(?: of)? (?:[a-z/]+ ){0,3}?(?:(?:support|warranty|maintenance|service|nbd|on-?site)(?: contract)? (?:is )?incl(?:uded|\.)?(?![a-z])|warranty\b)\)?(?![^,;]{0,12}[$€£\d])`,
      '',
    ],
  ],
};
