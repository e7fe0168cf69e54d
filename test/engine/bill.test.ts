import { describe, expect, it } from 'vitest';
import { flat, found, hostingAt } from './found.ts';

describe('the half check', () => {
  it.each([
    // At $8 a million 500M tokens are $4,000, and half of them $2,000.
    [1999, 'robust'],
    [2000, 'fragile'],
    [2001, 'fragile'],
    [3999, 'fragile'],
    [4000, 'api'],
  ])('of a fleet at $%d against $4,000 and $2,000 is %s', (usd, regime) => {
    expect(found({ ...hostingAt(usd), apis: [flat(8)] }).comparisons[0]?.regime).toBe(regime);
  });
});

describe('one bill beside the other', () => {
  it('has a price of each million, and the share that is left at half the traffic', () => {
    // $3,000 + 10 h × $100 = $4,000, of which $2,500 are left at half: $8 a million.
    const [comparison] = found({ apis: [flat(6, { opsHoursPerMonth: 10 })] }).comparisons;
    expect(comparison?.usdPerMillionTokens).toBeCloseTo(8, 9);
    expect(comparison?.atHalfShare).toBeCloseTo(2500 / 4000, 12);
    expect(comparison?.selfHostedShare).toBeCloseTo(2460 / 4000, 12);
    expect(comparison).not.toHaveProperty('totalUsd');
  });

  it('is a total where the job is done once', () => {
    const [comparison] = found({ workload: { oneTime: true }, apis: [flat(6)] }).comparisons;
    expect(comparison?.totalUsd).toBeCloseTo(3000, 6);
  });

  it.each([
    ['hosting, over the next best', [flat(6), flat(12, { id: 'b/other' })], 3000 / 2460],
    ['an API, over hosting', [flat(2)], 2460 / 1000],
    ['an API, over the other', [flat(2), flat(3, { id: 'b/other' })], 1500 / 1000],
    ['an API that asks nothing', [flat(0)], undefined],
  ])('the ratio of %s', (_, apis, ratio) => {
    const { verdict } = found({ apis });
    if (ratio === undefined) expect(verdict).not.toHaveProperty('ratio');
    else expect(verdict.ratio).toBeCloseTo(ratio, 12);
  });

  it('is a tenth of the dearer apart in a close call', () => {
    // $2,700 and $3,000.
    const isClose = (usd: number) => found({ ...hostingAt(usd), apis: [flat(6)] }).comparisons[0]?.closeCall;
    expect([isClose(2700), isClose(2699)]).toEqual([true, false]);
  });
});
