import { defined } from '../../defined.ts';
import type { GpuSpec, ModelSpec } from '../../domain/hardware.ts';
import type { Precision } from '../../domain/scenario.ts';
import type { ModelledEngine, Run } from './replica.ts';

/** The figures that decide whether two models are served alike, whatever they are called. */
export type ModelShape = Pick<
  ModelSpec,
  'totalParamsB' | 'activeParamsB' | 'layers' | 'hiddenSize' | 'kvElementsPerToken'
> & {
  /** Whether it is a mixture of experts. */
  readonly experts: boolean;
};

/** A published measurement, as the catalog keeps it. */
export interface Measurement {
  readonly gpu: string;
  readonly gpuCount: number;
  readonly shape: ModelShape;
  readonly precision: Precision;
  readonly engine: ModelledEngine;
  readonly engineVersion: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly run: 'saturated' | 'static' | 'burst' | 'capped';
  readonly concurrency: number | null;
  readonly requests: number | null;
  readonly varied: boolean;
  readonly parallelism: 'tensor' | 'expert';
  readonly pipelineStages: number;
  readonly outputTokensPerSecond: number;
  readonly source: string;
  readonly date: string;
}

/** A published measurement, and what the estimate makes of its run. */
export interface PublishedRun extends Measurement {
  /** Natural logarithm of what was measured over the estimate for that very run. */
  readonly logRatio: number;
  readonly requestsAtOnce: number;
}

/** Whether the model has the shape that was measured. Weights of another training change no speed. */
export const sameShape = (model: ModelSpec, shape: ModelShape): boolean =>
  model.layers === shape.layers &&
  model.hiddenSize === shape.hiddenSize &&
  model.kvElementsPerToken === shape.kvElementsPerToken &&
  Math.abs(model.totalParamsB / shape.totalParamsB - 1) < 0.03;

/** The run that was measured, to be timed by the model. */
export const runOfMeasurement = (row: Measurement, model: ModelSpec, gpu: GpuSpec): Run => ({
  model,
  gpu,
  gpus: row.gpuCount,
  precision: row.precision,
  engine: row.engine,
  parallelism: row.parallelism,
  pipelineStages: row.pipelineStages,
  inputTokens: row.inputTokens,
  outputTokens: row.outputTokens,
  cachedShare: 0,
  varied: row.varied,
  ...defined({ concurrency: row.concurrency ?? undefined, requests: row.requests ?? undefined }),
});
