import { describe, expect, it } from 'vitest';
import { modelById } from '../../../src/catalog/index.ts';
import { nearestModelSpec } from '../../../src/catalog/own-rows.ts';
import { weightGb } from '../../../src/engine/throughput/weights.ts';
import { LlmcostError } from '../../../src/errors.ts';
import { readModelConfig } from '../../../src/parse/model-config/index.ts';

/** Published configurations, as far as a shape depends on them. */
const CONFIGS: Readonly<Record<string, object>> = {
  'llama-3.1-8b': {
    architectures: ['LlamaForCausalLM'],
    model_type: 'llama',
    hidden_size: 4096,
    intermediate_size: 14336,
    num_hidden_layers: 32,
    num_attention_heads: 32,
    num_key_value_heads: 8,
    vocab_size: 128256,
    tie_word_embeddings: false,
    torch_dtype: 'bfloat16',
  },
  'qwen3-32b': {
    model_type: 'qwen3',
    hidden_size: 5120,
    intermediate_size: 25600,
    num_hidden_layers: 64,
    num_attention_heads: 64,
    num_key_value_heads: 8,
    head_dim: 128,
    sliding_window: null,
    use_sliding_window: false,
    vocab_size: 151936,
    tie_word_embeddings: false,
  },
  'qwen3-30b-a3b': {
    model_type: 'qwen3_moe',
    hidden_size: 2048,
    intermediate_size: 6144,
    moe_intermediate_size: 768,
    num_experts: 128,
    num_experts_per_tok: 8,
    decoder_sparse_step: 1,
    mlp_only_layers: [],
    num_hidden_layers: 48,
    num_attention_heads: 32,
    num_key_value_heads: 4,
    head_dim: 128,
    vocab_size: 151936,
    tie_word_embeddings: false,
  },
  'mixtral-8x7b': {
    model_type: 'mixtral',
    hidden_size: 4096,
    intermediate_size: 14336,
    num_hidden_layers: 32,
    num_attention_heads: 32,
    num_key_value_heads: 8,
    num_local_experts: 8,
    num_experts_per_tok: 2,
    sliding_window: null,
    vocab_size: 32000,
    tie_word_embeddings: false,
  },
  'deepseek-v3': {
    model_type: 'deepseek_v3',
    hidden_size: 7168,
    intermediate_size: 18432,
    moe_intermediate_size: 2048,
    num_hidden_layers: 61,
    num_attention_heads: 128,
    num_key_value_heads: 128,
    n_routed_experts: 256,
    n_shared_experts: 1,
    num_experts_per_tok: 8,
    first_k_dense_replace: 3,
    moe_layer_freq: 1,
    q_lora_rank: 1536,
    kv_lora_rank: 512,
    qk_rope_head_dim: 64,
    qk_nope_head_dim: 128,
    v_head_dim: 128,
    vocab_size: 129280,
    tie_word_embeddings: false,
    quantization_config: { quant_method: 'fp8', weight_block_size: [128, 128] },
  },
  'gpt-oss-120b': {
    model_type: 'gpt_oss',
    hidden_size: 2880,
    intermediate_size: 2880,
    num_hidden_layers: 36,
    num_attention_heads: 64,
    num_key_value_heads: 8,
    head_dim: 64,
    num_local_experts: 128,
    experts_per_token: 4,
    sliding_window: 128,
    layer_types: Array.from({ length: 36 }, (_, layer) =>
      layer % 2 === 0 ? 'sliding_attention' : 'full_attention',
    ),
    vocab_size: 201088,
    tie_word_embeddings: false,
    quantization_config: { quant_method: 'mxfp4' },
  },
  'gemma-3-27b': {
    model_type: 'gemma3',
    text_config: {
      model_type: 'gemma3_text',
      hidden_size: 5376,
      intermediate_size: 21504,
      num_hidden_layers: 62,
      num_attention_heads: 32,
      num_key_value_heads: 16,
      head_dim: 128,
      sliding_window: 1024,
      sliding_window_pattern: 6,
      vocab_size: 262208,
    },
    vision_config: { hidden_size: 1152, intermediate_size: 4304, num_hidden_layers: 27 },
  },
  'qwen3-next-80b-a3b': {
    model_type: 'qwen3_next',
    hidden_size: 2048,
    num_hidden_layers: 48,
    num_attention_heads: 16,
    num_key_value_heads: 2,
    head_dim: 256,
    full_attention_interval: 4,
    linear_num_key_heads: 16,
    linear_num_value_heads: 32,
    linear_key_head_dim: 128,
    linear_value_head_dim: 128,
    num_experts: 512,
    num_experts_per_tok: 10,
    moe_intermediate_size: 512,
    shared_expert_intermediate_size: 512,
    intermediate_size: 5120,
    vocab_size: 151936,
    tie_word_embeddings: false,
  },
};

