import { toType } from '../../../domain/round.ts';
import { valueIn } from '../../../keys.ts';
import { re, reAll } from '../../expression.ts';
import { ANY_AMOUNT, amountOfMoney } from '../../money.ts';
import { MONTH_BEGINS, MONTH_NAME, monthNumber } from '../../month-names.ts';
import { A_MINUTE, A_PERIOD, A_SECOND, AN_HOUR } from '../../period-names.ts';
import { COUNT_WORD, PART, partPercent } from '../figures/number-words.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';
import { BATCH_AND_LIVE } from './batch-and-live.ts';

/** How much comes how often, and between which ends, in words: "peak is triple", "1B ±20%", "spent $350 in 10 days". */

/** "nightly batch of 200k abstracts": how often the things come. */
const RUNS_OF: Rewording = [
  /\b(hourly|nightly|daily|weekly|monthly|quarterly) (batch(?:es)?|runs?|jobs?|imports?|exports?|loads?|feeds?|dumps?) of (?=(?:about |around |~ ?)?\d)/gi,
  (_, often, what = '') => `${/^batch/i.test(what) ? 'batch, ' : ''}${often} `,
];

/** "half the traffic is nightly batch": of that share, and no period of an amount that stands elsewhere. */
const SHARE_OF_NIGHT: Rewording = [
  reAll`(?<=(?:\b(?:half|${PART})|\d ?%)(?: of)?(?: (?:the|our|all|it|that))?(?: (?:traffic|volume|load|work|tokens|requests|calls))?(?: (?:is|are))? )(?:nightly|overnight|daily|hourly|weekly) (?=batch)`,
  '',
];

const TIMES_OF: Readonly<Record<string, string>> = { double: '2', twice: '2', triple: '3', quadruple: '4' };

/** "peak on mondays is triple": in figures, with the word behind them. */
const PEAK_OF: Rewording = [
  /\b(?:peaks?|busiest|spikes?|rush)(?: (?:hours?|traffic|load|days?|times?))?(?: (?:on|in|at|during) (?!least\b)[a-z]+)?(?:,? (?:is|are|of|at|hits?|reach(?:es)?|:|=))+ ?(?:about |around |roughly |~ ?)?(double|twice|triple|quadruple|\d{1,2}(?:\.\d+)?(?= ?(?:x|times)\b))(?: ?(?:x|times))?(?: (?:of )?(?:that|the (?:average|mean|normal|rest|usual)|normal|average|usual|as (?:much|many|high)))?(?![ -]?[a-z]*\d)/gi,
  (_, times = '') => `${valueIn(TIMES_OF, times.toLowerCase()) ?? times}x peak`,
];

/** "3B tokens in 2 days, once a quarter": how often it comes belongs to the amount. */
const IN_SO_LONG: Rewording = [
  /,? ((?:in|within|over) (?:\d{1,3}|two|three) (?:hours|hrs|days|weeks)),? ((?:once|one time) (?:a|per|every|each) (?:week|month|quarter|year)|every (?:week|month|quarter|year)|(?:week|month|quarter)ly)\b/gi,
  ' $2 $1',
];

const AMOUNT = String.raw`(?<![\w.,$])([$€£]?)(\d+(?:[.,]\d+)*)( ?[kmb])?`;
const COUNTED = `((?: (?:tokens?|toks?|requests?|calls|queries|users))?(?:${A_PERIOD}|${AN_HOUR})?)`;

/** Both ends of so much around a middle. */
const around = (number: string, share: string): readonly string[] => {
  const [middle, part] = [scaledNumber(number), Number(share) / 100];
  return [1 - part, 1 + part].map((factor) => String(toType(middle * factor)));
};

/** "1B±20% tokens", "1B tokens give or take 30%": between two ends. */
const SPREAD: Rewording = [
  reAll`${AMOUNT}\b${COUNTED},? ?(?:±|\+ ?\/ ?-|plus ?(?:(?:or|\/) ?)?minus|give or take) ?(\d{1,2}) ?%`,
  (words, sign = '', number = '', scale = '', counted = '', share = '') => {
    const [low, high] = around(number, share);
    return low === 'NaN' ? words : `${sign}${low}${scale}-${sign}${high}${scale}${counted}`;
  },
];

