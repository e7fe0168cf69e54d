import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../src/parse/index.ts';

/** Models that the catalog does not know: hosted under their own name, by the size that it says. */

const hosted = async (name: string) => {
  const { draft } = await parseLine(`1B tokens a month, ${name} on 8x H200`);
  const spec = draft.fields['selfHosted.modelSpec'];
  return [draft.fields['selfHosted.model'], spec?.totalParamsB, spec?.activeParamsB];
};

describe('a name with its size', () => {
  it.each([
    ['vicuna 13b', 'vicuna-13b', 13, undefined],
    ['lmsys/vicuna-13b-v1.5', 'vicuna-13b-v1.5', 13, undefined],
    ['nous hermes 3 70b', 'nous-hermes-3-70b', 70.55, 70.55],
    ['qwen3-omni-30b-a3b', 'qwen3-omni-30b-a3b', 30, 3],
    ['deepseek coder 33b', 'deepseek-coder-33b', 33, undefined],
    ['longcat 2.0 1.6T-A48B', 'longcat-2.0', 1600, 48],
    ['inkling small 276b a12b', 'inkling-small', 276, 12],
    ['acme-7b-chat-fp8', 'acme-7b-chat', 7, undefined],
    ['molmo 72b', 'molmo-72b', 72, undefined],
    // Known by size alone, and which of it a token meets.
    ['hunyuan 389b', 'hunyuan-389b', 389, 52],
    ['trinity 400b', 'trinity-400b', 400, 13],
    // Dense, as it says, or as everything that is known of it does.
    ['pangu ultra 718b dense', 'pangu-ultra-718b', 718, undefined],
    ['falcon 180b', 'falcon-180b', 180, undefined],
    ['nemotron 340b', 'nemotron-340b', 340, undefined],
    ['acme-405b', 'acme-405b', 405, undefined],
    // Accounts of those who sell what others made, or whose name a family begins with.
    ['google/codegemma-2b', 'codegemma-2b', 2, undefined],
    ['moonshotai/Moonlight-16B-A3B', 'moonlight-16b-a3b', 16, 3],
    ['deepseek-ai/deepseek-llm-67b-chat', 'deepseek-llm-67b-chat', 67, undefined],
  ])('%s', async (name, id, total, active) => {
    expect(await hosted(name)).toEqual([id, total, active]);
  });

  it('is no month', async () => {
    const { draft } = await parseLine('september 2.9B on 8x H200');
    expect(draft.fields['selfHosted.model']).toBeUndefined();
  });

  it('has the shape of the model that it was made of, where it ends with that', async () => {
    const { draft } = await parseLine('1B tokens a month, NousResearch/Hermes-3-Llama-3.1-70B on 8x H200');
    expect(draft.fields['selfHosted.model']).toBe('hermes-3-llama-3.1-70b');
    expect(draft.fields['selfHosted.modelSpec']).toMatchObject({ layers: 80, hiddenSize: 8192 });
  });

  it.each([
    ['google/medgemma-27b-it', 'medgemma-27b'],
    ['openai/gpt-oss-safeguard-120b', 'gpt-oss-safeguard-120b'],
    ['moonshotai/Kimi-Dev-72B', 'kimi-dev-72b'],
    ['deepseek-ai/DeepSeek-Prover-V2-671B', 'deepseek-prover-v2-671b'],
  ])('%s is a fine-tune that we know', async (name, id) => {
    const [model, total] = await hosted(name);
    expect([model, Number(total) > 20]).toEqual([id, true]);
  });

  it.each([
    ['qwen3 vl 235b', 'qwen3-vl-235b-a22b'],
    ['nvidia/Llama-3.3-70B-Instruct-FP8', 'llama-3.3-70b'],
    ['hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF', 'llama-3.2-3b'],
    // Each is sparse: by its size alone it would read all of its weights for every token.
    ['deepseek-r1:671b', 'deepseek-r1'],
    ['deepseek v3 685b', 'deepseek-v3'],
    ['kimi-k2:1t', 'kimi-k2'],
    ['kimi-k2:1t-cloud', 'kimi-k2'],
    ['gpt-oss:120b-cloud', 'gpt-oss-120b'],
    ['glm-4.6:355b', 'glm-4.6'],
    ['qwen coder 30b', 'qwen3-coder-30b-a3b'],
    ['qwen vl 30b', 'qwen3-vl-30b-a3b'],
    // The only one of that size with each of the words.
    ['gpt 20b', 'gpt-oss-20b'],
    ['deepseek 70b', 'deepseek-r1-distill-llama-70b'],
    ['glm flash 30b', 'glm-4.7-flash'],
    ['granite 4 7b', 'granite-4.0-h-tiny'],
  ])('%s is of the catalog', async (name, id) => {
    expect(await hosted(name)).toEqual([id, undefined, undefined]);
  });

  it.each([
    ['deepseek-v3.1:100b', 'deepseek-v3.1'],
    ['deepseek-v3:16b', 'deepseek-v3'],
    ['glm-4.5 70b', 'glm-4.5'],
    ['llama 4 70b', 'llama-2-70b'],
    ['claude 70b', 'claude vs a 70b model'],
    ['gemini 27b', 'gemini vs a 27b model'],
    ['glm 9b', 'glm vs a 9b model'],
  ])('%s is nothing that we know, and no model of that size takes its name', async (name, instead) => {
    await expect(parseLine(`500M tokens a month, ${name} on 8x H200`)).rejects.toMatchObject({
      code: 'not-understood',
      hints: expect.arrayContaining([instead]),
    });
  });

  // A letter away from a model of experts, each would be a dense one of its size.
  it.each([
    ['qwen3 codre 30b', 'qwen3-coder-30b-a3b'],
    ['kimi-liner-48b-a3b', 'kimi-linear-48b-a3b'],
    ['gpt osos 20b', 'gpt-oss-20b'],
    ['qwe3n-8b', 'qwen3-8b'],
    ['mistral-samll-4-119b', 'mistral-small-4-119b'],
  ])('%s is a slip, and asked about', async (name, meant) => {
    await expect(parseLine(`500M tokens a month, ${name} on 8x H200`)).rejects.toMatchObject({
      code: 'not-understood',
      hints: expect.arrayContaining([meant]),
    });
  });

  // Costed as dense, each would need ten times the arithmetic that it does.
  it.each([
    ['pangu ultra 718b', 'pangu ultra 718b-a40b'],
    ['cogito-v2-671b', 'cogito-v2-671b-a38b'],
    ['a 120B model', '120b-a7b'],
    ['a 70b moe', '70b-a3b'],
  ])('%s: how much of it is active is asked', async (name, instead) => {
    await expect(parseLine(`500M tokens a month, ${name} on 8x H200`)).rejects.toMatchObject({
      code: 'not-understood',
      message: expect.stringMatching(/^How many of the \d+B parameters of "/),
      hints: expect.arrayContaining([instead.toLowerCase()]),
    });
  });

  it('is no size of what an API of that name would be', async () => {
    await expect(parseLine('500M tokens a month, a 32b glm on 8x H200')).rejects.toThrow(
      '"32b" is not a size of "glm"',
    );
  });

  it('is a volume where tokens are counted by it', async () => {
    const { draft } = await parseLine('roughly 7b tokens a month on 8x H100');
    expect(draft.fields).toMatchObject({ 'workload.tokensPerMonth': 7e9 });
    expect(draft.fields).not.toHaveProperty('selfHosted.model');
  });
});

describe('a name that says nothing', () => {
  it.each([
    ['1B tokens a month, dbrx on 8x H200', 'dbrx'],
    ['500M tokens my-model at 4200 tok/s on 4x H100', 'my-model'],
    ['500M tokens acme/my-model on 4x H100', 'acme/my-model'],
    ['1B tokens a month, openchat 3.5 on 8x H200', 'openchat-3.5'],
  ])('is never answered with another model: %s', async (line, id) => {
    const { draft } = await parseLine(line);
    expect(draft.fields['selfHosted.model']).toBe(id);
  });

  it.each(['500M tokens a month, host it on 4x H100', '500M tokens a month for customer support on 4x H100'])(
    'is no name in a sentence: %s',
    async (line) => {
      const { draft } = await parseLine(line);
      expect(draft.fields).not.toHaveProperty('selfHosted.model');
    },
  );
});

describe('a size without what is active of it', () => {
  it.each([
    // M1 has 456B, of which 46B are active: as a dense model it would be ten times too dear.
    ['1B tokens minimax 456b on 8x H200', 'We know no "minimax 456b"', 'minimax-m1'],
    ['1B tokens minimax 30b on 8x H200', 'We know no "minimax 30b"', 'a 30b model'],
    ['1B tokens ling 30b on 8x H200', 'We know no "ling 30b"', 'a 30b model'],
    ['1B tokens minimax-30b on 8x H200', '"minimax-30b" is no name', 'minimax'],
  ])('is asked about in a family of experts: %s', async (line, message, hint) => {
    await expect(parseLine(line)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      hints: expect.arrayContaining([hint]),
    });
  });

  it.each([
    ['1B tokens minimax 30b a3b on 8x H200', { totalParamsB: 30, activeParamsB: 3 }],
    ['1B tokens hunyuan 7b on 8x H200', { totalParamsB: 7 }],
    ['1B tokens llama 65b on 8x H200', { totalParamsB: 65 }],
    ['1B tokens acme 30b on 8x H200', { totalParamsB: 30 }],
  ])('is hosted where it says all: %s', async (line, spec) => {
    expect((await parseLine(line)).draft.fields['selfHosted.modelSpec']).toEqual(spec);
  });
});

