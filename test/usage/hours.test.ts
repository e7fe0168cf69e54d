import { describe, expect, it } from 'vitest';
import { hourFigures } from '../../src/usage/hours.ts';

/** Hours since 1970: the first of them was a Thursday's. */
const THURSDAY = 0;

describe('the hours of an export', () => {
  it('have percentiles between the two nearest hours', () => {
    // Sorted 0, 100, 400, 1,000: half way lies between 100 and 400, 95% at place 2.85, 99% at place 2.97.
    expect(hourFigures([400, 0, 1000, 100], THURSDAY)).toMatchObject({
      p50HourTokens: 250,
      p95HourTokens: 400 + 0.85 * 600,
      p99HourTokens: 400 + 0.97 * 600,
      peakHourTokens: 1000,
      peakHourStart: '1970-01-01T02:00:00Z',
      peakToMean: 1000 / 375,
      busiestHourOfDayUTC: 2,
      hourOfDayMeanTokens: null,
    });
  });

  it('have a rhythm where they cover a day or a week, counted from Monday', () => {
    const week = Array.from({ length: 168 }, (_, hour) => hour);
    const figures = hourFigures(week, THURSDAY);
    expect(figures.hourOfDayMeanTokens?.[5]).toBe(5 + 24 * 3);
    // Monday at midnight is four days behind Thursday's.
    expect(figures.hourOfWeekMeanTokens?.[0]).toBe(96);
    expect(figures.hourOfWeekMeanTokens?.[72]).toBe(0);
    expect(hourFigures(week.slice(1), THURSDAY).hourOfWeekMeanTokens).toBeNull();
  });

  it('are nothing where there are none, and have no ratio where nothing was asked', () => {
    expect(Object.values(hourFigures([], 0)).every((figure) => figure === null)).toBe(true);
    expect(hourFigures([0, 0], 0).peakToMean).toBeNull();
  });
});
