import { nearEnough, toType } from '../../../domain/round.ts';
import { HOURS_PER_DAY } from '../../../domain/units.ts';
import { re, reAll } from '../../expression.ts';
import { A_PERIOD, A_SECOND } from '../../period-names.ts';
import { PART, partPercent } from '../figures/number-words.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';
import { CALLS_AT_PEAK, THERE_AT_ONCE } from './there-at-once.ts';

/** The busiest moment and the average of one thing in other words: "QPS 4 avg / 11 peak", "max 30 rps", "peak concurrency 120, avg 25". */

const RATE = '(?:rps|qps|rpm|qpm)';
const AT_ONCE =
  '(?:concurren(?:cy|t)|simultaneous|in[- ]flight|parallel)(?: (?:users?|requests?|streams?|sessions?|calls?|chats?|people))?';
const PEAK = '(?:at )?(?:the )?(?:peaks?|max(?:imum)?|busiest)';
const MEAN = '(?:on )?(?:avg|average|mean|typical(?:ly)?|normal(?:ly)?|usual(?:ly)?)';
const LINK = '(?: (?:of|is|at|about|around)| ?[:=@])?';

/** A figure with the words of its thing and of its moment on either side. */
const part = (thing: string): string =>
  String.raw`(?:(?:${PEAK}|${MEAN}) )?(?:${thing}${LINK} )?(?:(?:${PEAK}|${MEAN})${LINK} )?~?\d{1,6}(?:\.\d{1,3})?k?(?! ?[%x×m]\b)(?: ?${thing})?(?: (?:${PEAK}|${MEAN})\b)?`;

/** Both of one thing, in either order: null where the words do not say which figure is which. */
const peakAndMean = (words: string): { readonly peak: number; readonly mean: number } | null => {
  const figures = [...words.matchAll(/\d+(?:\.\d+)?k?/gi)].map(([figure]) => scaledNumber(figure));
  const [one, other] = figures;
  const isBoth = /peak|max|busiest/i.test(words) && /avg|average|mean|typical|normal|usual/i.test(words);
  if (!isBoth || one === undefined || other === undefined) return null;
  const [peak, mean] = [Math.max(one, other), Math.min(one, other)];
  return mean > 0 ? { peak, mean } : null;
};

/** "QPS 4 avg / 11 peak": each with its unit. */
const RATES: Rewording = [
  reAll`(?<![\w.,$-])(?=[^,;/.]{0,40}\b${RATE}\b)${part(RATE)}(?: ?[,;/|]| and| but| with|) ?${part(RATE)}(?![\w%]|[.,]\d)`,
  (words = '') => {
    const both = peakAndMean(words);
    const units = words.match(/rps|qps|rpm|qpm/gi) ?? [];
    return both === null || units.length > 1
      ? words
      : `${both.mean} ${units[0]}, ${both.peak} ${units[0]} peak`;
  },
];

const PEOPLE = '(?:(?:active|online) )?(?:users|people|employees|agents|devs|developers|customers|students)';

/** As many as are there at once in the busiest hour, and how far that is from the average. */
const withPeopleAtOnce = (words = ''): string => {
  const both = peakAndMean(words);
  return both === null ? words : `${both.peak} concurrent users, ${nearEnough(both.peak / both.mean)}x peak`;
};

/** "peak concurrency 120, avg 25": who is there at once is counted in the busiest hour. */
const USERS_AT_ONCE: readonly Rewording[] = [
  [
    reAll`(?<![\w.,$-])(?=[^,;/.]{0,40}\b(?:concurren|simultan|in[- ]flight|parallel))${part(AT_ONCE)}(?: ?[,;/|]| and| but| with|) ?${part(AT_ONCE)}(?![\w%]|[.,]\d)`,
    withPeopleAtOnce,
  ],
  [
    reAll`\b(?:peak|max(?:imum)?) (?:concurrency|concurrent (?:users|requests|sessions|chats))${LINK} (\d{1,6})(?![\w%]|[.,]\d)`,
    '$1 concurrent users',
  ],
];

/** "300 users at peak, 40 on average" */
const PEOPLE_AT_ONCE: Rewording = [
  reAll`(?<![\w.,$-])(?=[^,;/.]{0,40}\b${PEOPLE}\b)${part(PEOPLE)}(?: ?[,;/|]| and| but| with|) ?${part(PEOPLE)}(?![\w%]|[.,]\d)`,
  withPeopleAtOnce,
];

