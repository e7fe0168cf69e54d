import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { resolve } from '../../src/resolve/resolve.ts';

/** What we bring in must serve what was asked; what somebody named and cannot is said before all else. */

const asOf = new Date('2026-11-26T00:00:00Z');

const answered = async (line: string) => {
  const asked = await answerLine(line, { asOf });
  if (asked.kind !== 'answer') throw new Error('no answer');
  return asked.answer;
};

describe('a model that nobody named', () => {
  it.each([
    ['600 requests a day, 240k in, 2k out, gemini 2.5 pro', 'gemma-4-31b'],
    ['opus, 40 runs a day with 700k tokens in and 5k out', 'mistral-small-4-119b'],
    ['200 requests a day, 1200k in, 1k out, gemini 2.5 pro', 'llama-4-scout'],
    ['900 requests a day, 60k in, 1k out, vs haiku, 2x L4', 'gpt-oss-20b'],
    ['900 requests a day, 60k in, 1k out, vs haiku', 'llama-3.3-70b'],
  ])('takes the request: %s', async (line, model) => {
    const { scenario, assessment } = await answered(line);
    expect(scenario.selfHosted.model).toBe(model);
    expect(assessment.warnings.map(({ code }) => code)).not.toContain('beyond-window');
  });

  it.each([
    ['6B tokens a month on 2x A100 vs gpt-4o'],
    ['2.5B tokens a month, 2x L4, gpt-4o-mini'],
    ['60B tokens a month, 4x H100, gemini flash'],
  ])('carries the volume on the GPUs that were named: %s', async (line) => {
    const { scenario, assessment } = await answered(line);
    expect(assessment.selfHosted.load ?? 2).toBeLessThanOrEqual(1);
    expect(scenario.selfHosted.model).not.toBe('llama-3.3-70b');
  });

  it('stays the usual one where none carries it, and in a scenario that nobody typed', async () => {
    const { draft, scenario } = await answered('900B tokens a month on 2x A100 vs gpt-4o');
    expect(scenario.selfHosted.model).toBe('llama-3.3-70b');
    const { draft: small } = await answered('6B tokens a month on 2x A100 vs gpt-4o');
    expect(resolve({ ...small, said: {} }, { asOf }).scenario.selfHosted.model).toBe('llama-3.3-70b');
    expect(draft.fields['selfHosted.model']).toBeUndefined();
  });
});

describe('a model that was named', () => {
  it.each([
    [
      '500 requests a day, 150k in, 1k out, llama 3.3 70b on 8xH100',
      'Llama 3.3 70B takes 131,072 tokens a request',
    ],
    ['mistral 7b on an A100, 2k requests/day with 50k in 300 out', 'Mistral 7B takes 32,768'],
    ['30 runs a day, 300k in, 2k out, opus vs qwen3 235b', 'and yours has 302,000'],
  ])('and does not take the request is told so first: %s', async (line, words) => {
    const { assessment, draft } = await answered(line);
    const [first] = assessment.warnings.filter(({ code }) => code === 'beyond-window');
    expect(JSON.stringify(first)).toContain(words);
    expect(resolve({ ...draft, said: {} }, { asOf }).doubts.map(({ code }) => code)).not.toContain(
      'beyond-window',
    );
  });

  it('is not doubted where it takes it, nor where it makes vectors', async () => {
    for (const line of [
      '500 requests a day, 90k in, 1k out, llama 3.3 70b on 8xH100',
      '5M documents of 9000 tokens a month, bge-m3 on L4',
    ]) {
      const { assessment } = await answered(line);
      expect(assessment.warnings.map(({ code }) => code)).not.toContain('beyond-window');
    }
  });
});
