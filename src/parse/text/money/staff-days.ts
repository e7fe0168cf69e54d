import { toType } from '../../../domain/round.ts';
import { groupsOf, re, reAll } from '../../expression.ts';
import { amountOfMoney } from '../../money.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { RUNNING, STAFF } from '../../people.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import { scaledNumber } from '../figures/short-number.ts';
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
const FIGURE = String.raw`\d{1,6}(?:[.,]\d{1,3}){0,2}k?(?![\dk]|[.,]\d)`;
const MONEY = amountOfMoney(FIGURE);
const A_DAY = '(?: ?/ ?| (?:a|per) )(?:work(?:ing)? ?)?day\\b';

const hours = (many: string, period: string): string => {
  const days = /^half/i.test(many) ? 0.5 : /^an?$/i.test(many) ? 1 : countIn(many);
  return `${toType(DAY_HOURS * days)} hours ops a ${/^w/i.test(period) ? 'week' : 'month'}`;
};

const hoursOf = (...found: readonly string[]): string => {
  const { many = '', period = '', rate, bare } = groupsOf(found);
  // Without a sign it is taken for dollars, which is said of pay by the hour.
  const pay = bare === undefined ? '' : ` at ${toType(Number(bare.replace(',', '')) / DAY_HOURS)}`;
  return `${hours(many, period)}${rate === undefined ? pay : ` at ${rate}/day`}`;
};