/** "max 30 rps", "up to 30 rps": the busiest moment. */
const AT_MOST: Rewording = [
  reAll`\b(?:max(?:imum|ing out)?|up to|at most|no more than|never (?:more than|above)|bursts? (?:of|to|up to)|tops? out at)(?: (?:of|at|about))? (?=~?\d[\d.,]* ?(?:${RATE}|req(?:uest)?s?${A_SECOND})\b)`,
  'peak ',
];

/** A time of the clock. */
export const CLOCK = String.raw`(?:(?:[01]?\d|2[0-3]):[0-5]\d|(?:1[0-2]|[1-9]) ?[ap]m|noon|midday|lunch(?:time)?)`;
/** "our peak is 2pm with 80 rps", "peaks at noon": when it comes says nothing of how high it is. */
const AT_THAT_HOUR: readonly Rewording[] = [
  [
    reAll`\b((?:our |the )?peaks? )(?:(?:is|at|around|about|comes) ){0,3}${CLOCK}(?:,| with| of|:| is| has)* (?=~?\d[\d.,]* ?(?:[x×]|times\b|(?:rps|qps|rpm|req\w*(?: ?/ ?s\w*)?)(?! ?(?:avg|average|mean|on average|typical))))`,
    '$1',
  ],
  // "200 rps peak at noon", "3x peak at 9am": the word is of the figure before it.
  [
    reAll`(?<!\d ?(?:[km] ?)?(?:x|times|${RATE}|req(?:uest)?s?${A_SECOND}) ?),? ?\b(?:with )?(?:our |the )?peaks? (?:(?:is|at|around|about|comes) ){1,3}${CLOCK}(?=\s*(?:$|[,;.)]))`,
    '',
  ],
];
/** "3x peak at 9am" */
const AT_ITS_HOUR: Rewording = [
  reAll`(?<=\d ?(?:x|times) peaks?)(?: (?:is|at|around|about|comes)){1,3} ${CLOCK}(?=\s*(?:$|[,;.)]))`,
  '',
];

const BUSY_RATE = String.raw`(?<![\w.,$])(\d{1,6}(?:\.\d{1,3})?) ?(${RATE}|req(?:uest)?s?${A_SECOND})\b`;
const OF_PEAK = String.raw`(?:is |are |at |about |around |roughly |only |of |~ ?)*(half|${PART}|\d{1,2} ?%) (?:of )?(?:(?:the|that|its|our|it) ?)?(?:peaks?|max(?:imum)?|that)?`;
const MEAN_WORD =
  '(?:avg|average|mean|typical|normal(?:ly)?|usual(?:ly)?|off[- ]peak)(?: (?:load|traffic|rate|rps|day))?:? ';

/** The peak with the average that is so much of it. */
const withMean = (words: string, peak: string, unit: string, part: string): string => {
  const share = Number((part.endsWith('%') ? part : partPercent(part)).replace('%', '')) / 100;
  const mean = toType(Number(peak) * share);
  return mean > 0 ? `${mean} ${unit}, ${peak} ${unit} peak` : words;
};

/** "peak 80 rps, avg 20% of peak": the average as a part of it. */
const MEAN_OF_PEAK: readonly Rewording[] = [
  [
    reAll`(?:\b${PEAK}(?: (?:of|is|at|load|traffic|about|around|~))*:? ?)?${BUSY_RATE}(?: ${PEAK})?,? ?(?:and |but |with |on )?(?:the |our )?${MEAN_WORD}${OF_PEAK}(?=\s*(?:$|[,;.)]))`,
    (words = '', peak = '', unit = '', part = '') => withMean(words, peak, unit, part),
  ],
  [
    reAll`\b(?:the |our )?${MEAN_WORD}${OF_PEAK}(?:,| at| of| which is|:)* ?(?:${PEAK} ?(?:of|is|at|:)? ?)?${BUSY_RATE}(?: peak)?(?! (?:avg|average|mean))`,
    (words = '', part = '', peak = '', unit = '') => withMean(words, peak, unit, part),
  ],
];

const PLAIN_RATE = String.raw`\d{1,6}(?:\.\d{1,3})? ?(?:${RATE}|req(?:uest)?s?${A_SECOND})`;
const HOUR = String.raw`(\d{1,2})(?::00)? ?(am|pm|h)?`;
const THEN =
  '(?:otherwise|else|rest|the rest|the rest of the (?:day|time))(?: (?:of the (?:day|time)|it is|is|at|about|around))*:? ?';

