import { describe, expect, it, test } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { understands } from '../../phrase.ts';

const GPT = { apis: [{ id: 'openai/gpt-5-mini' }] };

describe('the least or the most of an amount is counted, and named', () => {
  test.each([
    ['up to 800M tokens a month, gpt-5-mini', '"up to 800M tokens a month" is counted as if it came to that'],
    ['a maximum of 300M tokens, gpt-5-mini', '"a maximum of 300M tokens" is counted'],
    ['under 1B tokens a month, gpt-5-mini', '"under 1B tokens a month" is counted'],
    ['fewer than 40k requests a day, gpt-5-mini', '"fewer than 40k requests a day" is counted'],
    ['at least 500M tokens, gpt-5-mini', '"at least 500M tokens" is counted'],
    ['over 2B tokens a month, gpt-5-mini', '"over 2B tokens a month" is counted'],
    [
      'prompts up to 4k tokens, 300 out, 50k requests a day, gpt-5-mini',
      '"prompts up to 4k tokens" is counted',
    ],
    [
      'up to 2000 tokens in, up to 500 out, 3 req per sec, gpt-5-mini',
      '"up to 2000 tokens in" and "up to 500 out" are counted as if they came to that',
    ],
  ])('%s', async (line, note) => {
    const { intent } = await parseLine(line);
    expect(intent).toMatchObject({ readAs: [expect.stringContaining(note)] });
  });

  test.each([
    '500M tokens a month on gpt-5-mini',
    'qwen3 max 500M tokens',
    'PTU at $18k a month for up to 3B tokens of gpt-5-mini, 1B tokens',
    'first token under 500ms, 500M tokens, gpt-5-mini',
    '400M-600M tokens, gpt-5-mini',
  ])('and nothing of any other: %s', async (line) => {
    const { intent } = await parseLine(line);
    expect(JSON.stringify(intent)).not.toContain('counted as if');
  });

  it('has both ends where they are said', async () => {
    const { draft } = await parseLine('1B tokens a month plus minus 25%, gpt-5-mini');
    expect(draft.said['workload.tokensPerMonth']?.range).toEqual({ low: 750e6, high: 1.25e9 });
  });
});

describe('what is not written', () => {
  const M500 = { 'workload.tokensPerMonth': 500e6, 'workload.inputShare': 1 };
  understands([
    ['500M tokens of input only, no output, gpt-5-mini', { ...M500, ...GPT }],
    ['500M tokens a month, input only, gpt-5-mini', { ...M500, ...GPT }],
    ['only input, no completions, 500M tokens gpt-5-mini', { ...M500, ...GPT }],
    ['500M tokens, no output, gpt-5-mini', { ...M500, ...GPT }],
    [
      '500M input tokens and no output, gpt-5-mini',
      { 'workload.inputTokensPerMonth': 500e6, 'workload.outputTokensPerMonth': 0, ...GPT },
    ],
    [
      '2M requests of 800 tokens in, no output, gpt-5-mini',
      {
        'workload.requestsPerMonth': 2e6,
        'workload.requestInputTokens': 800,
        'workload.requestOutputTokens': 0,
        ...GPT,
      },
    ],
    ['500M tokens, no output cap, gpt-5-mini', { 'workload.tokensPerMonth': 500e6, ...GPT }],
    [
      'embed 500M tokens, input only, text-embedding-3-small',
      {
        'workload.tokensPerMonth': 500e6,
        'workload.kind': 'embedding',
        apis: [{ id: 'openai/text-embedding-3-small' }],
      },
    ],
    [
      '700M prompt and 20% of that completion, gpt-5-mini',
      { 'workload.inputTokensPerMonth': 700e6, 'workload.outputTokensPerMonth': 140e6, ...GPT },
    ],
    [
      '700M prompt tokens, 20% of that in answers, gpt-5-mini',
      { 'workload.inputTokensPerMonth': 700e6, 'workload.outputTokensPerMonth': 140e6, ...GPT },
    ],
  ]);
});
