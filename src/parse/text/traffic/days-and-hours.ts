import { MONTH_NAMES, MONTHS_ABROAD } from '../../../domain/day.ts';
import { toType, withoutDust } from '../../../domain/round.ts';
import { re, reAll } from '../../expression.ts';
import { BEGINS, START_OR_MARK } from '../../statement-bounds.ts';
import { COUNT_WORD, countIn, PART, partIn } from '../figures/number-words.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** Days and hours of the work, in the words of a line: "during 8x5", "in one day", "7am to 7pm EST". */

/** "per day" said in front: "in one day 500 thousand messages come". */
export const ONE_DAY: WordedKind = {
  holds: /\b(?:in|within) (?:one|1|a|each) [dwmy]/i,
  rows: [
    [
      reAll`${START_OR_MARK}(?:in|within) (?:one|1|a|each) (day|week|month|year),? (?=(?:about |around )?\d)`,
      ', per $1 ',
    ],
  ],
};

/** "$3.67 / 1 hour", "30k requests per 1 day": one of a period is the period. */
export const PER_ONE: WordedKind = {
  holds: /(?:\/|\bper) ?(?:1|one) ?[hdwmys]/i,
  rows: [
    [
      /(\/|\bper) ?(?:1|one) ?(?=(?:hours?|hrs?|h|days?|weeks?|months?|mo|years?|yrs?|minutes?|min|seconds?|sec)\b)/gi,
      (_, per = '') => (per === '/' ? '/' : 'per '),
    ],
  ],
};

/** "7am to 7pm EST": where the clock stands changes no hours of it. */
export const ZONE: WordedKind = {
  holds: /\d ?(?:[ap]\.?m\.?|h|:\d\d) ?(?:[a-z]+t|pacific)|\d (?:utc|gmt|ce|eet|bst|ist|[ecmp][ds]t)/i,
  rows: [
    [
      /(?<=\d ?(?:[ap]\.?m\.?|h|:[0-5]\d)) ?(?:utc|gmt|cest|cet|eet|bst|ist|[ecmp][ds]?t|eastern|pacific)(?: time)?(?:[+-]\d{1,2})?(?=$|[\s,;.)])/gi,
      '',
    ],
    // "(8-18 CET)"
    [
      /(?<![\w.,$-])(?:from |between )?(\d{1,2}) ?(?:-|–|to|and) ?(\d{1,2}) (?:utc|gmt|cest|cet|eet|bst|ist|[ecmp][ds]t)\b/gi,
      'during $1-$2',
    ],
  ],
};

const ABROAD = MONTHS_ABROAD.map((names) => new RegExp(`^(?:${names})$`, 'i'));

/** "facture de 8400 € en octobre": which month it is for. */
export const IN_MONTH: WordedKind = {
  holds: /\b(?:en|im|em|für|fuer|pour|para|per|de|di|vom) [a-zäéû]/i,
  rows: [
    [
      reAll`\b(?:en|im|em|für|fuer|pour|para|per|de|di|vom) (${MONTHS_ABROAD.join('|')})(?![a-zà-ÿ])`,
      (words = '', name = '') => {
        const at = ABROAD.findIndex((one) => one.test(name));
        return at < 0 ? words : `in ${MONTH_NAMES[at]}`;
      },
    ],
  ],
};

/** "we have 8 A100 since 2 years already": how long it has been there changes no figure. */
export const HAD_SINCE: WordedKind = {
  holds: /\bsince (?:(?:[a-z]{1,8} )?(?:\d{1,2}|[a-z]{1,5}) (?:year|month)|(?:[a-z]{3,9} )?20[12]\d\b)/i,
  rows: [
    // "a DGX that we own since 2023": it is there, and paid
    [
      /(?<=\b(?:have|has|had|own|owned|use|using|run|running|bought|there)\b[^,;$€£]{0,30}) since (?:(?:early|late|mid|summer|spring|autumn|[a-z]{3,9}) )?(20[12]\d)\b(?! ?(?:tok|req|h\b|hours))/gi,
      ' (bought in $1)',
    ],
    [
      reAll`(?<=\b(?:have|has|own|owned|use|using|run|running|bought|there)\b[^,;$€£]{0,30}) since (?:about |around )?(?:\d{1,2}|an?|${COUNT_WORD}|some|few) (?:years?|months?)\b(?: (?:already|now|ago))?`,
      '',
    ],
  ],
};

/** "over 6 months we burned 14B": a time that is over, and no life of hardware. */
export const PAST: WordedKind = {
  holds:
    /\bover [\da-z]+ [a-z]+s,? (?:we|our|i|they)\b|\b(?:burn(?:ed|t)|used|consumed|processed|went through|generated|sent) /i,
  rows: [
    [
      reAll`${BEGINS}over (?=(?:\d{1,3}|${COUNT_WORD}) (?:days|weeks|months|years),? (?:we|our|i|they)\b(?! (?:do|plan|will|expect|need|run|serve|send|use|want|are|pay|get|handle|process|generate|see|make|host|own)\b))`,
      'over the last ',
    ],
    // "we burned 14B tokens over 6 months"
    [
      reAll`(?<=\b(?:burn(?:ed|t)|used|consumed|processed|went through|generated|sent) (?:about |around |~ ?|roughly )?\d[\d.,]* ?[kmb]?(?: (?:tokens?|toks?|requests|calls))?,? )(?:over|in|within|during) (?=(?:\d{1,3}|${COUNT_WORD}) (?:days|weeks|months|years)\b)`,
      'over the last ',
    ],
  ],
};

