import { DAY_MS, MINUTE_MS, monthOf, SHORT_WEEKDAYS } from '../../domain/day.ts';

/** Milliseconds since 1970, UTC. A time without a zone is taken as UTC. */

/** Which part of 1/2/2026 is the day. */
export type DateOrder = 'month-first' | 'day-first';

/** A date that can only be read the other way round. */
export class OtherDateOrder extends Error {}

const EARLIEST = Date.UTC(2015, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

const plausible = (at: number): number | null => (at >= EARLIEST && at < LATEST ? at : null);

const YEAR_FIRST =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|,? )\s*(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?(?: UTC)?$/i;
const YEAR_LAST =
  /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AP]M)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const MONTH_NAME =
  /^(\p{L}{3,12})\.? (\d{1,2}),? (\d{4})(?:(?::|,?(?: at)?\s+)(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?)?\s*(?:Z|UTC|GMT)?([+-]\d{4})?$/iu;
/** "Mon Nov 09 2026 00:00:00 GMT+0000 (Coordinated Universal Time)": what says again what the rest says. */
const SAID_AGAIN = new RegExp(`^(?:${SHORT_WEEKDAYS.join('|')})[a-z]*,? | \\([A-Za-z ]+\\)$`, 'g');
/** "21 Nov 2026" of "Sat, 21 Nov 2026 23:34:32 GMT" and of a web server's log, which stands as "Nov 21 2026" elsewhere. */
const DAY_AND_MONTH = /^(\d{1,2})(?:\. ?|[ /-]| de )(\p{L}{3,12})\.?(?:[ /-]| de )(?=\d{4}\b)/iu;
/** "21-Nov-26", as spreadsheets show a day. */
const SHORT_YEAR = /^(\d{1,2}-\p{L}{3}-)(?=\d{2}(?!\d))/iu;
/** "Nov  1 13:05:09 2026" and "Nov 1 13:05:09 UTC 2026", as clocks of servers print it. */
const YEAR_AT_END = /^([A-Z]{3}\s+\d{1,2}) (\d{1,2}:\d{2}:\d{2})(?: UTC| GMT)? (\d{4})$/i;
/** "20261121" and "20261121T233432Z", without marks. */
const WITHOUT_MARKS = /^(20\d{2})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(?:[.,](\d{1,9}))?(Z|[+-]\d{4})?)?$/;
const EPOCH = /^\d{9,19}(\.\d+)?$/;

const IN_ORDER = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})(?!\d)/;

const spanOf = (days: readonly number[]): number => Math.max(...days) - Math.min(...days);

/**
 * How a file writes dates such as 9/11/2026, by a sample of its cells: a day above 12 tells, and else the order in
 * which the dates lie closer together, as days of an export do. `unsure` where both are as close; undefined where
 * there are no such dates.
 */
export const dateOrderOf = (cells: Iterable<string>): DateOrder | 'unsure' | undefined => {
  const [dayFirst, monthFirst]: [number[], number[]] = [[], []];
  for (const cell of cells) {
    const [, one = '', two = '', year = ''] = IN_ORDER.exec(cell.trim()) ?? [];
    if (one === '') continue;
    if (Number(one) > 12) return 'day-first';
    if (Number(two) > 12) return 'month-first';
    dayFirst.push(Date.UTC(Number(year), Number(two) - 1, Number(one)));
    monthFirst.push(Date.UTC(Number(year), Number(one) - 1, Number(two)));
  }
  if (dayFirst.length === 0) return undefined;
  const [days, months] = [spanOf(dayFirst), spanOf(monthFirst)];
  if (days === months) return 'unsure';
  return days < months ? 'day-first' : 'month-first';
};

/** Epochs come in seconds, milliseconds, microseconds or nanoseconds: their size tells. */
export const timeOfNumber = (value: number): number | null => {
  const size = Math.abs(value);
  if (size < 1e11) return plausible(value * 1000);
  if (size < 1e14) return plausible(value);
  return plausible(size < 1e17 ? value / 1e3 : value / 1e6);
};

