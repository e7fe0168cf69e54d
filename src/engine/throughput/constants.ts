import { FITTED as fitted } from './fitted.ts';

/**
 * Every constant of the throughput model: those of kernels, fitted to timings of single kernels; those from
 * documentation; those that the fit to published runs gives, in `fitted.ts`.
 */

/**
 * What single kernels reach, as shares of the data sheet. Fitted to 2,984 timings of our own on one H100 SXM and one
 * H200 (26 November 2026, PyTorch 2.11, CUDA 13.0; `scripts/fit/kernel-times.csv`): products within 3 % at the
 * median, those of experts within 8 %, attention within 4 %. Other GPUs are taken to reach the same shares.
 */
export const KERNELS = {
  /** Reading weights: of the memory bandwidth. */
  weightBandwidth: 0.81,
  /** Products of matrices: of the dense rate at 16 and at 8 bits. */
  matrix16: 0.785,
  matrix8: 0.75,
  /** Corner between memory-bound and compute-bound products: 1 adds both, infinity takes the larger. */
  sharpness: 5.6,
  /** Rows to which a product is padded. */
  tileRows: 31,
  /** The same of products of experts, where each reads its weights for few tokens. */
  expertBandwidth: 0.78,
  /** The bandwidth, GB/s, at which that was timed; on an H200, of 4,800, the share was 0.63. */
  expertBandwidthAt: 3350,
  expertMatrix16: 0.805,
  expertMatrix8: 0.505,
  expertSharpness: 1.77,
  expertTileRows: 3.5,
  /** Attention of one new token over the cache, and how many key heads must be read at once to reach it. */
  cacheBandwidth: 0.907,
  cacheRamp: 1.54,
  /** Attention over a prompt: of the dense rate at 16 bits, from 8,192 tokens on. */
  promptAttention: 0.62,
  /** Tokens of a prompt at which that has half its rate. */
  promptAttentionRamp: 1500,
  /** Seconds of one launch: a product, attention. */
  productSeconds: 3.4e-6,
  attentionSeconds: 6.7e-6,
} as const;

/** What documentation and published tables say, each with its source; nothing here is fitted. */
export const FIXED = {
  /** Share of GPU memory an engine takes: vLLM's `--gpu-memory-utilization` default (docs.vllm.ai, 2026-11). */
  usableMemoryShare: 0.9,
  /** What operators raise it to when the cache is too small (docs.vllm.ai "Conserving memory", 2026-11). */
  raisedMemoryShare: 0.95,
  /**
   * Share of a GPU's memory that neither weights nor KV cache get: context, CUDA graphs, activations. With it the
   * cache of models that vLLM reported on H100 NVL comes out 2 % small (a public table of cache sizes, read
   * 2026-11-23); on cards of 24 GB it leaves what published runs had.
   */
  reserveShare: 0.033,
  /** GB of 1e9 bytes that HBM of "80 GB" really has, carefully (nvidia-smi: 85.5 on H100, 192.3 on a B200 of 180). */
  hbmGbPerSoldGb: 1.05,
  /** Memory below this bandwidth (GB/s) is GDDR, which pays for error correction out of its size. */
  hbmBandwidthGbPerSecond: 1000,
  /** NVIDIA's tables: `--kv_cache_free_gpu_mem_fraction 0.95` of what weights leave (perf-overview.md). */
  freeMemoryShare: 0.95,
  /** Average requests for which there must be room before a model counts as fitting (a rule of this product). */
  requestsToFit: 16,
  /** Bytes of one KV element. vLLM and SGLang keep 16 bits unless told otherwise. */
  kvBytes: 2,
  /** NVIDIA's tables keep 8-bit KV beside FP8 and FP4 weights (perf-overview.md). */
  narrowKvBytes: 1,
  /** Share of its output for which a request holds cache on average: open engines add pages as it grows. */
  heldOutputShare: 0.5,
  /** `max_num_seqs` of vLLM on GPUs of 70 GB or more, and on smaller ones (vllm engine/arg_utils.py). */
  vllmMaxSequences: 1024,
  vllmMaxSequencesOnSmallGpus: 256,
  smallGpuGb: 70,
  /** Upper end of the batch sizes that NVIDIA's tables allow, and of SGLang's running requests. */
  maxSequences: 4096,
  /** Elements of one head of latent attention that is not positional (DeepSeek-V2, arXiv 2405.04434). */
  headSize: 128,
  /** KV heads where the catalog does not know them. */
  kvHeads: 8,
  /** Latent attention multiplies 576 + 512 elements a head when it decodes, 192 + 128 when it reads a prompt
   * (DeepSeek-V2, arXiv 2405.04434), beside twice 128 of grouped attention. */
  latentDecodeWork: 4.25,
  latentPromptWork: 1.25,
  /** The power that one TFLOPS of H100 SXM has: 700 W over 989. */
  wattsPerTflops: 700 / 989,
  /** How far more power than that can help. */
  mostPower: 3,
  /** No product reaches more of the data sheet than this, however much power there is. */
  mostOfRate: 0.93,
  /** Prompt tokens that an engine reads in one step at most (`max_num_batched_tokens` of vLLM on large GPUs). */
  chunkTokens: 8192,
  /** Tokens of a step from which half of 4-bit weights are widened in memory. */
  widenedTokens: 32,
  /** GPUs that one server links, and one rack of GB200 or GB300 (nvidia.com GB200 NVL72). */
  gpusOfServer: 8,
  rackGpus: ['gb200', 'gb300'],
  gpusOfRack: 72,
  /**
   * The link between servers: one 400 Gb/s adapter a GPU, GB/s one way, and seconds of a crossing (NCCL over
   * InfiniBand).
   */
  networkGbPerSecond: 50,
  networkSeconds: 2.5e-5,
  /** Host and GPU work at once: the slower one sets the pace, with a soft corner. */
  hostSharpness: 4,
  /** How much of a run with a fixed number of equal requests behaves as full waves one after another. */
  lockstep: 0.7,
} as const;

