import { toType } from '../../../domain/round.ts';
import { groupsOf, re, reAll } from '../../expression.ts';
import { perMonthOf } from '../../period-names.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { WordedKind } from '../reworded.ts';

/** "12M tokens a day for 45 days": an amount of a period, and for how many it goes on. */

const AMOUNT = String.raw`(?<![\w.,$€£])(?<number>\d[\d.,]{0,12}) ?(?<scale>[kmb])?(?<counted> ?(?:tokens?|toks?|requests?|reqs?|calls|queries|docs|documents))?`;
const EACH = String.raw`(?: ?\/ ?| per | an? )(?<period>day|week|month)|(?<adverb> daily| weekly| monthly)`;
const SPAN = String.raw`(?:for|over|during|across)(?: (?:the|a total of|about))? (?<many>\d{1,3}) (?<unit>day|week|month)s\b(?! (?:a|per|each|of) | ?\/)`;
const FOR = `${AMOUNT}(?:${EACH}),? ${SPAN}`;

type Groups = Readonly<Record<string, string | undefined>>;

/** What all of it comes to, as people type it; undefined where a period is longer than the time. */
const totalOf = (groups: Groups): string | undefined => {
  const { number = '', scale = '', counted = ' tokens', period, adverb, many, unit } = groups;
  const each = perMonthOf((period ?? adverb ?? '').trim());
  const times = (Number(many) * each) / perMonthOf(unit ?? '');
  const sum = toType(scaledNumber(number) * times);
  return Number.isFinite(sum) && times > 1 ? `${sum}${scale} ${counted.trim()}` : undefined;
};

/** Such an amount and its time, for an expression of one place. */
export const AMOUNT_FOR = re`${FOR}`;

/** The total of an amount and its time that stand in these words; undefined where there is none. */
export const totalIn = (words: string): string | undefined => {
  const groups = AMOUNT_FOR.exec(words)?.groups;
  return groups && totalOf(groups);
};

/** Where the line says that it is done once, all of it is what counts. */
export const ONCE_FOR: WordedKind = {
  beside:
    /^(?=.*\b(?:once|one[- ]?(?:time|off)|backfill)\b)(?=.*\b(?:for|over|during|across) [a-z ]{0,40}\d{1,3} (?:day|week|month)s\b)/is,
  rows: [[reAll`${FOR}`, (words = '') => totalIn(words) ?? words]],
};

/** "once, on 4 L40S for a weekend": for how long the machines are there. */
export const FOR_A_WEEKEND: WordedKind = {
  beside: /^(?=.*\b(?:once|one[- ]?(?:time|off)|backfill)\b)(?=.*\bweekend\b)/is,
  rows: [[/\b(?:for|over|during) (?:an?|one|the) weekend\b/gi, 'for 2 days']],
};

const COUNTED = '(tok(?:en)?s?|requests?|reqs?|calls|queries|messages|chats|docs|documents)';
/** "2 hours of traffic a day, 30M tokens in those hours": of the hours together, which come so often. */
export const IN_THOSE_HOURS: WordedKind = {
  beside:
    /^(?=.*\b(?:in|within|during|over) (?:those|these|that|the same|this) )(?=.*\d ?h(?:(?:ou)?rs?)?\b[a-z ]{0,24}(?:(?:a|per|each|every) (?:day|night|week)|daily|nightly))/is,
  rows: [
    [
      reAll`(?<![\w.,$€£])(\d[\d.,]{0,12} ?[kmbt]?) ?${COUNTED},? (?:in|within|during|over) (?:those|these|that|the same|this) (?:\d{1,2} |two |three |four |five |six |eight )?(?:hours?|hrs?|h|window|times?|span|slot)\b`,
      (words = '', many = '', counted = '', ...rest) => {
        const line = String(rest.at(-1) ?? '');
        const often =
          /\bh(?:(?:ou)?rs?)?\b[a-z ]{0,24}(?:(?:a|per|each|every) (day|night|week)|(daily|nightly))/i.exec(
            line.replace(/(\d)(?=h)/gi, '$1 '),
          );
        const unit = (often?.[1] ?? often?.[2] ?? '').toLowerCase();
        return unit === '' ? words : `${many} ${counted} a ${unit.startsWith('w') ? 'week' : 'day'}`;
      },
    ],
  ],
};

/** "2B tokens this month, then nothing": a job that is done once. */
export const THEN_NOTHING: WordedKind = {
  holds: /\b(?:then|after(?:wards| that)?)\b/i,
  rows: [
    [
      /(?: (?:(?:just|only) )?this month)?,? (?:and |but )?(?:then|after(?:wards| that)?) (?:nothing(?: (?:more|else))?|never again|no more|it(?:'s| is) (?:over|done)|we(?:'re| are) done|zero|none)(?=\s*(?:$|[,;.)]))/gi,
      ', once',
    ],
  ],
};