describe('what is to be hosted', () => {
  it.each([
    ['host a 24B model, 100M tokens', { totalParamsB: 24 }],
    ['host our own 13B model, 100M tokens', { totalParamsB: 13 }],
  ])('%s', async (line, spec) => {
    expect((await parseLine(line)).draft.fields['selfHosted.modelSpec']).toEqual(spec);
  });

  it('is asked for its size where only a seller knows it: no other model is put in its place', async () => {
    const read = parseLine('host mistralai/Mistral-Small-24B-Instruct-2501, 100M tokens');
    await expect(read).rejects.toMatchObject({
      message: expect.stringContaining('We have no specs of'),
      hints: expect.arrayContaining(['a 24B model']),
    });
  });

  it('is no model where "host" is what stands around the GPUs', async () => {
    const { draft } = await parseLine('1B tokens, own 8x h100, host $3k per gpu');
    expect(draft.fields['selfHosted.procurement.hostUsdPerGpu']).toBe(3000);
  });
});

it('asks which weights an id of an API means that has served several', async () => {
  await expect(parseLine('host deepseek-chat on 8x H200, 500M tokens')).rejects.toThrow(/Which weights/);
  const { draft } = await parseLine('host deepseek chat on 8x H200, 500M tokens');
  expect(draft.fields['selfHosted.model']).toBe('deepseek-v4-pro');
});

