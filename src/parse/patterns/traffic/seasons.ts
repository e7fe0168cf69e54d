import { inShort } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { MONTH_BEGINS, MONTH_NAME, monthsNamed } from '../../month-names.ts';
import { A_PERIOD } from '../../period-names.ts';
import { ask, offered, quoted, say, type Wording } from '../../problems.ts';
import { scaledNumber, scaledText } from '../../text/figures/short-number.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';
import { isJobAndMore } from './open-times.ts';

/** Volumes that are not the same all year: "2B tokens jan-oct, 6B in nov and dec", "then 5B from march". */

const AMOUNT = String.raw`~?\d{1,9}(?:\.\d{1,6})? ?[kmb]\b`;
const COUNTED = '(?: (?:tokens?|toks?|requests?|calls))?(?: ?(?:\\/ ?| per | an? )?(?:mo|month|monthly)\\b)?';
const MONTHS = `(?:(?:in|from|during|for) )?${MONTH_NAME}(?: ?(?:-|to|through|until|and|&) ?${MONTH_NAME})?(?![\\w-])`;
const SEASONS = re`(?<first>${AMOUNT})(?<counted>${COUNTED}) (?<one>${MONTHS}),? ?(?:and |then |but )?(?<second>${AMOUNT})${COUNTED} (?<other>${MONTHS})(?!,? ?(?:and )?${AMOUNT})`;

/** "jan-nov 200M, december 900M" */
const SEASONS_IN_FRONT = re`(?<one>${MONTHS})(?: is| are|:| at)? ?(?<first>${AMOUNT})(?<counted>${COUNTED}),? ?(?:and |then |but )?(?<other>${MONTHS})(?: is| are|:| at)? ?(?<second>${AMOUNT})${COUNTED}(?!,? ?(?:and )?${MONTH_NAME})`;

const volumeOf = (amount: string): number =>
  scaledNumber(
    amount
      .replace(/^~/, '')
      .replace(/illion$|n$|(?<=m)m$/i, '')
      .trim(),
  );

/** The mean of a month with the peak over it, and each of the two. */
const meansOf = (words: string): readonly string[] => {
  const found = SEASONS.exec(words) ?? SEASONS_IN_FRONT.exec(words);
  const { first = '', second = '', one = '', other = '', counted = '' } = found?.groups ?? {};
  const [low, high] = [volumeOf(first), volumeOf(second)];
  const months = [monthsNamed(one), monthsNamed(other)] as const;
  const mean = (low * months[0] + high * months[1]) / (months[0] + months[1]);
  if (!(mean > 0)) return [];
  const what = /requests?|calls/i.exec(counted)?.[0] ?? 'tokens';
  const short = (value: number): string => `${scaledText(inShort(value))} ${what} a month`;
  return [`${short(mean)}, ${inShort(Math.max(low, high) / mean)}x peak`, short(low), short(high)];
};

const FEAST =
  '(?:black friday(?: week(?:end)?)?|cyber (?:monday|week)|singles day|prime day|christmas|xmas|easter|ramadan|diwali|thanksgiving|new year|(?:the )?holidays?(?: season)?|(?:the )?(?:peak|high|exam|tax|holiday|busy|shopping|enrol+ment|travel) season|back to school|(?:summer|winter|spring|autumn) sale)';
const IS_FEAST = re`${FEAST}`;
const SEASON_NAME = `(?:${FEAST}|(?!may\\b)${MONTHS}|(?:in )?(?:the )?q[1-4])`;
/** What counts hardware, as in "december 4x H100", is no factor. */
const factor = (name: string): string =>
  String.raw`(?<![\w.,])(?<${name}>\d{1,3}(?:\.\d{1,2})?) ?(?:x|times)(?![\w%]| ?(?:nvidia |amd |rtx )?(?:[a-z]{1,3} ?\d|[hd]gx\b|gpus?\b|nodes?\b|cards?\b|servers?\b))`;
const MUCH =
  '(?: (?:is|are|was|has|have|gets?|sees?|brings?|means?|peaks?|spikes?|traffic|volume|load|usage|at|about|around|to|up|by|roughly|usually|=|like|we|the|with|a)|:)*';
/** "5x in december", "black friday is 10x": a part of the year that is so many times as busy. */
const BUSY = `(?:\\b(?<name>${SEASON_NAME})${MUCH} ${factor('times')}(?: (?:peak|spike|traffic|volume|load|that|normal|usual|higher|more))*|${factor('more')}(?: (?:peaks?|spikes?|the|traffic|volume|load|usage|higher|more|as much|normal|usual|in|on|at|during|for|over|around|every|each))* (?<when>${SEASON_NAME}))(?![\\w-])`;
const BUSY_SEASON = re`${BUSY}`;
/** The same behind the volume of a usual month. */
const VOLUME_AND_BUSY = re`(?<volume>${AMOUNT})(?<counted>${COUNTED})(?<between>(?: vs [a-z][a-z\d .-]{1,20})?,? )(?:seasonal(?:ly)?:? )?(?:but |with |and )?${BUSY}`;

