import { inShort, withoutDust } from '../../../domain/round.ts';
import { DAYS_PER_MONTH, HOURS_PER_MONTH, OFFICE_HOURS_PER_MONTH, PER_MONTH } from '../../../domain/units.ts';
import { textBefore } from '../../beside.ts';
import { re } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { A_PERIOD, perMonthOf } from '../../period-names.ts';
import { quoted } from '../../problems.ts';
import { type Reading, setField } from '../../reading.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import type { Sentence } from '../looks/sentence.ts';

/** When traffic comes: "9-17 weekdays", "8am to 8pm, mon-fri", and of which time an amount was said: "last week". */

/** Days on which people work: "mon-fri", "weekdays". */
export const WORKDAYS =
  '(?:m(?:on(?:day)?s?)? ?(?:-|to|through|thru) ?f(?:ri(?:day)?s?)?|(?:week|work|working |business )days?)';
const EVERY_DAY =
  '(?:(?:every|each) day|daily|7 days(?: a week)?|all week|mon(?:day)? ?(?:-|to) ?sun(?:day)?)';
const clock = (name: string): string =>
  String.raw`(?<${name}>[01]?\d|2[0-4])(?<${name}Minutes>:[0-5]\d)? ?(?:(?<${name}Half>[ap]\.?m\.?)|(?![ap]\.?m\b))(?<${name}Sign> ?(?:uhr|h)\b)?`;
const days = (name: string): string => `(?:on )?(?:(?<${name}>${WORKDAYS})|${EVERY_DAY})(?: only)?`;

/** 24 hours of a clock; `other` tells morning from evening where only it says so. */
const hourOf = (hour: string | undefined, half: string | undefined, minutes = ''): number => {
  const value = Number(hour) + Number(minutes.slice(1)) / 60;
  if (half === undefined) return value;
  return (value % 12) + (/^p/i.test(half) ? 12 : 0);
};

const ENDS = String.raw`(?![\d.,]*\d|[%x]| ?(?:[kmb]n?\b(?!-f\b)|tok|req|rps|qps|user|gpu|replica|gb|hours?\b|days?\b|\$)| ?(?:of )?(?:ops|maintenance|work|setup)\b|(?<!\d ?[ap]\.?m\.?)${A_PERIOD})`;

/** "6 days a week" beside a clock tells it from a range, and says by itself on how many days it holds. */
const SO_MANY_DAYS = '(?:on )?[1-7] days (?:an?|per|every) week';

const WINDOW = re`(?<![\d.,$-])(?:\b${days('before')}[ ,]*)?(?:\b(?:from|(?<during>during|between)) )?\b(?:(?<ahead>(?<=\b${SO_MANY_DAYS},? ?(?:from |during |between )?))|)${clock('from')} ?(?:-|to|till|until|and|bis) ?${clock('to')}${ENDS}(?:(?<beside>(?=,? ?${SO_MANY_DAYS}\b))|)(?:[ ,]*${days('after')}\b)?`;

/** "8-20h" and "between 9 and 18" end in the afternoon or later; "8-12h" may be hours of work. */
const AFTERNOON = 13;

/** A pair of numbers is a window where a clock or the days say so: "3-5" alone is a range. */
const isWindow = (groups: Readonly<Record<string, string | undefined>>): boolean => {
  const { from, to, fromHalf, toHalf, fromMinutes, toMinutes, before, after, toSign, during } = groups;
  const clocked = toHalf !== undefined || (fromMinutes !== undefined && toMinutes !== undefined);
  const signed = (toSign ?? during) !== undefined && Number(to) >= AFTERNOON && Number(from) < Number(to);
  // "between 9 and 5": no range falls
  const falls = during !== undefined && Number(from) > Number(to) && Number(from) <= 12 && Number(to) > 0;
  const byDays = (before ?? after ?? groups.ahead ?? groups.beside) !== undefined;
  return clocked || signed || falls || fromHalf !== undefined || byDays;
};

/** The first hour where the last alone has its half: "6 to 8 pm" is of one, "9 to 5pm" of a day, "10-6am" of a night. */
const startBeside = (from: number, to: number, half: string): number => {
  if (from < to) return hourOf(`${from}`, half);
  if (/^p/i.test(half) || from === to) return from;
  return (from % 12) + (from === 12 ? 0 : 12);
};

/** The first hour and the last, beyond 24 past midnight; "9 to 5" ends in the evening. */
const endsOf = (groups: Readonly<Record<string, string | undefined>>): readonly [number, number] => {
  const { from, to, fromHalf, toHalf, fromMinutes, toMinutes } = groups;
  const end = hourOf(to, toHalf, toMinutes);
  const isBeside = fromHalf === undefined && toHalf !== undefined && Number(from) <= 12;
  const start = isBeside
    ? startBeside(Number(from), Number(to), toHalf) + hourOf('0', undefined, fromMinutes)
    : hourOf(from, fromHalf, fromMinutes);
  if (end > start) return [start, end];
  const evening = toHalf === undefined && fromHalf === undefined && end <= 12 && start <= 12;
  return [start, evening ? end + 12 : end + 24];
};

