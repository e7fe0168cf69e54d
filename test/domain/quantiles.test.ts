import { describe, expect, it } from 'vitest';
import { median, quantile } from '../../src/domain/quantiles.ts';

describe('a quantile', () => {
  it.each([
    // Five values lie at 0, 1/4, 1/2, 3/4 and 1; a third of the way is 4/3 of a step from the first.
    [0, 10],
    [0.25, 20],
    [1 / 3, 20 + 10 / 3],
    [0.9, 76],
    [1, 100],
  ])('lies between the two nearest: %d of 10, 20, 30, 40 and 100 is %d', (share, value) => {
    expect(quantile([10, 20, 30, 40, 100], share)).toBeCloseTo(value, 9);
  });

  it('is the one value where there is one, and 0 of none', () => {
    expect([0, 0.5, 1].map((share) => quantile([7], share))).toEqual([7, 7, 7]);
    expect(quantile([], 0.5)).toBe(0);
  });
});

describe('a median', () => {
  it.each([
    [[7], 7],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    // By size, not by their digits.
    [[9, 100, 10], 10],
    [[1, 2, 3, 4, 50, 60], 3.5],
    [[], Number.NaN],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
