import { defined } from '../../defined.ts';
import type { GpuSpec, ModelSpec } from '../../domain/hardware.ts';
import type { Measurement, ModelShape } from '../../domain/measurement.ts';
import type { Run } from './replica.ts';

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
  servingEngine: row.servingEngine,
  parallelism: row.parallelism,
  pipelineStages: row.pipelineStages,
  inputTokens: row.inputTokens,
  outputTokens: row.outputTokens,
  cachedShare: 0,
  varied: row.varied,
  ...defined({ concurrency: row.concurrency ?? undefined, requests: row.requests ?? undefined }),
});
