import type { GpuSpec, ModelSpec } from '../../domain/hardware.ts';
import type { MeasuredEngine } from '../../domain/measurement.ts';
import type { Precision } from '../../domain/scenario.ts';
import { FIXED, type FittedConstants } from './constants.ts';
import { weightGb } from './experts.ts';
import type { Run } from './replica.ts';

/** What must fit beside each other: weights, and the cache of so many average requests. */
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

/** Memory of one replica, in GB of 1e9 bytes. */
export interface MemoryFit {
  /** Weights and the KV cache of one average request have room. */
  readonly fits: boolean;
  /** Memory for the weights and the KV cache of 16 average requests, or of `concurrency`. */
  readonly neededGb: number;
  /** What weights and KV cache may use. */
  readonly availableGb: number;
  /** Average requests whose KV cache fits beside the weights; 0 where the weights alone do not fit. */
  readonly requestsAtOnce: number;
}

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
  model.attention === 'latent' ? gpus : Math.max(1, gpus / (model.kvHeads ?? FIXED.kvHeads));

/** GB of KV cache of one request on all GPUs of a replica, and the state of its layers that keep no cache. */
const requestKvGb = (model: ModelSpec, tokens: number, kvBytes: number, copies: number): number =>
  (model.kvElementsPerToken * keptTokens(model, tokens) * kvBytes * copies + stateBytes(model)) / 1e9;

/** Bytes that a running request holds however long it is: linear attention, Mamba, a fixed window. */
export const stateBytes = ({ statePerRequest }: ModelSpec): number =>
  statePerRequest === undefined ? 0 : statePerRequest.elements * statePerRequest.bytesPerElement;

/** GB of 1e9 bytes that one GPU really has. */
const deviceGb = (gpu: GpuSpec): number =>
  gpu.memoryGb * (gpu.memoryBandwidthGbPerSecond < FIXED.hbmBandwidthGbPerSecond ? 1 : FIXED.hbmGbPerSoldGb);

const usableGb = (gpu: GpuSpec, gpus: number, share: number = FIXED.usableMemoryShare): number =>
  deviceGb(gpu) * share * gpus - FIXED.reserveShare * gpu.memoryGb * gpus;

/**
 * GB for weights and KV cache in a service that somebody tends: the engine's default share of the memory, raised as
 * far as as many requests as a service needs ask for, and no farther than engines allow.
 */
const tendedGb = (gpu: GpuSpec, gpus: number, weights: number, perRequest: number): number =>
  Math.max(
    usableGb(gpu, gpus),
    Math.min(usableGb(gpu, gpus, FIXED.raisedMemoryShare), weights + perRequest * FIXED.requestsToFit),
  );

/** Whether a model fits one replica at this request's size, with the engine's default 16-bit KV cache. */
export const memoryFit = (input: MemoryFitInput): MemoryFit => {
  const { model, gpu, gpusPerReplica, precision } = input;
  const weights = weightGb(model, precision);
  const tokens = input.requestInputTokens + input.requestOutputTokens;
  const perRequest = requestKvGb(model, tokens, FIXED.kvBytes, kvCopies(model, gpusPerReplica));
  const availableGb = tendedGb(gpu, gpusPerReplica, weights, perRequest);
  const room = availableGb - weights;
  const requestsAtOnce = room <= 0 ? 0 : Math.floor(room / Math.max(perRequest, 1e-9));
  return {
    fits: requestsAtOnce >= 1,
    neededGb: weights + perRequest * (input.concurrency ?? FIXED.requestsToFit),
    availableGb,
    requestsAtOnce,
  };
};

/** Bytes of one KV element as the engine's publications keep it. */
export const kvBytesOf = (engine: MeasuredEngine, precision: Precision): number =>
  engine === 'tensorrt-llm' && (precision === 'fp8' || precision === 'fp4')
    ? FIXED.narrowKvBytes
    : FIXED.kvBytes;

/** Requests for which a replica has memory, not rounded; below 1 nothing can be served. */
export const requestsByMemory = (run: Run, constants: FittedConstants): number => {
  const { model, gpu, gpus, precision, engine } = run;
  const group = gpus / (run.pipelineStages ?? 1);
  const expert = run.parallelism === 'expert';
  const weights = weightGb(model, precision, expert ? group : 1);
  const tensorrt = engine === 'tensorrt-llm';
  const held = run.inputTokens + run.outputTokens * (tensorrt ? 1 : FIXED.heldOutputShare);
  const copies = expert ? 1 : kvCopies(model, group);
  const perRequest = requestKvGb(model, held, kvBytesOf(engine, precision), copies);
  const room = tensorrt
    ? (deviceGb(gpu) * gpus - weights - constants.tensorrtReserveGb * gpus) * FIXED.freeMemoryShare
    : (run.tended === true ? tendedGb(gpu, gpus, weights, perRequest) : usableGb(gpu, gpus)) - weights;
  return room / Math.max(perRequest, 1e-9);
};
