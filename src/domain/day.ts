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
export const MONTH_NAMES = [
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
export const SHORT_MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3));

/** The days of a week from Monday on, in full and by three letters. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const SHORT_WEEKDAYS = WEEKDAYS.map((name) => name.slice(0, 3));

/** The months in German, French, Portuguese, Spanish and Italian, in the order of the year. */
export const MONTHS_ABROAD = [
  'januar|jänner|janvier|janeiro|enero|gennaio',
  'februar|février|fevrier|fevereiro|febrero|febbraio',
  'märz|maerz|mrz|mars|março|marco|marzo',
  'avril|abril|aprile',
  'mai|maio|mayo|maggio',
  'juni|juin|junho|junio|giugno',
  'juli|juillet|julho|julio|luglio',
  'août|aout|agosto',
  'septembre|setembro|septiembre|settembre',
  'oktober|octobre|outubro|octubre|ottobre',
  'novembre|novembro|noviembre',
  'dezember|décembre|decembre|dezembro|diciembre|dicembre',
] as const;

const NAMES_OF_MONTHS = MONTH_NAMES.map((name, at) =>
  `${name}|${MONTHS_ABROAD[at] ?? ''}`.toLowerCase().split('|'),
);

/** The month with this name, or with a name that begins so in three letters at least: 1 to 12; null where none has, or several. */
export const monthOf = (name: string): number | null => {
  const begin = name.normalize('NFC').toLowerCase();
  if (begin.length < 3) return null;
  const found = NAMES_OF_MONTHS.flatMap((names, at) =>
    names.some((one) => one.startsWith(begin)) ? [at + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
};
