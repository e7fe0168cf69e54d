import { expect, it } from 'vitest';
import { requestsPerMonth, requestTokens, tokensPerMonth } from '../../src/domain/volume.ts';

const workload = (requestInputTokens: number, requestOutputTokens: number) => ({
  inputTokensPerMonth: 375e6,
  outputTokensPerMonth: 125e6,
  requestInputTokens,
  requestOutputTokens,
});

it('500M tokens in requests of 1,500 and 500 are 250,000 of 2,000', () => {
  expect(tokensPerMonth(workload(1500, 500))).toBe(500e6);
  expect(requestTokens(workload(1500, 500))).toBe(2000);
  expect(requestsPerMonth(workload(1500, 500))).toBe(250_000);
});

it('nobody knows how many requests they are where nobody said how large one is', () => {
  expect(requestsPerMonth(workload(0, 0))).toBe(0);
});
