import type { Precision } from './scenario.ts';
import { type KnownServingEngine, SERVING_ENGINES } from './serving-engines.ts';

/** Specifications that the estimator and the memory check work on. The rows are in the catalog. */

/** Who makes GPUs. */
export type GpuMaker = 'nvidia' | 'amd' | 'intel' | 'google' | 'aws' | 'apple';

/** A GPU by its data sheet. */
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
  /** `fabric`: links of TPUs, Trainium, Gaudi. `network`: one GPU a machine, several meet over a cable. */
  readonly link: 'nvlink' | 'infinity-fabric' | 'pcie' | 'fabric' | 'network';
  /** GB/s to the other GPUs of a server, one direction. */
  readonly linkGbPerSecond: number;
  /** GPUs that such links join, where they reach beyond a server of eight: a rack of 72. */
  readonly linkedGpus?: number;
  readonly vendor: GpuMaker;
  /** Engines that run on it, most used first. Absent: vLLM, SGLang and TensorRT-LLM. */
  readonly servingEngines?: readonly KnownServingEngine[];
  /** CUDA compute capability, such as 9.0; absent where it has none. */
  readonly computeCapability?: number;
  /** A card for desks, or a whole desktop: power by load, no rack. */
  readonly workstation?: boolean;
  /** Memory is shared with the CPU and the system. */
  readonly unifiedMemory?: boolean;
  /** Figures that nobody stated and that were taken from its nearest kin: an estimate on it is wider. */
  readonly assumed?: readonly string[];
}

/** Whether an engine that batches the requests of a team runs on it; else a few are served at a time. */
export const servesTeams = ({ servingEngines }: Pick<GpuSpec, 'servingEngines'>): boolean =>
  servingEngines?.some((engine) => SERVING_ENGINES[engine].batches) ?? true;

type ModelKind = 'chat' | 'reasoning' | 'code' | 'vision' | 'embedding' | 'rerank';

/** A model by its configuration. */
export interface ModelSpec {
  readonly id: string;
  readonly name: string;
  /** What it is made for. Absent: chat. `embedding` and `rerank` have a prompt phase only. */
  readonly kind?: ModelKind;
  /** Billions of parameters: the total decides whether it fits, the active ones how fast it is. */
  readonly totalParamsB: number;
  readonly activeParamsB: number;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly attentionHeads: number;
  /** Heads of key and value: under tensor parallelism on more GPUs their cache is copied. null: latent, one. */
  readonly kvHeads?: number | null;
  /**
   * Elements of key and value cache of one token over all layers (latent attention already compressed, of hybrids
   * only the layers that keep one). 0: an encoder, nothing is kept between steps.
   */
  readonly kvElementsPerToken: number;
  /** Layers whose cache grows with the context, where the others are recurrent. Absent: all. */
  readonly cachedLayers?: number;
  /** State of linear attention, Mamba or a fixed window: held once by each running request, however long it is. */
  readonly statePerRequest?: { readonly elements: number; readonly bytesPerElement: number };
  readonly attention: 'grouped' | 'latent' | 'sliding-window';
  /** Tokens that a sliding-window layer sees, and the share of the cache's elements that sits in such layers. */
  readonly slidingWindow?: { readonly tokens: number; readonly layerShare: number };
  readonly experts?: number;
  readonly expertsPerToken?: number;
  /** Billions of parameters, within the total, that are looked up and not read by a step: tables. */
  readonly storedOnlyParamsB?: number;
  /** Parameters of the vision tower, within the total: 16 bits wide in every checkpoint, and read for images only. */
  readonly visionParamsB?: number;
  /** Parameters of the embeddings, in and out, within the total: narrowed checkpoints keep them at 16 bits. */
  readonly embeddingParamsB?: number;
  /** Active parameters of a token that is read, where fewer than of one that is written. */
  readonly promptActiveParamsB?: number;
  /** Precision of the published weights: of the experts, where the rest is kept wider. */
  readonly ownPrecision: Precision;
  /** Bytes of one weight in the published files, scales included, where their groups are not the usual ones. */
  readonly ownBytesPerParam?: number;
  /** Precision of what every token uses in the published weights, where the experts are narrower. */
  readonly densePrecision?: Precision;
  /** Tokens that it reads and writes at most. */
  readonly contextTokens?: number;
  /** Figures that nobody stated and that were taken from the nearest known shape: an estimate of it is wider. */
  readonly assumed?: readonly string[];
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
