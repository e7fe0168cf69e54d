import { defined } from '../../../defined.ts';
import type { Draft } from '../../../domain/draft.ts';
import { nearEnough, toWhole } from '../../../domain/round.ts';
import { DAYS_PER_MONTH, DAYS_PER_WEEK, MONTHS_PER_YEAR, WORKDAYS_PER_WEEK } from '../../../domain/units.ts';
import { re } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { WEEKDAY } from '../../period-names.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { factorIn } from '../amounts/factors.ts';
import { SCALED_VOLUMES } from '../amounts/scaled.ts';
import type { ThreadContext } from '../context.ts';
import { NUMBER } from '../wording/pieces.ts';

/** Days of a week on which there is more or less than on the others: a card counts the whole of a month. */

const DAY = `${WEEKDAY}s?`;
const ON_DAYS = re`^(?:(?:${LEAD_IN}|it'?s|we (?:have|get|see|do)|traffic(?: is)?|about|around) )*(?<times>double|twice|triple|half|\d(?:\.\d)? ?(?:x|times))(?: (?:the |that |as much )?(?:traffic|volume|load|usage)?)? ?(?:on|at|over|during) (?:the )?(?:(?<day>${DAY})|weekends?|${DAY} and ${DAY})$`;
const TOO = re`^(?:(?:${LEAD_IN}|also|they|we|it|people|users|works?|runs?|comes?|on|at|over|during|the) )*(?:weekends?|${DAY}(?: and ${DAY})?|7 days(?: a week)?)(?: (?:till|until|from|in|after|before) [a-z\d ]{2,16})?(?: (?:too|as well|also))+$`;
const ALSO = re`^(?:and )?also (?:(?:on|at|over|during|the) )*(?:weekends?|${DAY}(?: and ${DAY})?)(?: (?:till|until|from|in|after|before) [a-z\d ]{2,16})?$`;
const OFF = re`^(?:(?:${LEAD_IN}|we|they|people|are|it|is|on|at|the) )*(?:${DAY}(?: and ${DAY})? (?:are |is )?(?:off|closed|free|quiet)|weekends? (?:are |is )?(?:closed|free|quiet)|closed (?:on |at )?(?:the )?(?:weekends?|${DAY}(?: and ${DAY})?))$`;
const EMPTY = '(?:dead|quiet|off|closed|shut|slow|empty|free|idle)';
const NOBODY =
  '(?:(?:nothing|nobody|no ?one|none|no (?:traffic|load|usage|calls?|requests?|users?|work|business)|closed|shut(?: down)?|not)(?: (?:comes?|happens|runs|works?|is there|at all|open))*)';
/** "nothing on sundays", "sundays are dead". */
const DAY_EMPTY = re`^(?:(?:${LEAD_IN}|we|they|people|are|we'?re|it|is|it'?s|there'?s|the) )*(?:${NOBODY} (?:on|at|over|during) (?:the )?${DAY}(?: (?:and|or) ${DAY})?|${DAY}(?: and ${DAY})? (?:are |is )?(?:always |usually |mostly )?${EMPTY})[.!]*$`;
const SEASON = `(?:(?<month>${MONTH_NAME}(?: and ${MONTH_NAME})?)|(?:the )?(?:summer|winter|holidays?|holiday season|christmas|easter|year end|q[1-4]))`;
/** "august is dead", "we're shut in july". */
const MONTH_EMPTY: readonly RegExp[] = [
  re`^(?:(?:${LEAD_IN}|the|in|our) )*${SEASON}(?: time| break| season)? (?:(?:is|are|'s|gets?) )(?:(?:always|usually|mostly|pretty|really|very|a bit|half) )*${EMPTY}(?: (?:for us|here|every year|too))*[.!]*$`,
  re`^(?:(?:${LEAD_IN}|we|they|people|are|we'?re|it|is|it'?s|there'?s) )*${NOBODY} (?:in|during|over|for|all) (?:the )?(?:whole |all |month )?(?:of )?${SEASON}(?: (?:break|at all|every year))*[.!]*$`,
];
const isQuietMonth = (line: string): boolean => MONTH_EMPTY.some((words) => words.test(line));
const isTooIn = (line: string): boolean => TOO.test(line) || ALSO.test(line);
const WORKDAYS_SAID = /\b(?:weekdays?|work(?:ing)? ?days?|business days?|mon(?:day)?s? ?(?:-|to|till) ?fri)/i;
/** Whether some words are of days or months that have as much as others or nothing: "saturday as well", "august is dead". */
export const saysDaysToo = (line: string): boolean =>
  isTooIn(line) || OFF.test(line) || DAY_EMPTY.test(line) || isQuietMonth(line);

