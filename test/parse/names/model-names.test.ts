import { describe, expect, it } from 'vitest';
import { answerLine } from '../../../src/answer/index.ts';
import { LlmcostError } from '../../../src/errors.ts';
import { parseLine } from '../../../src/parse/index.ts';
import { someOf } from '../../helpers/effort.ts';

/** Names of models as people type them, with the repositories and the packed copies, and what each is. */

// biome-ignore format: one model a line
const MODELS: Readonly<Record<string, string>> = {
  'phi-3-mini': 'phi3:mini | phi-3-mini-128k',
  'phi-3-mini-4k': 'microsoft/Phi-3-mini-4k-instruct',
  'phi-3-medium': 'phi3:14b | microsoft/Phi-3-medium-128k-instruct',
  'phi-4-multimodal': 'microsoft/Phi-4-multimodal-instruct',
  'deepseek-v2': 'deepseek-v2:236b | DeepSeek-V2-Chat',
  'deepseek-v2.5': 'deepseek v2.5 | deepseek-ai/DeepSeek-V2.5-1210',
  'deepseek-v2-lite': 'deepseek-v2:16b',
  'deepseek-coder-v2-lite': 'deepseek-coder-v2:16b | DeepSeek-Coder-V2-Lite-Instruct',
  'nemotron-nano-12b-v2': 'nemotron nano 12b v2 | nvidia/NVIDIA-Nemotron-Nano-12B-v2',
  'qwen2.5-vl-32b': 'Qwen2.5-VL-32B-Instruct-AWQ | qwen2.5vl:32b',
  'qwen1.5-moe-a2.7b': 'Qwen/Qwen1.5-MoE-A2.7B-Chat',
  'minicpm-v-2.6': 'openbmb/MiniCPM-V-2_6 | minicpm-v:8b',
  'minicpm3-4b': 'minicpm3 4b',
  dbrx: 'dbrx | databricks/dbrx-instruct',
  'grok-1': 'grok-1 | xai-org/grok-1',
  'snowflake-arctic': 'snowflake arctic | Snowflake/snowflake-arctic-instruct',
  'jamba-1.7-large': 'jamba large | ai21labs/AI21-Jamba-Large-1.7 | jamba 398b',
  'jamba-1.6-mini': 'jamba mini 1.6',
  'jamba-1.5-large': 'jamba 1.5 large',
  'pixtral-large-124b': 'pixtral large | mistralai/Pixtral-Large-Instruct-2411',
  'minimax-text-01': 'minimax text 01 | minimax-text 456b',
  'gemma-3-27b': 'gemma3 27b | google/gemma-3-27b-it-qat-q4_0-gguf',
  'gemma-3-12b': 'gemma 3 12b it',
  'gemma-3-4b': 'gemma-3-4b-it',
  'gemma-4-31b': 'gemma4 31b',
  'gemma-3n-e4b': 'gemma 3n e4b',
  'qwen3-next-80b-a3b': 'qwen3-next | Qwen3-Next-80B-A3B-Instruct',
  'gpt-oss-120b': 'gpt-oss 120b | openai/gpt-oss-120b',
  'gpt-oss-20b': 'gpt oss 20b | gpt-oss:20b | unsloth/gpt-oss-20b-GGUF',
  'deepseek-v3.2': 'deepseek v3.2',
  'deepseek-v3.1': 'deepseek-ai/DeepSeek-V3.1',
  'deepseek-v3.2-exp': 'DeepSeek-V3.2-Exp',
  'deepseek-r1': 'deepseek r1 | dsr1',
  'deepseek-r1-0528': 'deepseek-r1-0528',
  'deepseek-r1-distill-llama-70b': 'deepseek r1 distill llama 70b',
  'deepseek-r1-distill-qwen-32b': 'DeepSeek-R1-Distill-Qwen-32B | deepseek-r1:32b-qwen-distill-q4_K_M',
  'deepseek-v3': 'ds v3',
  'deepseek-v3-0324': 'deepseek v3 0324 | deepseek-ai/DeepSeek-V3-0324 | deepseek-chat-v3-0324',
  'deepseek-v3.1-terminus': 'deepseek-ai/DeepSeek-V3.1-Terminus | v3.1 terminus',
  'deepseek-v3.2-speciale': 'deepseek-ai/DeepSeek-V3.2-Speciale | deepseek v3.2 speciale',
  'r1-1776': 'perplexity-ai/r1-1776',
  'intellect-3': 'PrimeIntellect/INTELLECT-3',
  'deepseek-v4-flash': 'deepseek v4 flash | deepseek 4 flash',
  'deepseek-coder-33b-instruct': 'deepseek-coder-33b-instruct',
  'kimi-k2': 'kimi k2',
  'kimi-k2-0905': 'moonshotai/Kimi-K2-Instruct-0905 | kimi k2 0905',
  'kimi-k2-thinking': 'kimi k2 thinking',
  'kimi-dev': 'kimi-dev',
  'kimi-k2.5': 'moonshotai/Kimi-K2.5 | kimi 2.5',
  'kimi-linear-48b-a3b': 'kimi linear 48b',
  'glm-4.6': 'glm-4.6:cloud | glm 4.6',
  'glm-4.5-air': 'GLM-4.5-Air',
  'glm-4.7': 'zai-org/GLM-4.7-FP8',
  'glm-4.7-flash': 'glm 4.7 flash',
  'glm-5.2': 'glm-5.2',
  'glm-4.6v': 'GLM-4.6V',
  'glm-4-9b': 'glm 4 9b',
  'qwen3-32b': 'Qwen3-32B-AWQ',
  'qwen3-30b-a3b-2507': 'Qwen/Qwen3-30B-A3B-Instruct-2507-FP8',
  'qwen3-coder-30b-a3b': 'qwen3-coder 30b | qwen3 coder',
  'qwen3-coder-480b-a35b': 'Qwen3-Coder-480B-A35B-Instruct',
  'qwen3-235b-a22b': 'qwen3 235b | qwen3 235 a22',
  'qwen3-235b-a22b-2507': 'qwen3-235b-a22b-instruct-2507 | qwen3 235b 2507',
  'qwen3-235b-a22b-thinking-2507': 'Qwen/Qwen3-235B-A22B-Thinking-2507 | qwen3 235b thinking',
  'qwen3-30b-a3b-thinking-2507': 'Qwen/Qwen3-30B-A3B-Thinking-2507-FP8',
  'glm-4.5v': 'zai-org/GLM-4.5V | glm 4.5v',
  'qwen3-14b': 'qwen 3 14b',
  'qwen3-8b': 'qwen3:8b',
  'qwen3-0.6b': 'qwen3 0.6b',
  'qwen3-1.7b': 'qwen3 1.7b',
  'qwen3-vl-32b': 'qwen3-vl-32b',
  'qwen3-vl-235b-a22b': 'Qwen3-VL-235B-A22B-Instruct',
  'qwen3.5-397b-a17b': 'qwen3.5 397b',
  'qwen3.5-35b-a3b': 'Qwen3.5-35B-A3B',
  'qwen3.6-27b': 'qwen3.6 27b',
  'qwen2.5-72b': 'qwen 2.5 72b | Qwen2.5-72B-Instruct-GPTQ-Int4',
  'qwen2.5-coder-32b': 'qwen2.5-coder:32b | qwen 32b coder',
  'qwen2.5-vl-7b': 'Qwen2.5-VL-7B-Instruct',
  'qwen2.5-vl-72b': 'qwen2.5 vl 72b | qwen 72b vl',
  'qwq-32b': 'QwQ 32B | bartowski/Qwen_QwQ-32B-GGUF',
  'qwen3-embedding-8b': 'qwen3-embedding-8b',
  'qwen3-reranker-4b': 'qwen3 reranker 4b',
  'llama-3.3-70b': 'llama3.3:70b-instruct-q4_K_M | meta-llama/Llama-3.3-70B-Instruct | unsloth/Llama-3.3-70B-Instruct-GGUF | nvidia/Llama-3.3-70B-Instruct-FP4',
  'llama-3.1-8b': 'llama3.1:8b | llama-v3p1-8b-instruct | Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf',
  'llama-3-70b': 'llama 3 70b',
  'llama-3-8b': 'llama 3 8b',
  'llama-3.1-405b': 'Llama-3.1-405B-Instruct-FP8',
  'llama-3.2-3b': 'llama 3.2 3b',
  'llama-3.2-1b': 'llama3.2 1b',
  'llama-3.2-90b-vision': 'llama 3.2 90b vision',
  'llama-4-scout': 'llama 4 scout',
  'llama-4-maverick': 'Llama-4-Maverick-17B-128E-Instruct-FP8',
  'llama-2-13b': 'llama 2 13b',
  'llama-2-70b': 'llama2:70b',
  'llama-3.1-70b': 'hugging-quants/Meta-Llama-3.1-70B-Instruct-AWQ-INT4 | neuralmagic/Meta-Llama-3.1-70B-Instruct-FP8',
  'mistral-small-3.2-24b': 'RedHatAI/Mistral-Small-3.2-24B-Instruct-2506-FP8 | mistral small 3.2',
  'mistral-small-3.1-24b': 'mistral small 3.1 24b | publishers/mistral-ai/models/mistral-small-2503',
  'mistral-7b': 'mistral 7b instruct v0.3 | TheBloke/Mistral-7B-Instruct-v0.2-GPTQ',
  'mistral-nemo-12b': 'mistral nemo',
  'mistral-large-2-123b': 'mistral large 2 | mistralai/Mistral-Large-Instruct-2407 | Mistral-Large-Instruct-2411',
  'mistral-large-3-675b': 'mistral large 3',
  'mixtral-8x7b': '8x7b | mistral 8x7b | mixtral 8x7b | mixtral 8x7 | TheBloke/Mixtral-8x7B-Instruct-v0.1-GPTQ',
  'mixtral-8x22b': 'mixtral-8x22b-instruct',
  'codestral-22b': 'codestral 22b | codestral | mistral codestral',
  'devstral-small-2-24b': 'devstral small',
  'devstral-2-123b': 'devstral 2',
  'magistral-small-24b': 'magistral small',
  'ministral-3-8b': 'ministral 8b',
  'ministral-3-14b': 'ministral 3 14b | mistralai/Ministral-3-14B-Reasoning-2512',
  'pixtral-12b': 'pixtral 12b',
  'minimax-m2': 'minimax m2',
  'minimax-m2.5': 'MiniMaxAI/MiniMax-M2.5 | minimax 2.5',
  'minimax-m2.1': 'minimax m2.1',
  'nemotron-nano-9b-v2': 'nemotron nano 9b v2',
  'nemotron-3-nano-30b-a3b': 'nemotron 3 nano | nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-FP8',
  'llama-nemotron-super-49b': 'nemotron super 49b',
  'llama-nemotron-ultra-253b': 'nemotron ultra 253b',
  'phi-4': 'phi-4 | phi4:14b',
  'phi-4-mini': 'phi 4 mini',
  'phi-3.5-mini': 'phi-3.5-mini-instruct',
  'phi-4-reasoning': 'phi-4 reasoning plus',
  'granite-3.3-8b': 'granite 3.3 8b',
  'granite-4.0-h-small': 'granite-4.0-h-small',
  'command-r-plus-104b': 'command r+',
  'command-a-111b': 'command-a',
  'aya-expanse-32b': 'aya expanse 32b',
  'olmo-3-32b': 'olmo 3 32b',
  'olmo-2-13b': 'olmo-2-13b',
  'seed-oss-36b': 'seed-oss-36b',
  'ernie-4.5-21b-a3b': 'ernie 4.5 21b',
  'ernie-4.5-300b-a47b': 'ERNIE-4.5-300B-A47B',
  'hunyuan-a13b': 'hunyuan a13b',
  'step-3': 'step-3',
  'step-3.5-flash': 'step 3.5 flash',
  'mimo-v2-flash': 'mimo v2 flash',
  'longcat-flash': 'longcat flash',
  'ling-1t': 'ling-1t',
  'ling-mini-2.0': 'ring-mini-2.0',
  'yi-1.5-34b': 'yi-1.5 34b',
  'falcon-40b': 'falcon 40b',
  'falcon3-10b': 'falcon3 10b',
  'internlm3-8b': 'internlm3 8b',
  'starcoder2-15b': 'starcoder2 15b',
  'codellama-34b': 'codellama 34b',
  'exaone-4-32b': 'exaone 4 32b',
  'smollm3-3b': 'smollm3 3b',
  'gemma-2-9b': 'gemma 2 9b',
  'gemma-2-27b': 'gemma2:27b',
  'bge-m3': 'bge-m3',
  'bge-large-en-v1.5': 'BAAI/bge-large-en-v1.5',
  'bge-reranker-v2-m3': 'bge reranker v2 m3',
  'e5-mistral-7b': 'e5-mistral-7b',
  'multilingual-e5-large': 'multilingual-e5-large',
  'nomic-embed-text-v1.5': 'nomic-embed-text',
  'jina-embeddings-v3': 'jina embeddings v3',
  'mxbai-embed-large-v1': 'mxbai-embed-large',
  'gte-qwen2-7b': 'gte-qwen2 7b',
  'stella-1.5b': 'stella 1.5b',
  'nous-hermes-3-70b': 'nous hermes 3 70b',
  'hermes-4-405b': 'NousResearch/Hermes-4-405B',
  'openhermes-2.5-mistral-7b': 'teknium/OpenHermes-2.5-Mistral-7B',
  'dolphin-mixtral-8x7b': 'dolphin mixtral 8x7b',
  'vicuna-13b': 'vicuna 13b',
  'zephyr-7b': 'zephyr 7b',
  'wizardlm-2-8x22b': 'wizardlm 2 8x22b',
  'openchat-3.5': 'openchat 3.5',
  'tulu-3-70b': 'tulu 3 70b',
  'qwen-72b': 'qwen-72b',
  'chatglm3-6b': 'chatglm3-6b',
  'baichuan2-13b': 'baichuan2 13b',
  'bloom-176b': 'bloom 176b',
  'mpt-30b': 'mpt-30b',
  'gpt-neox-20b': 'gpt-neox-20b',
  'medgemma-27b': 'medgemma 27b',
  'codegemma-7b': 'codegemma 7b | google/codegemma-7b',
  'llava-13b': 'llava 13b',
  'internvl3-78b': 'internvl3 78b',
  'molmo-72b': 'molmo 72b',
  'sarvam-m': 'sarvam-m',
  'qwen2-72b': 'qwen2 72b',
  'snowflake-arctic-embed-l': 'snowflake arctic embed l',
  'baichuan-m2-32b': 'baichuan m2 32b | baichuan-inc/Baichuan-M2-32B-GPTQ-Int4',
  'apertus-70b': 'apertus 70b',
  'k2-think': 'k2-think',
  'saba-24b': 'saba 24b',
  'athene-v2': 'athene v2',
  'gpt-oss-safeguard-20b': 'gpt-oss-safeguard-20b | openai/gpt-oss-safeguard-20b',
  'llama-guard-4-12b': 'llama guard 4 12b',
};

