import { toType } from '../../../domain/round.ts';
import { groupsOf, reAll } from '../../expression.ts';
import { RUNNING, STAFF } from '../../people.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** Days that people work on it: "ops 2 days a month", "an engineer 3 days a month", "2 days of ops a week at $600/day". */

/** Hours that one person works a day. */
const DAY_HOURS = 8;

const WORK = `(?:${STAFF}|${RUNNING}|upkeep|admin|engineering|consultants?)`;
/** Several are no one of whom so many days are said: "20 engineers 3 days a month" may be who uses it. */
const ONE_WORK = String.raw`(?<![\w.-])(?<!\d |(?:${COUNT_WORD}) )(?:(?:ops|on[- ]?call) )?${WORK}`;
const MANY = String.raw`(?<![\w.,$€£/-])(?<many>half an?|an?|\d{1,2}(?:\.\d{1,2})?|${COUNT_WORD})`;
const DAYS = '(?:(?:work(?:ing)?|whole|full) )?days?';
const OFTEN = '(?: ?/ ?| (?:a|per|each|every) )(?<period>week|wk|month|mo)\\b';
const BEHIND_WORK = String.raw`(?:[,:]| ?\()? ?(?:(?:is|for|at|@|takes?|needs?|costs? us|spend(?:ing|s)?|puts?|works?|about|around|maybe|~) ?){0,3}`;
const BEFORE_WORK =
  '(?: (?:of|for|on|by|from))?(?: (?:an?|the|our|one|my))?(?: (?:dedicated|external|senior))?';
const MONEY = String.raw`(?:(?:[$€£]|us\$|usd|eur|gbp) ?\d[\d.,]*\d?k?|\d[\d.,]*\d?k? ?(?:[$€£]|usd|eur|gbp))`;
const A_DAY = '(?: ?/ ?| (?:a|per) )(?:work(?:ing)? ?)?day\\b';

const hours = (many: string, period: string): string => {
  const days = /^half/i.test(many) ? 0.5 : /^an?$/i.test(many) ? 1 : countIn(many);
  return `${toType(DAY_HOURS * days)} hours ops a ${/^w/i.test(period) ? 'week' : 'month'}`;
};

const hoursOf = (...found: readonly string[]): string => {
  const { many = '', period = '', rate } = groupsOf(found);
  return `${hours(many, period)}${rate === undefined ? '' : ` at ${rate}/day`}`;
};

const OF_PEOPLE: readonly Rewording[] = [
  // "a consultant at $1200/day, 2 days a month"
  [reAll`${ONE_WORK}(?: at| @|,)? (?<rate>${MONEY})${A_DAY}(?:,| for)*,? ${MANY} ${DAYS}${OFTEN}`, hoursOf],
  // "ops: half a day a week", "an on call engineer 3 days a month", "our engineer spends 2 days a month on it"
  [reAll`${ONE_WORK}${BEHIND_WORK}${MANY} ${DAYS}${OFTEN}\)?`, hoursOf],
  // "2 days a month ops", "2 days a month of an engineer"
  [reAll`${MANY} ${DAYS}${OFTEN}${BEFORE_WORK} ${WORK}(?: time| work)?\b(?! ?\d)`, hoursOf],
  // "2 days of ops a month", "one day of engineering a week"
  [reAll`${MANY} ${DAYS}${BEFORE_WORK} ${WORK}(?: time| work)?${OFTEN}`, hoursOf],
  // "2 ops days a month", "2 man-days a month"
  [
    reAll`${MANY} (?:${WORK}|person|people|man)[- ]days?(?: of (?:${WORK}|work))?${OFTEN}(?: of (?:${WORK}|work)\b)?`,
    hoursOf,
  ],
];

/** "day rate $800", "their day rate is £550". */
const DAY_RATE: Rewording = [
  reAll`\b(?:(?:their|his|her|our|an?|the|at|with) ){0,2}(?:ops |contractor )?(?:day|daily) rate(?: is| of|:)? ?(?:about |around |~ ?)?(${MONEY})(?:${A_DAY})?`,
  'ops at $1/day',
];

/** "16 hours ops a month, 650 a day": beside hours of people a sum of a day is what one earns, with its sign or without. */
const RATE_BEHIND: Rewording = [
  reAll`(\d hours ops a (?:week|month))(?:,| ?\(| at| @| for| costs?){1,2} ?(?:ops at )?(?<![\d.])(?:(${MONEY})|(\d{2,4}))${A_DAY}\)?`,
  (_, work = '', signed, bare = '') =>
    signed === undefined ? `${work} at ${toType(Number(bare) / DAY_HOURS)}` : `${work}, ops at ${signed}/day`,
];

/** Rows of wordings. */
export const STAFF_DAYS: readonly WordedKind[] = [
  {
    holds:
      /^(?=.*\bdays?\b)(?=.*(?:ops\b|operation|maintenance|on[- ]?call|upkeep|admin|engineer|\bsres?\b|technician|contractor|freelancer|consultant|\bfte|\bmles?\b|\b(?:man|person|people)[- ]days?\b))/is,
    rows: OF_PEOPLE,
  },
  { holds: /\b(?:day|daily) rate/i, rows: [DAY_RATE] },
  { holds: /^(?=.*hours ops a (?:week|month))(?=.*day\b)/is, rows: [RATE_BEHIND] },
];