const SAYS =
  "(?:(?:and|but|so|only|just|about|around|it|that|we|there|is|are|has|have|get|gets|see|do|does|it'?s|we'?re|there'?s|at|like|more|up|to) )*";
const THINGS =
  '(?<noun> (?:tok(?:en)?s?|requests?|calls?|prompts?|questions?|tickets?|messages?|emails?|docs?|documents?|chats?))?';
const SOME_DAYS = `(?:(?:on|at|in|over|during|every|each|the) )*(?<days>${DAY}(?:(?:,| and|,? or| &) ${DAY})*|weekends?|(?:first|1st|last)(?: day)? of (?:the|each|every) month)`;
const SO_MANY = `(?<many>(?!\\$)${NUMBER})${THINGS}(?: (?:a|per) day)?`;
const VOLUME_OF_DAYS: readonly RegExp[] = [
  re`^${SAYS}${SO_MANY} ${SOME_DAYS}(?: (?:though|alone|only|too))*$`,
  re`^(?:and |but )?${SOME_DAYS},?:? ${SAYS}${SO_MANY}$`,
];
const HOURS_OF_DAY =
  '(?:(?:during|in|at|over|by|on) (?:the )?(?:days?|day ?times?|nights?|night ?times?|mornings?|afternoons?|evenings?|(?:office|working|work|business) hours)|over ?night|(?:in|at|over) lunch(?:time)?|at noon)';
const VOLUME_OF_HOURS: readonly RegExp[] = [
  re`^${SAYS}(?<many>(?!\$)${NUMBER})${THINGS} (?<hours>${HOURS_OF_DAY})(?: (?:though|alone|only|too))*$`,
  re`^(?:and |but )?(?<hours>${HOURS_OF_DAY}),?:? ${SAYS}(?<many>(?!\$)${NUMBER})${THINGS}$`,
];
const DAY_TIME = /\b(?:by|during|in|over) (?:the )?day|\bhours\b/i;
const DAY_NAMES = new RegExp(DAY, 'gi');

/** So many of the days of a week, or of a month. */
const daysIn = (days: string): { readonly many: number; readonly of: number } => {
  if (/month/i.test(days)) return { many: 1, of: DAYS_PER_MONTH };
  return {
    many: /weekend/i.test(days) ? DAYS_PER_WEEK - WORKDAYS_PER_WEEK : (days.match(DAY_NAMES)?.length ?? 1),
    of: DAYS_PER_WEEK,
  };
};

/** What a draft counts a month, in the unit of a noun or its own; no amount where it counts by another. */
const countedIn = (noun: string | undefined, { fields }: Draft): { called: string; amount?: number } => {
  const requests = fields['workload.requestsPerMonth'];
  const called = noun?.trim() ?? (requests === undefined ? 'tokens' : 'requests');
  const isSame = /tok/i.test(called) === (requests === undefined);
  return {
    called,
    ...defined({ amount: isSame ? (requests ?? fields['workload.tokensPerMonth']) : undefined }),
  };
};

const NAMES_DAYS = new RegExp(`${DAY}|weekend`, 'i');

/** "it's 60M on mondays" below 30M a day: one day of all, and no volume by itself. Throws the question. */
export const refuseVolumeOfDays = (line: string, before: Draft | undefined): void => {
  const groups = VOLUME_OF_DAYS.map((words) => words.exec(line)?.groups).find((found) => found !== undefined);
  const { many = '', noun, days } = groups ?? {};
  if (days === undefined || before === undefined) return;
  // What a card counts of such days alone has as much now.
  if (SCALED_VOLUMES.some((field) => NAMES_DAYS.test(before.said[field]?.words ?? ''))) return;
  const { called, amount } = countedIn(noun, before);
  const some = daysIn(days);
  const percentAt = (month: number): number => {
    const times = (scaledNumber(many) * DAYS_PER_MONTH) / month;
    return nearEnough((100 * (some.of - some.many + some.many * times)) / some.of);
  };
  const percent = amount === undefined ? undefined : percentAt(amount);
  throw notUnderstood(
    say`${quoted(line)}: the volume is that of a whole month, and that is of some days.${percent === undefined ? '' : ` With so much on each of those, and as before on the others, it is ${percent}% of what is counted.`} Where nothing comes on other days, type what ${some.of === DAYS_PER_WEEK ? 'a week' : 'a month'} has in all.`,
    [
      ...(percent === undefined ? [] : [`${percent}% of the volume`]),
      ...(some.of === DAYS_PER_WEEK && some.many === 1 ? [`${many} ${called} a week`] : []),
    ],
  );
};