/** Sizes that are known without a shape, or nothing at all: asked about, and no other model answers. */
const UNKNOWN: readonly (readonly [string, number])[] = [
  ['tencent/Tencent-Hunyuan-Large', 389],
  ['rednote-hilab/dots.llm1.inst', 142],
  ['hunyuan large', 389],
  ['longcat 2', 1600],
  ['inkling small', 276],
  ['thinkingmachines/Inkling-Small', 276],
  ['laguna m.1', 225],
  ['trinity large', 400],
];

/** Wherever these stand, the default model would have answered for them: what the answer must name instead. */
// biome-ignore format: one name a line
const NAMED_ALONE: readonly (readonly [line: string, named: string])[] = [
  ['hermes 500M tokens a month', '"hermes"'],
  ['500M tokens a month, k-exaone, 8x H200', '"exaone"'],
  ['reka-flash vs sonnet 500M tokens a month', '"reka-flash"'],
  ['sonnet vs zephyr 500M tokens a month', '"zephyr"'],
  ['500M tokens a month inklingsmall-AWQ', '"inklingsmall-AWQ"'],
  ['llama-guard 500M tokens a month', '"llama-guard"'],
  ['500M tokens a month 8x H200 granite-guardian', '"granite-guardian"'],
  ['our-finetune 500M tokens a month', '"our-finetune"'],
  // A word behind a hyphen, or one that names an edition, makes another model of it.
  ['glm-4.6-air 500M tokens a month', '"glm-4.6-air"'],
  ['granite-4.0-h-micro 500M tokens a month', '"granite-4.0-h-micro"'],
  ['publishers/moonshotai/models/kimi-k9-maas 500M tokens a month', '"moonshotai/models/kimi-k9-maas"'],
  ['glm 4.6 air 500M tokens a month', '"glm 4.6 air"'],
  ['kimi-researcher 500M tokens a month', '"kimi-researcher"'],
];