/** "last week", "yesterday", "in the past 30 days": how much a month what was said of that time is. */
const SPAN = re`\b(?:in |over |during |within |for )?(?:the )?(?:yesterday|(?:last|past|previous|this) (?:(?<many>\d{1,3}|${COUNT_WORD}) )?(?<unit>day|night|week|month|quarter|year)s?)\b|\b(?:in|for|of|during|over) (?<quarter>Q[1-4])(?: (?:20\d\d|FY\d\d))?\b|\b(?<trial>\d{1,3})[ -]days? (?:trial|pilot|test|poc|sample|period|window)\b|(?:^|[,;:.] ?|\b(?:cron|job|jobs|runs?|batch|pipeline|it|sync|script|task|kicks off|fires|triggers|starts|executes|wakes up|polls|refreshes|arrives?|comes?|come in|happens|scheduled|dag) )every (?<times>\d{1,4}|${COUNT_WORD}) (?<every>sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month)s?\b`;

/** The busiest hour over an average one of the month, where all traffic comes evenly in so many hours of it. */
export const peakOfHours = (perMonth: number): number => Math.max(1, withoutDust(HOURS_PER_MONTH / perMonth));

/** Traffic in some hours alone: what is said of a second holds in them, and the fleet is sized for them. */
export const setTrafficHours = (reading: Reading, perMonth: number, words: string, daily = true): void => {
  reading.trafficHours = { perMonth, words, daily };
  setField(reading, 'workload.peakToAverage', peakOfHours(perMonth), words, 'soft');
};

/** Hours of the clock between which nobody speaks of the night. */
const DAYBREAK = 6;
const NIGHTFALL = 22;

/** Whether the days stand beside the clock, whether it is day, and how many hours a month it names. */
const clockOf = (groups: Readonly<Record<string, string | undefined>>) => {
  const [start, end] = endsOf(groups);
  const hours = end - start;
  const isOffice = groups.before !== undefined || groups.after !== undefined;
  const isByDay = start >= DAYBREAK && end <= NIGHTFALL;
  return { isOffice, isByDay, perMonth: hours * (isOffice ? PER_MONTH.workday : DAYS_PER_MONTH) };
};

/** The hours of a clock that a text names, and where; null where it names none. */
export const windowAt = (
  text: string,
): {
  readonly start: number;
  readonly end: number;
  readonly hoursPerMonth: number;
  readonly isByDay: boolean;
} | null => {
  const match = WINDOW.exec(text);
  const groups = match?.groups ?? {};
  if (match === null || !isWindow(groups)) return null;
  const [start, end] = [match.index, match.index + match[0].length];
  const { perMonth, isByDay } = clockOf(groups);
  return { start, end, hoursPerMonth: perMonth, isByDay };
};

/** Hours in which one of two rates holds are not those of all traffic. */
const isReadAlready = ({ index, 0: words }: RegExpExecArray, { atoms, used }: Reading): boolean =>
  atoms.some(({ start, end }, at) => used.has(at) && start < index + words.length && end > index);

/** "GPUs off from 10pm to 6am", "cards only on 8am-8pm": a clock of the machines, and not of the traffic. */
const GPUS_OFF =
  /\b(?:off|shut ?down|powered down|stopped)(?: (?:daily|every (?:day|night)))?(?: (?:from|between))? ?$/i;
const GPUS_ON =
  /(?:\b|(?<=\dx))(?:gpus?|cards?|machines?|servers?|nodes?|instances?|cluster|[a-z]\d{2,3}s?)(?: (?:are|is|only|just))* (?:on|up|runs?|running|powered|rented|billed|switched on)(?: (?:only|from|between))* ?$|\b(?:rent(?:ed|ing|s)?|billed|pay(?:ing)?)\b[^,;.]{0,28} only(?: (?:from|between))* ?$|\bbilled(?: (?:from|between))? $|\b(?:gpus?|cards?|machines?|servers?|nodes?|[a-z]{1,3}\d{1,4}s?) only(?: (?:from|between))* ?$/i;

/** "rent an H100 only 2 days a week": days of the machines, and not only of the traffic. */
const RENTED = re`\b(?:rent(?:ed|ing|s)?|billed|(?:gpus?|cards?|machines?|servers?|nodes?|instances?)(?: (?:are|is|only|just))* (?:on|up|running|powered|switched on))\b[^,;.]{0,32}$`;
const BEHIND_CARD = re`\b${A_CARD}s?(?: ?x ?\d{1,4})?(?: (?:gpus?|cards?|nodes?|servers?))?(?: (?:for|only|just|used|needed))* ?$`;