const USED =
  /\b(?:us(?:ed|e)|serv(?:ed|e)|process(?:ed)?|consum(?:ed|e)|did|do|had|have|burn(?:ed|t)?|spent|went through)\b[^,;.]{0,40}$/i;
const IN_TOTAL = String.raw`(?<words>${AMOUNT} (?:in )?(?:total|all|sum|altogether)(?<time>,? (?:over|within|in|across|during|for)(?: (?:about|around|some))? \d{1,3} (?:days|weeks)\b))(?! (?:a|per|each|of)\b| ?\/)`;

/** "500B tokens in total over 3 weeks": all that there is to do, and so much of no month. */
export const IN_TOTAL_OVER: WordedKind = {
  holds: /\b(?:total|all|sum|altogether),? (?:over|within|in|across|during|for) /i,
  rows: [
    [
      reAll`${IN_TOTAL}`,
      (...found) => {
        const { words = '', number = '', scale = '', counted = ' tokens', time = '' } = groupsOf(found);
        const [line, at] = [String(found.at(-2)), Number(found.at(-3))];
        return USED.test(line.slice(Math.max(0, at - 60), at))
          ? words
          : `one-off ${number}${scale}${counted}${time}`;
      },
    ],
  ],
};

const HOURS = String.raw`(?<![\w.,])(\d{1,2}(?:\.\d)?)[ -]?(?:h|hrs?|hours?)`;
const OF_A_JOB = '(?:(?:batch|processing|night(?:ly)?|time|run) )?';
/** "nightly batch of 50M tokens, 3 hour window": the time that a job has. */
export const JOB_WINDOW: WordedKind = {
  holds: /window|within/i,
  beside: /\b(?:batch(?:es)?|nightly|every night|jobs?|backfill|one[- ]off)\b/i,
  rows: [
    [
      reAll`\b(?:(?:in|within|with|inside) )?(?:an? |the |our )?${HOURS}[ -]${OF_A_JOB}window\b(?! of)`,
      'must finish in $1 hours',
    ],
    [
      reAll`\b(?:(?:in|within|with|inside) )?(?:an? |the |our )?${OF_A_JOB}window(?: of| is|:) ${HOURS}\b`,
      'must finish in $1 hours',
    ],
    [reAll`(?<=[,;] ?)within ${HOURS}\b(?! of)`, 'must finish in $1 hours'],
  ],
};

const CLOCK = String.raw`(\d{1,2}(?::[0-5]\d)?) ?(am|pm)?`;
const BEGINS = '(?:it )?(?:starts?|begins?|runs?|kicks? off|can start) (?:at |from )';
const ENDS =
  '(?:it )?(?:(?:has to|have to|must|should|needs? to) )?(?:be )?(?:finish(?:ed|es)?|done|ready|completed?) (?:by|before|at|until) ';
/** "has to finish by 6am, starts at 10pm": the hours in which a job is done. */
export const JOB_HOURS: WordedKind = {
  holds: /finish|done|ready|complete/i,
  beside: /\b(?:start|begin|run|kick)/i,
  rows: [
    [
      reAll`\b${ENDS}${CLOCK},? (?:and |but )?${BEGINS}${CLOCK}(?![\w:])`,
      (_, end = '', half = '', from = '', fromHalf = '') => `${from}${fromHalf} to ${end}${half}`,
    ],
    [
      reAll`\b${BEGINS}${CLOCK},? (?:and |but )?${ENDS}${CLOCK}(?![\w:])`,
      (_, from = '', fromHalf = '', end = '', half = '') => `${from}${fromHalf} to ${end}${half}`,
    ],
  ],
};

const TIME = String.raw`(?<![\w.,])(\d{1,3}|an?|one) (hour|day|week)s?\b(?! (?:a|per|each|of)\b| ?\/)`;
const timeOf = (many: string, unit: string): string =>
  `${/^\d/.test(many) ? many : 1} ${unit.toLowerCase()}s`;

/** "deadline 2 weeks", "we have 14 days", "over the next 2 weeks": when a job must be done. */
export const JOB_DEADLINE: WordedKind = {
  beside: /\b(?:once|one[- ]?(?:time|off|shot)|backfill|backlog|deadline)\b/i,
  rows: [
    [
      reAll`\b(?:with )?(?:an? |the |our )?deadline(?: is| of| in|:)* ${TIME}|\b(?:we|i|they|you)(?:'ve)? (?:only |just )?(?:have|got|have got) (?:only |just |about )?${TIME}(?: (?:left|for (?:it|this|that)|to (?:do|finish|run|complete) (?:it|this|that)))?(?=\s*(?:$|[,;.)])| and\b)`,
      (_, many, unit, left, ofLeft) => `must finish in ${timeOf(many ?? left ?? '', unit ?? ofLeft ?? '')}`,
    ],
    [
      reAll`\b(?:over|in|within|during) (?:the (?:next|coming) )?${TIME}`,
      (_, many = '', unit = '') => `within ${timeOf(many, unit)}`,
    ],
  ],
};
