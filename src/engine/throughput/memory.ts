import type { GpuSpec, ModelSpec } from '../../domain/hardware.ts';
import type { Precision } from '../../domain/scenario.ts';
import { DOCUMENTED } from './documented.ts';
import { JUDGED } from './judged.ts';
import { kvCopies, requestKvGb } from './kv-cache.ts';
import { tendedGb } from './usable-memory.ts';
import { weightGb } from './weights.ts';

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

/** Whether a model fits one replica at this request's size, with the engine's default 16-bit KV cache. */
export const memoryFit = (input: MemoryFitInput): MemoryFit => {
  const { model, gpu, gpusPerReplica, precision } = input;
  const weights = weightGb(model, precision);
  const tokens = input.requestInputTokens + input.requestOutputTokens;
  const perRequest = requestKvGb(model, tokens, DOCUMENTED.kvBytes, kvCopies(model, gpusPerReplica));
  const availableGb = tendedGb(gpu, gpusPerReplica, weights, perRequest);
  const room = availableGb - weights;
  const requestsAtOnce = room <= 0 ? 0 : Math.floor(room / Math.max(perRequest, 1e-9));
  return {
    fits: requestsAtOnce >= 1,
    neededGb: weights + perRequest * (input.concurrency ?? JUDGED.requestsToFit),
    availableGb,
    requestsAtOnce,
  };
};
