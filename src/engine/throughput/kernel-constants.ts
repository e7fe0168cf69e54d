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
