import { describe, expect, it } from 'vitest';
import { answerUsage } from '../../../src/usage/values/answer-usage.ts';

describe('an answer of Gemini', () => {
  it('has what it thought beside what it wrote, and either may be missing', () => {
    const output = (usage: object) => answerUsage({ promptTokenCount: 900, ...usage })?.output;
    expect(output({ candidatesTokenCount: 100, thoughtsTokenCount: 50 })).toBe(150);
    expect(output({ candidatesTokenCount: 100 })).toBe(100);
    expect(output({ thoughtsTokenCount: 50 })).toBe(50);
  });
});
