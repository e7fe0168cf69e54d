import { busiestHourOfDay, cycleMeans, hourOfWeek } from '../domain/cycles.ts';
import { HOUR_MS } from '../domain/day.ts';
import { quantile } from '../domain/quantiles.ts';
import { toWhole } from '../domain/round.ts';
import { HOURS_PER_DAY, HOURS_PER_WEEK } from '../domain/units.ts';
import type { UsageProfile } from '../domain/usage.ts';
import { shortIsoOf } from './values/times.ts';

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

/** Means over a cycle; null where the window does not cover it once. */
const wholeCycle = (series: readonly number[], length: number, first: number): number[] | null =>
  series.length < length ? null : cycleMeans(series, length, first);

/** Percentiles, peak and rhythm of a series of hours; all null where there are no hours. */
export const hourFigures = (series: readonly number[] | null, firstHour: number): HourFigures => {
  if (series === null || series.length === 0) return NONE;
  const sorted = [...series].sort((a, b) => a - b);
  const peak = sorted.at(-1) ?? 0;
  const mean = series.reduce((sum, tokens) => sum + tokens, 0) / series.length;
  return {
    p50HourTokens: toWhole(quantile(sorted, 0.5)),
    p95HourTokens: toWhole(quantile(sorted, 0.95)),
    p99HourTokens: toWhole(quantile(sorted, 0.99)),
    peakHourTokens: peak,
    peakHourStart: shortIsoOf((firstHour + series.indexOf(peak)) * HOUR_MS),
    peakToMean: mean > 0 ? peak / mean : null,
    busiestHourOfDayUTC: busiestHourOfDay(series, firstHour),
    hourOfDayMeanTokens: wholeCycle(series, HOURS_PER_DAY, firstHour),
    hourOfWeekMeanTokens: wholeCycle(series, HOURS_PER_WEEK, hourOfWeek(firstHour)),
  };
};
