import { describe, expect, test } from 'vitest';
import { answerLine } from '../../../../src/answer/index.ts';
import type { LlmcostError } from '../../../../src/errors.ts';
import { parseLine } from '../../../../src/parse/index.ts';

/** A family of models at a seller: which of them, where the seller has several. */

const AS_OF = { asOf: new Date('2026-11-30T12:00:00Z') };

const apisOf = async (line: string): Promise<readonly string[] | undefined> =>
  (await parseLine(line)).draft.fields.apis?.map(({ id }) => id);

const hintsOf = async (line: string): Promise<readonly string[]> => {
  const refused = await answerLine(line, AS_OF).then(
    () => undefined,
    (error: LlmcostError) => error,
  );
  return refused?.hints ?? [];
};

describe('a seller with several of a family is asked which, with those of the family there', () => {
  test.each([
    ['800M tokens vs openrouter qwen', 'openrouter/qwen/qwen'],
    ['2B tokens a month vs deepinfra deepseek', 'deepinfra/deepseek-ai/DeepSeek'],
    ['we spend $4k/mo on novita kimi', 'novita/moonshotai/kimi'],
    ['300M tokens vs together llama', 'together/meta-llama/'],
    ['vs bedrock llama, 90M tokens a month', 'aws/meta.llama'],
    ['glm at openrouter vs 8xH200, 5B tokens/month', 'openrouter/z-ai/glm'],
    ['1B tokens vs openrouter’s gemini', 'openrouter/google/gemini'],
    ['1B tokens vs openrouter sonnet', 'openrouter/anthropic/claude-sonnet'],
    ['1B tokens vs alibaba qwen', 'alibaba/qwen'],
  ])('%s', async (line, begins) => {
    const hints = await hintsOf(line);
    expect(hints.length).toBeGreaterThan(1);
    for (const hint of hints) expect(hint).toContain(begins);
  });
});

describe('what is hosted, the only one there, and the newest of a maker need no question', () => {
  test.each([
    ['deepseek v3.2 on 8xH200, 1B tokens vs deepinfra deepseek', 'deepinfra/deepseek-ai/DeepSeek-V3.2'],
    [
      '500k requests/day 800 in 200 out, llama 8b on L4 vs together llama',
      'together/meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo',
    ],
    ['1B tokens vs groq qwen', 'groq/qwen/qwen3.8-27b'],
    ['1B tokens vs gpt-oss on groq', 'groq/openai/gpt-oss-120b'],
    ['1B tokens vs zai glm', 'zai/GLM-5.3'],
    ['1B tokens vs azure gpt', 'azure/gpt-6.2-sol'],
    ['1B tokens vs zai glm 5.2', 'zai/GLM-5.2'],
    ['1B tokens vs z.ai glm 5.3', 'zai/GLM-5.3'],
  ])('%s', async (line, id) => expect(await apisOf(line)).toEqual([id]));
});

test('a seller that has none of it is named, and others are offered', async () => {
  await expect(parseLine('1B tokens vs groq llama')).rejects.toThrow('We know no price of "groq llama"');
  expect(await hintsOf('1B tokens vs groq llama')).toContain(
    '1B tokens vs aws/meta.llama3-3-70b-instruct-v1:0',
  );
});

test('GPUs that are rented at a seller are no tokens of it', async () => {
  const { draft } = await parseLine('1B tokens, llama 70b on 4x H100 from nebius vs gpt-5-mini');
  expect(draft.fields.apis?.map(({ id }) => id)).toEqual(['openai/gpt-5-mini']);
});

describe('who sells a model and is not known has no price, and the model is no hosted one', () => {
  test.each(['sambanova llama 3.3 70b', 'hyperbolic llama 70b', 'lepton qwen3 32b'])(
    'vs %s',
    async (words) => {
      await expect(parseLine(`2B tokens vs ${words}`)).rejects.toThrow(`We know no price of "${words}"`);
      expect((await hintsOf(`2B tokens vs ${words}`))[0]).toMatch(/^2B tokens vs [a-z]+\//);
    },
  );
  test.each(['local', 'hosted', 'quantized', 'our'])('sonnet vs %s llama 70b', async (word) => {
    const { draft } = await parseLine(`2B tokens, sonnet vs ${word} llama 70b on 2x H100`);
    expect(draft.fields['selfHosted.model']).toBe('llama-3.3-70b');
  });
});