/** The mean of a month with its peak, a usual month, and a busy one. */
const meanOfBusy = (words: string): readonly string[] => {
  const {
    volume = '',
    counted = '',
    between = '',
    name,
    when = name ?? '',
    times,
    more = times ?? '',
  } = VOLUME_AND_BUSY.exec(words)?.groups ?? {};
  const many = /q[1-4]/i.test(when) ? 3 : monthsNamed(when);
  const [usual, factorOf] = [volumeOf(volume), Number(more)];
  if (IS_FEAST.test(when)) return [`${volume}${counted}${between}${more}x peak`];
  const mean = (usual * (12 - many + many * factorOf)) / 12;
  const what = /requests?|calls/i.exec(counted)?.[0] ?? 'tokens';
  const short = (value: number): string => `${scaledText(inShort(value))} ${what} a month`;
  return [
    `${short(mean)}${between}${inShort((usual * factorOf) / mean)}x peak`,
    `${short(usual)}${between}`,
    `${short(usual * factorOf)}${between}`,
  ];
};

const SO_MANY = String.raw`~?\d[\d.,]{0,9}(?: ?[kmb]\b)?`;
const THINGS =
  '(?: (?:tok(?:en)?s?|requests?|reqs?|calls|messages|tickets|chats?|prompts|questions|queries|docs?|documents|emails|orders|pages))?';
const A_DAY = '(?: ?\\/ ?(?:day|d)\\b| (?:a|per|each|every) day\\b| daily\\b)';
const BUSY_DAY = `(?:(?:on|at|in|during|over|around|for) (?:(?:the|our|an?|some) )?(?:${FEAST}|(?:launch|busy|busiest|peak|sales?|campaign|worst|bad|big|release|event|match|race)[ -]days?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?! ?(?:to|-|and|through)\\b))`;
const MUCH_MORE =
  "(?:(?:but|and|with|up to|peaking|spiking|jumping|rising|going|goes|spikes?|peaks?|bursts?|jumps|rises|of|at|to|about|around|it is|it's|we have|we get|we see) )*";
const USUAL_DAYS = ' on (?:normal|usual|other|regular|most|average|ordinary) days';
/** "10k requests a day but 50k on black friday", "5M tokens a day, peaks of 20M a day". */
const BUSY_DAYS = re`(?<many>${SO_MANY})(?<what>${THINGS}(?:${A_DAY}|${USUAL_DAYS}))(?: (?:normally|usually|on average|otherwise))?,? (?:${MUCH_MORE}(?<more>${SO_MANY})${THINGS}${A_DAY}? ${BUSY_DAY}|(?:but |and )?${BUSY_DAY},? ${MUCH_MORE}(?<behind>${SO_MANY})${THINGS}${A_DAY}?(?!${A_PERIOD})|(?:but |and |with )*(?:spikes?|peaks?|peaking|spiking|bursts?)(?: (?:of|at|to|up to))* (?<peak>${SO_MANY})${THINGS}${A_DAY})(?![\\w-])`;
/** The busiest hour of a day has about so many times its mean. */
const HOUR_OF_DAY = 2;

/** A mean day, with its busiest hour on a busy one as the peak. */
const peakOfDays = (words: string): readonly string[] => {
  const {
    many = '',
    what: said = '',
    more,
    behind = more,
    peak = behind ?? '',
  } = BUSY_DAYS.exec(words)?.groups ?? {};
  const what = said.replace(re`${USUAL_DAYS}$`, ' a day');
  const times = volumeOf(peak) / volumeOf(many);
  if (!(times > 1)) return [];
  // "10k a day" may count either.
  const days = re`^${A_DAY}`.test(what)
    ? [' requests', ' tokens'].map((noun) => `${many}${noun}${what}`)
    : [`${many}${what}`];
  return [...days.map((day) => `${day}, ${inShort(HOUR_OF_DAY * times)}x peak`), ...days];
};

const areSeasons = (words: string): Wording =>
  say`${quoted(words.trim())} are seasons: type the mean of a month with its peak, or one of them at a time.`;

const partOfYear = (words: string): Wording =>
  say`${quoted(words.trim())} is a part of the year: type the mean of a month, with its peak where the GPUs must hold that.`;

const OFTEN = `(?: (?:tokens?|toks?|requests?|calls))?${A_PERIOD}?`;
const THEN = re`(?<first>${AMOUNT})(?<counted>${OFTEN}),? (?:and )?then (?<then>${AMOUNT})${OFTEN}(?![\w-])`;

const LATER = re`\b(?:and |but )?(?:then|later|after that|afterwards) (?<then>${AMOUNT})${COUNTED} (?:(?:from|in|by|as of|starting(?: in)?|after) (?:the )?(?:${MONTH_NAME}|q[1-4]|next (?:year|quarter)|summer|autumn|fall|winter|spring)|later|afterwards)\b(?: on(?:wards)?)?`;

/** What makes a month unlike the others. */
const SEASON =
  /\b(?:campaigns?|promo(?:tion)?s?|launch(?:es)?|sales?|events?|black friday|holidays?|christmas|season(?:s|al)?|q[1-4]|next month)\b/i;
