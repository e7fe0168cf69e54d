import type { ServingEngine } from '../../domain/scenario.ts';

/**
 * Every constant of the throughput model. `FIXED` comes from documentation, with its source beside it;
 * `FITTED` is what `npm run fit` prints for the published rows in `src/catalog/throughput-*.ts`.
 */

/** Engines that the model knows. The last two served published rows only and are no choice of the product. */
export type ModelledEngine = ServingEngine | 'lmdeploy' | 'llama.cpp';

export const FIXED = {
  /** Share of GPU memory that an engine takes: the default of vLLM's `--gpu-memory-utilization` (vLLM docs, 2026-11). */
  usableMemoryShare: 0.9,
  /** GB a GPU for activations, CUDA graphs, context and communication buffers. */
  reserveGb: 3,
  /** Average requests for which there must be room before a replica counts as fitting (product rule). */
  requestsToFit: 16,
  /** Bytes of one KV element: vLLM and SGLang keep 16 bits unless told otherwise; NVIDIA's tables keep 8 bits under FP8. */
  kvBytes16: 2,
  kvBytes8: 1,
  /** Sequences at once, per replica: vLLM's `max_num_seqs` default on GPUs of 70 GB or more, and below (vLLM docs). */
  vllmMaxSequences: 1024,
  vllmMaxSequencesSmallGpu: 256,
  smallGpuGb: 70,
  /** TensorRT-LLM's `max_batch_size` and SGLang's upper bound of running requests. */
  maxSequences: 4096,
  /** Elements of one head; every model of the catalog but gpt-oss has 128. */
  headSize: 128,
} as const;

export interface FittedConstants {
  /** Share of the memory bandwidth that reading weights and KV cache reaches. */
  readonly bandwidthShare: number;
  readonly kvBandwidthShare: number;
  /** Share of the dense matrix rate that large matrix products reach, by the width of the units used. */
  readonly computeShare16: number;
  readonly computeShare8: number;
  readonly computeShare4: number;
  /** Exponent that rounds the corner between memory-bound and compute-bound steps. */
  readonly roofSharpness: number;
  /** Seconds of a step that no hardware figure explains: per step, per layer, per request in the batch. */
  readonly stepSeconds: number;
  readonly layerSeconds: number;
  readonly requestSeconds: number;
  /** Seconds of one all-reduce beside its bytes, and the share of the link that its bytes reach. */
  readonly linkLatencySeconds: number;
  readonly pcieLatencySeconds: number;
  readonly linkShare: number;
  /** Expert matrices are small: what their products reach of a dense product's rate. */
  readonly expertShare: number;
  /** What an AMD GPU reaches of the shares above. */
  readonly amdShare: number;
  /** Overall pace of an engine, NVIDIA's own TensorRT-LLM tables being 1. */
  readonly vllmPace: number;
  readonly sglangPace: number;
  readonly lmdeployPace: number;
  readonly llamaCppPace: number;
}

export const FITTED: FittedConstants = {
  bandwidthShare: 0.85,
  kvBandwidthShare: 0.75,
  computeShare16: 0.7,
  computeShare8: 0.6,
  computeShare4: 0.5,
  roofSharpness: 3,
  stepSeconds: 0.001,
  layerSeconds: 2e-5,
  requestSeconds: 4e-6,
  linkLatencySeconds: 8e-6,
  pcieLatencySeconds: 3e-5,
  linkShare: 0.6,
  expertShare: 0.6,
  amdShare: 0.7,
  vllmPace: 0.73,
  sglangPace: 0.73,
  lmdeployPace: 0.7,
  llamaCppPace: 0.7,
};

/** Half-width of the range as a natural logarithm, and what widens it; printed by `npm run fit`. */
export const SPREAD = {
  base: 0.35,
  mixtureOfExperts: 0.2,
  pcie: 0.2,
  otherEngine: 0.15,
  unseenGpu: 0.15,
  measured: 0.15,
} as const;
