import { describe, expect, test } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';

const FRONTIER = 'constraints.frontierReasoning';

describe('how good a model has to be', () => {
  test.each([
    'only opus is good enough for this',
    'we need opus-level quality',
    'nothing below opus quality will do',
    'must be as good as opus',
    'quality must match sonnet',
    'opus-class quality needed',
    'needs to be at least sonnet quality',
    'quality comparable to opus required',
    'we require gpt-5 level quality',
    'only sonnet will do',
  ])('is a frontier model: %s', async (words) => {
    const { draft, intent } = await parseLine(`${words}, 300M tokens, llama 70b`);
    expect(draft.fields[FRONTIER]).toBe(true);
    expect(draft.fields.apis).toHaveLength(1);
    expect(intent).toMatchObject({
      ignoredWords: [],
      readAs: [expect.stringContaining('only a frontier model can do')],
    });
  });

  test.each([
    'haiku-level quality is fine',
    'is llama 70b as good as sonnet?',
    'sonnet quality',
    'we need gpt-5-mini level answers',
  ])('is not for us to judge: %s', async (words) => {
    const { draft, intent } = await parseLine(`${words}, 300M tokens, llama 70b`);
    expect(draft.fields).not.toHaveProperty([FRONTIER]);
    expect(intent).toMatchObject({ readAs: [expect.stringContaining('is not for us to judge')] });
  });

  test.each([
    'only sonnet',
    'compared with opus',
    'at sonnet-level prices',
    'must stay in the EU, vs sonnet',
    'vs sonnet, output 200 tokens per request',
  ])('and nothing of it: %s', async (words) => {
    const { draft, intent } = await parseLine(`300M tokens, llama 70b, ${words}`);
    expect(draft.fields).not.toHaveProperty([FRONTIER]);
    expect(JSON.stringify(intent)).not.toMatch(/judge|frontier/);
  });

  test('is left to whoever says that it is not needed', async () => {
    const { draft } = await parseLine('we need opus-level quality, no frontier, 300M tokens');
    expect(draft.fields[FRONTIER]).toBe(false);
  });
});