const UNLIKE = re`(?:\b(?:campaigns?|promo(?:tion)?s?|launch(?:es)?|sales?|events?|black friday|holidays?|christmas|(?:(?:peak|high|busy|main) )?season(?:s|al)?|q[1-4])\b[^,;.\d]{0,24}(?:q[1-4] )?)?(?<first>${AMOUNT})${COUNTED}[^,;.\d]{0,16},? ?(?:and |but )?(?:otherwise|normal(?:ly)?|usual(?:ly)?|(?:the )?rest|else|baseline|other months|(?:the )?(?:low|off|quiet|slow|normal|dead)[- ]?season)(?: (?:is|are|it is|about|of the year))*:? (?<second>${AMOUNT})${COUNTED}`;

const oneOfTwo = (words: string): readonly string[] => {
  const { first = '', second = '' } = UNLIKE.exec(words)?.groups ?? {};
  const what = /requests?|calls/i.exec(words)?.[0] ?? 'tokens';
  return [second, first].map((amount) => `${amount} ${what} a month`);
};

const BUSIER_WEEKDAYS =
  /\b(?:weekdays?|working days?)(?: (?:traffic|load|volume))?(?: (?:is|are|has|have|about|around))* ?(?<times>\d{1,2}(?:\.\d)?) ?(?:x|×|times)(?: (?:of|that of|as much as|more than|higher than|the|over))* ?weekends?(?: (?:traffic|load|volume))?\b/i;

/** What five days that are so many times as busy as two others are over the mean of all. */
const peakOfWeekdays = (words: string): readonly string[] => {
  const times = Number(BUSIER_WEEKDAYS.exec(words)?.groups?.times);
  return [`${inShort((7 * times) / (5 * times + 2))}x peak`];
};

/** Rows of refusals. */
export const SEASONS_AND_STEPS: readonly RefusedPhrase[] = [
  {
    name: 'volumes of seasons',
    holds: re`\b${MONTH_BEGINS}`,
    pattern: SEASONS,
    message: areSeasons,
    hints: meansOf,
  },
  {
    name: 'volumes behind their seasons',
    holds: re`\b${MONTH_BEGINS}`,
    pattern: SEASONS_IN_FRONT,
    message: areSeasons,
    hints: meansOf,
  },
  {
    name: 'a volume, and a season that is so many times as busy',
    holds: /\d ?(?:x|times)\b/i,
    pattern: VOLUME_AND_BUSY,
    message: partOfYear,
    hints: meanOfBusy,
  },
  {
    name: 'a season that is so many times as busy',
    holds: /\d ?(?:x|times)\b/i,
    pattern: BUSY_SEASON,
    message: partOfYear,
    hints: (words) => {
      const { times, more = times } = BUSY_SEASON.exec(words)?.groups ?? {};
      return [`${more}x peak`];
    },
  },
  {
    name: 'a day that is busier than the others',
    holds: /\bdays?\b|\/ ?d(?:ay)?\b|\bdaily\b/i,
    pattern: BUSY_DAYS,
    message: (words) =>
      say`${quoted(words.trim())}: what a mean day has counts, and the peak is that of the busiest hour, which has about twice the mean of its day.`,
    hints: peakOfDays,
  },
  {
    name: 'a month unlike the others',
    holds:
      /\b(?:otherwise|normal|usual|rest|else|baseline|other months)|(?:low|off|quiet|slow|dead)[- ]?season/i,
    pattern: UNLIKE,
    unless: ({ text }) => !SEASON.test(text),
    message: (words) =>
      say`${quoted(words.trim())} are months of two kinds: type the mean of a month with its peak, or one of them at a time.`,
    hints: oneOfTwo,
  },
  {
    name: 'a volume, and then another',
    holds: /\bthen\b/i,
    pattern: THEN,
    unless: isJobAndMore,
    message: (words) => ask`${quoted(words.trim())}: in how many months?`,
    hints: (words) => {
      const { first = '', counted = '', then = '' } = THEN.exec(words)?.groups ?? {};
      return [3, 6, 12].map((months) => `${first}${counted}, growing to ${then} in ${months} months`);
    },
  },
  {
    name: 'a volume that comes later',
    holds: /\b(?:then|later|after)/i,
    pattern: LATER,
    unless: isJobAndMore,
    message: (words) => ask`In how many months is ${quoted(words.trim())}?`,
    hints: (words) => {
      const then = LATER.exec(words)?.groups?.then ?? '';
      return [3, 6, 12].map((months) => `growing to ${then} in ${months} months`);
    },
  },
  {
    name: 'how much busier weekdays are',
    holds: /weekend/i,
    pattern: BUSIER_WEEKDAYS,
    message: (words) =>
      say`${quoted(words.trim())} changes no sum of a month: type how far the busiest hours are over the average, such as ${offered(peakOfWeekdays(words)[0] ?? '')}, or leave it out.`,
    hints: peakOfWeekdays,
  },
];
