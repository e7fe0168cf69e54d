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
