import type { ModelSpec } from './hardware.ts';
import type { Precision, ServingEngine } from './scenario.ts';

/** Engines that were measured. LMDeploy is in published rows only and no choice of the product. */
export type MeasuredServingEngine = ServingEngine | 'lmdeploy';

/** The figures that decide whether two models are served alike, whatever they are called. */
export type ModelShape = Pick<
  ModelSpec,
  'totalParamsB' | 'activeParamsB' | 'layers' | 'hiddenSize' | 'kvElementsPerToken'
> & {
  /** Whether it is a mixture of experts. */
  readonly experts: boolean;
};

/**
 * A published measurement. Its run is one of four kinds: saturated (as many requests as fit), a static batch
 * of `concurrency`, a burst of that many requests at once, or that many kept in flight.
 */
export interface Measurement {
  readonly gpu: string;
  readonly gpuCount: number;
  readonly shape: ModelShape;
  readonly precision: Precision;
  readonly servingEngine: MeasuredServingEngine;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly run: 'saturated' | 'static' | 'burst' | 'capped';
  /** Requests at once, where the run capped them; null for a saturated run. */
  readonly concurrency: number | null;
  /** Requests in all, where the run ended after so many; null where that is not known. */
  readonly requests: number | null;
  /** Answers differed in length as those of chats do. */
  readonly varied: boolean;
  /** `expert`: attention is split by requests and experts over the GPUs. */
  readonly parallelism: 'tensor' | 'expert';
  /** Stages of a pipeline, each on gpuCount ÷ stages GPUs; 1 where there is none. */
  readonly pipelineStages: number;
  /** Output tokens a second of all the GPUs together. */
  readonly outputTokensPerSecond: number;
  readonly source: string;
  /** ISO day. */
  readonly date: string;
}

/** A published measurement, and what the estimate makes of its run. */
export interface PublishedRun extends Measurement {
  /** Natural logarithm of what was measured over the estimate for that very run. */
  readonly logRatio: number;
  readonly requestsAtOnce: number;
}
