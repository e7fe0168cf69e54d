export { FITTED } from './fitted.ts';

/**
 * Constants of the throughput model come from four places: timings of single kernels (`kernel-constants.ts`),
 * documentation (`documented.ts`), the fit to published runs (`fitted.ts`), and our judgement (`judged.ts`).
 */

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
