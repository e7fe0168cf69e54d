import { WEEKDAYS } from '../../../domain/day.ts';
import { valueIn } from '../../../keys.ts';
import { groupsOf, reAll } from '../../expression.ts';
import { SHORT_WEEKDAY, WEEKDAY } from '../../period-names.ts';
import { BEGINS } from '../../statement-bounds.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** What comes again after so much time: "every other week", "fortnightly", "a call every 20s", "twice a week we run 100M". */

const LONG = 'minute|min|hour|hr|day|night|week|weekend|month|quarter|year';
const SECONDS = 'seconds|second|secs|sec|s';

const ORDINALS: Readonly<Record<string, string>> = {
  other: '2',
  alternate: '2',
  second: '2',
  '2nd': '2',
  third: '3',
  '3rd': '3',
  fourth: '4',
  '4th': '4',
};

/** A night is of a day, and a weekend of a week. */
const unitOf = (unit: string): string =>
  ({ night: 'day', weekend: 'week', min: 'minute', hr: 'hour' })[unit.toLowerCase()] ?? unit.toLowerCase();

const everyOf = (many: string, unit: string): string => `every ${many} ${unitOf(unit)}s`;

/** "every other week", "every two weeks", "once every 3 days", "fortnightly": in figures. */
const EVERY_SO_MANY: readonly Rewording[] = [
  [
    reAll`\b(?:once )?(?:every|each) (other|alternate|second|2nd|third|3rd|fourth|4th) (${LONG})s?\b`,
    (_, which = '', unit = '') => everyOf(valueIn(ORDINALS, which.toLowerCase()) ?? '', unit),
  ],
  [
    reAll`\b(?:once )?(?:every|in|per) (${COUNT_WORD}|(?:a )?couple(?: of)?) (${LONG})s\b(?<=\b(?:every|once (?:in|per)) [a-z ]{1,24})`,
    (_, many = '', unit = '') => everyOf(/couple/i.test(many) ? '2' : String(countIn(many)), unit),
  ],
  [reAll`\bonce (?:every|in|per) (\d{1,3}) (${LONG})s\b`, (_, many = '', unit = '') => everyOf(many, unit)],
  [/\b(?:fortnightly|(?:every|each|a|per) fortnight)\b/gi, 'every 2 weeks'],
];

const SENT =
  'calls?|requests?|messages?|quer(?:y|ies)|prompts?|questions?|completions?|suggestions?|inferences?';

/** "a call every 20 sec", "message every 30s": one of them, in whole words. */
const ONE_EVERY: Rewording = [
  reAll`(?:\b(?:an?|one) ([a-z]{3,14})|(?<![\d.,][kmb]? )\b(${SENT})),? (?:once )?every (\d{1,3}) ?(${SECONDS}|minutes|minute|mins|min)\b(?!\w)`,
  (_, what, sent, many = '', unit = '') =>
    `1 ${what ?? sent} every ${many} ${/^s/i.test(unit) ? 'seconds' : 'minutes'}`,
];

/** "a request a second", "a call every minute": one of them. */
const ONE_A: Rewording = [
  reAll`${BEGINS}(?:an?|one) (${SENT}) (?:an?|per|every|each) (second|sec|minute|min|hour)\b`,
  '1 $1 per $2',
];

/** "1 line every 20s" */
const SHORT_SECONDS: Rewording = [/(?<=\bevery \d{1,3}) ?(?:s|secs?)\b/gi, ' seconds'];

const OFTEN = String.raw`(once|twice|thrice|\d{1,2} ?(?:x|times)|(?:${COUNT_WORD}) times)`;
const TIMES: Readonly<Record<string, string>> = { twice: '2', thrice: '3' };
const AMOUNT = String.raw`~?\d[\d.,]{0,12}(?: ?[kmb])?(?: (?!(?:on|in|at|of|for|to|with|and|from|through|via|per|vs|x)\b)[a-z]+)?`;

/** What a machine or its people are counted in comes in no period: "50M tokens, 3 times a week, 2 spare replicas". */
const OF_MACHINES = String.raw`\d{1,4} ?x? ?(?:(?:idle |spare )?(?:spares?|replicas?|gpus?|nodes?|cards?|servers?|machines?|ftes?|engineers?|hours?|tok|tps|h\b)|[a-z]{1,3}\d{2,4}[a-z]*\b)`;

/** "twice a week we run 100M tokens": how often stands behind what comes. */
const SO_OFTEN_FIRST: Rewording = [
  reAll`${BEGINS}${OFTEN} (?:an? |per |every |each )(day|week|month|quarter|year)\b,? (?:(?:we|they|it|i|(?:our|the|this) [a-z]+)(?: also)? [a-z]+ |(?:an? )?(?:job|batch|run)s? (?:of|with) )?(?:about |around )?(?!${OF_MACHINES})(${AMOUNT})(?![\w.])`,
  (_, often = '', period = '', amount = '') => {
    const [word = ''] = often.toLowerCase().split(/[ x]/);
    return word === 'once'
      ? `${amount} per ${period}`
      : `${amount} ${valueIn(TIMES, word) ?? countIn(word)} times a ${period}`;
  },
];

