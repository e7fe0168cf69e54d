import { HOUR_MS } from '../domain/day.ts';
import { quantile } from '../domain/quantiles.ts';
import type { UsageProfile } from '../domain/usage.ts';
import { isoOf } from './values/times.ts';

type HourFigures = Pick<
  UsageProfile,
  | 'p50HourTokens'
  | 'p95HourTokens'
  | 'p99HourTokens'
  | 'peakHourTokens'
  | 'peakHourStart'
  | 'peakToMean'
  | 'busiestHourOfDayUTC'
  | 'hourOfDayMeanTokens'
  | 'hourOfWeekMeanTokens'
>;

const NONE: HourFigures = {
  p50HourTokens: null,
  p95HourTokens: null,
  p99HourTokens: null,
  peakHourTokens: null,
  peakHourStart: null,
  peakToMean: null,
  busiestHourOfDayUTC: null,
  hourOfDayMeanTokens: null,
  hourOfWeekMeanTokens: null,
};

/** Hours since 1970 begin on a Thursday; weeks are counted from Monday. */
const hourOfWeek = (hour: number): number => (hour + 3 * 24) % 168;

/** Means of the hours that share a place in a cycle; null where the window does not cover it once. */
const cycleMeans = (
  series: readonly number[],
  cycle: number,
  placeOf: (index: number) => number,
): number[] | null => {
  if (series.length < cycle) return null;
  const sums = new Array<number>(cycle).fill(0);
  const counts = new Array<number>(cycle).fill(0);
  series.forEach((tokens, index) => {
    const place = placeOf(index);
    sums[place] = (sums[place] ?? 0) + tokens;
    counts[place] = (counts[place] ?? 0) + 1;
  });
  return sums.map((sum, place) => sum / (counts[place] ?? 1));
};

const busiestOf = (series: readonly number[], firstHour: number): number => {
  const sums = new Map<number, { sum: number; count: number }>();
  series.forEach((tokens, index) => {
    const hour = (firstHour + index) % 24;
    const { sum, count } = sums.get(hour) ?? { sum: 0, count: 0 };
    sums.set(hour, { sum: sum + tokens, count: count + 1 });
  });
  const [first] = [...sums].sort(([, a], [, b]) => b.sum / b.count - a.sum / a.count);
  return first?.[0] ?? 0;
};

/** Percentiles, peak and rhythm of a series of hours; all null where there are no hours. */
export const hourFigures = (series: readonly number[] | null, firstHour: number): HourFigures => {
  if (series === null || series.length === 0) return NONE;
  const sorted = [...series].sort((a, b) => a - b);
  const peak = sorted.at(-1) ?? 0;
  const mean = series.reduce((sum, tokens) => sum + tokens, 0) / series.length;
  return {
    p50HourTokens: Math.round(quantile(sorted, 0.5)),
    p95HourTokens: Math.round(quantile(sorted, 0.95)),
    p99HourTokens: Math.round(quantile(sorted, 0.99)),
    peakHourTokens: peak,
    peakHourStart: isoOf((firstHour + series.indexOf(peak)) * HOUR_MS),
    peakToMean: mean > 0 ? peak / mean : null,
    busiestHourOfDayUTC: busiestOf(series, firstHour),
    hourOfDayMeanTokens: cycleMeans(series, 24, (index) => (firstHour + index) % 24),
    hourOfWeekMeanTokens: cycleMeans(series, 168, (index) => hourOfWeek(firstHour + index)),
  };
};