/** "up to 3B tokens/mo, at least 1B": the ends of a range, in their order. */
const ENDS: readonly Rewording[] = [
  [
    reAll`\b(?:up to|at most|max(?:imum)?|no more than) ${AMOUNT}\b${COUNTED},? (?:and |but )?(?:at least|min(?:imum)?|no less than) ${AMOUNT}\b${COUNTED}`,
    (_, sign = '', high, scale = '', counted = '', otherSign = '', low, lowScale = '') =>
      `${otherSign}${low}${lowScale}-${sign}${high}${scale}${counted}`,
  ],
  [
    reAll`\b(?:at least|min(?:imum)?|no less than) ${AMOUNT}\b${COUNTED},? (?:and |but )?(?:up to|at most|max(?:imum)?|no more than) ${AMOUNT}\b${COUNTED}`,
    (_, sign = '', low, scale = '', counted = '', otherSign = '', high, highScale = '', later = '') =>
      `${sign}${low}${scale}-${otherSign}${high}${highScale}${later || counted}`,
  ],
];

const SUM = String.raw`(?:about |around |roughly |~ ?)?${amountOfMoney(ANY_AMOUNT)}(?! ?(?:\/|per|an? |each))`;
const MONEY = `(${SUM})`;
/** What was spent needs no sign: "spent 96k". */
const SPENT_SUM = String.raw`(${SUM}|\d{1,3}(?:,\d{3}){1,3}(?:\.\d\d)?(?![\w.,])|\d{1,4}(?:\.\d{1,2})?k\b|\d{3,6}\b(?![.,]\d))(?! ?(?:\/|per|an? |each|x\b|%|[kmb]\b|tok|req|hours|h\b|days|million|billion))`;
const MANY = String.raw`(\d{1,3}|${COUNT_WORD}) (days|weeks|months)\b`;
const SO_LONG = `(?:in|over|for|during|within)(?: (?:the|our|these))?(?: (?:last|past|first|previous))? ${MANY}`;
const SPENT = String.raw`\b(spent|spending|spend|paid|burn(?:ed|t)|cost(?:s)?(?: us)?|billed(?: us)?|charged(?: us)?|(?:bill|invoice)(?: of| is| was|:)?)`;
const THAT_LONG = `(?:(?:in|over|for|during|within) )?(?:the )?(?:last|past|previous) ${MANY}`;
const DID_SPEND =
  '(?:(?:we|i|they|our (?:team|org|company)|have|has|already) ){0,3}(?:spent|paid|burn(?:ed|t)|(?:(?:our|the|total|api|llm) ){0,2}(?:spend(?:ing)?|bills?|costs?|invoices?) (?:was|were|is|came to)) ';

const paidOver = (money = '', many = '', unit = ''): string =>
  `bill ${/^\d[\d.,]*[km]?$/i.test(money) ? '$' : ''}${money} per ${many} ${unit}`;

/** "spent $350 in the last 10 days", "cost us 3400 dollars for 2 weeks": what was paid in so much time. */
const SPENT_IN: readonly Rewording[] = [
  [
    reAll`${SPENT} ${MONEY} ${SO_LONG}(?: of| on)?`,
    (_, spent, money, many, unit) => `${spent} ${money} per ${many} ${unit} on`,
  ],
  [
    reAll`${SPENT} ${MONEY} ((?:on|for|with|to) [a-z][\w. -]{2,24}?),? ${SO_LONG}`,
    (_, spent, money, payee, many, unit) => `${spent} ${money} per ${many} ${unit} ${payee}`,
  ],
  // "year to date we spent 96k on claude (11 months)"
  [
    reAll`(?:\b(?:ytd|year[- ]to[- ]date|so far this year),? (?:we |i |our team )?(?:have )?)?\b(?:spent|paid) ${SPENT_SUM}(?: (on|for|with|to) ([a-z][\w. -]{2,24}?))?,? (?:\((?:over |in |for )?${MANY}\)|${SO_LONG})`,
    (_, money, link, payee, many, unit, manyMore, unitMore) =>
      `${paidOver(money, many ?? manyMore, unit ?? unitMore)} ${link === undefined ? 'on' : `on ${payee}`}`,
  ],
  // "last 7 days we spent $1,284", "in the past 90 days our bill was $12k"
  [reAll`\b${THAT_LONG}:?,? ${DID_SPEND}${SPENT_SUM}`, (_, many, unit, money) => paidOver(money, many, unit)],
  // "spend last 7 days: $1,284", "past 90 days: $12,840 gpt-5"
  [
    reAll`(?:\b(?:spend(?:ing)?|bills?|costs?|invoices?|usage),? )?\b${THAT_LONG}(?: (?:spend(?:ing)?|bills?|costs?))?(?: (?:was|were|is|came to))?[:,]? ${MONEY}`,
    (_, many, unit, money) => paidOver(money, many, unit),
  ],
  // "$1,284 on gpt-5 in the last 7 days"
  [
    reAll`(?<!\b(?:at|for|host|rent|rack|x) ?)${MONEY}(?: ((?:on|for|with|to) [a-z][\w. -]{2,24}?))?,? (?:in|over|during|within) (?:the )?(?:last|past) ${MANY}`,
    (_, money, payee = '', many, unit) => `${paidOver(money, many, unit)} ${payee}`.trim(),
  ],
];

