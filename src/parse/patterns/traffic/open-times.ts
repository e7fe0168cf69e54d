import { re } from '../../expression.ts';
import { MONTH_BEGINS, MONTH_NAME, monthsNamed } from '../../month-names.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { A_PERIOD } from '../../period-names.ts';
import { ask, quoted, say } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { AMOUNT_FOR, totalIn } from '../../text/traffic/so-many-days.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** A time that an amount was counted over, and of which nobody said how long it is: "14B tokens ytd", "since June". */

const YEAR = String.raw`(?: (?:20\d\d|'\d\d))?`;
const BEGUN = `(?:${MONTH_NAME}${YEAR}|(?:the )?(?:launch|start|beginning|go-?live|release|rollout)(?: of (?:the |this )?year)?|we (?:launched|started|went live)|q[1-4]${YEAR}|last (?:spring|summer|autumn|fall|winter)|(?:spring|summer|autumn|fall|winter|new year))`;

/** An amount that no period follows: "14B tokens", "1.2M requests", "$47k". */
export const isOfNoPeriod = ({ number, unit, perMonth, per, each, second }: Quantity): boolean =>
  perMonth === null &&
  per.length === 0 &&
  !each &&
  second === null &&
  !number.percent &&
  (number.money || ((unit === 'token' || unit === 'request') && number.value >= LEAST_VOLUME));
/** Fewer tokens are what a request reads. */
const LEAST_VOLUME = 100_000;

const everyAmountHasPeriod = ({ quantities }: Reading): boolean => !quantities.some(isOfNoPeriod);

const overMonths = (many: readonly number[]): readonly string[] =>
  many.map((months) => `over the last ${months} months`);

/** "1.5B tokens a month for 12 months", "10M a day for a year": a plan, and no job. */
const isOngoing = (text: string): boolean => {
  const { period, adverb, unit } = AMOUNT_FOR.exec(text)?.groups ?? {};
  const isMonthly = (period ?? adverb?.trim() ?? '').startsWith('month');
  return isMonthly || unit === 'month' || totalIn(text) === undefined;
};

/** What is asked of an amount that goes on for so many days: all of it, or what every month has. */
const goesOn = (words: string): readonly string[] => {
  const total = totalIn(words);
  const each = words.replace(/,? (?:for|over|during|across) .*$/i, '');
  return total === undefined ? [each] : [`${total} once`, each];
};

const SO_MANY = String.raw`\d[\d.,]* ?[kmb]?`;
const THINGS = String.raw`(?:[a-z-]{3,20} ){0,2}?(?!(?:days|hours|weeks|months|years|users|gpus|cards|replicas)\b)[a-z-]{2,20}s`;
const SIZE = String.raw`(?: of (?:about |around |~ ?)?\d[\d.,]*k?[ -]?tok(?:en)?s?(?: each)?| ?\([^()]{0,40}\))`;
const JOINT = String.raw`(?: ?(?:\+|plus|and|then|,|;|afterwards|after that)){1,3} ?(?:about |around |~ ?)?`;
const NEW = '(?:new|more|additional|extra|incremental|fresh)';
const JOB =
  '(?:back-?fill|back-?log|back ?catalog(?:ue)?|archive|migration|import|load|ingest(?:ion)?|index(?:ing)?|run|batch)';
const OF_ONE_JOB = `(?:historic(?:al)?|initial|existing|first|old|one-?(?:time|off)|bulk)`;
/** "2B tokens backfill", "an initial load of 3B tokens": done once, as "once" says. */
const ONCE = `(?: once| one-?(?:time|off)(?! ${JOB})|(?: as an?| of)?(?: ${OF_ONE_JOB}){0,2} ${JOB}(?! (?:jobs?|every|each|a|per|nightly)\\b))`;
const JOB_OF = `(?<job>${OF_ONE_JOB} ${JOB}(?: of|:)? (?:about |around |~ ?)?)?`;
/** "50M docs + 2M new per month", "40M docs once, then 200k a day": what is there already, and what comes to it. */
const STOCK_AND_FLOW = re`(?<![\w.,$€£])(?=.{0,160}\b(?:once|then|after(?:wards| that)?|new|more|additional|extra|incremental|fresh|ongoing|one-?(?:time|off)|${JOB})\b)${JOB_OF}(?<stock>${SO_MANY} (?<things>${THINGS}))(?<size>${SIZE})?(?<once>${ONCE})?(?<behind>${SIZE})?(?<joint>${JOINT})(?<flow>${SO_MANY})(?<kind> ${NEW}(?: ones)?)?(?: ${THINGS})?(?<new> ${NEW}(?: ones)?)?(?<often>${A_PERIOD}| ?dai?ly\b)`;
const stockAndFlow = (words: string): readonly string[] => {
  const { stock, things, size, behind, flow, often } = STOCK_AND_FLOW.exec(words)?.groups ?? {};
  const sized = `${size ?? ''}${behind ?? ''}`.replace('( ', '(');
  return [`${stock}${sized} once`, `${flow} ${things}${sized} ${often?.trim()}`.replace(' /', '/')];
};

