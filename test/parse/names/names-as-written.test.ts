import { describe, expect, it } from 'vitest';
import { answerLine } from '../../../src/answer/index.ts';
import { LlmcostError } from '../../../src/errors.ts';
import { parseLine } from '../../../src/parse/index.ts';

/** Names without their gaps, packed copies, slices, and what nobody can host. */

const fieldsOf = async (words: string) => (await parseLine(words)).draft.fields;
const refusalOf = async (line: string): Promise<LlmcostError> => {
  const error: unknown = await answerLine(line, { asOf: new Date('2026-11-26T00:00:00Z') }).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof LlmcostError)) throw new Error(`${line} was answered`);
  return error;
};

describe('a model by its name', () => {
  it.each([
    ['mistralsmall', 'mistral-small-4-119b'],
    ['mistralsmall 24b', 'mistral-small-3.2-24b'],
    ['llama3.170b', 'llama-3.1-70b'],
    ['llama370b', 'llama-3-70b'],
    ['deepseekr1distillllama70b', 'deepseek-r1-distill-llama-70b'],
    ['commandr', 'command-r-08-2024'],
    ['commandr+', 'command-r-plus-104b'],
    ['nemotronnano', 'nemotron-3-nano-30b-a3b'],
    ['kimik2.7', 'kimi-k2.7-code'],
    ['bgelarge', 'bge-large-en-v1.5'],
    ['inklingsmall', 'inkling-small'],
  ])('%s, without its gaps', async (name, id) => {
    expect((await fieldsOf(`500M tokens ${name}`))['selfHosted.model']).toBe(id);
  });

  it.each(['llama3.170bx', 'mistralsmall-9b', 'commandrr'])('%s is no known one', async (name) => {
    const model = await fieldsOf(`500M tokens ${name}`).then(
      (fields) => fields['selfHosted.model'],
      () => undefined,
    );
    expect(String(model)).not.toMatch(/^(?:llama|mistral-small|command)/);
  });

  it.each(['q4', 'q8', '4bit', 'awq', 'gguf', 'fp8', 'int4 awq'])(
    'packed as %s it is hosted, whoever sells it too',
    async (how) => {
      for (const [name, id] of [
        ['deepseek r1', 'deepseek-r1'],
        ['deepseek-v4-flash', 'deepseek-v4-flash'],
        ['deepseek v4 pro', 'deepseek-v4-pro'],
      ]) {
        const fields = await fieldsOf(`500M tokens ${name} ${how}`);
        expect([fields['selfHosted.model'], fields.apis]).toEqual([id, undefined]);
      }
    },
  );

  it('keeps its precision, and is a rival behind "vs"', async () => {
    expect((await fieldsOf('500M tokens deepseek r1 q4'))['selfHosted.precision']).toBe('int4');
    const { apis, ...fields } = await fieldsOf('500M tokens llama 70b vs deepseek r1 fp8');
    expect(apis?.[0]?.id).toMatch(/deepseek/);
    expect(fields['selfHosted.model']).toBe('llama-3.3-70b');
  });

  it('that is tuned leaves the volume what it is', async () => {
    const fields = await fieldsOf('500M tokens fine-tuned mistral 7b');
    expect(fields).toMatchObject({
      'workload.tokensPerMonth': 5e8,
      'selfHosted.model': 'mistral-7b',
      'selfHosted.fineTuned': true,
    });
  });
});

describe('a machine by its name', () => {
  it.each([
    ['rtxa6000', 'rtx-a6000'],
    ['applem2ultra', 'm2-ultra'],
    ['a10040gb', 'a100-40gb'],
    ['H200 141GB SXM', 'h200'],
    ['H100 80GB SXM5', 'h100-sxm'],
    ['TPU v6e Trillium (per chip)', 'tpu-v6e'],
    ['Apple M4 Max (40-core GPU)', 'm4-max'],
  ])('%s', async (name, id) => {
    expect((await fieldsOf(`500M tokens ${name} llama 8b`))['selfHosted.gpu']).toBe(id);
  });

  it.each([
    ['AWS inf2.48xlarge', 'AWS'],
    ['AWS trn1.32xlarge', 'AWS'],
    ['Lambda gpu_8x_h100_sxm5', 'Lambda'],
  ])('%s at its landlord', async (name, seller) => {
    const fields = await fieldsOf(`500M tokens ${name} llama 8b`);
    expect(fields['selfHosted.instance']).toBe(name.split(' ')[1]);
    expect(fields['selfHosted.procurement.seller']).toBe(seller);
  });

  it.each(['br104', '4x br104', 'tinygrad', 'dl1.24xlarge', 'on a Dell XE9680', 'on Lenovo SR675 V3'])(
    '%s has no figures: that is asked, without "on" too',
    async (name) => {
      const error = await refusalOf(`500M tokens ${name} llama 70b`);
      expect(error.message).toMatch(/no other is put in its place/);
      expect(error.hints).toEqual([]);
    },
  );

  it('that is a card of another size is no card without it', async () => {
    expect((await refusalOf('500M tokens rtx pro 4000 blackwell sff llama 8b')).message).toContain('sff');
  });

  it.each(['h100 mig 3g.40gb', 'MIG 1g.10gb', 'a100 mig slice', '1/7 of an h100', 'half an h100'])(
    '%s is a slice, and said to be',
    async (name) => {
      expect((await refusalOf(`500M tokens ${name} llama 8b`)).message).toMatch(/slice of a GPU/);
    },
  );

  it.each([
    ['groq lpu', 'vs groq'],
    ['cerebras wse-3', 'vs cerebras'],
  ])('%s is sold per token: no other hardware is offered', async (name, hint) => {
    const { message, hints } = await refusalOf(`500M tokens llama 70b on ${name}`);
    expect(message).toMatch(/bought per token/);
    expect(hints.join()).toContain(hint);
    expect(hints.join()).not.toMatch(/ultra|rtx/);
  });
});

