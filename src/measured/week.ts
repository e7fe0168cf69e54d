import { cycleMeans, hourOfWeek } from '../domain/cycles.ts';
import { HOUR_MS } from '../domain/day.ts';
import { HOURS_PER_WEEK } from '../domain/units.ts';

/** The means of the hours of a week, as proportions; undefined for windows below a week. */
export const hoursOfWeek = (hours: readonly number[], firstHour: number): number[] | undefined =>
  hours.length < HOURS_PER_WEEK ? undefined : cycleMeans(hours, HOURS_PER_WEEK, firstHour);

/** The place in its week of the hour in which an export begins; Monday 00 UTC is 0. */
export const firstHourOf = (from: string): number => hourOfWeek(Math.floor(Date.parse(from) / HOUR_MS));
