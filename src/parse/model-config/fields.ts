import * as z from 'zod';
import { LlmcostError } from '../../errors.ts';
import { jsonOf } from '../../json.ts';

/** The fields of a `config.json`, by the names that the architectures of Hugging Face use for them. */

const NAMES = {
  hidden: ['hidden_size', 'n_embd', 'd_model', 'dim'],
  layers: ['num_hidden_layers', 'n_layer', 'num_layers', 'n_layers'],
  heads: ['num_attention_heads', 'n_head', 'n_heads'],
  kvHeads: ['num_key_value_heads', 'num_kv_heads', 'n_kv_heads', 'multi_query_group_num'],
  headSize: ['head_dim', 'kv_channels', 'attention_head_dim'],
  feedForward: ['intermediate_size', 'n_inner', 'ffn_hidden_size', 'ffn_dim', 'hidden_dim'],
  denseWidth: ['intermediate_size_mlp', 'dense_intermediate_size'],
  vocabulary: ['vocab_size', 'padded_vocab_size'],
  experts: ['n_routed_experts', 'num_local_experts', 'num_experts', 'moe_num_experts'],
  expertsPerToken: [
    'num_experts_per_tok',
    'num_experts_per_token',
    'moe_k',
    'moe_topk',
    'top_k_experts',
    'experts_per_token',
  ],
  expertWidth: ['moe_intermediate_size', 'expert_ffn_hidden_size'],
  sharedExperts: ['n_shared_experts', 'num_shared_experts', 'num_shared_expert', 'moe_num_shared_experts'],
  sharedWidth: [
    'shared_expert_intermediate_size',
    'shared_intermediate_size',
    'moe_shared_expert_intermediate_size',
  ],
  denseFirst: ['first_k_dense_replace', 'moe_layer_start_index'],
  sparseStep: ['decoder_sparse_step', 'interleave_moe_layer_step', 'moe_layer_freq'],
  latent: ['kv_lora_rank'],
  queryLatent: ['q_lora_rank'],
  rotary: ['qk_rope_head_dim'],
  notRotary: ['qk_nope_head_dim'],
  valueSize: ['v_head_dim'],
  window: ['sliding_window', 'sliding_window_size', 'attention_chunk_size'],
  fullEvery: ['full_attention_interval', 'sliding_window_pattern', 'global_attn_every_n_layers'],
  linearKeyHeads: ['linear_num_key_heads'],
  linearValueHeads: ['linear_num_value_heads'],
  linearKeySize: ['linear_key_head_dim'],
  linearValueSize: ['linear_value_head_dim'],
  mambaHeads: ['mamba_num_heads', 'mamba_n_heads'],
  mambaHeadSize: ['mamba_head_dim', 'mamba_d_head'],
  mambaState: ['ssm_state_size', 'mamba_d_state', 'state_size'],
  mambaGroups: ['n_groups', 'mamba_n_groups'],
  context: ['max_position_embeddings', 'n_positions', 'seq_length', 'max_sequence_length'],
} as const;

type ConfigField = keyof typeof NAMES;

const Raw = z.record(z.string(), z.unknown());
type Raw = z.infer<typeof Raw>;

const asRecord = (value: unknown): Raw => {
  const parsed = Raw.safeParse(value);
  return parsed.success ? parsed.data : {};
};

/** A configuration: the part of it that speaks of text on top, as models of several senses nest it. */
export interface ModelConfig {
  readonly raw: Raw;
  readonly vision: Raw;
  /** A number of the configuration; undefined where it is absent, null or none. */
  readonly number: (field: ConfigField) => number | undefined;
  /** The same, where the shape cannot do without. Throws `not-understood`. */
  readonly needed: (field: ConfigField) => number;
  readonly flag: (name: string) => boolean | undefined;
  readonly words: (name: string) => readonly string[];
}

/** The longest config.json that is read, in characters, or in bytes while it is none yet: a model’s has some thousand. */
export const LONGEST_CONFIG = 1_000_000;
const MOST = 1e9;

const parsed = (text: string): unknown => {
  if (text.length > LONGEST_CONFIG)
    throw new LlmcostError('too-large', 'This config.json is longer than any: paste that of one model.');
  const value = jsonOf(text);
  if (value !== undefined) return value;
  throw new LlmcostError('not-understood', 'This is no JSON: paste the whole config.json of the model.');
};

/** Reads the text of a `config.json`. Throws `not-understood`, and `too-large` for one that is longer than any. */
export const configOf = (text: string): ModelConfig => {
  const whole = Raw.safeParse(parsed(text));
  if (!whole.success)
    throw new LlmcostError(
      'not-understood',
      'This JSON is no configuration: paste the config.json of the model.',
    );
  const nested = ['text_config', 'llm_config', 'language_config', 'thinker_config'].map(
    (name) => whole.data[name],
  );
  const raw: Raw = { ...whole.data, ...asRecord(nested.find((part) => part !== undefined)) };
  const number = (field: ConfigField): number | undefined => {
    for (const name of NAMES[field]) {
      const value = raw[name];
      if (typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= MOST) return value;
    }
    return undefined;
  };
  return {
    raw,
    vision: asRecord(whole.data.vision_config),
    number,
    needed: (field) => {
      const value = number(field);
      if (value !== undefined && value > 0) return value;
      throw new LlmcostError(
        'not-understood',
        `This config.json says no ${NAMES[field][0]}: paste that of the model itself, not of a part or an adapter, or give its size, such as "120B-A12B".`,
        ['120B-A12B fp8'],
      );
    },
    flag: (name) => (typeof raw[name] === 'boolean' ? raw[name] : undefined),
    words: (name) => {
      const list = z.array(z.string()).safeParse(raw[name]);
      return list.success ? list.data : [];
    },
  };
};
