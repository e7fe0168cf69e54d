import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../src/parse/index.ts';

describe('a model by its id elsewhere', () => {
  it.each([
    ['moonshotai/kimi-k2-0905', 'kimi-k2-0905'],
    ['us.meta.llama3-3-70b-instruct-v1:0', 'llama-3.3-70b'],
    ['publishers/meta/models/llama-4-scout-17b-16e-instruct-maas', 'llama-4-scout'],
    ['accounts/fireworks/models/deepseek-v3p1', 'deepseek-v3.1'],
    ['accounts/fireworks/models/glm-4p5-air', 'glm-4.5-air'],
    ['accounts/fireworks/models/qwen2p5-72b-instruct', 'qwen2.5-72b'],
    ['publishers/deepseek-ai/models/deepseek-r1-0528-maas', 'deepseek-r1-0528'],
    ['publishers/qwen/models/qwen3-235b-a22b-instruct-2507-maas', 'qwen3-235b-a22b-2507'],
  ])('%s is hosted', async (id, model) => {
    const { fields } = (await parseLine(`1B tokens a month ${id} on 8x H200`)).draft;
    expect(fields['selfHosted.model']).toBe(model);
    expect(fields['selfHosted.gpuCount']).toBe(8);
  });
});

describe('a name with what its packing says', () => {
  it.each([
    ['ISTA-DASLab/gemma-3-27b-it-GPTQ-4b-128g', 'gemma-3-27b'],
    ['TheBloke/Llama-2-70B-chat-GPTQ:gptq-4bit-128g-actorder_True', 'llama-2-70b'],
    ['Qwen3-32B-AWQ-4b', 'qwen3-32b'],
    // A size of its own stays one.
    ['qwen3-4b-awq', 'qwen3-4b'],
  ])('%s is at 4 bits', async (name, model) => {
    const { fields } = (await parseLine(`1B tokens a month ${name} on 8x H200`)).draft;
    expect([fields['selfHosted.model'], fields['selfHosted.precision']]).toEqual([model, 'int4']);
  });
});

describe('an API by the bare id of its maker', () => {
  it.each([
    ['qwen-max', 'alibaba/qwen-max'],
    ['qwen max', 'alibaba/qwen3.8-max'],
    ['qwen-plus', 'alibaba/qwen-plus'],
    ['chatgpt 5', 'openai/gpt-5'],
    ['chatgpt-5-mini', 'openai/gpt-5-mini'],
    ['chatgpt-4o-latest', 'openai/chatgpt-4o-latest'],
  ])('is the one that is spelled so, and a line by its words the newest: %s', async (name, id) => {
    const { fields } = (await parseLine(`1B tokens a month llama 70b on 2x H100 vs ${name}`)).draft;
    expect(fields.apis).toEqual([{ id }]);
  });
});
