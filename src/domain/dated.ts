import { DAY_MS } from './day.ts';

/** The days that prices are dated by, and from when on a price is too old to be relied on. */

/** A price that was last seen to hold more whole days ago than this is stale wherever it is shown. */
export const STALE_AFTER_DAYS = 90;

/** Milliseconds of `2026-11-09`, `2026-03` or `2026` at 0:00 UTC; NaN for anything else, such as "undated". */
const timeOf = (date: string): number => (/^\d{4}(-\d{2}){0,2}$/.test(date) ? Date.parse(date) : Number.NaN);

/** A year alone is a date too. */
export const isDated = (date: string): boolean => !Number.isNaN(timeOf(date));

/** Whole and part days from one day to another; NaN where the date is none. */
export const daysBetween = (date: string, later: string | Date): number =>
  ((typeof later === 'string' ? timeOf(later) : later.getTime()) - timeOf(date)) / DAY_MS;

/** More than `STALE_AFTER_DAYS` whole days old, or without a date. */
export const isStale = (date: string, asOf: Date): boolean =>
  !(Math.floor(daysBetween(date, asOf)) <= STALE_AFTER_DAYS);
