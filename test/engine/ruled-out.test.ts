import { describe, expect, it } from 'vitest';
import type { Api } from '../../src/domain/scenario.ts';
import { flat, found } from './found.ts';

describe('a mix of several APIs', () => {
  const mix = [
    { id: 'a/large', share: 0.4 },
    { id: 'b/small', share: 0.6 },
  ];
  it.each([
    [{ sellers: ['a', 'b'] }, undefined],
    [{ sellers: ['a'] }, 'not-listed'],
    // Its own id is a name that somebody gave it.
    [{ sellers: ['mix'] }, 'not-listed'],
    [{ excludedSellers: ['b'] }, 'excluded'],
    [{ excludedSellers: ['mix'] }, undefined],
  ])('is bought from the sellers of its parts: %j', (constraints, code) => {
    const { comparisons } = found({ apis: [flat(6, { id: 'mix/a+b', mix })], constraints });
    expect(comparisons[0]?.ruledOutBecause?.code).toBe(code);
  });
});

describe('capacity that is bought by the month', () => {
  const bought = (capacityTokensPerMonth: number, changes: Partial<Api> = {}) =>
    found({ apis: [flat(0, { usdPerMonth: 900, capacityTokensPerMonth, ...changes })] }).comparisons[0];

  it('is enough where it is the volume, and without a price for more too small a token below it', () => {
    expect(bought(500e6)?.ruledOutBecause).toBeUndefined();
    expect(bought(500e6 - 1)?.ruledOutBecause?.code).toBe('capacity-too-small');
    expect(bought(400e6, flat(6))?.ruledOutBecause).toBeUndefined();
  });

  it('covers nothing where it is not paid for', () => {
    const [comparison] = found({ apis: [flat(6, { capacityTokensPerMonth: 1e9 })] }).comparisons;
    expect(comparison?.monthlyUsd).toBeCloseTo(3000, 6);
  });
});
