import { PERSON } from '../../../domain/people.ts';
import { withoutDust } from '../../../domain/round.ts';
import { re, reAll } from '../../expression.ts';
import { MONTH_BEGINS, MONTH_NAME, monthNumber } from '../../month-names.ts';
import { A_PERIOD } from '../../period-names.ts';
import { BEGINS, ENDS } from '../../statement-bounds.ts';
import { COUNT_WORD } from '../figures/number-words.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** How reports and people say that an amount grew, or will grow. */

const SHARE = String.raw`(?<![\d.])(\d{1,4}(?:\.\d{1,4})?) ?%`;

/** "annual growth 30%", "30% yoy": the period is of the growth, and not of the amount before it. */
const growthBy = (period: string, short: string, names: string): readonly Rewording[] => {
  const read = `growing $1% a ${period}`;
  return [
    [reAll`\b(?:${names}|${short}) growth(?: rate)?(?: (?:of|is|at|about))*:? ${SHARE}`, read],
    [reAll`${SHARE} (?:${names}|${short}) growth\b`, read],
    // Between commas nothing else can be meant: "500M tokens, 10% mom".
    [reAll`${BEGINS}${SHARE} (?:${short})${ENDS}`, read],
    // "500M tokens a week +4% w/w"
    [reAll`\+ ?${SHARE} (?:${short})(?![\w/])`, `, ${read},`],
  ];
};

/** "annual growth 30%", "10% mom", as a line says them. */
export const GROWTH: WordedKind = {
  holds:
    /growth|yoy|y\/y|mom|m\/m|qoq|q\/q|wow|w\/w|(?:minus|less|[-−]) ?\d[\d.]{0,8} ?%|% (?:more|less|low|high|few|small|big|large|up|down)/i,
  rows: [
    ...growthBy('year', String.raw`yoy|y\/y`, 'annual|yearly|year[- ](?:on|over)[- ]year'),
    ...growthBy('month', String.raw`mom|m\/m`, 'monthly|month[- ](?:on|over)[- ]month'),
    ...growthBy('quarter', String.raw`qoq|q\/q`, 'quarterly|quarter[- ](?:on|over)[- ]quarter'),
    ...growthBy('week', String.raw`wow|w\/w`, 'weekly|week[- ](?:on|over)[- ]week'),
    // "minus 20% traffic next year"
    [
      reAll`(?:\b(?:minus|less) |(?<![\w.])[-−] ?)${SHARE}(?: of)?(?: (?:tokens|traffic|volume|requests|usage|load))?,? (?:next|each|every|per|an?|within a|in a) (year|month|quarter)\b`,
      'shrinking $1% a $2',
    ],
    // "30% less next year", "traffic 40% higher each year"
    [
      reAll`${SHARE} (?:(more|higher|bigger|larger|up)|less|lower|fewer|smaller|down)(?: tokens| traffic| volume| requests)?,? (?:next|each|every|per|an?|within a|in a) (year|month|quarter)\b`,
      (_, share, more, period) => `${more === undefined ? 'shrinking' : 'growing'} ${share}% a ${period}`,
    ],
  ],
};

const AMOUNT = String.raw`(\d{1,9}(?:[.,]\d{1,9}){0,5} ?[kmbt]?)`;
const COUNTED = `((?: (?:tokens?|toks?|requests?|calls|queries))?${A_PERIOD}?)`;
const SPAN = `(?:(\\d{1,2}|${COUNT_WORD}) )?(months?|quarters?|years?)`;

const GROWS = '(?:grow|scal|ris|ramp|go|increas|mov|expand|climb)(?:e|es|s|ing)?(?: up)?';
const GROWING = `(?: (?:today|now|currently))?,? (?:(?:and|but|we|it|will|is|are|expect(?:ed|ing)?|should|to) ){0,5}(?:${GROWS} to|reach|hit)`;

