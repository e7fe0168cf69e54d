/** What documentation and published tables say, each with its source. What no source says is in `judged.ts`. */
export const DOCUMENTED = {
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
  /** NVIDIA's tables: `--kv_cache_free_gpu_mem_fraction 0.95` of what weights leave (perf-overview.md). */
  freeMemoryShare: 0.95,
  /** Bytes of one KV element. vLLM and SGLang keep 16 bits unless told otherwise. */
  kvBytes: 2,
  /** NVIDIA's tables keep 8-bit KV beside FP8 and FP4 weights (perf-overview.md). */
  narrowKvBytes: 1,
  /** `max_num_seqs` of vLLM on GPUs of 70 GB or more, and on smaller ones (vllm engine/arg_utils.py). */
  vllmMaxSequences: 1024,
  vllmMaxSequencesOnSmallGpus: 256,
  smallGpuGb: 70,
  /** Upper end of the batch sizes that NVIDIA's tables allow, and of SGLang's running requests. */
  maxSequences: 4096,
  /** Elements of one head of latent attention that is not positional (DeepSeek-V2, arXiv 2405.04434). */
  headSize: 128,
  /**
   * Latent attention multiplies 576 + 512 elements a head when it decodes, 192 + 128 when it reads a prompt
   * (DeepSeek-V2, arXiv 2405.04434), beside twice 128 of grouped attention.
   */
  latentDecodeWork: 4.25,
  latentPromptWork: 1.25,
  /** The power that one TFLOPS of H100 SXM has: 700 W over 989 (data sheet). */
  wattsPerTflops: 700 / 989,
  /** Prompt tokens that an engine reads in one step at most (`max_num_batched_tokens` of vLLM on large GPUs). */
  chunkTokens: 8192,
  /** GPUs that one server links, where the row of a GPU says nothing else. */
  gpusOfServer: 8,
  /** The link between servers, GB/s one way: one 400 Gb/s adapter a GPU. */
  networkGbPerSecond: 50,
} as const;