const OF_PEOPLE: readonly Rewording[] = [
  // "a consultant at $1200/day, 2 days a month", "freelancer 1000 a day, 2 days a month"
  [
    reAll`${ONE_WORK}(?: at| @|,| for| is| costs?)? (?:(?<rate>${MONEY})|(?<bare>\d{2,4}|\d,\d{3}))${A_DAY}(?:,| for)*,? ${MANY} ${DAYS}${OFTEN}`,
    hoursOf,
  ],
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

const PEOPLE_EACH = String.raw`(?<people>\d{1,2}|${COUNT_WORD}) (?:${STAFF}|people|devs?|developers?|colleagues)`;
const ofEach = (...found: readonly string[]): string => {
  const { people = '', many = '', period = '' } = groupsOf(found);
  const days = /^half/i.test(many) ? 0.5 : /^an?$/i.test(many) ? 1 : countIn(many);
  return hours(String(toType(countIn(people) * days)), period);
};
/** "two engineers each 1 day a week": of all of them. */
const DAYS_EACH: readonly Rewording[] = [
  [reAll`(?<![\w.$€£])${PEOPLE_EACH},? each(?: spend(?:s|ing)?| for| at)? ${MANY} ${DAYS}${OFTEN}`, ofEach],
  [reAll`(?<![\w.$€£])${PEOPLE_EACH}(?:,| at| for| spend(?:s|ing)?)? ${MANY} ${DAYS}${OFTEN} each\b`, ofEach],
];

/** Who runs machines by trade, and few of them: "1 devops guy", "2 engineers"; ten and more may be who uses them. */
const FEW = String.raw`(?<![\w.$€£-])(?<people>[1-9]|${COUNT_WORD})`;
const TRADE = `(?:${STAFF}|(?:(?:dev|ml)?ops|on[- ]?call|infra|platform)(?: (?:guys?|gals?|persons?|people|folks?|engineers?))?)`;
const FROM_THEM = String.raw`(?:,| ?\(|:)?(?: (?:who|that|each|spend(?:s|ing)?|work(?:s|ing)?|put(?:s|ting)?|on (?:it|this)|at|for|about|around|maybe|part[- ]time|is|are)){0,4},? ?(?<=[ (])`;
const ofFew = (...found: readonly string[]): string => {
  const { people = '', many = '', period = '' } = groupsOf(found);
  // Five days a week are whole posts.
  return /^w/i.test(period) && countIn(many) === 5 ? `${countIn(people)} FTE` : ofEach(...found);
};
/** "1 devops guy spending 1 day a week", "2 engineers, 3 days a month": of each of them. */
const DAYS_OF_FEW: readonly Rewording[] = [
  [reAll`${FEW} ${TRADE}${FROM_THEM}${MANY} ${DAYS}${OFTEN}(?: each\b)?\)?`, ofFew],
  // "1 person half a day per week": nobody uses it for half a day.
  [
    reAll`${FEW} (?:persons?|people|colleagues?|guys?),? (?:(?:for|at|spends?|spending|each|works?) )?(?<many>half an?) ${DAYS}${OFTEN}(?: each\b)?`,
    ofFew,
  ],
];
/** People who send something are no staff, for all their days of work. */
const NOBODY_SENDS =
  /^(?!.*(?:\b(?:prompts?|requests?|messages?|questions?|quer(?:y|ies)|chats?|calls?|tok(?:en)?s?)\b[^,;]{0,24}(?:\beach\b|\bapiece\b|\/|\bper (?:engineer|person|head|dev|user|employee))|\b(?:engineers?|people|persons?|admins?)\b[^,;]{0,24}\b(?:send|use|ask|chat)s?\b))/is;

/** What is rented: a day of it has its own price. */
const RENTED = String.raw`(?:${GPU_NAME}|gpus?|cards?|nodes?|servers?|machines?|instances?)\b`;
const OF_RENTED = String.raw`(?: ?/ ?| (?:(?:per|for|each|an?|the|every|of) ){0,2})(?:\d{1,4} ?x? ?)?${RENTED}`;

/** "H100 at a day rate of $48" is no one's pay. */
const NOT_BEHIND_RENTED = `(?<!${RENTED}(?:,? (?:at|with|for|@|on|is|has|costs?))?(?: (?:an?|the|our|their|its))? )`;

const WHOSE = '(?:(?:their|his|her|our|an?|the|at|with) ){0,2}';

const DAY_RATES: readonly Rewording[] = [
  // "day rate $800", "their day rate is £550", "contractor's daily rate: €1.2k a day"
  [
    reAll`\b${NOT_BEHIND_RENTED}${WHOSE}(?:${WORK}(?:['’]s)? )?(?:day|daily) rate(?: is| of| were| was| to| at| becomes|:)? ?(?:about |around |~ ?)?(${MONEY})(?!(?:${A_DAY})?${OF_RENTED})(?:${A_DAY})?`,
    'ops rate $1/day',
  ],
  // "at a $960 day rate"
  [
    reAll`(?<![\w.,$€£])${NOT_BEHIND_RENTED}${WHOSE}(${MONEY})(?: ?/ ?| (?:a |per )?)(?:day|daily) rate\b(?!${OF_RENTED})`,
    'ops rate $1/day',
  ],
];

const RATE = String.raw`\bops rate ${MONEY}/day`;
const daysAtRate = (...found: readonly string[]): string => {
  const { many = '', period = '', rate } = groupsOf(found);
  return `${hours(many, period)}, ${rate}`;
};
const DAYS_AT_RATE: readonly Rewording[] = [
  // "day rate $960, 3 days a month": days beside it are of those who earn it
  [reAll`(?<rate>${RATE})(?:,| for| x|:| \(){0,2} ?${MANY} ${DAYS}${OFTEN}\)?`, daysAtRate],
  // "3 days a month, day rate $960"
  [reAll`(?<=^|[,;(] ?)${MANY} ${DAYS}${OFTEN}(?:,| at| @| \(){0,2} ?(?<rate>${RATE})`, daysAtRate],
];

/** "3 days a month, 4x H100, day rate $960": few enough for no days of traffic. */
const DAYS_APART: Rewording = [
  reAll`(?<=^|[,;(] ?)(?!(?:[5-9]|five|six|seven)\b[^,;]*we?e?k)(?<many>half an?|an?|\d(?:\.\d{1,2})?|${COUNT_WORD}) ${DAYS}${OFTEN}(?= ?(?:$|[,;.)]))`,
  hoursOf,
];

/** "16 hours ops a month, 650 a day": beside hours of people a sum of a day is what one earns, with its sign or without. */
const RATE_BEHIND: Rewording = [
  reAll`(\d hours ops a (?:week|month))(?:,| ?\(| at| @| for| costs?){1,2} ?(?:ops at )?(?<![\d.])(?:(${MONEY})|(\d{2,4}))${A_DAY}(?!${OF_RENTED})\)?`,
  (_, work = '', signed, bare = '') =>
    signed === undefined ? `${work} at ${toType(Number(bare) / DAY_HOURS)}` : `${work}, ops at ${signed}/day`,
];

/** So much a day, without its sign. */
const BARE = String.raw`(?<![\w.,$€£])(?:\d{3,4}|\d,\d{3})(?![.,]?\d)`;
/** "ops 3 days", "3 days of ops at $900/day": how often, nobody said. */
export const DAYS_OF_STAFF = re`(?:(?:${ONE_WORK}|(?<![\w.-])(?:one|1|an?) ${STAFF})${BEHIND_WORK}${MANY} ${DAYS}|${MANY.replace('many', 'days')} ${DAYS}${BEFORE_WORK} ${WORK}\b)(?! ?/ ?w| (?:a|per|each|every) )(?:,? (?:(?:at|@) )?(?<pay>(?:${MONEY}|${BARE})${A_DAY}))?(?=\s*(?:$|[,;.)]))`;

const SUM = /\d[\d.,]*k?/i;
const sumIn = (pay: string): number => scaledNumber((SUM.exec(pay)?.[0] ?? '').replace(',', ''));
/** What a day pays, by the hour. */
const payOfHour = (pay: string): string =>
  `${pay.replace(re`${A_DAY}.*$`, '').replace(SUM, `${toType(sumIn(pay) / DAY_HOURS)}`)}/h`;

/** The same a month and a week, with the pay of a day, and once. */
export const daysOfWork = (words: string): readonly string[] => {
  const { many, days = many ?? '', pay } = DAYS_OF_STAFF.exec(words)?.groups ?? {};
  const [paid, anHour] = pay === undefined ? ['', ''] : [` at ${pay.trim()}`, `, ops at ${payOfHour(pay)}`];
  const once = /^half/i.test(days) ? 0.5 : /^an?$/i.test(days) ? 1 : countIn(days);
  return [
    ...['month', 'week'].map((period) => `ops ${days} days a ${period}${paid}`),
    `setup ${toType(DAY_HOURS * once)} hours${anHour}`,
  ];
};

/** "ops at $960/day": the pay of a day of work, or of every day. */
export const WORK_BY_DAY = re`(?<![\w.-])(?:(?:our|the|for) )?(?:${RUNNING}|upkeep)(?: (?:is|are|at|for|costs?|runs?|comes? to|us|about|around)|:| @){0,3} ?(?<pay>${MONEY}|${BARE})${A_DAY}(?! ?/| (?:per|each|for))|(?<![\w.,$€£])(?<front>${MONEY})${A_DAY} (?:for|of|on|in) (?:${RUNNING}|upkeep)\b`;

/** Nobody works a day for less: such a sum is an allowance of every day. */
const DAY_LEAST = 120;
/** Whether the sum of such words may be what somebody earns in a day. */
export const mayBePay = (text: string): boolean => {
  const { pay, front = pay ?? '' } = WORK_BY_DAY.exec(text)?.groups ?? {};
  return sumIn(front) >= DAY_LEAST;
};

/** Two days a month at that pay, and what every day comes to. */
export const payOfWork = (words: string): readonly string[] => {
  const { pay, front = pay ?? '' } = WORK_BY_DAY.exec(words)?.groups ?? {};
  return [`ops 2 days a month at ${front}/day`, `ops 30.4 days a month at ${front}/day`];
};

/** Rows of wordings. */
export const STAFF_DAYS: readonly WordedKind[] = [
  { beside: /^(?=.*\beach\b)(?=.*\bdays?\b)/is, rows: DAYS_EACH },
  { holds: /\bdays?\b/i, beside: NOBODY_SENDS, rows: DAYS_OF_FEW },
  {
    holds:
      /^(?=.*\bdays?\b)(?=.*(?:ops\b|operation|maintenance|on[- ]?call|upkeep|admin|engineer|\bsres?\b|technician|contractor|freelancer|consultant|\bfte|\bmles?\b|\b(?:man|person|people)[- ]days?\b))/is,
    rows: OF_PEOPLE,
  },
  { holds: /\b(?:day|daily) rate/i, rows: DAY_RATES },
  { holds: /\bops rate /i, rows: DAYS_AT_RATE },
  {
    holds: /\bdays?\b/i,
    beside: /^(?=.*\bops rate [^,;]{1,12}\/day)(?!.*\d ?h(?:ours|rs)? (?:of )?ops)/is,
    rows: [DAYS_APART],
  },
  { holds: /^(?=.*hours ops a (?:week|month))(?=.*day\b)/is, rows: [RATE_BEHIND] },
];