/** "from 1B to 10B tokens over the year", "500M growing to 5B in 6 months": the first now, the second then. */
const FROM_TO: Rewording = [
  re`\b(?:(?:(?:to )?${GROWS} (?:from )?|from )${AMOUNT}${COUNTED} to|${AMOUNT}${COUNTED}${GROWING}) ${AMOUNT}${COUNTED} (?:(?:over|in|within|during|by the end of|through|across) |(?:(?:by|until|before) )?(?=(?:the )?next ))(?:(?:the|this|a|next|coming) ){0,2}${SPAN}\b`,
  (_, from, fromCounted, start, startCounted, later, countedLater, many = 'a', span) => {
    const [now, counted] = [from ?? start, fromCounted ?? startCounted];
    const unit = counted || countedLater;
    return `${now}${unit} now, ${later}${unit} in ${many} ${span}`;
  },
];

const LARGE = String.raw`\d{1,9}(?:[.,]\d{1,9}){0,5} ?[kmbt]`;
const UNTIL = `(?=(?:by|until|in|within|before|from|at) (?:the )?(?:next|end|early|late|mid|q[1-4]|summer|autumn|fall|winter|spring|christmas|20[2-4]\\d|${MONTH_BEGINS}|\\d{1,2} (?:months|quarters|years)|a year|one year))`;

/** Both in the words of the one that says what is counted; as they are where each says something else. */
const growingTo = (now = '', counted = '', then = '', countedThen = ''): string => {
  const [from, to] = [
    now.slice(0, now.length - counted.length),
    then.slice(0, then.length - countedThen.length),
  ];
  return counted === '' || countedThen === '' || counted.trim() === countedThen.trim()
    ? `${from}${counted || countedThen} growing to ${to}`
    : `${now} growing to ${then}`;
};

/** "2B now -> 10B by end of 2027", "from 50M now to 500M by June": what there is, and what it grows to. */
const NOW_THEN: Rewording = [
  reAll`(?:\b(?:${GROWS} |went )?from )?(?<![\w.,$€£])(${LARGE}${COUNTED})(?: (?:now|today|currently)(?: ?->| ?→|,? (?:but |and |then |to )?)| ?(?:->|→)) ?(?:about |around |~ ?)?(${LARGE}${COUNTED}) ${UNTIL}`,
  (_, now, counted, then, countedThen) => `${growingTo(now, counted, then, countedThen)} `,
];

/** "by end of 2027 we expect 20B, now 2B": what comes is said first. */
const THEN_NOW: Rewording = [
  reAll`\b((?:by|until|before) (?:the )?(?:(?:end|early|late|mid)(?: of)?(?: |-))?(?:20[2-4]\d|next year|${MONTH_NAME}(?: 20\d\d)?|q[1-4](?: 20\d\d)?))(?:,|:| we| it| will| be| is| are| at| expect| about| around| to| have| reach){0,6} ?~?(${LARGE}${COUNTED}),? (?:and |but )?(?:right )?(?:now|today|currently)(?: (?:we|it|is|are|at|have|do|about|around)){0,3},? ?~?(${LARGE}${COUNTED})(?![\w.,]\d)`,
  (_, when, then, countedThen, now, counted) => `${growingTo(now, counted, then, countedThen)} ${when}`,
];

const FROM_DATE = String.raw`(?:from|by|in|starting(?: in)?|as of|until) ((?:(?:early |late |mid |end of |the )?(?:next |this )?(?:${MONTH_NAME}(?: 20\d\d)?|q[1-4](?: 20\d\d)?|year|20[2-4]\d|summer|autumn|winter|spring|christmas)))(?: on(?:wards)?)?\b`;
const NOW =
  '(?:right )?(?:now|today|currently|at the moment)(?: (?:we|it|is|are|at|have|do|about|around)){0,3}:? ?';

/** "now 300M, 2B from april": what is there is said first; from then on there is as much as it grows to. */
const NOW_AND_FROM: readonly Rewording[] = [
  [
    reAll`(?<![\w.,$€£])(${LARGE}${COUNTED}) (?:right )?(?:now|today|currently),? (?:and |but |then )?~?(${LARGE}${COUNTED}) ${FROM_DATE}`,
    (_, now, counted, then, countedThen, when) => `${growingTo(now, counted, then, countedThen)} by ${when}`,
  ],
  [
    reAll`\b${NOW}~?(${LARGE}${COUNTED}),? (?:and |but |then |to )?~?(${LARGE}${COUNTED}) ${FROM_DATE}`,
    (_, now, counted, then, countedThen, when) => `${growingTo(now, counted, then, countedThen)} by ${when}`,
  ],
  [
    reAll`(?<![\w.,$€£])(${LARGE}${COUNTED}) ${FROM_DATE},? (?:and |but )?${NOW}~?(${LARGE}${COUNTED})(?![\w.,]\d)`,
    (_, then, countedThen, when, now, counted) => `${growingTo(now, counted, then, countedThen)} by ${when}`,
  ],
];