describe('a name of known words that is no known model', () => {
  const notes = async (name: string) => {
    const { intent } = await parseLine(`1B tokens a month, ${name} on 8x H200`);
    return intent.kind === 'estimate' ? (intent.readAs ?? []) : [];
  };

  it.each(['llama 47b', 'deepseek distill 47b', 'qwen coder 50b', 'llama-47b', 'finetuned 47b llama'])(
    '%s is counted by its size, and that is said',
    async (name) => {
      expect(await notes(name)).toContainEqual(
        expect.stringMatching(/is none of the models that we know, and is read as a dense model of \d+B/),
      );
    },
  );

  it('says what is active where its name does', async () => {
    expect(await notes('qwen3-omni-30b-a3b')).toContainEqual(
      expect.stringContaining('a model of 30B parameters with 3B active'),
    );
  });

  it.each(['llama 70b', 'nous hermes 3 70b', 'acme-47b'])('%s needs no such note', async (name) => {
    expect(await notes(name)).toEqual([]);
  });
});

describe('a distill without "r1" in its name', () => {
  it.each([
    ['deepseek distill 70b', 'deepseek-r1-distill-llama-70b'],
    ['deepseek distill llama 70b', 'deepseek-r1-distill-llama-70b'],
    ['deepseek llama 70b distill', 'deepseek-r1-distill-llama-70b'],
    ['deepseek-distill-llama-8b', 'deepseek-r1-distill-llama-8b'],
    ['distilled llama 70b', 'deepseek-r1-distill-llama-70b'],
    ['qwen distill 32b', 'deepseek-r1-distill-qwen-32b'],
    ['r1 qwen 14b distill', 'deepseek-r1-distill-qwen-14b'],
  ])('%s', async (name, id) => {
    expect(await hosted(name)).toEqual([id, undefined, undefined]);
  });
});
