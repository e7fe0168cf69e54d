import { withoutDust } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { periodNoun, WEEKDAY } from '../../period-names.ts';
import { BEGINS, CONJUNCTION, ENDS, START_OR_MARK } from '../../statement-bounds.ts';
import { timesSaid } from '../figures/number-words.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** How often things come, where that stands away from what it is of: "every hour we score 25k leads", "weekly digest to 80k readers". */

/** Who does it, and what: "we score", "our pipeline ingests". */
const DOES = `(?:we|they|it|i|(?:our|the|this) [a-z]+)(?: also)? [a-z]+(?: (?:about|around|up|in))? `;

/** An amount that comes so often, and no speed that was measured. */
const COMES = String.raw`(?=~?\d)(?!~?\d[\d.,]{0,12}k? ?(?:(?:output|input|total|decode) ?)?(?:tok(?:en)?s? ?(?:\/ ?s|per sec|a sec)|tps|t\/s))`;

/** Where a statement begins. */
const OPENS = `(?:(?<=${START_OR_MARK})|( ${CONJUNCTION} ))`;

const EVERY: readonly Rewording[] = [
  [
    reAll`${OPENS}(every|each) (minute|hour|day|night|week|month|quarter),? ${DOES}${COMES}`,
    (_, joined, every = '', often = '') => `${joined === undefined ? '' : ', '}${every} ${often} `,
  ],
  [
    reAll`${OPENS}(hourly|daily|weekly|monthly|quarterly),? ${DOES}${COMES}`,
    (_, joined, often = '') => `${joined === undefined ? '' : ', '}every ${periodNoun(often)} `,
  ],
];

const SENT =
  '(?:reports?|digests?|newsletters?|summar(?:y|ies)|e-?mails?|briefings?|recaps?|updates?|notifications?|recommendations?|statements?|messages?|reminders?|reviews?|alerts?|insights?)';
const READERS =
  '(?:subscribers|users|customers|clients|people|employees|accounts|stores|members|readers|teams|companies|recipients|students|patients)';

const SENT_TO: readonly Rewording[] = [
  [
    reAll`\b(?:an? )?(hourly|daily|weekly|monthly|quarterly) (?:[a-z]+ )?${SENT} (?:to|for)(?: (?:each|every|all) of)? (?:our |the |all )*(\d[\d.,]{0,12} ?[km]?) (?:[a-z]+ )?${READERS}\b`,
    (_, often = '', many = '') => `${many} requests per ${periodNoun(often)}`,
  ],
];

const RUNS = '(?:cron(?:job)?|job|batch|task|run|pipeline|sync|script|dag|process)s?';

/** "cron hourly with 500 items", "hourly job, 500 items": what comes each time. */
const HOURLY: readonly Rewording[] = [
  [reAll`\bhourly ${RUNS}(?: ${RUNS})?(?:,|:| with| of| over| for| on)* (?=~?\d)`, 'hourly '],
  [reAll`\b${RUNS}(?: runs?)? hourly(?:,|:| with| of| over| for| on)* (?=~?\d)`, 'hourly '],
];

/** "last tuesday": what is said of a day. */
const ON_A_DAY: Rewording = [reAll`\b(?:on )?last ${WEEKDAY}\b`, 'yesterday'];

const THINGS =
  '(?:chunks?|docs?|documents?|pages?|records?|rows?|items?|articles?|products?|files?|tickets?|emails?|profiles?|images?|passages?)';
const SO_OFTEN = String.raw`(once|twice|\d{1,3} ?(?:x|times)) (?:an? |per |every |each )(day|week|month|quarter|year)\b`;
const AMOUNT = String.raw`(?<![\d.,$€£])(\d{1,9}(?:\.\d{1,4})?)( ?[kmb])?`;

/** As many as come in a period together. */
const inAPeriod = (number: string, scale: string, things: string, often: string, period: string): string =>
  `${withoutDust(Number(number) * timesSaid(often))}${scale} ${things} per ${period}`;

/** "500M chunks 4x a year", "we reindex everything twice a month, 12M docs": all of it, each of those times. */
const DONE_AGAIN: readonly Rewording[] = [
  [
    reAll`${AMOUNT} (${THINGS}),? ${SO_OFTEN}`,
    (_, number = '', scale = '', things = '', often = '', period = '') =>
      inAPeriod(number, scale, things, often, period),
  ],
  [
    reAll`\b((?:full )?re-?(?:embed|index|process|crawl|score|scan|build|tag)[a-z]*(?: [a-z]+){0,4}?),? ${SO_OFTEN},? (?:of )?${AMOUNT} (${THINGS})\b`,
    (_, work = '', often = '', period = '', number = '', scale = '', things = '') =>
      `${work} ${inAPeriod(number, scale, things, often, period)}`,
  ],
];

const ORDINAL = '(?:st|nd|rd|th)?';

