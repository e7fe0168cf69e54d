import { describe, expect, it } from 'vitest';
import type { Own } from '../../src/domain/scenario.ts';
import { assess } from '../helpers/in-words.ts';
import { evidence, own, rent, scenario } from '../helpers/scenario.ts';
import { assessed, flatApi } from './found.ts';

describe('payback', () => {
  it('counts other costs and maintenance as running cash', () => {
    const { verdict } = assessed({
      selfHosted: { procurement: own({ annualMaintenanceShare: 0.12 }), otherUsdPerMonth: 500 },
      apis: [flatApi('acme/large', 6)],
    });
    // One GPU with its host is 21,750. A month: 1,000 ops + 500 other + 12% of 21,750 ÷ 12 = 217.50, of 3,000.
    expect(verdict.paybackMonths).toBeCloseTo(21_750 / 1282.5, 9);
  });

  it('never comes where what was bought cannot serve the volume, and in no month that saves nothing', () => {
    const bought = (usd: number, fits: boolean) =>
      assess(
        {
          ...scenario({ selfHosted: { procurement: own() }, apis: [flatApi('acme/large', usd)] }),
          apiPriceFallPerYear: 0,
        },
        evidence({ fit: { fits, neededGb: 150, availableGb: 72, requestsAtOnce: 0, wouldFit: [] } }),
      ).verdict;
    // 500M tokens: 1,000 a month of ops, of 3,000, and of 1,000.
    expect(bought(6, true)).toMatchObject({ paybackMonths: 10.875 });
    expect(bought(6, false)).toMatchObject({ paybackMonths: null, paybackMonthsAtFallingPrices: null });
    expect(bought(2, true)).toMatchObject({ paybackMonths: null, paybackMonthsAtFallingPrices: null });
  });
});

describe('payback where nothing is bought', () => {
  it.each([rent(), { kind: 'paid' } as const])('is no question: $kind', (procurement) => {
    const { verdict } = assess(
      { ...scenario({ selfHosted: { procurement } }), apiPriceFallPerYear: 0.1 },
      evidence(),
    );
    expect(Object.keys(verdict).filter((key) => key.startsWith('payback'))).toEqual([]);
  });
});

describe('payback at falling prices', () => {
  const saving = (usdSaved: number, bought: Partial<Own> = {}) =>
    assess(
      {
        ...scenario({
          selfHosted: { procurement: own(bought) },
          apis: [flatApi('acme/large', (1000 + usdSaved) / 500)],
        }),
        apiPriceFallPerYear: 0,
      },
      evidence(),
    ).verdict;

  it('is that at flat prices where they do not fall, and never after more than a hundred years', () => {
    // 21,750 of hardware, 1,000 a month of ops.
    expect(saving(21.75).paybackMonths).toBeCloseTo(1000, 6);
    expect(saving(21.75).paybackMonthsAtFallingPrices).toBeCloseTo(1000, 6);
    expect(saving(10).paybackMonths).toBeCloseTo(2175, 6);
    expect(saving(10).paybackMonthsAtFallingPrices).toBeNull();
    expect(saving(0.5).paybackMonths).toBeCloseTo(43_500, 3);
    // 21,750 ÷ 1,200 = 18.125
    expect(saving(18.13).paybackMonthsAtFallingPrices).toBeCloseTo(1199.67, 2);
    expect(saving(18.12).paybackMonthsAtFallingPrices).toBeNull();
  });

  it('is counted in cents where little was paid: $45 at 50 cents a month are 90 months', () => {
    const { paybackMonths, paybackMonthsAtFallingPrices } = saving(0.5, {
      usdPerGpu: 45,
      hostUsdPerGpu: 0,
    });
    expect(paybackMonths).toBeCloseTo(90, 6);
    expect(paybackMonthsAtFallingPrices).toBeCloseTo(90, 6);
  });
});
