import { dayInWords } from '../domain/format.ts';

/** Moments and days, which each reader sees in their own zone. */

/** ISO 8601 in one of Slack's own formats, such as `{date_short} {time}`. */
export const momentOf = (at: string, format: string): string => {
  const seconds = Math.floor(Date.parse(at) / 1000);
  return `<!date^${seconds}^${format}|${at.slice(0, 16).replace('T', ' ')} UTC>`;
};

/** The day of a moment; a day without its hour is the same in every zone. */
export const dayOf = (at: string): string =>
  at.includes('T') ? momentOf(at, '{date_short}') : dayInWords(at);
