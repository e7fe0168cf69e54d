import { describe, expect, it } from 'vitest';
import { busiestHourOfDay, cycleMeans, hourOfWeek } from '../../src/domain/cycles.ts';

const hourAt = (time: string): number => Date.parse(time) / 3_600_000;

it.each([
  // 23 November 2026 is a Monday.
  ['2026-11-23T00:00:00Z', 0],
  ['2026-11-23T23:00:00Z', 23],
  ['2026-11-29T23:00:00Z', 167],
  ['1970-01-01T00:00:00Z', 72],
])('%s is hour %d of its week', (time, place) => {
  expect(hourOfWeek(hourAt(time))).toBe(place);
});

describe('means of a cycle', () => {
  it('are over as many hours as share a place, wherever the series begins', () => {
    // Places 2, 0, 1, 2, 0: of 10 and 40, 20 and 50, 30.
    expect(cycleMeans([10, 20, 30, 40, 50], 3, 2)).toEqual([35, 30, 25]);
  });

  it('are 0 where no hour has the place', () => {
    expect(cycleMeans([10], 3, 1)).toEqual([0, 10, 0]);
    expect(cycleMeans([], 2, 0)).toEqual([0, 0]);
  });
});

describe('the busiest hour of the day', () => {
  it('has the largest mean, not the largest sum', () => {
    // Hours 22, 23, 0 to 23: 22 and 23 stand twice and carry 6 and 8 on average.
    const day = [4, 8, ...Array.from({ length: 22 }, (_, hour) => (hour === 5 ? 9 : 1)), 8, 8];
    expect(busiestHourOfDay(day, 22)).toBe(5);
  });

  it('is of equal ones that which comes first in the series', () => {
    const flat = Array.from({ length: 24 }, () => 1);
    expect(busiestHourOfDay(flat, 7)).toBe(7);
    expect(busiestHourOfDay(flat, 31)).toBe(7);
    // Hours 22, 23, 0 to 21: 23 and 1 carry as much.
    expect(busiestHourOfDay([1, 9, 1, 9, ...flat.slice(4)], 22)).toBe(23);
  });
});
