import { describe, expect, it } from 'vitest';
import { capitalised, continued } from '../../src/domain/text.ts';

describe('a sentence behind other words, and words that begin one', () => {
  it('changes the first letter and leaves names as they are', () => {
    expect(continued('Hosting at $324 and Claude Haiku 5.5 at $12')).toBe(
      'hosting at $324 and Claude Haiku 5.5 at $12',
    );
    expect(capitalised('hosting and GPT-5 mini')).toBe('Hosting and GPT-5 mini');
    expect([continued(''), capitalised('')]).toEqual(['', '']);
    expect(capitalised('4 GPUs')).toBe('4 GPUs');
  });
});
