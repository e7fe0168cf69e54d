/** Fixed conversions. A month is 730 hours, so a day is 12/365 of a month. */

/** 365 days × 24 hours ÷ 12, as clouds bill a month. */
export const HOURS_PER_MONTH = 730;
/** All days are in UTC, which leaves none of them an hour short. */
export const HOURS_PER_DAY = 24;
/** Of every week in UTC, ISO's among them. */
export const DAYS_PER_WEEK = 7;
/** Monday to Friday. */
export const WORKDAYS_PER_WEEK = 5;
/** 168: exports are summed by the hours of a week. */
export const HOURS_PER_WEEK = DAYS_PER_WEEK * HOURS_PER_DAY;
/** 672 and 744: hours a month that people state lie between these, or are those of a part of it. */
export const SHORTEST_MONTH_HOURS = 28 * HOURS_PER_DAY;
export const LONGEST_MONTH_HOURS = 31 * HOURS_PER_DAY;
/** 30.42: with 24 hours each they are the 730 above. */
export const DAYS_PER_MONTH = 365 / 12;
/** 4.35, from the days: four weeks would lose 28 hours of the month. */
export const WEEKS_PER_MONTH = DAYS_PER_MONTH / DAYS_PER_WEEK;
/** Terms and depreciation are said in years and counted in months. */
export const MONTHS_PER_YEAR = 12;
/** Tokens a second become tokens an hour, which is what is billed. */
export const SECONDS_PER_HOUR = 3600;
/** 2,628,000: of a replica that never stops. */
export const SECONDS_PER_MONTH = HOURS_PER_MONTH * SECONDS_PER_HOUR;
/** Hours a month in which an office is open: five days of ten hours, 52 weeks over 12 months, rounded. */
export const OFFICE_HOURS_PER_MONTH = 217;
/** Hours a month of one full-time engineer (1 FTE). */
export const FTE_HOURS_PER_MONTH = 160;
/** Sellers quote USD per million tokens; scenarios count single ones. */
export const TOKENS_PER_MILLION = 1e6;

/** Months of the periods that have whole ones. */
export const MONTHS_IN = { month: 1, quarter: 3, year: MONTHS_PER_YEAR } as const;

/** How many of each period a month has: the one table of periods. */
export const PER_MONTH = {
  second: SECONDS_PER_MONTH,
  minute: HOURS_PER_MONTH * 60,
  hour: HOURS_PER_MONTH,
  day: DAYS_PER_MONTH,
  // 260 working days a year.
  workday: 260 / 12,
  'weekend-day': DAYS_PER_MONTH - 260 / 12,
  week: WEEKS_PER_MONTH,
  month: 1,
  year: 1 / MONTHS_PER_YEAR,
  quarter: 1 / 3,
  fortnight: WEEKS_PER_MONTH / 2,
} as const;

/** A time that divides a month, or that months make up. */
export type Period = keyof typeof PER_MONTH;

/**
 * What text is in tokens. 1,000 tokens are about 750 words and 4,000 characters of English (OpenAI, "What are tokens",
 * read 2026-11-26), one or two sentences about 30 tokens and a paragraph 100 (the same); a page has 500 words,
 * single-spaced.
 */
export const TOKENS_OF_TEXT = {
  word: 1000 / 750,
  character: 1 / 4,
  sentence: 30 / 1.5,
  paragraph: 100,
  page: (500 * 1000) / 750,
  megabyte: 1e6 / 4,
  gigabyte: 1e9 / 4,
  terabyte: 1e12 / 4,
} as const;

/** What a minute of speech is as text: 150 words, our assumption for conversations (2026-11). */
export const TOKENS_PER_SPOKEN_MINUTE = 200;

/** Kilobytes of 1,000 bytes, as networks are billed. */
export const KILOBYTES_OF = { kilobyte: 1, megabyte: 1e3 } as const;
/** Kilobytes of 1,000 bytes: egress is priced by such gigabytes. */
export const KILOBYTES_PER_GIGABYTE = 1e6;

/** Hours of the times in which a job is done. */
export const HOURS_IN = {
  hour: 1,
  day: HOURS_PER_DAY,
  week: HOURS_PER_WEEK,
} as const;