/** "from 50M in January to 700M in December": months between that are told. */
const BETWEEN_MONTHS: Rewording = [
  reAll`\b(?:${GROWS} )?from (${LARGE}${COUNTED}) in (${MONTH_NAME}) to (${LARGE}${COUNTED}) in (${MONTH_NAME})\b(?:,? linear(?:ly)?\b)?`,
  (_, now, counted, from = '', then, countedThen, to = '') =>
    `${growingTo(now, counted, then, countedThen)} in ${(monthNumber(to) - monthNumber(from) + 12) % 12 || 12} months`,
];

const ROSE =
  '(?:went|gone|grew|grown|rose|risen|jumped|climbed|crept|increased|exploded|ballooned|shot|doubled|tripled|fell|dropped|came)';

/** "our bill went from $3k to $11k a month": what it was is no part of what it is. */
const FROM_BEFORE: Rewording = [
  reAll`\b(?:has |have )?${ROSE}(?: (?:up|down))? from [$€£]? ?${AMOUNT}${COUNTED}(?: (?:in|for) ${MONTH_NAME}| last (?:year|month|quarter|spring|summer|autumn|winter))? to ((?:about |around |~ ?)?[$€£]? ?)${AMOUNT}${COUNTED}(?: (?:over|in|within|during) (?:(?:the )?(?:last|past|first) )?(?:an? |one |\d{1,2} |few |couple (?:of )?|two |three |four |six )?(?:months?|quarters?|years?)\b| since (?:${MONTH_NAME}|last [a-z]{3,9}|q[1-4])\b)?`,
  (_, _before, counted, sign, now, countedNow) => `is now ${sign}${now}${countedNow || counted}`,
];

/** "users grew from 2k to 9k": so many there are now. */
const PEOPLE_BEFORE: Rewording = [
  reAll`\b(?:(?:our|the|number of) ){0,3}(${PERSON})(?: (?:base|count|numbers?))? (?:has |have )?${ROSE}(?: (?:up|down))? from ${AMOUNT} to (?:about |around |~ ?)?${AMOUNT}(?![\w%]| ?(?:tok|req))`,
  (_, who, _before, now) => `now ${now} ${who}`,
];

/** "the bill is up from 4k to 7k": the same of money without its sign. */
const BILL_BEFORE: Rewording = [
  reAll`\b((?:bill|invoice|spend|cost)s?) (?:is |are |went |has gone )?(?:up|down) from ([$€£]?) ?${AMOUNT} to [$€£]? ?(?=\d)`,
  '$1 is now $2',
];
/** "we spent 18k, now 27k a month" */
const SPENT_BEFORE: Rewording = [
  reAll`\b(?:spent|paid|were (?:paying|spending)|used to (?:pay|spend)) [$€£]? ?${AMOUNT}${COUNTED}(?: (?:before|last (?:year|month|quarter)))?,? (?:(?:and|but) )?now (?:(?:we |it's |pay |spend |at |about |are at |around ){0,3})(?=[$€£]?\d)`,
  'now pay ',
];
/** "our bill doubled to 18k" */
const BILL_NOW: Rewording = [
  /\b((?:bill|invoice|spend)s?) is now (?=\d[\d.,]*k?\b(?! ?(?:tok|req|m\b|b\b|%)))/gi,
  '$1 is now $$',
];

