import { describe, expect, it } from 'vitest';
import { apiIds, namesRelease, pastedId } from '../../src/catalog/index.ts';
import { parseLine } from '../../src/parse/index.ts';

/** Ids as they stand in code and in the settings of gateways, and the one that the catalog has for each. */

const PASTED: readonly (readonly [string, string])[] = [
  ['accounts/fireworks/models/deepseek-v4p1-flash', 'fireworks/deepseek-v4p1-flash'],
  ['fireworks_ai/accounts/fireworks/models/kimi-k3', 'fireworks/kimi-k3'],
  ['anthropic.claude-sonnet-4-5-20250929-v1:0', 'aws/anthropic.claude-sonnet-4-5-20250929-v1:0'],
  ['us.anthropic.claude-haiku-4-5-20251001-v1:0', 'aws/us.anthropic.claude-haiku-4-5-20251001-v1:0'],
  // Bedrock lists no price of its own for this region.
  ['apac.meta.llama3-3-70b-instruct-v1:0', 'aws/meta.llama3-3-70b-instruct-v1:0'],
  ['bedrock/amazon.nova-pro-v1:0', 'aws/amazon.nova-pro-v1:0'],
  ['vertex_ai/gemini-2.5-flash', 'google/gemini-2.5-flash'],
  ['gemini/gemini-2.5-pro', 'google/gemini-2.5-pro'],
  ['models/gemini-2.5-pro', 'google/gemini-2.5-pro'],
  ['xai/grok-4-0709', 'x-ai/grok-4-0709'],
  ['together_ai/meta-llama/Llama-3.3-70B-Instruct-Turbo', 'together/meta-llama/Llama-3.3-70B-Instruct-Turbo'],
  ['@cf/meta/llama-3.1-8b-instruct', 'cloudflare/@cf/meta/llama-3.1-8b-instruct'],
  ['gpt-5-mini-2025-08-07', 'openai/gpt-5-mini'],
  ['claude-3-5-haiku-20241022', 'anthropic/claude-3-5-haiku-latest'],
  ['claude-sonnet-4-5@20250929', 'anthropic/claude-sonnet-4-5'],
  ['projects/acme/locations/global/publishers/google/models/gemini-2.5-flash', 'google/gemini-2.5-flash'],
  ['gemini/gemini-2.5-flash-lite-preview-09-2025', 'google/gemini-2.5-flash-lite'],
  ['claude-sonnet-4-5-latest', 'anthropic/claude-sonnet-4-5'],
  ['codestral-latest', 'mistral/codestral'],
  ['gemini-2.0-flash-001', 'google/gemini-2.0-flash'],
  [
    'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0',
    'aws/us.anthropic.claude-sonnet-4-5-20250929-v1:0',
  ],
  [
    'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0',
    'aws/anthropic.claude-sonnet-4-5-20250929-v1:0',
  ],
  ['bedrock/converse/amazon.nova-micro-v1:0', 'aws/amazon.nova-micro-v1:0'],
  ['openai/gpt-5-high', 'openai/gpt-5'],
  ['azure/gpt-5-mini-minimal', 'azure/gpt-5-mini'],
];

