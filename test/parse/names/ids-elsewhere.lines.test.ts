import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../src/parse/index.ts';

describe('a model by its id elsewhere', () => {
  it.each([
    ['moonshotai/kimi-k2-0905', 'kimi-k2-0905'],
    ['us.meta.llama3-3-70b-instruct-v1:0', 'llama-3.3-70b'],
    ['publishers/meta/models/llama-4-scout-17b-16e-instruct-maas', 'llama-4-scout'],
    ['publishers/qwen/models/qwen3-235b-a22b-instruct-2507-maas', 'qwen3-235b-a22b-2507'],
  ])('%s is hosted', async (id, model) => {
    const { fields } = (await parseLine(`1B tokens a month ${id} on 8x H200`)).draft;
    expect(fields['selfHosted.model']).toBe(model);
    expect(fields['selfHosted.gpuCount']).toBe(8);
  });
});
