import { re } from '../expression.ts';
import { MONTH_NAME } from '../month-names.ts';
import { SHORT_WEEKDAY, WEEKDAY } from '../period-names.ts';

/**
 * A dash or a slash with spaces around it ends a statement, as a comma does: "500M tokens - 2x H100 / vs sonnet". It
 * ends none where it makes a range ("500 - 900M"), two sides ("75M in / 12M out"), a price of a unit ("$0.60 / 1M
 * tokens"), or stands between a name and what is said of it ("sonnet - 70%").
 */

const SIGNS = / (?:[-–—]{1,3}|[/·•‣▪●]) /g;

/** What ends a statement in any case. */
const END = /,(?!\d)|[;|\n]|[.!?](?= |$)/;
const NEXT = new RegExp(`${END.source}|${SIGNS.source}`);

const SCALE = '[kmb]';
const AMOUNT = String.raw`(?:us)?[$€£]?\d[\d.,]*`;
/** The number and its unit, which end what stands in front of a sign. */
const AT_END = re`(?:^|[\s(~])${AMOUNT} ?${SCALE}? ?(?<unit>[a-z%]*)$`;
/** The same as the first of what stands behind. */
const AT_START = re`^[(~]?${AMOUNT} ?(?:${SCALE}\b)? ?(?<unit>[a-z%]*)`;

/** Numbers that are no amount, whatever stands behind: "PUE 1.3", "MI300X x8". */
const LABELLED = /\b(?:pue(?: of| is|:| ?=)?|x) ?\d[\d.]*$/i;
const CLOCK = /^(?:am|pm|h|uhr)$/i;

/** "Aug 17 - 233M tokens": a day, and what came on it. */
const ENDS_IN_DATE = re`\b${MONTH_NAME}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? 20\d\d)?$`;

const isRange = (left: string, right: string): boolean => {
  const low = AT_END.exec(left)?.groups?.unit;
  const high = AT_START.exec(right)?.groups?.unit;
  if (low === undefined || high === undefined || LABELLED.test(left)) return false;
  if (high !== '' && ENDS_IN_DATE.test(left)) return false;
  return low === '' || low.toLowerCase() === high.toLowerCase() || (CLOCK.test(low) && CLOCK.test(high));
};

const DAY = `(?:${SHORT_WEEKDAY}|mo|tues?|thurs?|fr|sa|su|di|mi|do|so|${WEEKDAY})s?`;
const ENDS_IN_DAY = re`(?<!(?:\/|\bper|\ba) ?)\b(?:${DAY}|${MONTH_NAME}(?: \d{1,4})?)$`;
const BEGINS_WITH_DAY = re`^(?:${DAY}|${MONTH_NAME})\b`;

/** "Mon - Fri", "Jan - Mar". */
const isCalendar = (left: string, right: string): boolean =>
  ENDS_IN_DAY.test(left) && BEGINS_WITH_DAY.test(right);

const words = (text: string): number => (text === '' ? 0 : text.split(' ').length);

/** A value that could be of anything in front of it: "70%", "$2.10/hr", "1500", "80GB". */
const VALUE = re`^[(~]?(?:[$€£]|${AMOUNT} ?(?:${SCALE}|%|gb)?(?:$| x\b))`;
/** Says how often or of what, which a name alone does not: "2B tok/mo", "40k requests a day". */
const COUNTED =
  /\d.*(?:\/|\b(?:tok|tokens?|req|requests?|calls?|an?|per|daily|monthly|users?|prompts?)\b)|[$€£]|%/i;

/** Begins a statement in words alone, where other words are a label: "with a hot spare", "half the input is cached". */
const STATES =
  /^(?:no|with|without|we|i|they|in|on|half|all|most|none|nothing|everything|doubling|tripling|growing|data|must|can|cannot|can't|owned|rented|already|spot|reserved)\b/i;

/** A name or a label in front of its value: "sonnet 4.5 - 70%", "H100 - $2.10/hr". */
const isLabel = (left: string, right: string): boolean =>
  (!/\d/.test(left) && !STATES.test(left)) || (words(left) <= 3 && !COUNTED.test(left) && VALUE.test(right));

/** What a slash divides by, or what only the second of two sides says. */
const PER =
  /^(?:1|one|10+|each)? ?[kmb]? ?(?:m?tok|tokens?|req|requests?|calls?|gpus?|cards?|nodes?|users?|seats?|mo|months?|d|days?|h|hr|hours?|s|sec|seconds?|y|yr|years?|min|minutes?|w|weeks?)\b(?! (?:prices?|costs?|rent|rental)\b)/i;
const SIDES =
  /\b(?:in|input|prompts?|prefill|p50|p90)\b.*\/.*\b(?:out|output|completions?|generated|decode|p95|p99)\b|\bout(?:put)?\b.*\/.*\bin(?:put)?\b/i;
const WHOLE_PRICE = /[$€£] ?\d[\d.,]*[kmb]?(?: ?\/| per| an?| each| monthly| yearly| annually)/i;

/** Happens so often, which no unit of a price does: "90B tokens a year". */
const OFTEN =
  /\b(?:an?|per|each|every) (?:month|day|week|year|hour)|\/ ?(?:mo|d|w|y)|\b(?:monthly|daily|weekly|yearly)\b/i;

const isDivided = (left: string, right: string): boolean =>
  PER.test(right) ||
  SIDES.test(`${left}/${right}`) ||
  words(left) < 2 ||
  words(right) < 2 ||
  (/[$€£]/.test(left) && !WHOLE_PRICE.test(left) && AT_START.test(right) && !OFTEN.test(right));

const endsStatement = (sign: string, left: string, right: string): boolean => {
  if (sign.includes('/')) return !isDivided(left, right);
  const goesOn = isRange(left, right) || isCalendar(left, right) || isLabel(left, right);
  return !/[-–—]/.test(sign) || !goesOn;
};

/** As far as a statement is looked at on either side of a sign, in characters. */
const REACH = 80;

/** The line with a comma for each sign that ends a statement. */
export const withStatementsApart = (line: string): string => {
  let read = '';
  let from = 0;
  for (const { 0: sign, index } of line.matchAll(SIGNS)) {
    const behind = index + sign.length;
    const [left = ''] = line
      .slice(Math.max(from, index - REACH), index)
      .split(END)
      .slice(-1);
    const [right = ''] = line.slice(behind, behind + REACH).split(NEXT, 1);
    if (!endsStatement(sign, left.trim(), right.trim())) continue;
    read += `${line.slice(from, index)}, `;
    from = behind;
  }
  return read + line.slice(from);
};