/** "4 hours of batch each night": how often belongs to the hours. */
const HOURS_OF_EACH: Rewording = [
  reAll`\b(\d{1,2}(?:\.\d)? ?(?:hours|hrs|h)) ((?:of|for|on) (?:[a-z]+ ){1,3}?)((?:a|per|each|every) (?:night|day|weekday|workday|week)\b|nightly\b|daily\b|weekly\b)`,
  '$1 $3 $2',
];

/** By two letters, as they are told apart; more of the name may follow. */
const DAYS = WEEKDAYS.map((name) => name.slice(0, 2).toLowerCase());
const DAY = `(${DAYS.join('|')})(?:n|e|es|d|u|ur|urs|i|t|${WEEKDAYS.map((name) => name.slice(2)).join('|')})?`;

/** "mon-thu 9-17", "tue to sat": so many days a week; a working week has words of its own. */
const DAYS_OF_WEEK: Rewording = [
  reAll`\b(?:on |every |from )?${DAY}s?\.? ?(?:-|–|to|thru|through|till|until) ?${DAY}s?\b\.?(?<clock>,? (?=(?:from )?\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?|h|uhr)? ?(?:-|–|to|till|until) ?\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?|h|uhr)?(?![\d%]| ?[kmb]\b)))?`,
  (words = '', from = '', to = '', ...rest) => {
    const [first, last] = [from, to].map((day) => DAYS.indexOf(day.toLowerCase()));
    const many = (((last ?? 0) - (first ?? 0) + 7) % 7) + 1;
    // In "due Monday - we do 20M a day" it is no Wednesday.
    const isWord = [from, to].some((day) => /^we$/i.test(day)) && !/^[a-z]{2}-[a-z]{2}\b/i.test(words);
    // From Monday to Friday, and all of the week.
    if (isWord && !/\bwed/i.test(words)) return words;
    if ((first === 0 && last === 4) || many === 7) return words;
    return `${many} days a week${groupsOf(rest).clock === undefined ? '' : ', during '}`;
  },
];

/** One of several days of the week, by its name or three letters. */
const ONE_OF_DAYS = `(?:${WEEKDAY}|${SHORT_WEEKDAY})s?\\.?`;

const AND_DAY = String.raw`,? ?(?:and|&|\+|,|/) ?(?:on )?`;

/** "saturdays and sundays" are weekends. */
const BOTH_OF_WEEKEND: Rewording = [
  reAll`(?<!${ONE_OF_DAYS}${AND_DAY})\bsat(?:urdays?|s)?\.?${AND_DAY}sun(?:days?|s)?\b`,
  'weekends',
];

/** "2M tokens a day, only on mondays and thursdays", "Mon, Wed & Fri: 2M": so many days a week, beside what comes on them. */
const SEVERAL_DAYS: Rewording = [
  reAll`(?<=^|[;:(] ?|\d ?[kmb]?(?: [a-z]+)?(?: ?/ ?| (?:a|per|each|every) )?(?:day|daily)?,? )(?:but )?(?:only )?(?:(?:on|every|each) )?${ONE_OF_DAYS}(?:${AND_DAY}${ONE_OF_DAYS}){1,5}(?: only)?(?= ?$| ?[,;:.)]| (?:we|it|they|about|~)? ?(?:do |have |run |send |get )?\d(?![^,;]{0,12}\dx\b))`,
  (words) => `${[...words.matchAll(reAll`\b${ONE_OF_DAYS}`)].length} days a week`,
];

const CLOCK = String.raw`(\d{1,2})(:\d\d)? ?([ap]\.?m\b\.?|(?:h|uhr)\b)?(?![\d.,]*\d|%| ?(?:[kmb]n?|tok|req|gpu|hours?|days?|min)\b)`;
const MUST_BE =
  '(?:(?:it|we|that|this|all|everything) )?(?:(?:is|are|be|must|has to|have to|needs? to|should) )*';

/** "starts at 10pm, done by 6am": from one hour to the other. */
const FROM_START_TO_END: Rewording = [
  reAll`\b(?:starts?|starting|begins?|beginning|opens?|kicks? off|runs? from)(?: (?:at|from|around|about))* ${CLOCK}(?:,? (?:and|then|but))?,? ${MUST_BE}(?:done|finished|over|ready|complete|ends?|ending|finish(?:es)?|closes?|stops?)(?: (?:at|by|before|around|about))* ${CLOCK}`,
  (_, from = '', past = '', half = '', to = '', minutes = '', end = '') => {
    const at = (hour: string, after: string, sign: string): string =>
      /^[ap]/i.test(sign) ? `${hour}${after}${sign}` : `${hour}${after === '' ? ':00' : after}`;
    return `from ${at(from, past, half)} to ${at(to, minutes, end)}`;
  },
];

/** "only at night 10pm-6am": the clock says when the night is. */
const NIGHT_BY_CLOCK: Rewording = [
  /\b(?:at|by|over|during(?: the)?) nights?,? \(?(?=(?:from )?\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?|h)? ?(?:-|–|to|till|until) ?\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|h\b))/gi,
  '',
];

