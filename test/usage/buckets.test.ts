import { describe, expect, it } from 'vitest';
import { bucketLength } from '../../src/usage/buckets.ts';

describe('buckets that say only when they begin', () => {
  const HOUR = 3_600_000;
  const length = (...hours: number[]) =>
    bucketLength(
      hours.map((hour) => hour * HOUR),
      24 * HOUR,
    ) / HOUR;

  it('are as long as three of them are apart, a day or a week at most', () => {
    expect([length(0, 6, 12), length(0, 6, 24), length(0, 48, 96), length(0, 168, 336)]).toEqual([
      6, 6, 24, 168,
    ]);
  });

  it('are an hour where there are two, and a day where both begin at midnight', () => {
    expect([length(0, 6), length(0, 48), length(6), length(0)]).toEqual([1, 24, 1, 24]);
  });
});
