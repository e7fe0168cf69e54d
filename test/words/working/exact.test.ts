import { expect, it } from 'vitest';
import { exactNumber, exactPercent, exactTokens, exactUsd } from '../../../src/words/working/exact.ts';

it.each([
  [exactNumber(0), '0'],
  [exactNumber(1 / 7e5), '0.00000142857'],
  [exactNumber(1e-6), '0.000001'],
  [exactNumber(9.99e-7), 'under 1'],
  [exactNumber(5571.5432), '5,571.54'],
  [exactUsd(0), '$0'],
  [exactUsd(1 / 7e5), '$0.00000142857'],
  [exactUsd(100), '$100'],
  [exactUsd(99), '$99.00'],
  [exactUsd(963.64567), '$963.646'],
  [exactUsd(999.999), '$999.999'],
  [exactUsd(1000), '$1,000'],
  [exactUsd(1000.004), '$1,000'],
  [exactUsd(12_345.678), '$12,345.68'],
  [exactPercent(0.845588235), '84.5588%'],
  [exactPercent(1), '100%'],
  [exactTokens(1360), '1,360'],
  [exactTokens(999_999.6), '1M'],
  [exactTokens(231_617_647), '231.618M'],
  [exactTokens(1_268_382_353), '1.26838B'],
  [exactTokens(2.5e12), '2.5T'],
])('a figure of a sum has six digits: %s', (shown, expected) => {
  expect(shown).toBe(expected);
});
