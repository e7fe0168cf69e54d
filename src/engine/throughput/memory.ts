import { BYTES_PER_PARAM, type GpuSpec, type ModelSpec } from '../../domain/hardware.ts';
import type { Precision } from '../../domain/scenario.ts';
import { FIXED } from './constants.ts';

export interface MemoryFitInput {
  readonly model: ModelSpec;
  readonly gpu: GpuSpec;
  readonly gpusPerReplica: number;
  readonly precision: Precision;
  readonly requestInputTokens: number;
  readonly requestOutputTokens: number;
  /** Average requests that must have room; 16 unless stated. */
  readonly concurrency?: number;
}

export interface MemoryFit {
  /** Weights and the KV cache of one average request have room. */
  readonly fits: boolean;
  /** GB for the weights and the KV cache of 16 average requests, or of `concurrency`. */
  readonly neededGb: number;
  /** GB that weights and KV cache may use on the GPUs of one replica. */
  readonly availableGb: number;
  /** Average requests whose KV cache fits beside the weights; 0 where the weights alone do not fit. */
  readonly requestsAtOnce: number;
}

/** GB of weights: all parameters, whatever a mixture of experts activates. */
export const weightGb = (model: ModelSpec, precision: Precision): number =>
  model.totalParamsB * BYTES_PER_PARAM[precision];

/** KV elements of one request that holds `contextTokens`. A sliding-window layer keeps its window only. */
export const kvElements = (model: ModelSpec, contextTokens: number): number => {
  const window = model.slidingWindow;
  if (window === undefined) return model.kvElementsPerToken * contextTokens;
  const windowed = Math.min(contextTokens, window.tokens) * window.layerShare;
  return model.kvElementsPerToken * (windowed + contextTokens * (1 - window.layerShare));
};

/** GB of KV cache of one request, at 16 bits an element, the default of vLLM and SGLang. */
export const requestKvGb = (
  model: ModelSpec,
  requestInputTokens: number,
  requestOutputTokens: number,
  kvBytes: number = FIXED.kvBytes16,
): number => (kvElements(model, requestInputTokens + requestOutputTokens) * kvBytes) / 1e9;

/** GB of one replica that weights and KV cache may use. */
export const usableGb = (gpu: GpuSpec, gpusPerReplica: number): number =>
  Math.max(0, gpu.memoryGb * FIXED.usableMemoryShare - FIXED.reserveGb) * gpusPerReplica;

/** Whether a model fits one replica, at this request's size. GB are 1e9 bytes. */
export const memoryFit = (input: MemoryFitInput): MemoryFit => {
  const weights = weightGb(input.model, input.precision);
  const perRequest = requestKvGb(input.model, input.requestInputTokens, input.requestOutputTokens);
  const availableGb = usableGb(input.gpu, input.gpusPerReplica);
  const room = availableGb - weights;
  const requestsAtOnce = room <= 0 ? 0 : Math.floor(room / Math.max(perRequest, 1e-9));
  return {
    fits: requestsAtOnce >= 1,
    neededGb: weights + perRequest * (input.concurrency ?? FIXED.requestsToFit),
    availableGb,
    requestsAtOnce,
  };
};