/** Whether of two amounts the first is a job, or the second comes on top of it. */
export const isJobAndMore = ({ text }: Reading): boolean => {
  const { kind, new: behind, once, job } = STOCK_AND_FLOW.exec(text)?.groups ?? {};
  return (kind ?? behind ?? once ?? job) !== undefined;
};

/** The same, where what joins the two may say so. */
const isTwoVolumes = (reading: Reading): boolean =>
  isJobAndMore(reading) || /then|after/i.test(STOCK_AND_FLOW.exec(reading.text)?.groups?.joint ?? '');

const HARDWARE_UNTIL = re`(?<=\b${A_CARD}(?: (?:gpus?|cards?|nodes?|servers?))?,? )(?:until|till|through) (?:(?:the )?end of )?${MONTH_NAME},? 20[2-4]\d\b`;
const UNTIL_MONTH = re` (?:until|till|through) (?:(?:the )?end of )?(?<month>${MONTH_NAME})`;

/** Rows of refusals: how long it was decides the volume of a month. */
export const OPEN_TIMES: readonly RefusedPhrase[] = [
  {
    name: 'machines that cost nothing for a time',
    holds: /\bfree\b/i,
    pattern: re`\b(?:for )?free (?:(?:gpus?|compute|machines?|hardware|capacity|usage) )?(?:(?:for|during|in|until|till) (?:(?:the|an?|our|its) )?(?:first |next )?(?:\d{1,2} |one |two |three |six |twelve )?(?:days?|weeks?|months?|quarters?|years?)|(?:until|till|through) (?:(?:the )?end of )?(?:${MONTH_NAME}|q[1-4]|next year|20\d\d))\b`,
    message: (words) =>
      say`${quoted(words.trim())}: type "already paid" for that time, or leave it out for the bill that comes after it.`,
    hints: (words) => {
      const month = UNTIL_MONTH.exec(words)?.groups?.month;
      return [month === undefined ? 'already paid' : `already paid until ${month}`];
    },
  },
  {
    name: 'hardware until a month',
    holds: /\b(?:until|till|through) /i,
    pattern: HARDWARE_UNTIL,
    message: (words) =>
      say`${quoted(words.trim())}: type "already paid until" and the month where the GPUs cost the same until then, or leave the month out where they can be handed back.`,
    hints: (words) => [words.trim().replace(/^,? ?(?:until|till|through)/i, 'already paid until')],
  },
  {
    name: 'what is there, and what comes to it',
    holds:
      /\b(?:new|more|additional|extra|incremental|fresh|once|then|backfill|initial|first|existing|to start|one[- ]?(?:time|off)|after)/i,
    pattern: STOCK_AND_FLOW,
    unless: (reading) => !isTwoVolumes(reading),
    message: (words) =>
      say`${quoted(words.trim())}: what is there is done once, and what comes to it every month: type one of them at a time.`,
    hints: stockAndFlow,
  },
  {
    name: 'a word for two periods',
    holds: /\bbi-?(?:week|month|annual|year)/i,
    pattern: /\bbi-?(?:weekly|monthly|annually|annual|yearly)\b/i,
    message: (words) => ask`Is ${quoted(words.trim())} twice in that time, or every second time?`,
    hints: (words) => {
      const unit = /week|month/i.exec(words)?.[0].toLowerCase() ?? 'year';
      return [`every 2 ${unit}s`, `2 times a ${unit}`];
    },
  },
  {
    name: 'an amount of a day that ends',
    holds: /\b(?:for|over|during|across) [a-z ]{0,40}\d{1,3} (?:day|week|month)s/i,
    pattern: AMOUNT_FOR,
    unless: ({ text }) => isOngoing(text),
    message: (words) =>
      ask`Is ${quoted(words.trim())} all that there is, as a job that is done once, or does it go on?`,
    hints: goesOn,
  },
  {
    name: 'from one month to another',
    holds: re`\b${MONTH_BEGINS}`,
    pattern: re`\b(?:(?:from|between) )?${MONTH_NAME}${YEAR} ?(?:-|to|until|till|through|thru|and) ?${MONTH_NAME}${YEAR}(?![\w-])(?!.{0,80}\b${MONTH_NAME}\b)`,
    unless: everyAmountHasPeriod,
    message: (words) => ask`Is the amount of all of ${quoted(words.trim())} together, or of each month?`,
    hints: (words) => [...overMonths([monthsNamed(words)]), 'a month'],
  },
  {
    name: 'a time that is not over, or began one day',
    holds: /\bytd\b|to[- ]date|so far|since/i,
    pattern: re`\b(?:ytd|year[- ]to[- ]date|(?<!\bup )to date|(?:this|the|current) (?:fiscal )?(?:year|quarter) so far|so far(?: (?:this|in the) (?:fiscal )?(?:year|quarter))?|(?:ever )?since ${BEGUN})(?![\w-])(?:,? (?:through|to|until|till|up to) (?:the end of )?${MONTH_NAME}${YEAR}\b)?`,
    unless: everyAmountHasPeriod,
    message: (words) =>
      ask`How many months are ${quoted(words.trim())}? Type it as in "over the last 6 months", or what one month comes to.`,
    hints: overMonths([3, 6, 12]),
  },
];