/** "50M during the day": of each day or of a month, and is there more at other times? Throws the question. */
export const refuseVolumeOfHours = (line: string, before: Draft | undefined): void => {
  const groups = VOLUME_OF_HOURS.map((words) => words.exec(line)?.groups).find(
    (found) => found !== undefined,
  );
  const { many, noun, hours = '' } = groups ?? {};
  if (many === undefined || before === undefined) return;
  const { called } = countedIn(noun, before);
  const alone = DAY_TIME.test(hours) ? ', during the day' : '';
  throw notUnderstood(
    ask`${quoted(line)}: of each day, or of a month? A card counts all that comes in a month, at whatever hours.`,
    ['day', 'month'].map((period) => `${many} ${called} a ${period}${alone}`),
  );
};

/** How many days come beside the five of a working week. */
const daysToo = (line: string): number => {
  const named = /7 days/i.test(line) ? DAYS_PER_WEEK - WORKDAYS_PER_WEEK : daysIn(line).many;
  return Math.min(named, DAYS_PER_WEEK - WORKDAYS_PER_WEEK);
};

const withAsMuch = (days: number): string =>
  days === 1 ? 'on that day? Six days have 6/5' : 'on each of those two days? Seven days have 7/5';

/** "sundays are quiet", "august is dead": what an average month has left. Throws the question. */
const refuseEmpty = (line: string): void => {
  if ((OFF.test(line) || DAY_EMPTY.test(line)) && !/\bgpus?\b/i.test(line)) {
    const days = /weekend| and | or /i.test(line) ? WORKDAYS_PER_WEEK : DAYS_PER_WEEK - 1;
    const left = `${nearEnough((100 * days) / DAYS_PER_WEEK)}% of the volume`;
    throw notUnderstood(
      ask`${quoted(line)}: does less come, or are the GPUs off then? The volume is that of a whole month.`,
      [left],
    );
  }
  const quiet = MONTH_EMPTY.map((words) => words.exec(line)).find((found) => found !== null);
  if (!quiet) return;
  const month = quiet.groups?.month;
  const months = MONTHS_PER_YEAR - (month === undefined ? 0 : / and /i.test(month) ? 2 : 1);
  throw notUnderstood(
    say`${quoted(line)}: a card counts one month, and all of a year alike. Type what an average month has.`,
    month === undefined ? [] : [`${toWhole((100 * months) / MONTHS_PER_YEAR)}% of the volume`],
  );
};

/** "weekends too", "double on saturdays": what a month has then. Throws the question. */
export const refuseDays = (line: string, { before, last = [] }: ThreadContext): void => {
  if (isTooIn(line)) {
    const said = Object.values(before?.said ?? {}).map(({ words = '' }) => words);
    const isLess =
      before?.fields['workload.trafficShape'] === 'office-hours' ||
      [...last, ...said].some((words) => WORKDAYS_SAID.test(words));
    throw notUnderstood(
      isLess
        ? ask`${quoted(line)}: as much ${withAsMuch(daysToo(line))} of what five have.`
        : say`${quoted(line)}: the volume is that of a whole month, weekends included.`,
      isLess ? [`${(WORKDAYS_PER_WEEK + daysToo(line)) / WORKDAYS_PER_WEEK}x the volume`] : [],
    );
  }
  refuseEmpty(line);
  const { times, day } = ON_DAYS.exec(line)?.groups ?? {};
  if (times === undefined) return;
  const many = day === undefined ? DAYS_PER_WEEK - WORKDAYS_PER_WEEK : 1;
  const factor = /^half/i.test(times) ? 0.5 : factorIn({ times });
  const percent = nearEnough((100 * (DAYS_PER_WEEK - many + many * factor)) / DAYS_PER_WEEK);
  throw notUnderstood(
    say`${quoted(line)}: the volume is that of a whole month. Where the card counts every day like the others, that is ${percent}% of it.`,
    [`${percent}% of the volume`],
  );
};