const NOW = { asOf: new Date('2026-11-26T00:00:00Z') };

describe('a model by its name', () => {
  it.each(someOf(Object.entries(MODELS)))('%s', async (id, names) => {
    for (const name of names.split(' | ')) {
      const { draft } = await parseLine(`500M tokens a month, ${name} on 8x B200`);
      expect([name, draft.fields['selfHosted.model']]).toEqual([name, id]);
    }
  });

  it.each([
    ['mistral ai devstral small 2 24b on 8x B200', 'devstral-small-2-24b'],
    ['moonshot ai kimi linear 48b-a3b on 8x B200', 'kimi-linear-48b-a3b'],
    ['xiaomi mimo v2.5 pro on 8x B200', 'mimo-v2.5-pro'],
    ["stepfun's step-3.5-flash on 8x B200", 'step-3.5-flash'],
    ['Z.ai GLM-4.5-Air on 8x B200', 'glm-4.5-air'],
    // Its air is another model, and all that this maker's list has of it.
    ["zhipu's glm-4.5 on 8x B200", 'glm-4.5'],
    ['google gemma 4 31b on 8x B200', 'gemma-4-31b'],
    ['alibaba cloud qwen3-vl 4b on 8x B200', 'qwen3-vl-4b'],
    // Whoever makes a model may sell it too: what is hosted is not bought.
    ['openrouter/qwen/qwen3-14b on 8x B200', 'qwen3-14b'],
    ['host meta llama 3.1 8b', 'llama-3.1-8b'],
    ["self-host google's gemma 3 4b", 'gemma-3-4b'],
    ['run mistral codestral 22b', 'codestral-22b'],
    ['serving the qwen team qwen3 30b-a3b', 'qwen3-30b-a3b'],
  ])('is the same behind its maker: %s', async (words, id) => {
    const { draft } = await parseLine(`500M tokens a month, ${words}`);
    expect(draft.fields['selfHosted.model']).toBe(id);
    expect(draft.fields['selfHosted.modelSpec']).toBeUndefined();
    expect(draft.fields.apis).toBeUndefined();
  });

  it.each(['unsloth/Qwen3-32B-GGUF:F16', 'Qwen3-32B-f16.gguf', 'qwen3 32b f16'])(
    'is at 16 bits as llama.cpp names them: %s',
    async (name) => {
      const { draft } = await parseLine(`500M tokens a month, ${name} on 8x B200`);
      expect(draft.fields['selfHosted.model']).toBe('qwen3-32b');
      expect(draft.fields['selfHosted.precision']).toBe('fp16');
    },
  );

  // $0.98 and $3.95 a million where the other edition is $0.30 and $1.50.
  it('is the edition that thinks where that is said behind it', async () => {
    const { draft } = await parseLine('500M tokens a month vs Qwen3 VL 235B A22B Thinking on novita');
    expect(draft.fields.apis).toEqual([{ id: 'novita/qwen/qwen3-vl-235b-a22b-thinking' }]);
  });

  it('is bought from its maker behind "vs"', async () => {
    const { draft } = await parseLine('500M tokens a month on 8x B200 vs alibaba qwen3 32b');
    expect(draft.fields.apis).toEqual([{ id: 'alibaba/qwen3-32b' }]);
  });

  it.each(UNKNOWN)('%s is asked about, with its size to type', async (name, size) => {
    const line = `500M tokens a month, ${name} on 8x B200`;
    const error: unknown = await answerLine(line, NOW).catch((thrown: unknown) => thrown);
    if (!(error instanceof LlmcostError)) throw new Error(`${name} was answered`);
    expect(error.code).toBe('not-understood');
    const sized = error.hints.find((hint) => hint.includes(` ${size}b`));
    const asked = await answerLine(sized ?? '', NOW);
    if (asked.kind !== 'answer') throw new Error(`${sized} was not answered`);
    expect(asked.answer.scenario.selfHosted.modelSpec?.totalParamsB).toBe(size);
  });

  it('leaves no half of a name in a line to type', async () => {
    const line = '500M tokens Intern-S1 on 8x H200';
    await expect(answerLine(line, NOW)).rejects.toMatchObject({ hints: ['500M tokens on 8x H200'] });
  });

  it.each([
    ['qwen3 32', 'qwen3-32b'],
    ['qwen 2.5 72', 'qwen2.5-72b'],
  ])('%s is offered with its billions', async (name, meant) => {
    const line = `500M tokens a month, ${name} on 8x B200`;
    await expect(answerLine(line, NOW)).rejects.toMatchObject({
      hints: [line.replace(name, meant)],
    });
  });

  it.each(NAMED_ALONE)('%s: no other model answers', async (line, named) => {
    await expect(answerLine(line, NOW)).rejects.toThrow(named);
  });

  it.each([
    ['500M tokens a month sonnet 9', '"sonnet 9"', 'anthropic/claude-sonnet-5-5'],
    ['500M tokens a month glm 6', '"glm 6"', 'zai/GLM-5.3'],
    ['500M tokens a month phi 3 on 8x B200', '"phi 3"', 'phi-3-mini'],
    ['500M tokens a month kimi k4 on 8x B200', '"kimi k4"', 'kimi-k3'],
    ['500M tokens a month deepseek v5 on 8x B200', '"deepseek v5"', 'deepseek-v3'],
    ['500M tokens a month on m4 ultra', '"m4 ultra"', 'm3-ultra'],
    ['500M tokens a month gemma-3-27 on 2x H100', '"gemma-3-27"', 'gemma-3-27b'],
    ['500M tokens a month lamma3 70b on 2x H100', '"lamma3 70b"', 'llama-3.3-70b'],
    // A version that goes on behind a space, and an edition that its line does not have.
    ['500M tokens a month vs gemini 4.5', '"gemini 4.5"', 'gemini 4'],
    ['500M tokens a month vs sonnet 5.7', '"sonnet 5.7"', 'sonnet 5'],
    ['500M tokens a month vs gpt-6 mini', '"gpt-6 mini"', 'openai/gpt-5-mini'],
    ['500M tokens a month vs gemini 4 flash', '"gemini 4 flash"', 'google/gemini-3.8-flash'],
    ['500M tokens a month vs grok 4.7 mini', '"grok 4.7 mini"', 'x-ai/grok-4.7'],
    // A slip behind a name that is one without it.
    ['500M tokens a month kimi k2 thinknig on 8x B200', '"kimi k2 thinknig"', 'kimi-k2-thinking'],
    ['500M tokens a month on m3 lutra', '"m3 lutra"', 'm3-ultra'],
    ['500M tokens a month on H100 NVK', '"H100 NVK"', 'h100-nvl'],
    ['500M tokens a month on rtx 4070 supre', '"rtx 4070 supre"', 'rtx-4070-super'],
  ])('%s is asked about as it is named', async (line, named, near) => {
    await expect(parseLine(line)).rejects.toMatchObject({
      message: expect.stringContaining(named),
      hints: expect.arrayContaining([near]),
    });
  });

  it('hints the nearest names of what is another edition', async () => {
    await expect(parseLine('glm 4.6 air 500M tokens a month')).rejects.toMatchObject({
      hints: expect.arrayContaining(['glm-4.5-air', 'glm-4.6']),
    });
  });

  it.each(['Meta-Llama-3.1-8B-Instruct-Q5_K_M.gguf', 'unsloth/Qwen3-30B-A3B-GGUF:Q6_K'])(
    'bits that are not counted are asked about: %s',
    async (name) => {
      await expect(parseLine(`500M tokens a month, ${name} on 8x B200`)).rejects.toThrow(/bits a weight/);
    },
  );
});
