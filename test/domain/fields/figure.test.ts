import { expect, it } from 'vitest';
import { figure, typedAs } from '../../../src/domain/fields/figure.ts';
import { valueAt } from '../../../src/domain/fields/value-at.ts';

it.each([
  ['workload.tokensPerMonth', 1_250_000_000, '1.25B'],
  ['workload.requestsPerMonth', 40_000, '40k'],
  ['workload.cachedInputShare', 1 / 3, '33%'],
  ['selfHosted.ops.usdPerHour', 95, '$95.00'],
  ['selfHosted.procurement.lifeMonths', 36, '36 months'],
  ['selfHosted.gpuCount', 8, '8'],
] as const)('%s of %d is shown as %s', (field, value, shown) => {
  expect(figure(field, value)).toBe(shown);
});

it('a share is typed with its tenths, and money with the digits that its price has', () => {
  expect(typedAs('workload.cachedInputShare', 1 / 3, 'short')).toContain('33.3%');
  expect(typedAs('workload.cachedInputShare', 0.6, 'full')).toBe('60% cached');
  expect(typedAs('selfHosted.egress.usdPerGb', 0.0852, 'full')).toContain('$0.0852');
  expect(typedAs('selfHosted.ops.hoursPerMonth', 16, 'full', 'so {} of it')).toBe('so 16 of it');
});

it('the value of a field is found at its path, as far as there is one', () => {
  const scenario = { workload: { cachedInputShare: 0.4 }, selfHosted: null };
  expect(valueAt(scenario, 'workload.cachedInputShare')).toBe(0.4);
  expect(valueAt(scenario, 'selfHosted.ops.hoursPerMonth')).toBeUndefined();
  expect(valueAt(undefined, 'workload.bill')).toBeUndefined();
});
