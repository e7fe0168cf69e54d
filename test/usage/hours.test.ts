import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../src/domain/day.ts';
import { bucketLength } from '../../src/usage/buckets.ts';
import { hourFigures } from '../../src/usage/hours.ts';
import { newModels } from '../../src/usage/models.ts';
import { seriesOf, weeklyGrowth, windowOf } from '../../src/usage/window.ts';
import { isWhole } from '../helpers/effort.ts';

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

  it('of a day and an hour are busiest by the mean of an hour of the day', () => {
    // Midnight has 10 and 12, five o'clock 11.5 alone.
    const hours = [10, 0, 0, 0, 0, 11.5, ...Array<number>(18).fill(0), 12];
    const { busiestHourOfDayUTC, hourOfDayMeanTokens } = hourFigures(hours, THURSDAY);
    expect([busiestHourOfDayUTC, hourOfDayMeanTokens?.[0], hourOfDayMeanTokens?.[5]]).toEqual([5, 11, 11.5]);
  });

  it('are nothing where there are none, and have no ratio where nothing was asked', () => {
    expect(Object.values(hourFigures([], 0)).every((figure) => figure === null)).toBe(true);
    expect(hourFigures([0, 0], 0).peakToMean).toBeNull();
  });
});

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the length of buckets that say only when they begin', () => {
  it.each([
    ['is the likely one where one begins at midnight', [DAY], DAY, DAY],
    ['is a day where two midnights say so', [DAY, 2 * DAY], HOUR, DAY],
    ['is an hour at most where one does not', [DAY, DAY + HOUR], DAY, HOUR],
    ['is the likely one where that is shorter', [HOUR], HOUR / 2, HOUR / 2],
    ['is what divides the gaps between three', [0, 2 * HOUR, 5 * HOUR], DAY, HOUR],
    ['is what divides them where each is of several', [0, 4 * HOUR, 10 * HOUR], HOUR, 2 * HOUR],
    ['is shorter than an hour where the gaps are', [0, HOUR / 4, HOUR], DAY, HOUR / 4],
    ['is a day at most', [0, 2 * DAY, 4 * DAY], HOUR, DAY],
    ['is a week where weeks lie between them', [0, 7 * DAY, 21 * DAY], HOUR, 7 * DAY],
  ])('%s', (_, starts, likely, length) => {
    expect(bucketLength(starts, likely)).toBe(length);
  });
});

describe('growth', () => {
  /** Tokens at noon of days since 1970. */
  const days = (...tokens: readonly number[]) =>
    new Map(tokens.map((each, day): [number, number] => [day * 24 + 12, each]));
  const weeks = [...Array<number>(7).fill(10), ...Array<number>(7).fill(30)];
  const window = (from: number, to: number) => ({ from, to, firstHour: 0, hours: 0 });

  it.each([
    // 7 × 30 ÷ 7 × 10
    ['is the last week over the first', days(...weeks), 0, 14 * DAY, 3],
    ['is not known below 14 days', days(...weeks), 0, 14 * DAY - 1, null],
    ['counts whole days alone, at the beginning', days(9999, ...weeks), 1, 15 * DAY, 3],
    ['counts whole days alone, at the end', days(...weeks, 9999), 0, 15 * DAY - 1, 3],
    ['leaves out what lies between', days(...weeks.slice(0, 7), 9999, ...weeks.slice(7)), 0, 15 * DAY, 3],
    ['is not known from nothing', days(...Array<number>(7).fill(0), ...weeks.slice(7)), 0, 14 * DAY, null],
  ])('%s', (_, hours, from, to, growth) => {
    expect(weeklyGrowth(hours, window(from, to))).toBe(growth);
  });
});

describe('the time that an export covers', () => {
  const covered = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY, longest: 0 };
  const lastCall = Number.NEGATIVE_INFINITY;
  const window = (times: Partial<typeof covered & { lastCall: number }>) =>
    windowOf({ covered: { ...covered, lastCall, ...times } } as Parameters<typeof windowOf>[0]);

  it.each([
    // The hours of the first and the last call are whole.
    ['calls', { from: 90, lastCall: 2 * HOUR }, { from: 90, to: 2 * HOUR, firstHour: 0, hours: 3 }],
    [
      'buckets',
      { from: HOUR, to: 3 * HOUR, longest: HOUR },
      { from: HOUR, to: 3 * HOUR, firstHour: 1, hours: 2 },
    ],
    [
      'a call after the last bucket',
      { from: HOUR, to: 3 * HOUR, longest: HOUR, lastCall: 3 * HOUR + 1 },
      { from: HOUR, to: 3 * HOUR + 1, firstHour: 1, hours: 3 },
    ],
    ['nothing', {}, null],
  ])('of %s', (_, times, expected) => {
    expect(window(times)).toEqual(expected);
  });

  it('has every hour, also those without traffic, and none beyond it', () => {
    const hours = new Map([
      [9, 1],
      [10, 2],
      [12, 3],
      [13, 4],
    ]);
    expect(seriesOf(hours, { from: 0, to: 0, firstHour: 10, hours: 3 })).toEqual([2, 0, 3]);
  });
});

describe('models', () => {
  it('without a name are one, and long names are cut', () => {
    const models = newModels();
    const long = 'm'.repeat(201);
    for (const name of [null, '', ' ', long]) models.named(name);
    expect([...models.all.keys()]).toEqual(['(not stated)', 'm'.repeat(200)]);
    expect(models.named(long)).toBe(models.named(`${long}x`));
  });

  it.runIf(isWhole)('have two million hours at most, and a refusal says what to do beyond them', () => {
    const models = newModels();
    const inHour = (hour: number): void =>
      models.add({
        model: 'm',
        at: hour * HOUR_MS,
        input: 1,
        cached: null,
        written: null,
        output: 1,
        requests: null,
      });
    for (let hour = 0; hour < 2_000_000; hour += 1) inHour(hour);
    inHour(0);
    expect(() => inHour(2_000_000)).toThrow(/Export a shorter range/);
  });

  it('beyond two thousand are summed as one', () => {
    const models = newModels();
    for (let at = 1; at <= 2002; at += 1) models.named(`m${at}`).input += at;
    expect(models.all.size).toBe(2001);
    expect(models.named('m2000').input).toBe(2000);
    expect(models.all.get('(other models)')?.input).toBe(2001 + 2002);
  });
});
