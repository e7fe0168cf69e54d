/** Milliseconds, as clocks count. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
/** A day has 24 hours: all days here are in UTC, which has no other. */
export const DAY_MS = 24 * HOUR_MS;
/** A day begins, and is over, in zones of the world so long before and after it is in UTC. */
export const HALF_DAY_MS = 12 * HOUR_MS;

/** The day of a moment in UTC, as YYYY-MM-DD: days sort and compare as text. */
export const isoDay = (at: Date): string => at.toISOString().slice(0, 10);

/** As they are written in full, and by three letters. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3));
