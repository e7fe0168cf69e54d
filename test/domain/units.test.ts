import { expect, it } from 'vitest';
import {
  DAYS_PER_MONTH,
  HOURS_IN,
  HOURS_PER_DAY,
  HOURS_PER_MONTH,
  KILOBYTES_OF,
  KILOBYTES_PER_GIGABYTE,
  MONTHS_IN,
  MONTHS_PER_YEAR,
  PER_MONTH,
  SECONDS_PER_MONTH,
  TOKENS_OF_TEXT,
  WEEKS_PER_MONTH,
} from '../../src/domain/units.ts';

it('a month is a twelfth of a year of 365 days, in days and in hours: 730', () => {
  expect(DAYS_PER_MONTH * MONTHS_PER_YEAR).toBe(365);
  expect(DAYS_PER_MONTH * HOURS_PER_DAY).toBeCloseTo(HOURS_PER_MONTH, 9);
  expect(SECONDS_PER_MONTH).toBe(2_628_000);
});

it.each([
  ['a year', 'year', 1 / 12],
  ['a quarter', 'quarter', 1 / 3],
  ['a fortnight', 'fortnight', 365 / 12 / 14],
  ['a week', 'week', 365 / 12 / 7],
  ['an hour', 'hour', 730],
  ['a minute', 'minute', 43_800],
  ['a second', 'second', 2_628_000],
] as const)('%s is so much of a month', (_, period, many) => {
  expect(PER_MONTH[period]).toBeCloseTo(many, 9);
});

it('working days and those of weekends are all days of a month', () => {
  expect(PER_MONTH.workday + PER_MONTH['weekend-day']).toBeCloseTo(DAYS_PER_MONTH, 12);
  // 104 or 105 of a year.
  expect(PER_MONTH['weekend-day'] * 12).toBeCloseTo(105, 9);
});

it('whole months and shares of one agree about years and quarters', () => {
  for (const period of ['quarter', 'year'] as const)
    expect(MONTHS_IN[period] * PER_MONTH[period]).toBeCloseTo(1, 12);
  expect(HOURS_IN.week * WEEKS_PER_MONTH).toBeCloseTo(HOURS_PER_MONTH, 9);
});

it('text has four characters a token, and a page 500 words', () => {
  expect(TOKENS_OF_TEXT.megabyte * 4).toBe(1e6);
  expect(TOKENS_OF_TEXT.terabyte / TOKENS_OF_TEXT.gigabyte).toBe(1000);
  expect(TOKENS_OF_TEXT.page / TOKENS_OF_TEXT.word).toBeCloseTo(500, 9);
  expect(KILOBYTES_PER_GIGABYTE / KILOBYTES_OF.megabyte).toBe(1000);
});