const zoneOffset = (zone: string | undefined): number => {
  if (zone === undefined || !/^[+-]/.test(zone)) return 0;
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE_MS;
};

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly fraction: string | undefined;
  readonly half: string | undefined;
  readonly zone: string | undefined;
}

const hourOfDay = (hour: string | undefined, half: string | undefined): number => {
  const h = Number(hour ?? 0);
  if (half === undefined) return h;
  return (h % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
};

const timeOfParts = (parts: Parts): number | null => {
  const { year, month, day, hour, minute, second, fraction, half, zone } = parts;
  const h = hourOfDay(hour, half);
  if (month < 1 || month > 12 || day < 1 || day > 31 || h > 24 || Number(minute ?? 0) > 59) return null;
  const ms = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
  const at = Date.UTC(year, month - 1, day, h, Number(minute ?? 0), Number(second ?? 0), ms);
  return plausible(at - zoneOffset(zone));
};

const yearLast = (match: RegExpExecArray, order: DateOrder): number | null => {
  const [, first = '', mark, second = '', year = '', hour, minute, secs, fraction, half, zone] = match;
  // Dots are of countries that write the day first.
  const dayFirst = mark === '.' || order === 'day-first';
  const [day, month] = dayFirst ? [Number(first), Number(second)] : [Number(second), Number(first)];
  if (month > 12 && day <= 12 && mark !== '.') throw new OtherDateOrder();
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return timeOfParts({ year: full, month, day, hour, minute, second: secs, fraction, half, zone });
};

/** A time of a cell or of JSON; null for what is none. Throws OtherDateOrder. */
export const timeOfText = (text: string, order: DateOrder = 'month-first'): number | null => {
  const trimmed = text.trim();
  if (EPOCH.test(trimmed)) return timeOfNumber(Number(trimmed));
  const iso = YEAR_FIRST.exec(trimmed) ?? WITHOUT_MARKS.exec(trimmed);
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, fraction, zone] = iso;
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    return timeOfParts({ ...date, hour, minute, second, fraction, half: undefined, zone });
  }
  const last = YEAR_LAST.exec(trimmed);
  if (last !== null) return yearLast(last, order);
  return withMonthName(trimmed);
};

const withMonthName = (text: string): number | null => {
  const inOrder = text
    .replaceAll(SAID_AGAIN, '')
    .replace(SHORT_YEAR, '$120')
    .replace(DAY_AND_MONTH, '$2 $1 ')
    .replace(YEAR_AT_END, '$1 $3 $2')
    .replace(/\s+/g, ' ');
  const named = MONTH_NAME.exec(inOrder);
  if (named === null) return null;
  const [, name = '', day, year, hour, minute, second, half, zone] = named;
  const date = { year: Number(year), month: monthOf(name) ?? 0, day: Number(day) };
  return timeOfParts({ ...date, hour, minute, second, fraction: undefined, half, zone });
};

const SERIAL = /^\d{5}([.,]\d+)?$/;
const SPREADSHEET_START = Date.UTC(1899, 11, 30);

/** A date as spreadsheets keep it, in days since 1899, to the second; null for what is none. */
export const timeOfSerial = (text: string): number | null => {
  if (!SERIAL.test(text)) return null;
  const seconds = Math.round(Number(text.replace(',', '.')) * 86_400);
  return plausible(SPREADSHEET_START + seconds * 1000);
};

/** A time as JSON has it: text, or a number since 1970. */
export const timeOfJson = (value: unknown): number | null => {
  if (typeof value === 'number') return timeOfNumber(value);
  return typeof value === 'string' ? timeOfText(value) : null;
};

/** `2026-11-01T00:00:00Z`, with milliseconds only where there are some. */
export const shortIsoOf = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

/** The end of a bucket that names only its day. */
export const wholeDay = (at: number): number => at + DAY_MS;
