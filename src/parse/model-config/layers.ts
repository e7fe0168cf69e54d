import { valueIn } from '../../keys.ts';
import type { ModelConfig } from './fields.ts';

/** What each layer of a configuration does with the tokens before it. */
export type LayerKind = 'full' | 'window' | 'linear' | 'mamba' | 'none';

const KINDS: Readonly<Record<string, LayerKind>> = {
  full_attention: 'full',
  attention: 'full',
  sliding_attention: 'window',
  chunked_attention: 'window',
  linear_attention: 'linear',
  mamba: 'mamba',
  mamba2: 'mamba',
};

/** Nemotron's letters: M Mamba, * attention, - and E feed-forward alone. */
const LETTERS: Readonly<Record<string, LayerKind>> = { M: 'mamba', '*': 'full', '-': 'none', E: 'none' };

const everyNth = (layers: number, every: number, other: LayerKind): readonly LayerKind[] =>
  Array.from({ length: layers }, (_, layer) => ((layer + 1) % every === 0 ? 'full' : other));

/** The kind of each layer, first to last. */
export const layerKinds = (config: ModelConfig): readonly LayerKind[] => {
  const layers = config.needed('layers');
  const listed = config.words('layer_types');
  if (listed.length > 0) return listed.map((word) => valueIn(KINDS, word) ?? 'full');
  const pattern = config.raw.hybrid_override_pattern;
  if (typeof pattern === 'string') return [...pattern].map((letter) => valueIn(LETTERS, letter) ?? 'none');
  const every = config.number('fullEvery');
  if (every !== undefined && every > 1)
    return everyNth(layers, every, config.number('linearValueHeads') === undefined ? 'window' : 'linear');
  const window = config.flag('use_sliding_window') === false ? undefined : config.number('window');
  return Array.from({ length: layers }, () => (window === undefined ? 'full' : 'window'));
};
