/** The period of an adverb, by its name in `PER_MONTH`: "weekly" is each week. */
export const PERIOD_OF: Readonly<Record<string, string>> = {
  hourly: 'hour',
  daily: 'day',
  nightly: 'night',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
};

const PER = String.raw`(?: ?\/ ?| (?:per|an?|each|every) )`;

/**
 * What an amount is of, with the space before it, for expressions: "/day", " per week", " each month", " monthly".
 * An hour and less are no period of volumes and bills, but of rates and rents.
 */
export const A_PERIOD = String.raw`(?:${PER}(?:day|week|wk|month|mo|quarter|year|yr)\b| (?:daily|weekly|monthly|quarterly|yearly|annually)\b)`;

/** The same of a month alone. */
export const A_MONTH = String.raw`(?:${PER}mo(?:nth)?\b| monthly\b)`;

/** The same of a year alone. */
export const A_YEAR = String.raw`(?:${PER}(?:yr|year|annum)\b|,? (?:yearly|annually)\b|,? p\.?a\b\.?)`;

/** "/s", " per second": what a rate is of. */
export const A_SECOND = String.raw`${PER}s(?:ec(?:ond)?)?\b`;

/** "/min", " per minute". */
export const A_MINUTE = String.raw`${PER}min(?:ute)?\b`;

/** "/h", " per hour", " hourly". */
export const AN_HOUR = String.raw`(?:${PER}h(?:(?:ou)?r)?\b| hourly\b)`;

/** How fast a machine or a person's stream is: "tok/s", "tokens per second", "tps". */
export const TOKENS_A_SECOND = String.raw`(?:tok(?:en)?s?${A_SECOND}|tps\b|t\/s\b)`;
