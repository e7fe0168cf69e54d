import { DAY_MS, MINUTE_MS, monthOf } from '../../domain/day.ts';
import { DAYS_PER_WEEK } from '../../domain/units.ts';

/** Months, weeks and other times longer than a day, as tables name them. Milliseconds since 1970, UTC. */

/** `until` is when it is over. */
export interface NamedTime {
  readonly from: number;
  readonly until: number;
}

const monthsOf = (year: number, first: number, count: number): NamedTime | null =>
  first < 1 || first > 12
    ? null
    : { from: Date.UTC(year, first - 1, 1), until: Date.UTC(year, first - 1 + count, 1) };

const weekOf = (year: number, week: number): NamedTime => {
  // The fourth of January is in the first week.
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % DAYS_PER_WEEK) * DAY_MS;
  const from = monday + (week - 1) * DAYS_PER_WEEK * DAY_MS;
  return { from, until: from + DAYS_PER_WEEK * DAY_MS };
};

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

type Named = (first: string, second: string) => NamedTime | null;

const MONTH_NUMBER: Named = (year, month) => monthsOf(Number(year), Number(month), 1);
const MONTH_NAME: Named = (name, year) => monthsOf(fullYear(year), monthOf(name) ?? 0, 1);
const WEEK: Named = (year, week) => weekOf(Number(year), Number(week));
const QUARTER: Named = (year, quarter) => monthsOf(Number(year), Number(quarter) * 3 - 2, 3);

const turned =
  (named: Named): Named =>
  (first, second) =>
    named(second, first);

/** How a period is written, and what it is by its two parts. */
const WRITTEN: readonly (readonly [RegExp, Named])[] = [
  [/^(\d{4})[-/.](\d{1,2})$/, MONTH_NUMBER],
  [/^(\d{1,2})[-/.](\d{4})$/, turned(MONTH_NUMBER)],
  [/^(\p{L}{3,12})\.?(?:[ /-]| de )?(\d{4})$/u, MONTH_NAME],
  // Spreadsheets show the first of a month as "Jan-26"; "Jan 26" may be a day of it.
  [/^(\p{L}{3,12})\.?(?:-| ?['’])(\d{2})$/u, MONTH_NAME],
  [/^(\d{4})[ /-](\p{L}{3,12})$/u, turned(MONTH_NAME)],
  [/^(\d{4})[ -]?W(\d{1,2})$/i, WEEK],
  [/^(\d{4})[ /-]?(?:KW|CW)[ -]?(\d{1,2})$/i, WEEK],
  [/^(?:KW|CW|W|week) ?(\d{1,2})(?: ?[/,-] ?| )(\d{4})$/i, turned(WEEK)],
  [/^(\d{4})[ /-]?Q([1-4])$/i, QUARTER],
  [/^Q([1-4])[ /-]?(\d{4})$/i, turned(QUARTER)],
];

/** Days and moments, which most rows have. */
const SHORTER = /^.{19}|^\d{4}[-/.]\d\d?[-/.]|^\d{5}/;

/** A month, a week of ISO 8601 or a quarter as a table names it: "2026-08", "Okt. 2026", "KW 43/2026"; null for anything else. */
export const namedTime = (text: string): NamedTime | null => {
  if (SHORTER.test(text)) return null;
  for (const [written, named] of WRITTEN) {
    const [, first, second] = written.exec(text) ?? [];
    if (first !== undefined && second !== undefined) return named(first, second);
  }
  return null;
};

/** How long a time is by the name above it; of a week perhaps its last day is named. */
export type Long = 'month' | 'week' | 'end of week';

/** The month or week of a day that stands under a name such as "Month" or "Week ending". */
export const periodFrom = (day: number, long: Long): NamedTime | null => {
  if (day % DAY_MS !== 0) return null;
  if (long === 'week') return { from: day, until: day + DAYS_PER_WEEK * DAY_MS };
  if (long === 'end of week') return { from: day - (DAYS_PER_WEEK - 1) * DAY_MS, until: day + DAY_MS };
  return isFirstOfMonth(day) ? { from: day, until: monthAfter(day) } : null;
};

/** Whether a month begins then. */
export const isFirstOfMonth = (at: number): boolean => at % DAY_MS === 0 && new Date(at).getUTCDate() === 1;

/** When the month after that of `at` begins. */
export const monthAfter = (at: number): number => {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
};

/** Days as people count them are over when the last one is, and those of programs where the next one begins. */
const isLastDay = (from: number, day: number): boolean =>
  isFirstOfMonth(from)
    ? !isFirstOfMonth(day)
    : (day - from) / DAY_MS !== 1 && ((day - from) / DAY_MS) % DAYS_PER_WEEK !== 0;

/**
 * From one time to another, as two columns say it; null for the moments of a single call, or where the second comes
 * first.
 */
export const periodBetween = (from: number, to: number): NamedTime | null => {
  if (from % DAY_MS === 0 && to % DAY_MS === 0 && to >= from)
    return { from, until: to === from || isLastDay(from, to) ? to + DAY_MS : to };
  // "23:59:59" is midnight.
  const until = Math.ceil(to / MINUTE_MS) * MINUTE_MS;
  return from % MINUTE_MS === 0 && until - to <= 1000 && until > from ? { from, until } : null;
};

const LONGEST_TIME_WORDS = 5;
/** "Created November 2026" says when a table was made, and not of what it is. */
const MADE =
  /\b(?:generated|created|exported|printed|updated|as of|erstellt|exportiert|stand|généré|créé|creado|generado)\b/i;

/** The one month, week, quarter or range that a text names among other words: "TOTAL October 2026"; null for none or several. */
export const timeNamedIn = (text: string, timeOf: (text: string) => number | null): NamedTime | null => {
  if (MADE.test(text)) return null;
  const words = text.split(/[\s:()*]+/).filter((word) => word !== '');
  const found: NamedTime[] = [];
  for (let size = LONGEST_TIME_WORDS; size > 0 && found.length === 0; size -= 1)
    for (let at = 0; at + size <= words.length; at += 1) {
      const some = words.slice(at, at + size).join(' ');
      const named = namedTime(some) ?? periodOfRange(some, timeOf);
      if (named !== null) found.push(named);
    }
  const [first, ...others] = found;
  const same = others.every(({ from, until }) => from === first?.from && until === first.until);
  return first !== undefined && same ? first : null;
};

const BETWEEN = /^([\d./-]{8,10}) ?(?:-|–|—|to|bis|→|\/) ?([\d./-]{8,10})$/;

/** "01.10.2026 - 31.10.2026", in one cell; null for anything else. */
export const periodOfRange = (text: string, timeOf: (text: string) => number | null): NamedTime | null => {
  const [, first, second] = BETWEEN.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const [from, to] = [timeOf(first), timeOf(second)];
  return from === null || to === null ? null : periodBetween(from, to);
};
