import { describe, expect, it } from 'vitest';
import { gpuFindings, modelFindings } from '../../scripts/catalog/findings.ts';
import { fold } from '../../src/catalog/fold.ts';
import {
  DEFAULT_MODELS,
  findGpu,
  findModel,
  GPUS,
  MODELS,
  modelById,
  sizesOfFamily,
} from '../../src/catalog/index.ts';

const GPU_IDS =
  'h100-sxm h100-pcie h100-nvl h200 b200 b300 gb200 gb300 gh200 a100-80gb a100-pcie-80gb a100-40gb a30 l40s l40 l4 a10 a10g a40 rtx-a6000 rtx-6000-ada rtx-pro-6000 rtx-3090 rtx-4090 rtx-5090 t4 v100 mi300x mi325x mi355x'.split(
    ' ',
  );
const MODEL_IDS =
  'llama-3.1-8b llama-3.1-70b llama-3.3-70b llama-3.1-405b llama-4-scout llama-4-maverick qwen2.5-7b qwen2.5-14b qwen2.5-32b qwen3-4b qwen3-8b qwen3-14b qwen3-32b qwen3-30b-a3b qwen3-235b-a22b mistral-7b mixtral-8x7b mixtral-8x22b gpt-oss-20b gpt-oss-120b deepseek-v3 deepseek-v3.2 deepseek-r1 kimi-k2 gemma-2-27b gemma-3-27b'.split(
    ' ',
  );

const ownersByName = (
  rows: readonly { id: string; aliases: readonly string[] }[],
): Map<string, Set<string>> => {
  const owners = new Map<string, Set<string>>();
  for (const row of rows)
    for (const name of [row.id, ...row.aliases]) {
      const key = fold(name);
      owners.set(key, (owners.get(key) ?? new Set()).add(row.id));
    }
  return owners;
};

