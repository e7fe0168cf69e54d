import { DAY_MS, HOUR_MS } from '../domain/day.ts';
import { DAYS_PER_WEEK, HOURS_PER_DAY } from '../domain/units.ts';
import type { Tally } from './tally.ts';

/** The time an export covers, and what happened in each of its hours. Times in ms, hours counted from 1970 in UTC. */

/** The time that an export covers, milliseconds since 1970; `firstHour` in hours since then. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** Whole hours: from the hour of the first row to the end of the hour of the last. */
  readonly firstHour: number;
  readonly hours: number;
}

/** null where no row says when it was. */
export const windowOf = ({ covered }: Tally): Window | null => {
  if (!Number.isFinite(covered.from)) return null;
  const calls = covered.longest === 0;
  const to = calls ? covered.lastCall : Math.max(covered.to, covered.lastCall);
  const firstHour = Math.floor(covered.from / HOUR_MS);
  const end = calls ? Math.floor(to / HOUR_MS) + 1 : Math.ceil(to / HOUR_MS);
  return { from: covered.from, to, firstHour, hours: end - firstHour };
};

/** The tokens of each hour of a window, 0 where there were none. */
export const seriesOf = (
  hours: ReadonlyMap<number, number>,
  { firstHour, hours: length }: Window,
): number[] => {
  const series = new Array<number>(length).fill(0);
  for (const [hour, tokens] of hours) {
    const place = hour - firstHour;
    if (place >= 0 && place < length) series[place] = tokens;
  }
  return series;
};

/** Hours of several models as one. */
export const added = (maps: Iterable<ReadonlyMap<number, number>>): Map<number, number> => {
  const sum = new Map<number, number>();
  for (const map of maps) for (const [hour, tokens] of map) sum.set(hour, (sum.get(hour) ?? 0) + tokens);
  return sum;
};

/** Days: a first week and a last one that share none. */
const GROWTH_DAYS = 14;

/** Tokens of the last seven whole UTC days over those of the first. */
export const weeklyGrowth = (hours: ReadonlyMap<number, number>, { from, to }: Window): number | null => {
  const firstDay = Math.ceil(from / DAY_MS);
  const days = Math.floor(to / DAY_MS) - firstDay;
  if (days < GROWTH_DAYS) return null;
  const sums = new Array<number>(days).fill(0);
  for (const [hour, tokens] of hours) {
    const day = Math.floor(hour / HOURS_PER_DAY) - firstDay;
    const before = sums[day];
    if (before !== undefined) sums[day] = before + tokens;
  }
  const sum = (part: readonly number[]): number => part.reduce((a, b) => a + b, 0);
  const first = sum(sums.slice(0, DAYS_PER_WEEK));
  return first > 0 ? sum(sums.slice(-DAYS_PER_WEEK)) / first : null;
};