/** "Q3 actuals: 2.1B", "this month (17 days): 410M", "nov 1-15 we used 300M": the time of what was counted. */
const PAST_TIMES: readonly Rewording[] = [
  [
    reAll`\b(Q[1-4])(?: ?(?:20\d\d|FY ?'?\d{2,4}))? (?:actuals?|usage|volumes?|totals?|numbers|figures|consumption|traffic)\b(?: (?:was|were|is|are))?:?`,
    'in $1',
  ],
  [
    reAll`\b(?:(?:so far |usage ){0,2}this month(?: so far)?|month[- ]to[- ]date|mtd),? \(?(?:(?:the )?first |after |in )?(\d{1,2}) days?(?: in| so far)?\)?(?=$|[\s:,;.])`,
    (words = '', days = '') =>
      Number(days) > 0 && Number(days) <= MOST_DAYS ? `in the last ${days} days` : words,
  ],
  [
    reAll`\b(?:year[- ]to[- ]date|ytd),? \(?(?:(?:the )?first |after |in )?(\d{1,2}) months?(?: in| so far)?\)?(?=$|[\s:,;.])`,
    'over the last $1 months',
  ],
  [
    reAll`\b(spend(?:ing)?|spent|bills?|costs?|invoices?|paid) over the last (\d{1,2}) months,?(?: ?(?:is|was|were|are|comes to|came to|of|:))* ?(?:about |around |~ ?)?([$€£] ?\d[\d.,]*[km]?)\b`,
    'spent $3 over the last $2 months',
  ],
  [
    reAll`\bover the last (\d{1,2}) months,?:? (?:we |our |the |total |api )*(?:spend(?:ing)?|spent|bills?|costs?|invoices?|paid)(?: (?:on|for) ([a-z][\w.-]{1,20}))?(?: ?(?:is|was|were|are|comes to|came to|of|:))* ?(?:about |around |~ ?)?([$€£] ?\d[\d.,]*[km]?)\b`,
    (_, months = '', on, usd = '') =>
      `spent ${usd} over the last ${months} months${on === undefined ? '' : ` on ${on}`}`,
  ],
  [
    reAll`\b(?:between|from) (${MONTH_NAME}) (\d{1,2})${ORDINAL} (?:-|to|through|until|and) \1 (\d{1,2})${ORDINAL}\b`,
    (words = '', _month, from, to) => {
      const days = Number(to) - Number(from) + 1;
      return days > 1 && Number(to) <= MOST_DAYS ? `in the last ${days} days` : words;
    },
  ],
  [
    reAll`(?<!\bmeasured: ?|\busage, )\b(?:from |between )?(?:(?<before>${MONTH_NAME}) (\d{1,2})${ORDINAL} ?(?:-|–|to|through|until|and) ?(\d{1,2})${ORDINAL}|(\d{1,2})${ORDINAL} ?(?:-|–|to|through|until|and) ?(\d{1,2})${ORDINAL}(?: of)? ${MONTH_NAME})(?![\w%]| ?[x×]|[.,]\d)(?! (?:tok|req|gpu))`,
    (words = '', _month, from, to, first, last) => {
      const days = Number(to ?? last) - Number(from ?? first) + 1;
      return days > 1 && Number(to ?? last) <= MOST_DAYS ? `in the last ${days} days` : words;
    },
  ],
];
const MOST_DAYS = 31;

/** "month-end closing: 400M tokens": what comes once in each of them. */
const AT_ITS_END: Rewording = [
  /\b(?:(?:at|for|every|each|the|our) ){0,3}(month|quarter|year)[- ]end(?: (?:close|closing|run|batch|job|peak|processing|report(?:s|ing)?))?(?::|,| of)? (?=~?\d[\d.,]* ?[kmb]? ?(?:tok|req|doc|page|call|invoice|report|contract))/gi,
  'once a $1 ',
];

/** "once a quarter 3B tokens in a week": in how long it is done, and not how often. */
const DONE_IN: readonly Rewording[] = [
  [/\b(in|within) (?:an?|one) week\b/gi, '$1 7 days'],
  [/\b(in|within) (?:an?|one) day\b/gi, '$1 24 hours'],
];

/** "Q3: 2.1B": the time of what stands behind it, where it is the only one. */
const QUARTER_LABEL: Rewording = [
  reAll`${BEGINS}(Q[1-4])(?: ?(?:20\d\d|FY ?'?\d{2,4}))?(?::| =) ?(?=[$€£~]?\d)`,
  'in $1 ',
];

/** "3 prompts/hr, 6 hrs/day, 22 days": the working days of a month. */
const DAYS_OF_MONTH: Rewording = [
  reAll`${BEGINS}(2[0-3]) (?:work(?:ing)? |business )?days${ENDS}`,
  '$1 days a month',
];

/** What is done once in a long time: before anything is read of how often it is. */
export const ONCE_IN_LONG: readonly WordedKind[] = [
  { holds: /(?:month|quarter|year)[- ]end/i, rows: [AT_ITS_END] },
  { beside: /\bonce (?:an?|per|each|every) (?:month|quarter|year)\b/i, rows: DONE_IN },
];

/** The rows, and what a line holds where they may read something. */
export const HOW_OFTEN: readonly WordedKind[] = [
  {
    holds: /\b(?:every|each|hourly|daily|weekly|monthly|quarterly),? [a-z]/i,
    rows: EVERY,
  },
  { holds: /^(?=.*(?:hour|dai|week|month|quarter)ly )(?=.*\d)/is, rows: SENT_TO },
  {
    holds: /(?:\bonce|\btwice|\d ?x|\d ?times) (?:an?|per|every|each) (?:day|week|month|quarter|year)\b/i,
    rows: DONE_AGAIN,
  },
  {
    beside: /^(?=.*(?:\/ ?|\bper |\ban? |\beach )day\b)(?=.*2[0-3] [a-z ]*days ?(?:$|[,;]))(?!.*\bonce\b)/is,
    rows: [DAYS_OF_MONTH],
  },
  { holds: /\bhourly\b/i, rows: HOURLY },
  { holds: /\blast [a-z]+day\b/i, rows: [ON_A_DAY] },
  {
    holds:
      /\bQ[1-4]|over the last \d|\bthis month\b|month[- ]to|\bmtd\b|\bytd\b|year[- ]to|\d(?:st|nd|rd|th)? ?(?:-|–|to|through|until|and) ?(?:\d|[a-z]+ \d)/i,
    rows: PAST_TIMES,
  },
  { beside: /^(?=.*\bQ[1-4]\b)(?!.*\bQ[1-4]\b.*\bQ[1-4]\b)/is, rows: [QUARTER_LABEL] },
];
