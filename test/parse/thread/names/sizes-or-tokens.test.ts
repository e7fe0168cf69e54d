import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** "32b": tokens of a month, or a model of that size. */

const LARGE = '1B tokens/month llama 70b 4 H100 vs sonnet';

describe('a size of models is asked about where it is far from the volume, or behind a model', () => {
  it.each([
    [LARGE, ['32b'], ['host qwen3-32b', '32B tokens']],
    [LARGE, ['what if 14b'], ['host qwen3-14b', '14B tokens']],
    [LARGE, ['smaller model?', 'something like 8b'], ['host llama-3.1-8b', '8B tokens']],
    [LARGE, ['could we run qwen on that', '8b'], ['host qwen3-8b', '8B tokens']],
    ['$8k a month on sonnet, qwen3 32b', ['14b'], ['host qwen3-14b', '14B tokens']],
  ])('%s: %j', async (line, mentions, hints) => {
    const { reply } = await below(line, mentions);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });
});

describe('a size near the volume is tokens, with an apostrophe or without', () => {
  it.each([
    [LARGE, ['what if its 3B']],
    [LARGE, ["what if it's 3B"]],
    [LARGE, ['host qwen3 32b', '3B']],
  ])('%s: %j', async (line, mentions) => {
    expect((await below(line, mentions)).draft.fields['workload.tokensPerMonth']).toBe(3e9);
  });

  it('is a model where it is called one', async () => {
    const { fields } = (await below(LARGE, ['what if its 8b variant'])).draft;
    expect(fields['selfHosted.model']).toBe('llama-3.1-8b');
  });
});
