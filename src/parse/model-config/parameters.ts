import type { ModelConfig } from './fields.ts';
import type { LayerKind } from './layers.ts';

/** Parameters by formula: the matrices of each layer, and both embeddings. Norms and biases are too few to count. */

/** Parameters of a model, counted from its shape. */
export interface CountedParameters {
  readonly total: number;
  /** Parameters that a written token uses: the experts that it meets, and all that every token uses. */
  readonly active: number;
}

const headSizeOf = (config: ModelConfig): number =>
  config.number('headSize') ?? config.needed('hidden') / config.needed('heads');

/**
 * Heads of keys and values: one where attention is multi-query. Throws `not-understood` where the shape says
 * none.
 */
export const kvHeadsOf = (config: ModelConfig): number =>
  config.flag('multi_query') === true && config.number('kvHeads') === undefined
    ? 1
    : (config.number('kvHeads') ?? config.needed('heads'));

/** Elements that one layer keeps of one token. */
export const keptByLayer = (config: ModelConfig): number => {
  const latent = config.number('latent');
  return latent === undefined
    ? 2 * kvHeadsOf(config) * headSizeOf(config)
    : latent + (config.number('rotary') ?? 0);
};

const latentAttention = (config: ModelConfig, latent: number): number => {
  const hidden = config.needed('hidden');
  const heads = config.needed('heads');
  const rotary = config.number('rotary') ?? 0;
  const notRotary = config.number('notRotary') ?? headSizeOf(config);
  const value = config.number('valueSize') ?? notRotary;
  const query = heads * (notRotary + rotary);
  const narrow = config.number('queryLatent');
  const queries = narrow === undefined ? hidden * query : narrow * (hidden + query);
  return queries + hidden * (latent + rotary) + latent * heads * (notRotary + value) + heads * value * hidden;
};

const attention = (config: ModelConfig): number => {
  const latent = config.number('latent');
  if (latent !== undefined) return latentAttention(config, latent);
  const hidden = config.needed('hidden');
  const size = headSizeOf(config);
  const heads = config.needed('heads');
  // Hybrids of linear attention gate what their full layers put out: as many weights again as the queries.
  const gated = config.flag('attn_output_gate') ?? config.number('linearValueHeads') !== undefined;
  return hidden * size * (heads * (gated ? 3 : 2) + 2 * kvHeadsOf(config));
};

const linear = (config: ModelConfig): number => {
  const keys = (config.number('linearKeyHeads') ?? 0) * (config.number('linearKeySize') ?? 0);
  const valueHeads = config.number('linearValueHeads') ?? 0;
  const values = valueHeads * (config.number('linearValueSize') ?? 0);
  return config.needed('hidden') * (2 * keys + 3 * values + 2 * valueHeads);
};

const mamba = (config: ModelConfig): number => {
  const heads = config.number('mambaHeads') ?? 0;
  const inner = heads * (config.number('mambaHeadSize') ?? 0);
  const groups = (config.number('mambaGroups') ?? 1) * (config.number('mambaState') ?? 0);
  return config.needed('hidden') * (3 * inner + 2 * groups + heads);
};

const MIXERS: Readonly<Record<LayerKind, (config: ModelConfig) => number>> = {
  full: attention,
  window: attention,
  linear,
  mamba,
  none: () => 0,
};

/** Architectures whose feed-forward has no gate: two matrices instead of three. */
const UNGATED =
  /^(?:gpt2|gpt_neox|gptj|gpt_bigcode|bloom|falcon|opt|mpt|phi|bert|roberta|xlm-roberta|starcoder2|nemotron|nemotron_h)$/;

const matrices = (config: ModelConfig): number =>
  UNGATED.test(String(config.raw.model_type ?? '')) || String(config.raw.hidden_act ?? '') === 'relu2'
    ? 2
    : 3;

/** Whether the feed-forward of this layer is made of experts. */
const isSparse = (config: ModelConfig, layer: number): boolean => {
  if ((config.number('experts') ?? 0) <= 1) return false;
  const dense = config.raw.mlp_only_layers;
  if (Array.isArray(dense) && dense.includes(layer)) return false;
  const step = Math.max(1, config.number('sparseStep') ?? 1);
  return layer >= (config.number('denseFirst') ?? 0) && (layer + 1) % step === 0;
};

const sparse = (config: ModelConfig): CountedParameters => {
  const hidden = config.needed('hidden');
  const experts = config.needed('experts');
  const width = config.number('expertWidth') ?? config.needed('feedForward');
  const each = matrices(config) * hidden * width;
  const shared =
    config.number('sharedWidth') === undefined
      ? (config.number('sharedExperts') ?? (/^llama4/.test(String(config.raw.model_type ?? '')) ? 1 : 0)) *
        each
      : matrices(config) * hidden * (config.number('sharedWidth') ?? 0);
  const always = shared + hidden * experts;
  return { total: always + experts * each, active: always + config.needed('expertsPerToken') * each };
};

const dense = (config: ModelConfig): CountedParameters => {
  const width = config.number('denseWidth') ?? config.number('feedForward') ?? 4 * config.needed('hidden');
  const all = matrices(config) * config.needed('hidden') * width;
  return { total: all, active: all };
};

/** Layers of patterns that name their feed-forward apart have none beside what mixes tokens. */
const feedForwardAt = (config: ModelConfig, layer: number, kind: LayerKind): CountedParameters => {
  const pattern = config.raw.hybrid_override_pattern;
  if (typeof pattern !== 'string') return isSparse(config, layer) ? sparse(config) : dense(config);
  if (kind !== 'none') return { total: 0, active: 0 };
  return pattern[layer] === 'E' ? sparse(config) : dense(config);
};

/** Families that use one matrix for reading and writing words unless they say otherwise. */
const TIED = /^(?:gemma|cohere|gpt2|bloom|opt)/;

/** Whether the output shares the matrix of the input. */
const isTied = (config: ModelConfig): boolean =>
  config.flag('tie_word_embeddings') ?? TIED.test(String(config.raw.model_type ?? ''));

/** Parameters of the vocabulary: once where tied, else twice. */
export const embeddings = (config: ModelConfig): number =>
  config.needed('vocabulary') * config.needed('hidden') * (isTied(config) ? 1 : 2);

/** The tower that looks at images: plain attention and an ungated feed-forward. */
export const visionTower = ({ vision }: ModelConfig): number => {
  const of = (...names: string[]): number => {
    const value = names.map((name) => vision[name]).find((found) => typeof found === 'number');
    return typeof value === 'number' ? value : 0;
  };
  const hidden = of('hidden_size', 'embed_dim', 'width');
  const width = of('intermediate_size', 'mlp_dim') || 4 * hidden;
  return of('num_hidden_layers', 'depth', 'layers') * (4 * hidden ** 2 + 2 * hidden * width);
};

/** All parameters, from the kinds of the layers; a tower that looks at images is in the total alone. */
export const parametersOf = (config: ModelConfig, kinds: readonly LayerKind[]): CountedParameters => {
  const both = embeddings(config);
  return kinds.reduce<CountedParameters>(
    (sum, kind, layer) => {
      const mixer = MIXERS[kind](config);
      const feedForward = feedForwardAt(config, layer, kind);
      return {
        total: sum.total + mixer + feedForward.total,
        active: sum.active + mixer + feedForward.active,
      };
    },
    { total: both + visionTower(config), active: both },
  );
};
