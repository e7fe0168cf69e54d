import { toType, toWhole } from '../../domain/round.ts';
import type { ModelSpecInput } from '../../domain/scenario.ts';
import { configOf, type ModelConfig } from './fields.ts';
import { type LayerKind, layerKinds } from './layers.ts';
import { embeddings, keptByLayer, kvHeadsOf, parametersOf, visionTower } from './parameters.ts';
import { precisionOf } from './precision.ts';

/** A model's `config.json` as the shape that the estimate works on. */
export interface ReadConfig {
  /** What it calls itself, where it does; else its architecture. */
  readonly name: string;
  readonly spec: ModelSpecInput;
}

const billions = (count: number): number => toType(count / 1e9);

const nameOf = ({ raw }: ModelConfig): string => {
  const { _name_or_path: path, model_type: type } = raw;
  const own = typeof path === 'string' ? path.replace(/\/+$/, '').replace(/^.*[\\/]/, '') : '';
  if (/^[\w.-]{2,100}$/.test(own)) return own.toLowerCase();
  return typeof type === 'string' && /^[\w.-]{2,60}$/.test(type) ? type : 'model';
};

const windowOf = (config: ModelConfig, kinds: readonly LayerKind[]): Partial<ModelSpecInput> => {
  const tokens = config.number('window');
  const windows = kinds.filter((kind) => kind === 'window').length;
  const keeping = kinds.filter((kind) => kind === 'window' || kind === 'full').length;
  return tokens === undefined || tokens < 1 || windows === 0
    ? {}
    : { slidingWindow: { tokens, layerShare: windows / keeping } };
};

const stateOf = (config: ModelConfig, kinds: readonly LayerKind[]): number => {
  const linear = kinds.filter((kind) => kind === 'linear').length;
  const mamba = kinds.filter((kind) => kind === 'mamba').length;
  const of = (...fields: Parameters<ModelConfig['number']>[0][]): number =>
    fields.reduce((product, field) => product * (config.number(field) ?? 0), 1);
  return (
    linear * of('linearValueHeads', 'linearKeySize', 'linearValueSize') +
    mamba * of('mambaHeads', 'mambaHeadSize', 'mambaState')
  );
};

/** Reads the text of a `config.json`, as it is pasted or read from a file. Throws what `configOf` throws. */
export const readModelConfig = (text: string): ReadConfig => {
  const config = configOf(text);
  const kinds = layerKinds(config);
  const { total, active } = parametersOf(config, kinds);
  const keeping = kinds.filter((kind) => kind === 'full' || kind === 'window').length;
  const kept = keeping * keptByLayer(config);
  const state = stateOf(config, kinds);
  const experts = config.number('experts');
  const vision = visionTower(config);
  const latent = config.number('latent') !== undefined;
  return {
    name: nameOf(config),
    spec: {
      totalParamsB: billions(total),
      activeParamsB: billions(experts === undefined ? total : active),
      layers: kinds.length,
      hiddenSize: config.needed('hidden'),
      attentionHeads: config.needed('heads'),
      kvHeads: latent ? null : kvHeadsOf(config),
      ...(kept > 0 && { kvElementsPerToken: toWhole(kept) }),
      ...windowOf(config, kinds),
      ...(state > 0 && { stateElementsPerRequest: state }),
      ...(experts !== undefined &&
        experts > 1 && { experts, expertsPerToken: config.needed('expertsPerToken') }),
      embeddingParamsB: billions(embeddings(config)),
      ...(vision > 0 && { visionParamsB: billions(vision) }),
      ownPrecision: precisionOf(config),
    },
  };
};