/** "what does 10x growth do: 300M now, 3B in a year": how much it is stands behind it. */
const GROWTH_TOLD: Rewording = [
  reAll`\b(?:(?:what|how) (?:does|do|would|will|if)(?: we see| with| about)? )?(?:a )?\d{1,3} ?(?:x|×|times) (?:growth|increase)(?: (?:do|does|mean|cost|change|look like))?[:,]? (?=[^;]{0,12}\d[\d.,]* ?[kmb]\b[^;]{0,24}(?:now|today|currently)[^;]{0,30}\d[\d.,]* ?[kmb]\b[^;]{0,16} (?:in|by) )`,
  '',
];

/** What was or is, and what it has become or will be. */
const BECOMES =
  /\b(?:to|reach|hit) [~$€£]?(?:about |around )?[$€£]?\d|(?:->|→|now,?|today,?|currently,?) ?(?:[a-z~]{1,16} )?\d/i;

const TIMES = String.raw`(twice|double|triple|\d{1,3}(?:\.\d)? ?(?:x|×|times)) (?:that|this|of that|as much|today's|the current)(?: (?:amount|volume|traffic))?`;
const THEN = String.raw`((?:in|within|after) (?:an? |one |\d{1,2} )(?:year|month|quarter)s?|(?:by (?:the )?(?:end of )?)?next year|a year from now)`;
const timesOf = (words: string): number => {
  if (/^(?:twice|double)/i.test(words)) return 2;
  return /^triple/i.test(words) ? 3 : Number.parseFloat(words);
};
/** So many times an amount, with its scale: twice "1.5B" is "3B". */
const timesAmount = (amount: string, times: string): string => {
  const [, figure = '', scale = ''] = /^([\d.,]+) ?([kmbt]?)/i.exec(amount) ?? [];
  return `${withoutDust(Number(figure.replaceAll(',', '')) * timesOf(times))}${scale}`;
};
const WILL =
  '(?:(?:and|but|we|it|will|be|is|are|expect(?:ed|ing)?|should|then|to|at|growing|grow|about|around) ){0,6}';

/** "1.5B tokens now, twice that next year", "growing to twice that next year, 1.5B tokens now". */
const TIMES_THAT: readonly Rewording[] = [
  [
    reAll`(?<![\w.,$€£])(${LARGE})${COUNTED}(?: (?:now|today|currently))?[,;]? ${WILL}${TIMES},? ${THEN}`,
    (_, now = '', counted = '', times = '', when = '') =>
      `${now}${counted} growing to ${timesAmount(now, times)} ${when}`,
  ],
  [
    reAll`\b${WILL}${TIMES},? ${THEN}[,;]? (?:and |but )?(?:(?:right )?(?:now|today|currently) )?(?:(?:we|it|is|are|at|have|do) ){0,3}(?<![\w.,$€£])(${LARGE})${COUNTED}(?: (?:now|today|currently))?`,
    (_, times = '', when = '', now = '', counted = '') =>
      `${now}${counted} growing to ${timesAmount(now, times)} ${when}`,
  ],
];

/** The rows, and what a line holds where they may read something. */
export const FROM_ONE_TO_ANOTHER: readonly WordedKind[] = [
  { holds: /\d ?(?:x|×|times) (?:growth|increase)/i, rows: [GROWTH_TOLD] },
  { holds: /\b(?:twice|double|triple|\d ?(?:x|×|times)) (?:that|this|of|as|today|the)/i, rows: TIMES_THAT },
  { holds: re`^(?=.*\bfrom )(?=.* in ${MONTH_BEGINS})`, rows: [BETWEEN_MONTHS] },
  { holds: /\b(?:now|today|currently|at the moment)\b/i, rows: NOW_AND_FROM },
  { rows: [NOW_THEN] },
  { holds: /^(?=.*\b(?:by|until|before) )(?=.*\b(?:now|today|currently)\b)/is, rows: [THEN_NOW] },
  // "went from 1B to 3B, and to 10B by next year": where it is told what comes, the first is no time that is over.
  { holds: /^(?=.* from )(?!.*\bby (?:the end|next)\b)/is, rows: [PEOPLE_BEFORE, FROM_BEFORE] },
  { holds: /\b(?:bill|invoice|spen[dt]|cost|paid|pay)/i, rows: [BILL_BEFORE, BILL_NOW, SPENT_BEFORE] },
  { holds: BECOMES, rows: [FROM_TO] },
];
