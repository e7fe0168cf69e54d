/** Fixed conversions. A month is 730 hours, so a day is 12/365 of a month. */

export const HOURS_PER_MONTH = 730;
export const DAYS_PER_MONTH = 365 / 12;
export const WEEKS_PER_MONTH = DAYS_PER_MONTH / 7;
export const MONTHS_PER_YEAR = 12;
export const SECONDS_PER_HOUR = 3600;
export const SECONDS_PER_MONTH = HOURS_PER_MONTH * SECONDS_PER_HOUR;
/** Hours a month in which an office is open: five days of ten hours, 52 weeks over 12 months, rounded. */
export const OFFICE_HOURS_PER_MONTH = 217;
/** Hours a month of one full-time engineer (1 FTE). */
export const FTE_HOURS_PER_MONTH = 160;
export const TOKENS_PER_MILLION = 1e6;
