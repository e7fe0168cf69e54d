import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';

const answered = async (line: string) => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-26T00:00:00Z') });
  if (asked.kind !== 'answer') throw new Error('no answer');
  return asked.answer;
};

describe('the bare name of a line', () => {
  it.each([
    ['mistral small on a 4090, 80M tokens', 'mistral-small-3.2-24b'],
    ['300M tokens, 2x L40S, llama 4', 'llama-4-scout'],
    ['deepseek on 8x H100, 2B tokens vs opus', 'deepseek-v4.1-flash'],
    ['8x H200, kimi, 2B tokens', 'kimi-k2.6'],
  ])('is one of it that fits the GPUs named: %s', async (line, model) => {
    const { draft, evidence, intent } = await answered(line);
    expect(draft.fields['selfHosted.model']).toBe(model);
    expect(evidence.fit?.fits).toBe(true);
    expect(intent).toMatchObject({ readAs: [expect.stringContaining('does not fit these GPUs')] });
  });

  it.each([
    ['mistral small on 4x H100, 80M tokens', 'mistral-small-4-119b', true],
    ['deepseek on 1x L4, 80M tokens', 'deepseek-v4-pro', false],
    ['deepseek r1 on a 4090, 80M tokens', 'deepseek-r1', false],
    ['kimi k2.6 on 4x H100, 80M tokens', 'kimi-k2.6', false],
    ['mistral-small-4-119b on a 4090, 80M tokens', 'mistral-small-4-119b', false],
  ])('or a name of one model stays what it is: %s', async (line, model, fits) => {
    const { draft, evidence } = await answered(line);
    expect(draft.fields['selfHosted.model']).toBe(model);
    expect(evidence.fit?.fits).toBe(fits);
  });
});