describe('GPUs', () => {
  it('has the ids that the product speaks of', () => {
    const ids = GPUS.map((gpu) => gpu.id);
    expect(GPU_IDS.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has no name that two of them share, and nothing that its check finds wrong', () => {
    expect([...ownersByName(GPUS)].filter(([, owners]) => owners.size > 1)).toEqual([]);
    expect(GPUS.flatMap(gpuFindings)).toEqual([]);
  });

  it.each([
    ['H100', 'h100-sxm'],
    ['nvidia h100', 'h100-sxm'],
    ['H100 80GB', 'h100-sxm'],
    ['h100-pcie', 'h100-pcie'],
    ['A100', 'a100-80gb'],
    ['a100 pcie', 'a100-pcie-80gb'],
    ['A100-40GB', 'a100-40gb'],
    ['L40', 'l40'],
    ['L40S', 'l40s'],
    ['4090', 'rtx-4090'],
    ['GeForce RTX 4090', 'rtx-4090'],
    ['RTX 6000 Ada', 'rtx-6000-ada'],
    ['A6000', 'rtx-a6000'],
    ['Pro 6000', 'rtx-pro-6000'],
    ['MI300', 'mi300x'],
    ['Grace Hopper', 'gh200'],
    ['tesla v100', 'v100'],
    ['H20', 'h20'],
    ['RTX 3090 Ti', 'rtx-3090-ti'],
    ['4080 super', 'rtx-4080-super'],
    ['Mac Studio M3 Ultra 512GB', 'm3-ultra'],
    ['m4 max', 'm4-max'],
    ['Strix Halo', 'ryzen-ai-max-395'],
    ['trainium 2', 'trainium2'],
    ['TPU v5e', 'tpu-v5e'],
    ['a100 80 GB', 'a100-80gb'],
    ['7900 XTX', 'rx-7900-xtx'],
    ['DGX Spark', 'dgx-spark'],
  ])('"%s" is %s', (words, id) => {
    expect(findGpu(words)?.id).toBe(id);
  });

  it.each(['h10', 'h1000', 'rtx', '6000', 'a100 60gb', 'h30', 'mac studio', 'mi399x', 'r2000', ''])(
    '"%s" is no GPU',
    (words) => {
      expect(findGpu(words)).toBeUndefined();
    },
  );
});

describe('open models', () => {
  it('has the ids that the product speaks of', () => {
    const ids = MODELS.map((model) => model.id);
    expect(MODEL_IDS.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no name that two of them share', () => {
    const names = MODELS.flatMap(({ aliases }) => aliases);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each([
    ['Llama 70B', 'llama-3.3-70b'],
    ['llama 8b', 'llama-3.1-8b'],
    ['llama3.1-8b', 'llama-3.1-8b'],
    ['Llama-3.1-8B-Instruct', 'llama-3.1-8b'],
    ['meta-llama/Llama-3.3-70B-Instruct', 'llama-3.3-70b'],
    ['qwen3 32b', 'qwen3-32b'],
    ['Qwen3-30B-A3B', 'qwen3-30b-a3b'],
    ['GPT-OSS 120B', 'gpt-oss-120b'],
    ['gpt oss 20b', 'gpt-oss-20b'],
    ['DeepSeek R1', 'deepseek-r1'],
    ['deepseek v3.2', 'deepseek-v3.2'],
    ['deepseek.v3.2', 'deepseek-v3.2'],
    ['Kimi K2', 'kimi-k2'],
    ['mixtral', 'mixtral-8x7b'],
    ['gemma 27b', 'gemma-3-27b'],
    ['scout', 'llama-4-scout'],
  ])('"%s" is %s', (words, id) => {
    expect(findModel(words)?.id).toBe(id);
  });

  const VERSION = /-[a-z]*(\d+(?:\.\d+)?)(?![\d.]*b)/;
  const versionOf = (id: string): number => Number(VERSION.exec(id)?.[1] ?? 0);

  it.each([
    ['deepseek', /^deepseek-v[\d.]+(-pro)?$/],
    ['deepseek flash', /^deepseek-v[\d.]+-flash$/],
    ['kimi', /^kimi-k[\d.]+$/],
    ['glm flash', /^glm-[\d.]+-flash$/],
    ['mistral small', /^mistral-small-/],
    ['mistral medium', /^mistral-medium-/],
    ['mistral large', /^mistral-large-/],
    ['devstral', /^devstral-small-/],
    ['phi', /^phi-[\d.]+$/],
  ])('takes the bare "%s" for its newest generation', (words, ids) => {
    const found = findModel(words);
    const family = MODELS.filter(({ id }) => ids.test(id));
    expect(family).toContain(found);
    for (const { id, year } of family)
      if (year === found?.year) expect(versionOf(id)).toBeLessThanOrEqual(versionOf(found.id));
      else expect(year).toBeLessThan(found?.year ?? 0);
  });

  it.each([
    ['gemma', ['gemma-4-31b', 'gemma-4-12b', 'gemma-4-e2b']],
    ['llama', ['llama-3.3-70b', 'llama-4-maverick', 'llama-4-scout']],
    ['llama 3', ['llama-3-70b', 'llama-3-8b']],
    ['qwen coder', ['qwen3-coder-480b-a35b', 'qwen3-coder-next', 'qwen3-coder-30b-a3b']],
    ['nova', []],
  ])('offers sizes of the newest "%s"', (words, ids) => {
    expect(sizesOfFamily(words)).toEqual(ids);
  });

  it('takes no generation that it lacks for the newest of the family', () => {
    expect(findModel('deepseek v2.7')).toBeUndefined();
  });

  it('has nothing that its check finds wrong', () => {
    expect(MODELS.flatMap(modelFindings)).toEqual([]);
  });

  it('offers its default list largest first, all smaller than the usual model', () => {
    const sizes = DEFAULT_MODELS.map((id) => modelById(id)?.totalParamsB ?? Number.NaN);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes[0]).toBeLessThan(modelById('llama-3.3-70b')?.totalParamsB ?? 0);
  });
});