describe('a closed model on GPUs of our own', () => {
  it.each(['gpt-5 on 8xH100', 'claude sonnet on 8x h200', 'gpt-4o on our own 4x A100'])(
    '%s is said to be impossible',
    async (words) => {
      const { intent } = await parseLine(`500M tokens ${words}`);
      expect(JSON.stringify(intent)).toMatch(/sold per token only/);
    },
  );

  it.each(['llama 70b on 8xH100 vs gpt-5', 'gpt-5 vs llama 70b on 8xH100', 'gpt-5 on azure'])(
    '%s says nothing of it',
    async (words) => {
      const { intent } = await parseLine(`500M tokens ${words}`);
      expect(JSON.stringify(intent)).not.toMatch(/sold per token only/);
    },
  );
});

describe('a name that says its size', () => {
  it.each([
    ['gpt-j 6b', 'gpt-j-6b', { totalParamsB: 6 }],
    ['gpt-neox 20b', 'gpt-neox-20b', { totalParamsB: 20 }],
    ['jais 3 375b a23b', 'jais-3-375b', { totalParamsB: 375, activeParamsB: 23 }],
    ['mellum2 12b a2.5b instruct', 'mellum2-12b', { totalParamsB: 12, activeParamsB: 2.5 }],
    ['LiquidAI/LFM2.5-350M', 'lfm2.5-350m', { totalParamsB: 0.35 }],
  ])('%s is hosted in that size', async (name, id, spec) => {
    const fields = await fieldsOf(`500M tokens ${name}`);
    expect([fields['selfHosted.model'], fields['selfHosted.modelSpec']]).toEqual([id, spec]);
  });

  it('is hosted where it stands alone, beside whoever sells it; behind "vs" it is bought', async () => {
    const alone = await fieldsOf('500M tokens qwen2.5 omni 7b');
    expect(alone['selfHosted.model']).toBe('qwen2.5-omni-7b');
    expect(alone.apis).toEqual([{ id: 'alibaba/qwen2-5-omni-7b' }]);
    for (const line of ['vs qwen2.5 omni 7b', 'qwen2.5 omni 7b api', 'alibaba/qwen2-5-omni-7b'])
      expect((await fieldsOf(`500M tokens ${line}`))['selfHosted.model']).toBeUndefined();
  });

  it.each([
    ['titan v', 'titan-v'],
    ['on 4x titan v', 'titan-v'],
  ])('%s is no "versus"', async (name, gpu) => {
    const fields = await fieldsOf(`500M tokens ${name} llama 8b`);
    expect([fields['selfHosted.gpu'], fields['selfHosted.model']]).toEqual([gpu, 'llama-3.1-8b']);
  });

  it.each(['deepseek-ocr', 'glm-image', 'paddleocr-vl', 'sfr-embedding'])(
    '%s is unknown: nothing is hosted in its place',
    async (name) => {
      expect((await refusalOf(`500M tokens ${name}`)).message).toContain(name);
    },
  );

  it('keeps its first word: all-MiniLM-L6-v2', async () => {
    expect((await fieldsOf('500M tokens all-MiniLM-L6-v2'))['selfHosted.model']).toBe('all-minilm-l6-v2');
  });
});