const WORK = 'requests|calls|queries|prompts|chats|questions|traffic|volume|load|tokens|work|tickets';

/** "a quarter of the calls go to opus": in per cent, as the share of an API is said. */
const PART_TO: Rewording = [
  reAll`\b(half|${PART}) of (?:(?:the|our|all) )*(${WORK}) (?=(?:go|goes|going|are|is|routed|sent|run|runs)(?: (?:routed|sent))? (?:to|on|through|via) )`,
  (_, part = '', what) => `${partPercent(part)} of ${what} `,
];

/** "traffic doubles at peak", "load triples at lunch" */
const GROWS_AT_PEAK: Rewording = [
  /\b(?:traffic|load|volume|usage|demand|it) (doubles|triples|quadruples) (?:at|during|in|on) (?:the )?(?:peaks?|rush|lunch|noon|busy|busiest)(?: (?:hours?|times?|load|traffic))?\b/gi,
  (_, way = '') => `${valueIn(TIMES_OF, way.toLowerCase().slice(0, -1)) ?? ''}x peak`,
];

/** "results within 24 hours are fine", "24h turnaround": as long as batches take. */
const MAY_TAKE: readonly Rewording[] = [
  [
    /\b(?:answers?|results?|responses?|replies|it|they|output)(?: can (?:come|take|wait))?,? (?:within|in|up to|a|an)? ?(?:12|24|36|48) ?(?:h|hrs?|hours?)(?: (?:is|are|would be|turnaround is))? (?:fine|ok|okay|enough|acceptable|good enough|sufficient)\b/gi,
    'batch',
  ],
  // "all of it can wait 24h": that it can wait says it.
  [
    /(?<=\bcan (?:all |also |easily )?wait) (?:(?:for|up to|until|till|about|at least) )*(?:(?:12|24|36|48|72) ?(?:h|hrs?|hours?)|an? (?:whole |full )?day|(?:1|2|one|two) days?|(?:the )?next (?:day|morning)|tomorrow|overnight)\b/gi,
    '',
  ],
  [
    /\b(?:12|24|36|48) ?(?:h|hrs?|hours?) (?:turn-?around|completion window)(?: time)?(?: (?:is|would be))?(?: (?:fine|ok|okay|enough|acceptable|good enough|sufficient))?\b/gi,
    'batch',
  ],
];

/** "batch tier half price for 60% of jobs", "60% of jobs in batch": what batches cost less is known. */
const SENT_IN_BATCHES: readonly Rewording[] = [
  [
    /\b(batch(?:[ -]?api)?)(?:[ -](?:tier|mode|pricing|jobs|discount))?,? (?:at |is |with )?(?:half[ -]price|half off|half the price|50 ?% (?:off|cheaper|discount)) (?=(?:for|on) \d{1,2} ?%)/gi,
    '$1 ',
  ],
  [
    reAll`\b(\d{1,2}) ?% of (?:(?:the|our|all) ){0,2}(?:${WORK}|jobs|documents|docs) (?:(?:is|are|go|goes|run|runs|sent|can go|could go) )?(?:in|via|through|by|as|to) (?:the )?batch(?:es)?(?:[ -]?api)?\b`,
    '$1% batch',
  ],
];

const PAID_FOR = '(?:bill|spend(?:ing)?|spent|invoices?|costs?|usage)';
const HALF_YEAR = String.raw`(?:(?:in|for|during|of) )?\bH[12](?:[ -]?(?:20\d\d|FY ?\d{2,4}))?\b`;
const FISCAL = String.raw`\bFY ?'?\d{2,4}(?: (?:forecast|plan(?:ned)?|budget(?:ed)?|estimate|projection|target|volume|usage|demand|total|is|of|at))*:? `;

/** How many months lie between two of a year; null where the first is the later. */
const monthsBetween = (from: string, to: string): number | null => {
  const many = monthNumber(to) - monthNumber(from) + 1;
  return many > 1 ? many : null;
};

