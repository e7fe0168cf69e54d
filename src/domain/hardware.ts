import type { Precision } from './scenario.ts';

/** Specifications that the estimator and the memory check work on. The rows are in the catalog. */

export interface GpuSpec {
  readonly id: string;
  readonly name: string;
  /** GB of 1e9 bytes. */
  readonly memoryGb: number;
  readonly memoryBandwidthGbPerSecond: number;
  /** Dense TFLOPS (TOPS for int8) of the matrix units; absent where the GPU has no such units. */
  readonly denseTflops: {
    readonly fp16: number;
    readonly fp8?: number;
    readonly int8?: number;
    readonly fp4?: number;
  };
  readonly boardWatts: number;
  readonly link: 'nvlink' | 'infinity-fabric' | 'pcie';
  /** GB/s to the other GPUs of a server, one direction. */
  readonly linkGbPerSecond: number;
  readonly vendor: 'nvidia' | 'amd';
}

export interface ModelSpec {
  readonly id: string;
  readonly name: string;
  /** Billions of parameters: the total decides whether it fits, the active ones how fast it is. */
  readonly totalParamsB: number;
  readonly activeParamsB: number;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly attentionHeads: number;
  /** Heads of key and value: under tensor parallelism on more GPUs their cache is copied. null: latent, one. */
  readonly kvHeads?: number | null;
  /** Elements of key and value cache of one token over all layers (latent attention already compressed). */
  readonly kvElementsPerToken: number;
  readonly attention: 'grouped' | 'latent' | 'sliding-window';
  /** Tokens that a sliding-window layer sees, and the share of layers that have one. */
  readonly slidingWindow?: { readonly tokens: number; readonly layerShare: number };
  readonly experts?: number;
  readonly expertsPerToken?: number;
  /** Precision of the published weights. */
  readonly ownPrecision: Precision;
}

/** Bytes of one weight at each precision, scales included (group size 128 for int4, 32 for mxfp4, 16 for fp4). */
export const BYTES_PER_PARAM: Record<Precision, number> = {
  fp16: 2,
  fp8: 1,
  int8: 1,
  int4: 0.5 + 2.5 / 128,
  fp4: 0.5 + 1 / 16,
  mxfp4: 0.5 + 1 / 32,
};
