import { defined } from '../defined.ts';
import type { ModelSpecInput } from '../domain/scenario.ts';
import { type ModelRow, modelById } from './models.ts';
import { spellingsOf } from './names.ts';
import type { Sourced } from './types.ts';

/** Published fine-tunes whose name does not say what they were made of: the shape of that, under their own name. */

interface FineTune extends Sourced {
  readonly name: string;
  /** Id of the model that it was made of. */
  readonly base: string;
}

const HUB = 'huggingface.co';
const DATE = '2026-11-27';

// biome-ignore format: one row a line
const ROWS: readonly FineTune[] = [
  { name: 'gpt-oss-safeguard-20b', base: 'gpt-oss-20b', source: `${HUB}/openai/gpt-oss-safeguard-20b README`, date: DATE },
  { name: 'gpt-oss-safeguard-120b', base: 'gpt-oss-120b', source: `${HUB}/openai/gpt-oss-safeguard-20b README`, date: DATE },
  { name: 'medgemma-27b', base: 'gemma-3-27b', source: `${HUB}/models, fine-tunes of google/gemma-3-27b-pt`, date: DATE },
  { name: 'dolphin-mixtral-8x7b', base: 'mixtral-8x7b', source: `${HUB}/cognitivecomputations/dolphin-2.5-mixtral-8x7b`, date: DATE },
  { name: 'wizardlm-2-8x22b', base: 'mixtral-8x22b', source: 'sg.langmart.ai/model-docs microsoft_wizardlm-2-8x22b; runlocalai.co/models/wizardlm-2-8x22b', date: DATE },
  { name: 'hermes-3-8b', base: 'llama-3.1-8b', source: `${HUB}/collections/NousResearch/hermes-3`, date: DATE },
  { name: 'hermes-3-70b', base: 'llama-3.1-70b', source: `${HUB}/collections/NousResearch/hermes-3`, date: DATE },
  { name: 'hermes-3-405b', base: 'llama-3.1-405b', source: `${HUB}/collections/NousResearch/hermes-3`, date: DATE },
  { name: 'nous-hermes-3-70b', base: 'llama-3.1-70b', source: `${HUB}/collections/NousResearch/hermes-3`, date: DATE },
  { name: 'tulu-3-70b', base: 'llama-3.1-70b', source: `${HUB}/unsloth/Llama-3.1-Tulu-3-70B-GGUF README`, date: DATE },
  { name: 'tulu-3-8b', base: 'llama-3.1-8b', source: `${HUB}/allenai/Llama-3.1-Tulu-3-8B README`, date: '2026-11-29' },
  { name: 'tulu-3-405b', base: 'llama-3.1-405b', source: `${HUB}/allenai/Llama-3.1-Tulu-3-405B README`, date: '2026-11-29' },
  { name: 'athene-v2', base: 'qwen2.5-72b', source: `${HUB}/radm/Athene-V2-Chat-AWQ README`, date: DATE },
  { name: 'k2-think', base: 'qwen2.5-32b', source: 'kiadev.net/news/2025-09-09-k2-think-32b-open-reasoning; hivebook.wiki k2-think', date: DATE },
  { name: 'sarvam-m', base: 'mistral-small-3.1-24b', source: 'build.nvidia.com/sarvamai/sarvam-m/modelcard', date: DATE },
  { name: 'openchat-3.5', base: 'mistral-7b', source: `${HUB}/openchat/openchat_3.5 discussions/14`, date: DATE },
  { name: 'hermes-4-70b', base: 'llama-3.1-70b', source: `${HUB}/NousResearch/Hermes-4-70B README`, date: DATE },
  { name: 'hermes-4-405b', base: 'llama-3.1-405b', source: `${HUB}/NousResearch/Hermes-4-405B README`, date: DATE },
  { name: 'nemotron-70b', base: 'llama-3.1-70b', source: `${HUB}/nvidia/Llama-3.1-Nemotron-70B-Instruct-HF README`, date: DATE },
  { name: 'llama-3.1-nemotron-70b', base: 'llama-3.1-70b', source: `${HUB}/nvidia/Llama-3.1-Nemotron-70B-Instruct-HF README`, date: DATE },
  { name: 'llama-3.1-nemotron-70b-instruct', base: 'llama-3.1-70b', source: `${HUB}/nvidia/Llama-3.1-Nemotron-70B-Instruct-HF README`, date: DATE },
  { name: 'kimi-dev-72b', base: 'qwen2.5-72b', source: `${HUB}/moonshotai/Kimi-Dev-72B README (base model Qwen2.5-72B)`, date: DATE },
  { name: 'kimi-dev', base: 'qwen2.5-72b', source: `${HUB}/moonshotai/Kimi-Dev-72B README (base model Qwen2.5-72B)`, date: DATE },
  { name: 'code-llama-7b', base: 'llama-2-7b', source: 'arXiv:2308.12950 (made of Llama 2)', date: DATE },
  { name: 'code-llama-13b', base: 'llama-2-13b', source: 'arXiv:2308.12950 (made of Llama 2)', date: DATE },
  { name: 'code-llama-70b', base: 'llama-2-70b', source: 'arXiv:2308.12950 (made of Llama 2)', date: DATE },
  { name: 'codellama-7b', base: 'llama-2-7b', source: 'arXiv:2308.12950 (made of Llama 2)', date: DATE },
  { name: 'codellama-13b', base: 'llama-2-13b', source: 'arXiv:2308.12950 (made of Llama 2)', date: DATE },
  { name: 'codellama-70b', base: 'llama-2-70b', source: 'arXiv:2308.12950 (made of Llama 2)', date: DATE },
  { name: 'llama-guard-3-8b', base: 'llama-3.1-8b', source: `${HUB}/meta-llama/Llama-Guard-3-8B README`, date: DATE },
  { name: 'mathstral-7b', base: 'mistral-7b', source: 'mistral.ai/news/mathstral', date: DATE },
  { name: 'shieldgemma-9b', base: 'gemma-2-9b', source: 'arXiv:2407.21772 (made of Gemma 2)', date: DATE },
  { name: 'shieldgemma-27b', base: 'gemma-2-27b', source: 'arXiv:2407.21772 (made of Gemma 2)', date: DATE },
  { name: 'txgemma-27b', base: 'gemma-2-27b', source: 'arXiv:2504.06196 (made of Gemma 2)', date: DATE },
  { name: 'txgemma-9b', base: 'gemma-2-9b', source: 'arXiv:2504.06196 (made of Gemma 2)', date: DATE },
  { name: 'deepseek-prover-v2-671b', base: 'deepseek-v3', source: 'arXiv:2504.21801 (made of DeepSeek V3)', date: DATE },
  { name: 'deepseek-v3.2-speciale', base: 'deepseek-v3.2', source: `${HUB}/deepseek-ai/DeepSeek-V3.2-Speciale README`, date: DATE },
  { name: 'r1-1776', base: 'deepseek-r1', source: `${HUB}/perplexity-ai/r1-1776 README (DeepSeek-R1, post-trained)`, date: DATE },
  { name: 'deepseek-tng-r1t2-chimera', base: 'deepseek-r1', source: `${HUB}/tngtech/DeepSeek-TNG-R1T2-Chimera README`, date: DATE },
  { name: 'intellect-3', base: 'glm-4.5-air', source: `${HUB}/PrimeIntellect/INTELLECT-3 README (base GLM-4.5-Air-Base)`, date: DATE },
  { name: 'qwen2.5-math-72b', base: 'qwen2.5-72b', source: 'arXiv:2409.12122 (made of Qwen2.5)', date: DATE },
  { name: 'qwen2.5-math-7b', base: 'qwen2.5-7b', source: 'arXiv:2409.12122 (made of Qwen2.5)', date: DATE },
  { name: 'baichuan-m2-32b', base: 'qwen2.5-32b', source: `${HUB}/baichuan-inc/Baichuan-M2-32B README (base model Qwen2.5-32B)`, date: DATE },
  { name: 'baichuan-m2', base: 'qwen2.5-32b', source: `${HUB}/baichuan-inc/Baichuan-M2-32B README (base model Qwen2.5-32B)`, date: DATE },
  { name: 'zephyr-7b', base: 'mistral-7b', source: `${HUB}/HuggingFaceH4/zephyr-7b-beta discussions/49`, date: DATE },
  { name: 'codegemma-7b', base: 'gemma-7b', source: 'arXiv:2406.11409 (made of Gemma)', date: '2026-11-30' },
];