describe('a name that goes on is another model', () => {
  it.each([
    ['500M tokens, self-host deepseek ocr on h100', 'deepseek ocr'],
    ['500M tokens, self-host llama 4 behemoth on 8x h100', 'llama 4 behemoth'],
    ['500M tokens, phi 3.5 vision on h100', 'phi 3.5 vision'],
    ['500M tokens, mamba codestral on h100', 'codestral'],
    ['500M tokens, internlm 2.5 20b on h100', 'internlm 2.5 20b'],
  ])('%s asks about it', async (line, name) => {
    expect((await refusalOf(line)).message).toContain(`"${name}"`);
  });

  it.each([
    ['deepseek r1 671b on 8x h200', 'deepseek-r1'],
    ['Llama 3.3 (70B) on 4x h100', 'llama-3.3-70b'],
    ['llama31-8b on l4', 'llama-3.1-8b'],
    ['self-host cohere command a on 4x h100', 'command-a-111b'],
    ['ollama llama3.2:3b on l4', 'llama-3.2-3b'],
    ['RedHatAI/Qwen3-32B-FP8-dynamic on h100', 'qwen3-32b'],
    ['deepseek-ai/DeepSeek-V3.1-Terminus on 8x h200', 'deepseek-v3.1-terminus'],
    ['solar 10.7b on l4', 'solar-10.7b'],
    // a word of ours with a size glued to it is a name, and no free power or batch
    ['upstage/solar-7b on l4', 'upstage/solar-7b'],
    ['batch-13b on l4', 'batch-13b'],
    ['code llama 70b on 4x h100', 'code-llama-70b'],
    ['dolphin 2.9 llama 3 8b on l4', 'dolphin-2.9-llama-3-8b'],
    ['self-host yi 34b on 4x h100', 'yi-1.5-34b'],
    ['self-host opt 66b on 4x h100', 'opt-66b'],
  ])('%s is hosted as %s, and nothing of it is left out', async (line, id) => {
    const { draft, intent } = await parseLine(`500M tokens, ${line}`);
    expect(draft.fields['selfHosted.model']).toBe(id);
    expect(intent).toMatchObject({ ignoredWords: [] });
  });

  it('leaves out nothing of what a maker writes beside its chip', async () => {
    for (const [words, gpu] of [
      ['NVIDIA A10G Tensor Core GPU', 'a10g'],
      ['gb200 superchip', 'gb200'],
      ['tpu v5 lite', 'tpu-v5e'],
    ] as const) {
      const { draft, intent } = await parseLine(`500M tokens, llama 8b on ${words}`);
      expect(draft.fields['selfHosted.gpu']).toBe(gpu);
      expect(intent).toMatchObject({ ignoredWords: [] });
    }
  });

  it.each([
    '500M tokens dgx station',
    '500M tokens, llama 8b on a dgx',
    '500M tokens on 2 hgx nodes',
    'the DGX is written off, 1B tokens',
    'is a mac studio enough for 50M tokens?',
    'would a radeon do for 50M tokens',
    'is amd any cheaper for 50M tokens',
  ])('%s asks which of them it is', async (line) => {
    expect((await refusalOf(line)).message).toContain('is the name of several');
  });
});

describe('a closed model that somebody wants to run', () => {
  const notesOf = async (line: string): Promise<string> => {
    const { intent } = await parseLine(line);
    return intent.kind === 'estimate' ? (intent.readAs ?? []).join(' ') : '';
  };

  it.each([
    'host gemini 2.5 flash ourselves 500M tokens',
    '500M tokens, self-host claude sonnet',
    'should we host sonnet ourselves, 1B tokens',
    '500M tokens, gpt-5 on 8x h100',
  ])('%s is told that its weights are not published', async (line) => {
    expect(await notesOf(line)).toContain('its weights are not published');
  });

  it.each([
    '500M tokens, self-host llama 70b vs sonnet',
    'move off sonnet to our own h100s, 1B tokens',
    'run llama 70b in-house or stay on sonnet, 1B tokens',
  ])('%s wants to run another', async (line) => {
    expect(await notesOf(line)).not.toContain('weights');
  });

  it.each(['500M tokens, self-host grok 2 on 8x h100', '500M tokens, self-host mistral saba on h100'])(
    '%s has published weights that we lack: its size is asked for',
    async (line) => {
      expect((await refusalOf(line)).message).toContain('type its size');
    },
  );
});

describe('a word around the name of a family', () => {
  it('is a model of its own, which is asked about', async () => {
    expect((await refusalOf('500M tokens, we run tinyllama on our own h100')).message).toContain('tinyllama');
  });

  it.each(['llama.cpp', 'ollama', 'llamaindex'])('%s is a tool', async (word) => {
    const { draft } = await parseLine(`500M tokens with ${word} on h100`);
    expect(draft.fields['selfHosted.gpu']).toBe('h100-sxm');
  });
});