/** An hour of the clock, of 24. */
const hourOf = (hour: string, half: string | undefined): number =>
  half === undefined || half === 'h' ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);

/** The hours from one to the other; the half of the day of the second is that of the first where that has none. */
export const hoursBetween = (
  from: string,
  half: string | undefined,
  to: string,
  end: string | undefined,
): number => {
  const last = hourOf(to, end);
  const first = hourOf(from, half ?? (hourOf(from, end) < last ? end : undefined));
  return (last - first + 24) % 24;
};

const inHours = (words: string, hours: number, rate: string, rest: string): string =>
  hours > 0 && hours < 24 ? `${rate} for ${hours} hours a day, otherwise ${rest}` : words;

/** "peak 12-14, 90 rps, otherwise 10 rps", "90 rps from 12 to 14, otherwise 10 rps": so many hours of a day. */
const PEAK_BY_CLOCK: readonly Rewording[] = [
  [
    reAll`\b(?:the |our )?(?:peaks?|rush|busy)(?: (?:hours?|time))?(?: (?:is|at|from|between|lunch|around|noon))*:? ${HOUR} ?(?:-|–|to|until|and) ?${HOUR}(?:,| at| with|:| of)* (${PLAIN_RATE}),? (?:and )?${THEN}(${PLAIN_RATE})\b`,
    (words = '', from = '', half, to = '', end, rate = '', rest = '') =>
      inHours(words, hoursBetween(from, half, to, end), rate, rest),
  ],
  [
    reAll`(${PLAIN_RATE}) (?:from |between )${HOUR} ?(?:-|–|to|until|and) ?${HOUR},? (?:and )?(?:${THEN}(${PLAIN_RATE})\b|0 at night\b)`,
    (words = '', rate = '', from = '', half, to = '', end, rest = '0 rps') =>
      inHours(words, hoursBetween(from, half, to, end), rate, rest),
  ],
];

const HALF = '(?:at night|overnight|by night|nights|by day|during the day|in the day ?time|day ?time)';
/** "5 rps at night only", "3 rps only by day": half of the hours, and none in the others. */
const HALF_ONLY: Rewording = [
  reAll`(${PLAIN_RATE}),? (?:only ${HALF}\b|${HALF} (?:only|alone)\b)`,
  '$1 for 12 hours a day, otherwise 0 rps',
];

/** "basically zero overnight": no word of work that may wait. */
const NOTHING_AT_NIGHT: Rewording = [
  /\b(?:(?:basically|practically|almost|nearly|virtually|pretty much|literally|close to|next to) )?(?:(?<![\d.,])0|zero|nothing|none|dead|silent|nobody|no ?one|no (?:traffic|load|usage|requests))(?: (?:traffic|load|usage|requests|rps|qps))?,? (?:over ?|by |at |during the |in the |through the )nights?\b/gi,
  '0 at night',
];

const NO_RANGE = '(?! ?(?:-|–|to\\b|till\\b|until\\b|and\\b))';
/** "600 concurrent calls at peak 6pm", "40 rps at 6pm": which hour is the busiest changes no figure. */
const PEAK_AT_CLOCK: readonly Rewording[] = [
  [
    reAll`(?<=\bpeaks?(?: (?:hours?|time))?),? ?\(?(?:(?:is|at|around|about|near|by) )*(?:@ ?)?${CLOCK}\)?`,
    '',
  ],
  [
    reAll`(?<=\d ?(?:rps|qps|req\/s|requests?\/s|concurrent(?: [a-z]+)?)) (?:at|around|about|near|by|@) ?${CLOCK}${NO_RANGE}`,
    ' at peak',
  ],
];