const read = (id: string) => readModelConfig(JSON.stringify(CONFIGS[id])).spec;

describe('the config.json of a model', () => {
  it.each(Object.keys(CONFIGS))('%s has the parameters, the cache and the weights of the catalog', (id) => {
    const spec = read(id);
    const row = modelById(id);
    if (row === undefined) throw new Error(id);
    expect(Math.abs(spec.totalParamsB / row.totalParamsB - 1)).toBeLessThan(0.01);
    expect(Math.abs((spec.activeParamsB ?? 0) / row.activeParamsB - 1)).toBeLessThan(0.03);
    expect(spec.kvElementsPerToken).toBe(row.kvElementsPerToken);
    expect(spec.layers).toBe(row.layers);
    expect(spec.ownPrecision).toBe(row.ownPrecision);
    expect(spec.stateElementsPerRequest).toBe(row.statePerRequest?.elements);
    expect(spec.slidingWindow?.layerShare ?? 0).toBeCloseTo(row.slidingWindow?.layerShare ?? 0, 2);
    const own = nearestModelSpec(id, spec, '2026-11-26').row;
    expect(own.assumed).toBeUndefined();
    expect(Math.abs(weightGb(own, 'fp8') / weightGb(row, 'fp8') - 1)).toBeLessThan(0.01);
  });

  it.each([
    [{ quant_method: 'awq', bits: 4 }, 'int4'],
    [{ quant_method: 'gptq', bits: 8 }, 'int8'],
    [{ quant_method: 'modelopt', quant_algo: 'NVFP4' }, 'fp4'],
    [{ quant_method: 'bitsandbytes', load_in_4bit: true }, 'int4'],
    [
      {
        quant_method: 'compressed-tensors',
        config_groups: { group_0: { weights: { num_bits: 4, type: 'int' } } },
      },
      'int4',
    ],
    [
      {
        quant_method: 'compressed-tensors',
        config_groups: { group_0: { weights: { num_bits: 8, type: 'float' } } },
      },
      'fp8',
    ],
    [{ quant_method: 'gptq', bits: 16 }, 'fp16'],
    [{ quant_method: 'bitsandbytes', load_in_4bit: false, load_in_8bit: false }, 'fp16'],
    [null, 'fp16'],
  ])('%j is %s', (quantization_config, precision) => {
    const text = JSON.stringify({ ...CONFIGS['llama-3.1-8b'], quantization_config });
    expect(readModelConfig(text).spec.ownPrecision).toBe(precision);
  });

  it.each([
    [{ quant_method: 'gptq', bits: 3 }],
    [{ quant_method: 'aqlm', nbits_per_codebook: 16 }],
    [{ quant_method: 'awq', bits: '4' }],
    [{ quant_method: 'compressed-tensors', config_groups: { group_0: { weights: null } } }],
    ['int4'],
  ])('a quantization that nobody here can read is no 16 bits: %j', (quantization_config) => {
    const text = JSON.stringify({ ...CONFIGS['llama-3.1-8b'], quantization_config });
    expect(() => readModelConfig(text)).toThrow(/^This config\.json has a quantization of a kind/);
  });

  it('reads a million characters, and says of more that it is too large', () => {
    const text = JSON.stringify(CONFIGS['llama-3.1-8b']);
    const ofSize = (characters: number) => () => readModelConfig(text.padEnd(characters));
    expect(ofSize(1_000_000)().spec.layers).toBe(32);
    expect(ofSize(1_000_001)).toThrow(expect.objectContaining({ code: 'too-large' }));
  });

  it('takes a kind of layer that nobody knows for attention over all tokens', () => {
    const withLayers = (kind: string) =>
      readModelConfig(
        JSON.stringify({ ...CONFIGS['llama-3.1-8b'], layer_types: Array.from({ length: 32 }, () => kind) }),
      );
    expect(withLayers('constructor')).toEqual(withLayers('full_attention'));
  });

  it.each([
    '',
    '[]',
    '3',
    '{}',
    '{"hidden_size":4096}',
    '{"hidden_size":"4096","num_hidden_layers":32}',
    '{"hidden_size":-1}',
  ])('refuses %s in a sentence', (text) => {
    expect(() => readModelConfig(text)).toThrow(LlmcostError);
  });
});
