import { FITTED as fitted } from './fitted.ts';

/** Every constant of the throughput model: those from documentation here, those from the fit in `fitted.ts`. */

export const FIXED = {
  /** Share of GPU memory that an engine takes: vLLM's default for `--gpu-memory-utilization` (docs.vllm.ai, 2026-11). */
  usableMemoryShare: 0.9,
  /** What operators raise that to where the default leaves too little cache (docs.vllm.ai "Conserving memory", 2026-11). */
  raisedMemoryShare: 0.95,
  /**
   * GB of a GPU that neither weights nor KV cache get: context, CUDA graphs, activations. With it the cache of
   * five models that vLLM reported on H100 NVL comes out 2 % small, on RTX 6000 Ada 12 % (a public table of cache
   * sizes, read 2026-11-23): careful on either.
   */
  reserveGb: 3.1,
  /** GB of 1e9 bytes that HBM of "80 GB" really has, carefully (nvidia-smi: 85.5 on H100, 192.3 on a B200 of 180). */
  hbmGbPerSoldGb: 1.05,
  /** Below this bandwidth (GB/s) memory is GDDR, which pays for error correction out of its size. */
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
  /** Matrix rate of weights that are widened to 16 bits first, of the 16-bit rate: Qwen3 8B at INT4 and at FP16
   * run equally fast on H100 (docs of gpustack, 2026-08). */
  widenedShare: 0.9,
  /** The power that one TFLOPS of H100 SXM has: 700 W over 989. */
  wattsPerTflops: 700 / 989,
  /** How far more power than that can help. */
  mostPower: 1.3,
  /** Host and GPU work at once: the slower one sets the pace, with a soft corner. */
  hostSharpness: 4,
  /** Of a run with a fixed number of equal requests, how much behaves as full waves one after another. */
  lockstep: 0.7,
} as const;

export interface FittedConstants {
  /** Of the memory bandwidth: reading weights, reading KV cache. */
  readonly weightBandwidthShare: number;
  readonly kvBandwidthShare: number;
  /** Of the dense matrix rate: large products at 16, 8 and 4 bits, and attention over a prompt (16 bits). */
  readonly matrixShare16: number;
  readonly matrixShare8: number;
  readonly matrixShare4: number;
  readonly attentionShare: number;
  /** How a GPU's watts for each TFLOPS bear on what it reaches: an exponent. */
  readonly powerExponent: number;
  /** Corner between memory-bound and compute-bound products: 1 adds both, infinity takes the larger. */
  readonly roofSharpness: number;
  /** How far prompts that are read beside decoding use the time in which weights are read, 0..1. */
  readonly overlap: number;
  /** Rows to which a product is padded, for each matrix. */
  readonly tileRows: number;
  /** Times that the activations of a layer cross the memory: dense, and for each expert of a token. */
  readonly activationPasses: number;
  readonly expertPasses: number;
  /** Expert products beside dense ones: rate, rate where weights are widened, time for launching a layer. */
  readonly expertShare: number;
  readonly expertWidenedShare: number;
  readonly expertLaunches: number;
  /** GPUs with requests of their own wait for the busiest: an exponent of their number. */
  readonly imbalance: number;
  /** Seconds: host work of a step, launches of a layer, host work of a token (TensorRT-LLM, open engines). */
  readonly stepSeconds: number;
  readonly layerSeconds: number;
  readonly requestSeconds: number;
  readonly openRequestSeconds: number;
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
  /**
   * Pace beside NVIDIA's own TensorRT-LLM tables, which are a ceiling: vLLM and SGLang (one figure: on the same
   * hardware and model SGLang has 0.9 to 1.6 of vLLM's, too few rows to tell them apart), and LMDeploy.
   */
  readonly openPace: number;
  readonly lmdeployPace: number;
  /** Longest answer of a burst of chats, in mean answers. */
  readonly burstTail: number;
}

export const FITTED: FittedConstants = fitted;
