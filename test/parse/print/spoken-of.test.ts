import { describe, expect, it } from 'vitest';
import { saysVolume } from '../../../src/parse/print/spoken-of.ts';

/** A volume that somebody said is none that a suggested line may put another for. */

describe('whether a line says how much there is', () => {
  it.each([
    '500M tokens on sonett',
    '40 rps on sonett',
    '$6k/month on sonett',
    '20k requests on sonett',
    '1 req on sonett',
    // Whatever the grammar reads as a request is one here.
    '25k leads on sonett',
    '300k PDFs on sonett',
    '1M rows on sonett',
    '900 support tickets on sonett',
    '2,500 pull requests on sonett',
  ])('%s', (line) => {
    expect(saysVolume(line)).toBe(true);
  });

  it.each([
    '70b chat',
    'llama 3.3 70b on 2x H100',
    'gpt-4o-mini search',
    // What one request is made of.
    'agents of 12 steps',
    '6 turns',
    'rag with 12 passages',
    // A size of what is written.
    '200 tok summaries',
    'questions of 300 words',
  ])('%s: no', (line) => {
    expect(saysVolume(line)).toBe(false);
  });
});
