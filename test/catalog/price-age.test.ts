import { expect, it } from 'vitest';
import { oldestPriceDays } from '../../src/catalog/price-age.ts';

it('the price that was longest not confirmed is a day older each day', () => {
  const [today, tomorrow] = ['2026-12-01T12:00:00Z', '2026-12-02T12:00:00Z'].map((at) => new Date(at)) as [
    Date,
    Date,
  ];
  const days = oldestPriceDays(today);
  expect(days).toBeGreaterThan(0);
  expect(oldestPriceDays(tomorrow)).toBe(days + 1);
});