describe('an id in other spelling', () => {
  it.each(PASTED)('%s is %s', async (words, id) => {
    const listed = apiIds().find((one) => one.toLowerCase() === id.toLowerCase());
    expect(pastedId(words.replace(/^@/, ''))).toBe(listed);
    const { draft } = await parseLine(`500M tokens, llama 3.1 8b vs ${words}`);
    expect(draft.fields.apis?.map((api) => api.id)).toContain(listed);
  });

  it.each(['gpt-99-2025-08-07', 'vertex_ai/gemini-99', 'us.anthropic.claude-x', 'node.js', 'foo/gpt-5'])(
    '%s is none: by equality only',
    (words) => {
      expect(pastedId(words)).toBeUndefined();
    },
  );

  it.each([
    ['gpt-5-high', 'openai/gpt-5'],
    ['gpt-5.5-xhigh', 'openai/gpt-5.5'],
    ['gpt-5 (low)', 'openai/gpt-5'],
    ['o3-mini-high', 'openai/o3-mini'],
    ['openai/gpt-5-minimal', 'openai/gpt-5'],
    ['claude-sonnet-4-5-thinking', 'anthropic/claude-sonnet-4-5'],
  ])('%s costs by the token what %s does, and that is said', async (words, id) => {
    const { draft, intent } = await parseLine(`500M tokens, llama 3.1 8b vs ${words}`);
    expect(draft.fields.apis?.map((api) => api.id)).toContain(id);
    expect(intent).toMatchObject({
      ignoredWords: [],
      readAs: [expect.stringContaining(`"${words}" is counted at the price of`)],
    });
  });

  it.each(['gpt-5-ultra', 'gpt-5-high-2', 'claude instant', 'claude mythos', 'gemini ultra', 'grok heavy'])(
    '%s is another model, and none takes its place',
    async (words) => {
      await expect(parseLine(`500M tokens, llama 3.1 8b vs ${words}`)).rejects.toThrow(`"${words}"`);
    },
  );

  it.each([
    'sambanova/Meta-Llama-3.3-70B-Instruct',
    'azure_ai/Llama-3.3-70B-Instruct',
    'hyperbolic/deepseek-ai/DeepSeek-R1',
  ])('%s is of a seller that lists none, and no other takes its place', async (words) => {
    await expect(parseLine(`500M tokens vs ${words}`)).rejects.toThrow(
      `I do not know the API "${words.toLowerCase()}"`,
    );
  });

  it.each([
    ['mistral-small-latest', 'mistral-small-4-119b'],
    ['accounts/fireworks/models/llama-v3p3-70b-instruct', 'llama-3.3-70b'],
    ['us.meta.llama3-3-70b-instruct-v1:0', 'llama-3.3-70b'],
    ['deepseek.v3-v1:0', 'deepseek-v3'],
    ['deepinfra/Qwen/Qwen3-32B', 'qwen3-32b'],
    ['groq/llama-3.1-8b-instant', 'llama-3.1-8b'],
    ['meta-llama/Meta-Llama-3.1-405B-Instruct-Turbo', 'llama-3.1-405b'],
    ['vertex_ai/qwen/qwen3-coder-480b-a35b-instruct-maas', 'qwen3-coder-480b-a35b'],
    ['databricks-meta-llama-3-3-70b-instruct', 'llama-3.3-70b'],
    ['open-mixtral-8x22b', 'mixtral-8x22b'],
    ['qwen3-next-80b-a3b-thinking', 'qwen3-next-80b-a3b'],
    ['L3.3 70b', 'llama-3.3-70b'],
  ])('host %s: the weights of %s', async (words, model) => {
    const { draft } = await parseLine(`host ${words}, 500M tokens`);
    expect(draft.fields['selfHosted.model']).toBe(model);
    expect(draft.fields.apis).toBeUndefined();
  });

  it.each([
    ['deepsek v3', 'deepseek-v3'],
    ['mistrall large', 'mistral-large-3-675b'],
  ])('host %s is asked about, with what it is a slip of', async (words, hint) => {
    await expect(parseLine(`host ${words}, 500M tokens`)).rejects.toMatchObject({ hints: [hint] });
  });

  it('is sold or hosted, as the sentence says', async () => {
    const fields = async (line: string) => (await parseLine(line)).draft.fields;
    expect(await fields('mistral-small-latest on 2x h100, 500M tokens')).toMatchObject({
      'selfHosted.model': 'mistral-small-4-119b',
    });
    expect((await fields('mistral-small-latest vs our own h100s, 500M tokens')).apis).toMatchObject([
      { id: 'mistral/mistral-small-latest' },
    ]);
    expect(
      (await fields('bedrock us.anthropic.claude-sonnet-4-5-20250929-v1:0, 500M tokens')).apis,
    ).toMatchObject([{ id: 'aws/us.anthropic.claude-sonnet-4-5-20250929-v1:0' }]);
  });

  it('keeps the precision that an id ends with', async () => {
    const { draft } = await parseLine('host acme/Meta-Llama-3.1-405B-Instruct-FP8, 500M tokens');
    expect(draft.fields).toMatchObject({
      'selfHosted.model': 'llama-3.1-405b',
      'selfHosted.precision': 'fp8',
    });
  });

  it('says so where a release is counted at the price of its model', async () => {
    expect(namesRelease('gpt-5-2025-08-07')).toBe(true);
    const { intent } = await parseLine('500M tokens, llama 3.1 8b vs gpt-5-2025-08-07');
    expect(intent).toMatchObject({ readAs: [expect.stringContaining('at the price of GPT-5')] });
  });

  it('leaves a release that is listed by itself at its own price', () => {
    expect(pastedId('gpt-4o-2024-05-13')).toBe('openai/gpt-4o-2024-05-13');
    expect(pastedId('openai/gpt-4o-2024-05-13')).toBe('openai/gpt-4o-2024-05-13');
  });
});
