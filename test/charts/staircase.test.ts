import { describe, expect, it } from 'vitest';
import { coordinate, tickStep } from '../../src/charts/precision.ts';
import { thin, until, usdAt } from '../../src/charts/staircase.ts';

const stairs = [
  { tokens: 0, usd: 10 },
  { tokens: 100, usd: 10 },
  { tokens: 100, usd: 20 },
  { tokens: 200, usd: 20 },
];

describe('a staircase', () => {
  it.each([
    [0, 10],
    [50, 10],
    [100, 10], // a step includes its end
    [100.5, 20],
    [200, 20],
    [300, 20],
  ])('costs at %d tokens %d', (tokens, usd) => {
    expect(usdAt(stairs, tokens)).toBe(usd);
  });

  it('is straight between corners', () => {
    const slope = [
      { tokens: 0, usd: 0 },
      { tokens: 10, usd: 100 },
    ];
    expect(usdAt(slope, 2.5)).toBe(25);
  });

  it('ends where the picture ends, or where it ends itself', () => {
    expect(until(stairs, 150).at(-1)).toEqual({ tokens: 150, usd: 20 });
    expect(until(stairs, 500)).toEqual(stairs);
  });

  it('is thinned evenly, ends included', () => {
    expect(thin([0, 1, 2, 3, 4, 5, 6, 7, 8], 5)).toEqual([0, 2, 4, 6, 8]);
    expect(thin([1, 2], 5)).toEqual([1, 2]);
  });
});

describe('axis steps', () => {
  it.each([
    [800e6, 5, 200e6],
    [1000, 5, 200],
    [1001, 5, 250],
    [5, 5, 1],
    [2e-6, 5, 5e-7],
    [1.6e18, 5, 5e17],
  ])('of %d in at most %d parts: %d', (range, most, step) => {
    expect(tickStep(range, most)).toBe(step);
  });

  it('rounds coordinates to four digits', () => {
    expect(coordinate(123_456)).toBe(123_500);
  });
});