const IN_SHIFTS = String.raw`(\d|two|three)`;

/** "3 shifts of 8h": how long one is says nothing beside what comes in each. */
export const SHIFTS: WordedKind = {
  beside: /^(?=.*shifts?(?: (?:of|x|@|à|at) |[, ]{1,2}\(?\d))(?=.*(?:per|each|every|a|\/) ?shift\b)/is,
  rows: [
    [
      reAll`\b${IN_SHIFTS} (?:daily )?shifts?(?: a day)?(?: (?:of|x|@|à|at) (\d{1,2}) ?(?:h|hrs?|hours?)(?: each)?|,? \(?(\d{1,2}) ?(?:h|hrs?|hours?) (?:each|long)\)?| \((\d{1,2}) ?(?:h|hrs?|hours?)\))(?: (?:a|per|each|every) day)?`,
      (words = '', many = '', hours, ofEach, inBrackets) =>
        countIn(many) * Number(hours ?? ofEach ?? inBrackets) <= 24 ? `${many} shifts a day` : words,
    ],
  ],
};

/** "80 tickets per 8h shift": the same, where it comes in each. */
export const LONG_SHIFT: WordedKind = {
  holds: /h(?:ou)?r?s?[- ]shift/i,
  rows: [[/(\/ ?|\b(?:per|an?|each|every) )\d{1,2}(?:\.5)?[- ]?(?:hours?|hrs?|h)[- ]shift\b/gi, '$1shift']],
};

/** How long a shift is where nobody says it. */
const HOURS_OF_SHIFT = 8;

/** "two shifts, 30 queries an hour each": in so many hours of a day. */
export const HOURS_OF_SHIFTS: WordedKind = {
  beside: re`^(?=.*\bshifts\b)(?=.*(?:(?:\/|\b(?:per|an?|each|every)) ?(?:h|hr|hour|min|minute|s|sec|second)\b|\brp[sm]\b|\bqps\b))(?!.*(?:per|each|every|a|\/) ?shift\b)`,
  rows: [
    [
      reAll`(?:\b(?:in|on|over|with) )?\b${IN_SHIFTS} (?:daily )?(?:(\d{1,2})[- ]?(?:h|hrs?|hours?) )?shifts(?: (?:of|x|@|à|at) (\d{1,2}) ?(?:h|hrs?|hours?)(?: each)?)?(?: (?:a|per|each|every) day)?\b`,
      (words = '', many = '', before, behind) => {
        const hours = countIn(many) * Number(before ?? behind ?? HOURS_OF_SHIFT);
        if (hours > 24) return words;
        return hours === 24 ? '' : `during ${hours} hours a day`;
      },
    ],
  ],
};

/** "8 hours a day shut down the rest of the time": how long machines are paid. */
export const OFF_THE_REST: WordedKind = {
  holds: /(?:down|off|stopped) (?:for )?the (?:rest|remain)/i,
  rows: [
    [
      /\b(?:(?:on|up|running|used) )?(?:for )?(\d{1,2}(?:\.\d)? ?(?:hours|hrs|h) ?(?:a|per|each|\/) ?day),? (?:and |then )?(?:(?:it is|we|they are|is|are) )?(?:shut ?down|switched off|turned off|off|stopped) (?:for )?the (?:rest(?: of the (?:time|day))?|remaining hours)\b,?/gi,
      'billed $1,',
    ],
  ],
};

const WEEKEND_DAYS = String.raw`(?:weekends?|sat(?:urday)?s? ?(?:and|or|&|\/|\+) ?sun(?:day)?s?)\b`;
const OF_WORK =
  '(?:traffic|load|usage|use|requests|work|chats|calls|tickets|users|jobs|spend(?:ing)?|costs?)';

/** "20M a day excluding weekends", "no traffic on weekends", "weekends zero": of working days alone. */
export const NO_WEEKENDS: WordedKind = {
  holds: /weekends?\b|\bsat/i,
  rows: [
    [
      reAll`(?:,? ?\b(?:and|but))? ?\b(?:excl(?:uding|udes?|\.)?|except(?: for)?|without|(?:we |they |people )?(?:don'?t|do not|doesn'?t|does not) (?:use|need|run|call|work|pay)(?: (?:it|them|this|anything))?|not|never|closed|nothing|none|(?:zero|(?<![\d.,])0)(?: (?:tok(?:en)?s?|requests|calls|traffic|rps|qps))?|no(?:body|thing| one)?(?: ${OF_WORK})?)(?: (?:works|comes|uses it|happens))?(?: (?:on|at|over|during|in))?(?: the)? ${WEEKEND_DAYS}(?! ?(?:days? )?(?:off|are|is|too)\b)`,
      ' mon-fri',
    ],
    [
      reAll`(?:,? ?\b(?:and|but))? ?\b(?:(?:on|at|over) )?(?:the )?${WEEKEND_DAYS}(?: (?:is|are|it is|it's)|:| =)? (?:excluded|not included|not counted|free|quiet|dead|empty|zero|nothing|none|0|no ${OF_WORK})(?=\s*(?:$|[,;.)]))`,
      ' mon-fri',
    ],
  ],
};

const OF_THEM = '(tok(?:en)?s?|requests|calls|chats|queries|messages|prompts|tickets|docs|documents)';
const A_DAY = '(?: ?(?:\\/|per|an?) ?day)?';

/** "weekdays 40k/day weekends 8k/day requests": two amounts with nothing between, and what both are of. */
const BOTH_DAYS: Rewording = [
  reAll`\b(?:on )?(?:weekdays?|work(?:ing )?days?|mon-fri):? (\d[\d.,]{0,12} ?[kmb]?)(?: ${OF_THEM})?${A_DAY},? (?:and |but )?(?:on |at )?(?:the )?weekends?:? (?:only )?(\d[\d.,]{0,12} ?[kmb]?)(?: ${OF_THEM})?${A_DAY}(?: ${OF_THEM})?\b`,
  (words = '', many = '', first, rest = '', second, behind) => {
    const what = first ?? second ?? behind;
    return what === undefined
      ? words
      : `weekdays ${many} ${what} a day, weekends ${rest} ${what} a day${words.endsWith(what) ? ',' : ''}`;
  },
];

/** "20M tokens a day, 5M on weekends": a day of the week, and one of its end. */
const DAY_AND_WEEKEND: Rewording = [
  reAll`(?<![\w.,$€£])(\d[\d.,]{0,12} ?[kmb]?) ${OF_THEM}${A_DAY}(?<=day),? (?:and |but )?(?:only )?(?:(?!0(?![.\d]))(\d[\d.,]{0,12} ?[kmb]?)(?: ${OF_THEM})? (?:on|at|over) (?:the )?weekends?\b|(?:(?:on|at|over) )?(?:the )?weekends?:? (?:only )?(?!0(?![.\d]))(\d[\d.,]{0,12} ?[kmb]?)(?: ${OF_THEM})?${A_DAY}(?=\s*(?:$|[,;.)])))`,
  (_, many = '', what = '', rest, _what, behind) =>
    `${many} ${what} a day on weekdays, ${rest ?? behind} ${what} a day on weekends`,
];

/** "$700 a day on sonnet, half that on weekends": what a mean day comes to. */
const PAID_BY_DAY: Rewording = [
  reAll`([$€£]) ?(\d[\d,]{0,9}(?:\.\d{1,2})?)(k?)( ?(?:\/|per|an?) ?day\b[^;,]{0,40}?),? (?:and |but )?(?:(?:only )?(?:(half|${PART})|(\d{1,2}) ?%)(?: (?:of )?(?:that|it|this)| as much)? (?:on|at|over) (?:the )?weekends?\b|(?:(?:on|at|over) )?(?:the )?weekends?:? (?:only )?(?:(half|${PART})|(\d{1,2}) ?%)(?: (?:of )?(?:that|it|this)| as much)?(?=\s*(?:$|[,;.)])))`,
  (_, sign = '', many = '', scale = '', day = '', front, frontPercent, behind, behindPercent) => {
    const [part, percent] = [front ?? behind, frontPercent ?? behindPercent];
    const share = percent === undefined ? partIn(part ?? '') : Number(percent) / 100;
    return `${sign}${toType((Number(many.replaceAll(',', '')) * (5 + 2 * share)) / 7)}${scale}${day}`;
  },
];

/** "80M on weekdays, half that on weekends": as much as it comes to. */
export const WEEKENDS: WordedKind = {
  holds: /^(?=.*(?:days?|fri)\b)(?=.* weekend)/is,
  rows: [
    BOTH_DAYS,
    DAY_AND_WEEKEND,
    PAID_BY_DAY,
    [
      reAll`(?<![\d,.])(\d[\d,]{0,20}(?:\.\d{1,9})?)((?: ?[kmb])?\b)([^\d;]{0,40}\b(?:week|work|working )days?\b),?(?: and| but)? (?:(nothing|none|zero|0)|(half|${PART})|(\d{1,2}) ?%)(?: (?:of )?(?:that|it|this|those)| as (?:much|many))?( (?:on|at|over) (?:the )?weekends?)`,
      (_, many = '', scale = '', days = '', none, part, percent, ends) => {
        const share = percent === undefined ? partIn(part ?? '') : Number(percent) / 100;
        const rest = withoutDust(Number(many.replaceAll(',', '')) * share);
        return `${many}${scale}${days}${none === undefined ? `, ${rest}${scale}${ends}` : ''}`;
      },
    ],
  ],
};
