import { describe, expect, it } from 'vitest';
import type { ApiPrice } from '../../src/catalog/index.ts';
import { cheapestSellers, isSold, usdPerMillionAtMix } from '../../src/catalog/same-model.ts';

describe('a price at a mix', () => {
  const price = {
    usdPerMillionInput: 2,
    usdPerMillionOutput: 10,
    usdPerMillionCachedInput: 0.5,
    batchDiscount: 0.5,
  } as ApiPrice;

  it.each([
    // 0.75 × $2 + 0.25 × $10
    ['input and output', { inputShare: 0.75 }, 4],
    // 0.75 × (0.4 × $2 + 0.6 × $0.50) + 0.25 × $10
    ['six tenths of the input cached', { inputShare: 0.75, cachedInputShare: 0.6 }, 3.325],
    // Half of it for half.
    ['half in batch', { inputShare: 0.75, batchShare: 0.5 }, 3],
    ['output alone', { inputShare: 0 }, 10],
  ])('%s', (_, mix, usd) => {
    expect(usdPerMillionAtMix(price, mix)).toBeCloseTo(usd, 12);
  });

  it('charges cached input as input where it has no price of its own', () => {
    const whole = { ...price, usdPerMillionCachedInput: null };
    expect(usdPerMillionAtMix(whole, { inputShare: 1, cachedInputShare: 1 })).toBe(2);
  });
});

it('sellers of a model stand in the order of what they ask, and all of them sell', () => {
  const sellers = cheapestSellers('llama-3.3-70b');
  expect(sellers.length).toBeGreaterThan(1);
  expect(sellers.filter((id) => !isSold(id))).toEqual([]);
  expect(cheapestSellers('no-such-model')).toEqual([]);
  expect(isSold('openai/gpt-oss-120b')).toBe(false);
});
