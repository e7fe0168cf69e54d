import { HOURS_PER_DAY, HOURS_PER_WEEK } from './units.ts';

/** Rhythms of traffic: what the hours of a day or of a week carry. All hours are in UTC. */

/** The place in its week of an hour since 1970, which began on a Thursday; Monday 00 UTC is 0. */
export const hourOfWeek = (hour: number): number => (hour + 3 * HOURS_PER_DAY) % HOURS_PER_WEEK;

/** Means of the hours that share a place in a cycle of `length` hours; the first has the place `first`. 0 of none. */
export const cycleMeans = (series: readonly number[], length: number, first: number): number[] => {
  const sums = new Array<number>(length).fill(0);
  const counts = new Array<number>(length).fill(0);
  series.forEach((tokens, index) => {
    const place = (first + index) % length;
    sums[place] = (sums[place] ?? 0) + tokens;
    counts[place] = (counts[place] ?? 0) + 1;
  });
  return sums.map((sum, place) => sum / Math.max(1, counts[place] ?? 0));
};

/** The hour of the day, 0 to 23, with the largest mean; of equal ones that which comes first in the series. */
export const busiestHourOfDay = (series: readonly number[], firstHour: number): number => {
  const means = cycleMeans(series, HOURS_PER_DAY, firstHour);
  let busiest = firstHour % HOURS_PER_DAY;
  for (let after = 1; after < HOURS_PER_DAY; after += 1) {
    const hour = (firstHour + after) % HOURS_PER_DAY;
    if ((means[hour] ?? 0) > (means[busiest] ?? 0)) busiest = hour;
  }
  return busiest;
};