/** Days of which nothing else is said: "10M tokens a day on 4x H100 5 days a week" may be those of the tokens. */
const areOfMachines = (before: string, { quantities }: Reading): boolean =>
  RENTED.test(before) || (BEHIND_CARD.test(before) && quantities.every(({ period }) => period !== 'day'));

const billDays = (reading: Reading, daysPerMonth: number, words: string): void => {
  setField(reading, 'selfHosted.procurement.billedHoursPerMonth', daysPerMonth * 24, words);
  reading.notes.push(`${quoted(words)}: the GPUs are paid for on those days, 24 hours each.`);
};

/** When traffic comes, in words; and dates and tickets, whose numbers mean nothing here. */
export const WINDOW_SENTENCES: readonly Sentence[] = [
  {
    name: 'hours in which traffic comes',
    pattern: WINDOW,
    takesNumbers: true,
    applies: (match, reading) =>
      match.groups !== undefined && isWindow(match.groups) && !isReadAlready(match, reading),
    says: (match, reading) => {
      const { isOffice, perMonth } = clockOf(match.groups ?? {});
      const words = match[0].trim();
      const before = textBefore(reading.text, match.index, 48);
      const isOff = GPUS_OFF.test(before);
      if (isOff || GPUS_ON.test(before)) {
        const billed = isOff ? HOURS_PER_MONTH - perMonth : perMonth;
        setField(reading, 'selfHosted.procurement.billedHoursPerMonth', billed, words);
        return;
      }
      // Hours beyond those of an office keep their own length: the fleet of office hours would be sized for fewer.
      if (!isOffice || perMonth > OFFICE_HOURS_PER_MONTH + 1)
        return setTrafficHours(reading, perMonth, words, !isOffice);
      reading.trafficHours = { perMonth, words, daily: false };
      setField(reading, 'workload.trafficShape', 'office-hours', words);
      // The fleet is sized for the hours that were said, and not for the longer ones of an office.
      if (perMonth < OFFICE_HOURS_PER_MONTH - 1)
        setField(
          reading,
          'workload.peakToAverage',
          Math.ceil((100 * OFFICE_HOURS_PER_MONTH) / perMonth) / 100,
          words,
          'soft',
        );
    },
  },
  {
    name: 'days of a month',
    pattern: re`(?<![\d.])\b(?:but )?(?:only )?(?:on |for )?(?<days>(?:[1-9]|[12]\d|3[01])(?:\.\d+)?|${COUNT_WORD}) (?:working |work ?|business )?days?(?: (?:a|per|each|every)| ?\/) ?(?<unit>month|mo|week|wk)\b(?! (?:of|for|from) (?:an? |our |the |one )?(?:\w+ )?(?:contractor|freelancer|engineer|admin|sre|consultant|technician))|\b(?:but )?(?:only )?(?:on |for )?(?<yearly>1\d\d|2\d\d|3[0-5]\d|36[0-6]) (?:working |work ?|business |trading |school )?days (?:a|per|each|every|in the|\/) ?(?:year|yr)\b|\b(?:on |for )?(?<working>1\d|2[0-3]) (?:working|work|business)[ -]?days\b|\b(?:working|work|business)[ -]?days(?: ?(?:\/|per |a ) ?mo(?:nth)?)? ?[:=] ?(?<listed>1\d|2[0-3])\b`,
    takesNumbers: true,
    says: ({ groups, index, 0: words }, reading) => {
      const perMonth =
        groups?.yearly === undefined
          ? countIn(groups?.days ?? groups?.working ?? groups?.listed ?? '') *
            (/^w/i.test(groups?.unit ?? '') ? PER_MONTH.week : 1)
          : Number(groups.yearly) * PER_MONTH.year;
      reading.daysSaid = { perMonth, words: words.trim() };
      if (areOfMachines(textBefore(reading.text, index, 48), reading))
        billDays(reading, perMonth, words.trim());
      reading.notes.push(
        `${quoted(words.trim())}: what is said of a day holds on ${inShort(perMonth)} days a month.`,
      );
    },
  },
  {
    name: 'the time of an amount',
    pattern: SPAN,
    takesNumbers: true,
    says: (match, reading) => {
      const every = match.groups?.every;
      const quarter = match.groups?.quarter === undefined ? undefined : 'quarter';
      const unit = match.groups?.unit ?? quarter ?? every ?? 'day';
      const perMonth =
        perMonthOf(unit) / countIn(match.groups?.many ?? match.groups?.times ?? match.groups?.trial ?? '1');
      const [start, end] = [match.index, match.index + match[0].length];
      reading.span = {
        perMonth,
        words: match[0].trim(),
        start,
        end,
        whole: match.groups?.every !== undefined,
      };
    },
  },
];