/** What the fit to published runs finds: `npm run fit` writes them, and says how well they hold. */
export interface FittedConstants {
  /** Dense products at 4 bits: of the dense rate (no kernel of ours was timed at it). */
  readonly matrixShare4: number;
  /** Rate of 8-bit and of 4-bit weights that are widened to 16 bits first, of the 16-bit rate. */
  readonly widenedShare8: number;
  readonly widenedShare4: number;
  readonly expertWidenedShare: number;
  /** How the share of the bandwidth that experts reach falls with more bandwidth than an H100's: an exponent. */
  readonly expertBandwidthExponent: number;
  /** Times that 4-bit weights cross the memory at 16 bits in an open engine, once a step has many tokens. */
  readonly widenedPasses: number;
  /** How a GPU's watts for each TFLOPS bear on what it reaches: an exponent. */
  readonly powerExponent: number;
  /** Share of the prompts read in steps that decode too, 0..1: weights are then read once for both. */
  readonly overlap: number;
  /** Times that the activations of a layer cross the memory: dense, and for each expert of a token. */
  readonly activationPasses: number;
  readonly expertPasses: number;
  /** GPUs with requests of their own wait for the busiest: an exponent of their number. */
  readonly imbalance: number;
  /** Seconds: host work of a step and of a request in it (TensorRT-LLM, open engines). */
  readonly stepSeconds: number;
  readonly openStepSeconds: number;
  readonly requestSeconds: number;
  readonly openRequestSeconds: number;
  /**
   * Seconds of a layer beside its kernel launches (TensorRT-LLM, open engines), of one with experts, of one
   * with latent attention.
   */
  readonly layerSeconds: number;
  readonly openLayerSeconds: number;
  readonly expertLayerSeconds: number;
  readonly latentLayerSeconds: number;
  /** One all-reduce: seconds beside its bytes, and the share of the link that its bytes reach. */
  readonly linkSeconds: number;
  readonly pcieSeconds: number;
  readonly linkShare: number;
  readonly pcieShare: number;
  /** What AMD's stack reaches of the same shares. */
  readonly amdMatrixShare: number;
  readonly amdBandwidthShare: number;
  /** GB a GPU that TensorRT-LLM keeps beside weights and cache. */
  readonly tensorrtReserveGb: number;
  /** What an engine reaches of the time that kernels allow; of that, a mixture of experts in an open engine. */
  readonly tensorrtEfficiency: number;
  readonly vllmEfficiency: number;
  readonly sglangEfficiency: number;
  readonly lmdeployEfficiency: number;
  readonly openExpertEfficiency: number;
  /** Longest answer of a burst of chats, in mean answers. */
  readonly burstTail: number;
}

/** Those that the estimate uses, as `fitted.ts` has them. */
export const FITTED: FittedConstants = fitted;
