import type { ModelSpec } from '../../domain/hardware.ts';
import type { MeasuredServingEngine } from '../../domain/measurement.ts';
import type { Precision } from '../../domain/scenario.ts';
import { DOCUMENTED } from './documented.ts';
import { JUDGED } from './judged.ts';

/** Tokens of a context that layers keep, on average over the layers: a sliding-window layer keeps its window only. */
export const keptTokens = (model: ModelSpec, contextTokens: number): number => {
  const window = model.slidingWindow;
  if (window === undefined) return contextTokens;
  return Math.min(contextTokens, window.tokens) * window.layerShare + contextTokens * (1 - window.layerShare);
};

/**
 * Copies of each KV element under tensor parallelism: GPUs beyond the number of KV heads hold a head again,
 * and latent attention is held whole by every GPU.
 */
export const kvCopies = (model: ModelSpec, gpus: number): number =>
  model.attention === 'latent' ? gpus : Math.max(1, gpus / (model.kvHeads ?? JUDGED.kvHeads));

/** GB of KV cache of one request on all GPUs of a replica, and the state of its layers that keep no cache. */
export const requestKvGb = (model: ModelSpec, tokens: number, kvBytes: number, copies: number): number =>
  (model.kvElementsPerToken * keptTokens(model, tokens) * kvBytes * copies + stateBytes(model)) / 1e9;

/** Bytes that a running request holds however long it is: linear attention, Mamba, a fixed window. */
export const stateBytes = ({ statePerRequest }: ModelSpec): number =>
  statePerRequest === undefined ? 0 : statePerRequest.elements * statePerRequest.bytesPerElement;

/** Bytes of one KV element as the engine's publications keep it. */
export const kvBytesOf = (servingEngine: MeasuredServingEngine, precision: Precision): number =>
  servingEngine === 'tensorrt-llm' && (precision === 'fp8' || precision === 'fp4')
    ? DOCUMENTED.narrowKvBytes
    : DOCUMENTED.kvBytes;