/** "H1 bill was $180k", "4B tokens in H1", "jan-mar 1.2B tokens", "FY26: 9.6B tokens": of so many months. */
const OF_MONTHS: readonly Rewording[] = [
  [reAll`${HALF_YEAR} ${PAID_FOR}(?: (?:was|is|of|at))*:? ([$€£] ?\d[\d.,]*[km]?)`, 'spent $1 per 6 months'],
  // "API spend Jan-Jun: $61k": what is said of all those months is their sum.
  [
    reAll`\b${PAID_FOR},? (?:(?:from|in|for|of|between) )?(${MONTH_NAME})(?: 20\d\d)? ?(?:-|to|through|until|and) ?(${MONTH_NAME})(?: 20\d\d)?:?(?: (?:was|is|were|came to|comes to|totals?|totall?ed|of|at))*:? ([$€£] ?\d[\d.,]*[km]?)(?![\w%]| ?(?:\/|per\b|an?\b|monthly\b)|,? each\b)`,
    (words = '', from = '', to = '', money = '') => {
      const many = monthsBetween(from, to);
      return many === null ? words : `spent ${money} per ${many} months`;
    },
  ],
  [reAll`${AMOUNT}( ?(?:tokens?|toks?|requests|calls)),? ${HALF_YEAR}`, '$1$2$3$4 per 6 months'],
  [reAll`${FISCAL}${AMOUNT}( ?(?:tokens?|toks?|requests|calls)\b)(?!${A_PERIOD})`, '$1$2$3$4 a year'],
  [
    reAll`\b(?:from |in |for )?(${MONTH_NAME}) ?(?:-|to|through|until) ?(${MONTH_NAME})(?: 20\d\d)?:?(?: (?:we|it|used|had|sent|was|is|came to))* ${AMOUNT}( ?(?:tokens?|toks?|requests|calls)\b)(?: (?:in )?total)?(?!${A_PERIOD}|${AN_HOUR}|${A_MINUTE}|${A_SECOND}|,? each\b|,? (?:and |then |but )?(?:in )?${MONTH_NAME}\b)`,
    (words, from = '', to = '', sign = '', number = '', scale = '', counted = '') => {
      const many = monthsBetween(from, to);
      return many === null ? words : `${sign}${number}${scale}${counted} per ${many} months`;
    },
  ],
];

const CLOCK = String.raw`\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?|h)?`;

/** "lunch peak 12-1pm 5x average": when the busiest moment is, and not when all traffic comes. */
const PEAK_AT: Rewording = [
  reAll`(?<=\b(?:peaks?|rush|spikes?|busiest|busy)(?: (?:hours?|time|load|traffic))?),? \(?(?:at |from |between |around )?${CLOCK} ?(?:-|–|to|and|until) ?${CLOCK}\)?(?=,?:? (?:(?:is|are|at|with|about|around|of|=|~) ?)*\d{1,2}(?:\.\d)? ?(?:x|times)\b)`,
  '',
];

/** The rows, and what a line holds where they may read something. */
export const TRAFFIC_IN_WORDS: readonly WordedKind[] = [
  { holds: /^(?=.*(?:peak|rush|spike|bus))(?=.*\d ?(?:x|times)\b)/is, rows: [PEAK_AT] },
  { holds: /ly (?:batch|run|job|im|ex|load|feed|dump)[a-z]* of /i, rows: [RUNS_OF] },
  {
    holds: /\b(?:peak|busiest|spike|rush).{0,80}(?:double|twice|triple|quadruple|\d ?(?:x|times)\b)/i,
    rows: [PEAK_OF],
  },
  { rows: [IN_SO_LONG] },
  { holds: /(?:half|third|quarter|fifth|tenth)s? of .{0,60} (?:to|on|through|via) /i, rows: [PART_TO] },
  { holds: /(?:double|triple|quadruple)s (?:at|during|in|on) /i, rows: [GROWS_AT_PEAK] },
  {
    holds: /(?:12|24|36|48) ?h.{0,50} (?:fine|ok|enough|accept|good|suff|turn|compl)|can (?:[a-z]+ )?wait /i,
    rows: MAY_TAKE,
  },
  BATCH_AND_LIVE,
  { holds: /ly batch|overnight batch/i, rows: [SHARE_OF_NIGHT] },
  {
    holds: re`\bH[12]|\bFY ?'?\d\d|${MONTH_BEGINS}[a-z]{0,6}(?: 20\d\d)? ?(?:-|to|thr|until|and)`,
    rows: OF_MONTHS,
  },
  { holds: /±|\+ ?\/ ?-|minus|or take/i, rows: [SPREAD] },
  { holds: /at least|\bmin|no less/i, rows: ENDS },
  {
    holds: re`(?:spen|paid|burn|cost|bill|charge|invoice).{0,90} (?:days|weeks|months)\b|\b(?:last|past|previous) (?:\d|${COUNT_WORD})`,
    rows: SPENT_IN,
  },
  { holds: /^(?=.*batch)(?=.*\d ?%)/is, rows: SENT_IN_BATCHES },
];
