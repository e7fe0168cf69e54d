import { describe, expect, it } from 'vitest';
import { ASKED, assumed } from './asked.ts';

describe('an answer of few tokens', () => {
  it('is owed its seconds below 40 of them, and a speed from 40 on', () => {
    const why = (output: number) =>
      assumed(
        {
          ...ASKED,
          'selfHosted.model': 'llama-3.1-8b',
          'workload.requestInputTokens': 1000,
          'workload.requestOutputTokens': output,
        },
        'selfHosted.minTokensPerSecondPerUser',
      )?.why;
    expect(why(39)).toBe('an answer of few tokens comes within the 2 s in which 40 would');
    expect(why(40)).toBe('every user reads this many output tokens a second at least');
  });
});
