import { HOUR_MS } from '../domain/day.ts';

const HOURS_OF_WEEK = 168;

/** The means of the hours of a week, as proportions; undefined for windows below a week. */
export const hoursOfWeek = (hours: readonly number[], firstHour: number): number[] | undefined => {
  if (hours.length < HOURS_OF_WEEK) return undefined;
  const sums = new Array<number>(HOURS_OF_WEEK).fill(0);
  const counts = new Array<number>(HOURS_OF_WEEK).fill(0);
  hours.forEach((tokens, index) => {
    const place = (firstHour + index) % HOURS_OF_WEEK;
    sums[place] = (sums[place] ?? 0) + tokens;
    counts[place] = (counts[place] ?? 0) + 1;
  });
  return sums.map((sum, place) => sum / Math.max(1, counts[place] ?? 1));
};

/** Monday 00 UTC is hour 0. */
export const firstHourOf = (from: string): number =>
  (Math.floor(Date.parse(from) / HOUR_MS) + 72) % HOURS_OF_WEEK;