/** "avg more like 6": what stands before the mean says nothing of it. */
const ABOUT_THE_MEAN: Rewording = [
  /\b(average|avg|mean|typically|usually|normally|on average)(?:,? (?:is|it's|are|more|rather|closer|nearer|like|to|around|about|actually|maybe|probably|roughly|something)){1,4} (?=~?\d)/gi,
  '$1 ',
];

const HOURS_OF = { hour: HOURS_PER_DAY, minute: HOURS_PER_DAY * 60 } as const;
/** "peak hour 20% of daily traffic", "busiest second 90 req": how much of a day comes in so short a time. */
const BUSIEST_TIME: readonly Rewording[] = [
  [
    /\b(?:peak|busiest|rush|top)(?: |-)(hour|minute)(?: (?:is|has|takes|gets|carries|sees|holds|makes up|about|around|with))*:? ?~?(\d{1,2}(?:\.\d)?) ?% of (?:the |our |a )?(?:day'?s?|daily|whole day'?s?)(?: (?:traffic|volume|requests|load|calls|tokens))?/gi,
    (_, unit = '', share) =>
      `${toType((Number(share) / 100) * (/^h/i.test(unit) ? HOURS_OF.hour : HOURS_OF.minute))}x peak`,
  ],
  [
    /\b(?:peak|busiest)(?: |-)second(?: (?:is|has|gets|sees|about|around|with))*:? ?~?(\d[\d.,]*k?) ?(?:req(?:uest)?s?|calls|queries|messages)\b/gi,
    'peak $1 rps',
  ],
];

/** "needs 24/7, but traffic only 4h a day": paid at all hours, with all that comes in some of them. */
const TRAFFIC_ONLY: Rewording = [
  /\b(?:traffic|load|users?|requests)(?: (?:is|are|comes?|only|just|for|in|about))* (\d{1,2}) ?(?:h|hrs|hours)? ?(?:a|per|\/|each) ?day\b/gi,
  (words = '', hours) =>
    Number(hours) > 0 && Number(hours) < HOURS_PER_DAY
      ? `${toType(HOURS_PER_DAY / Number(hours))}x peak`
      : words,
];

/** "20M tokens a day in short bursts": how a total comes, and no peak. */
const IN_BURSTS: Rewording = [
  reAll`(?<=\d ?[kmb]?(?: [a-z]+){0,2}${A_PERIOD}),? (?:(?:all|mostly|mainly|but|coming|comes?|sent|arriv(?:es|ing)) ){0,2}in (?:(?:very|short|brief|sudden|big|heavy|huge|small|sharp|random|unpredictable) ){0,2}(?:bursts?|spikes?|waves)\b`,
  ', bursty traffic',
];

/** The rows, and what a line holds where they may read something. */
export const PEAKS_IN_WORDS: readonly WordedKind[] = [
  { holds: /\bin (?:[a-z]+ ){0,2}(?:burst|spike|wave)/i, rows: [IN_BURSTS] },
  THERE_AT_ONCE,
  {
    beside: /^(?=.*(?:peak|max|busiest))(?=.*\b(?:average|avg|mean|typical|usual|normal))/is,
    rows: [ABOUT_THE_MEAN],
  },
  { holds: /(?:peak|busiest|rush|top)[ -](?:hour|minute|second)/i, rows: BUSIEST_TIME },
  {
    beside: /^(?=.*24 ?[/x] ?7)(?=.*\b(?:traffic|load|users?|requests) (?:[a-z]+ ){0,3}\d{1,2} ?h)/is,
    rows: [TRAFFIC_ONLY],
  },
  {
    holds: /^(?=.*night)(?=.*\b(?:zero|nothing|none|no|0|dead|silent|nobody|noone)\b)/is,
    rows: [NOTHING_AT_NIGHT],
  },
  { holds: /^(?=.*(?:night|day))(?=.*\b(?:only|alone)\b)/is, rows: [HALF_ONLY] },
  { holds: /^(?=.*\d ?[rq])(?=.*\b(?:otherwise|else|rest|0 at night)\b)/is, rows: PEAK_BY_CLOCK },
  {
    beside:
      /^(?=.*(?:half|third|quarter|fifth|tenth|%) (?:of )?(?:the |its |our )?(?:peak|max|that))(?=.*(?:peak|max))/is,
    rows: MEAN_OF_PEAK,
  },
  {
    beside: /^(?=.*\b(?:rps|qps|rpm|qpm|req)\b)(?=.*(?:peak|max|busiest))/is,
    rows: [...AT_THAT_HOUR, RATES],
  },
  { beside: /^(?=.*\d ?(?:[x×]|times))(?=.*peak)/is, rows: [...AT_THAT_HOUR.slice(0, 1), AT_ITS_HOUR] },
  { holds: /\d ?[ap]m|\d:\d\d|noon|midday|lunch/i, rows: PEAK_AT_CLOCK },
  { holds: /concurren|simultan|in[- ]flight|parallel/i, rows: USERS_AT_ONCE },
  CALLS_AT_PEAK,
  // Who is counted so is served at once where a pace is said of each of them.
  { beside: /\beach\b/i, holds: re`\b${PEOPLE}\b`, rows: [PEOPLE_AT_ONCE] },
  { holds: /^(?=.*\d ?[rq])(?=.*\b(?:max|up to|at most|no more|never|burst|tops?))/is, rows: [AT_MOST] },
];
