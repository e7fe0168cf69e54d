import type { GpuSpec, ModelSpec } from '../../domain/hardware.ts';
import type { MeasuredServingEngine } from '../../domain/measurement.ts';
import type { Precision } from '../../domain/scenario.ts';
import type { FittedConstants } from './constants.ts';

/** One replica: a model on GPUs that work together. */
export interface Replica {
  readonly model: ModelSpec;
  readonly gpu: GpuSpec;
  readonly gpus: number;
  readonly precision: Precision;
  readonly servingEngine: MeasuredServingEngine;
  /** `expert`: each GPU attends to requests of its own, and experts are spread over the GPUs. */
  readonly parallelism: 'tensor' | 'expert';
  /** Stages of a pipeline; published rows only. 1 where left out. */
  readonly pipelineStages?: number;
}

/** What a replica is asked to do. */
export interface Run extends Replica {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Share of the input that a prompt cache holds, 0..1. */
  readonly cachedShare: number;
  /** Caps the requests at once. */
  readonly concurrency?: number;
  /** Whether somebody would raise the engine's share of the memory for it; published runs kept the default. */
  readonly tended?: boolean;
  /** Requests of a run that ends; left out where it goes on for ever. */
  readonly requests?: number;
  /** Answers of such a run differ in length as those of chats do. */
  readonly varied?: boolean;
}

/** NVIDIA's tables split attention by requests and experts by GPUs from so many experts on (perf-overview.md). */
const MANY_EXPERTS = 16;

/** Other engines split everything over all GPUs by default. */
export const parallelismOf = (model: ModelSpec, servingEngine: MeasuredServingEngine): 'tensor' | 'expert' =>
  servingEngine === 'tensorrt-llm' && (model.experts ?? 0) >= MANY_EXPERTS ? 'expert' : 'tensor';

/** Bytes a second of one GPU's memory, by its data sheet. */
export const bandwidthOf = (gpu: GpuSpec, constants: FittedConstants): number =>
  gpu.memoryBandwidthGbPerSecond * 1e9 * (gpu.vendor === 'amd' ? constants.amdBandwidthShare : 1);

/** Each GPU has requests of its own, and all share the experts. */
export const splitsRequests = (replica: Replica): boolean =>
  replica.parallelism === 'expert' && replica.gpus > 1;