/** Times at which something runs, and no things that have a part of it. */
const A_RUN =
  '(?:(?:batch |eval |nightly |weekly |single )?run|time|pass|cycle|iteration|execution|round|sync|refresh|re-?index|rebuild)';
const BEHIND_AMOUNT = String.raw`(?<=\d ?[kmb]?(?: [a-z]+(?: (?:a|per) [a-z]+)?)?,? )`;
const ADVERBS: Readonly<Record<string, string>> = {
  night: 'nightly',
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
};

/** "6M tokens each run", "5M tokens every morning": how often it comes, and nobody who has so much. */
const EACH_TIME: readonly Rewording[] = [
  [reAll`${BEHIND_AMOUNT}(?:each|every|per) ${A_RUN}\b(?! (?:about |around |~ ?)?\d)`, 'per run'],
  // "6M tokens per run, one run per night"
  [
    reAll`(?<=per run[^;.]{0,60}), ?(?:and |with )?(?:one|1|an?) ${A_RUN} (?:per|an?|each|every) (night|day|week|month)\b`,
    (_, unit = '') => `, ${valueIn(ADVERBS, unit.toLowerCase())}`,
  ],
  [reAll`${BEHIND_AMOUNT}(?:each|every|per) (?:morning|evening|afternoon)\b`, 'a day'],
];

/** "weekly backfill": what comes every week is no job that is done once. */
const BACKFILL_AGAIN: readonly Rewording[] = [
  [/\b(nightly|daily|weekly|monthly) (?:backfills?|backlog)\b/gi, '$1 job'],
  [
    /\bbackfills?(?= (?:nightly|daily|weekly|monthly|(?:every|each|per) (?:night|day|week(?:end)?|month))\b)/gi,
    'job',
  ],
  [/(?<=\d[kmb]?(?: tok(?:en)?s?)?(?: ?\/ ?| per | an? )(?:night|day|week|month|mo)) backfills?\b/gi, ' job'],
];

/** "Sundays 20M tokens": a day that comes again, and no "due Sunday". */
const SUNDAYS: Rewording = [
  reAll`(?<!\b(?:on|every|each|per|to|through|thru|till|until|and|or) |[-–/&])\b(${WEEKDAY}s)\b(?! ?(?:[-–]|to\b|thru|through|till|until)|[^,;]{0,16}\d ?x\b)`,
  'on $1',
];

/** "2B tokens each weekend": of every week, unless another part of the week has an amount of its own. */
const EACH_WEEKEND: Rewording = [reAll`${BEHIND_AMOUNT}(?:each|every|per|a) weekend\b(?![ -]day)`, 'a week'];

/** The rows, and what a line holds where they may read something. */
export const RECURRING: readonly WordedKind[] = [
  {
    holds:
      /\b(?:every|each) (?:[a-z]*other|alt|sec|th|fou|[234]|on|tw|fi|si|se|ei|ni|te|a c|cou)|\bonce |fortnight/i,
    rows: EVERY_SO_MANY,
  },
  {
    holds:
      /\b(?:each|every|per) (?:batch|eval|nigh|week|sing|run|time|pass|cycle|iter|exec|round|sync|ref|re-?i|rebui|morn|even|after)/i,
    rows: EACH_TIME,
  },
  {
    holds: /^(?!.*\b(?:week|work)days?\b)(?=.*\b(?:each|every|per|a) weekend\b)/is,
    rows: [EACH_WEEKEND],
  },
  { holds: /\b(?:mon|tue|wed|thu|fri|sat|sun)/i, rows: [BOTH_OF_WEEKEND, SEVERAL_DAYS] },
  { holds: /days\b/i, rows: [SUNDAYS] },
  { holds: /ly back|backfill/i, rows: BACKFILL_AGAIN },
  { holds: /\bevery \d{1,3} ?(?:s|min)/i, rows: [ONE_EVERY, SHORT_SECONDS] },
  { holds: / (?:an?|per|every|each) (?:sec|min|hour)/i, rows: [ONE_A] },
  {
    holds: /(?:once|twice|thrice|\d ?x|times) (?:an?|per|every|each) (?:day|week|month|quarter|year)\b/i,
    rows: [SO_OFTEN_FIRST],
  },
  { holds: /\b(?:mo|tu|we|th|fr|sa|su)[a-z]*\.? ?(?:-|–|to|th|ti|un) ?/i, rows: [DAYS_OF_WEEK] },
  { holds: /^(?=.*night)(?=.*\d)/is, rows: [NIGHT_BY_CLOCK] },
  {
    holds:
      /^(?=.*\b(?:start|beg|open|kick|run))(?=.*\d.{0,40}\b(?:done|fini|over|ready|compl|end|clos|stop))/is,
    rows: [FROM_START_TO_END],
  },
  { holds: /^(?=.*\d ?h(?:(?:ou)?rs)? (?:of|for|on) )(?=.*(?:night|da[iy]|week))/is, rows: [HOURS_OF_EACH] },
];