/** The shape of a catalog model, for a fine-tune of it: nobody sells that one, and no price is taken from the base. */
export const shapeForFineTune = (model: ModelRow): ModelSpecInput => {
  const { totalParamsB, activeParamsB, layers, hiddenSize, attentionHeads, kvElementsPerToken } = model;
  const { kvHeads, experts, expertsPerToken, ownPrecision } = model;
  return {
    totalParamsB,
    activeParamsB,
    layers,
    hiddenSize,
    attentionHeads,
    kvElementsPerToken,
    ...defined({ kvHeads }),
    ...(experts !== undefined && expertsPerToken !== undefined && { experts, expertsPerToken }),
    ownPrecision,
  };
};

/** A model that is no row of its own, by the shape it shares with one. */
export interface NamedShape {
  readonly id: string;
  readonly names: readonly string[];
  readonly spec: ModelSpecInput;
}

/** Makers tune models of their own: "openai/gpt-oss-safeguard-20b" is longer than the name of any API. */
const accountOf = ({ hub }: ModelRow): string => hub.slice(0, hub.indexOf('/'));

/** What these are called, with the shape of what each was made of. */
export const fineTunes = (): readonly NamedShape[] =>
  ROWS.flatMap(({ name, base }) => {
    const model = modelById(base);
    return model === undefined
      ? []
      : [
          {
            id: name,
            names: spellingsOf([name, `${accountOf(model)}/${name}`]),
            spec: shapeForFineTune(model),
          },
        ];
  });
