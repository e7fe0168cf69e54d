import type { GpuSpec, ModelSpec } from '../../domain/hardware.ts';
import type { Precision, ServingEngine } from '../../domain/scenario.ts';
import { FITTED } from './constants.ts';
import { memoryFit } from './memory.ts';
import { parallelismOf, type Run } from './replica.ts';
import { NOT_SERVED, type RunResult, type ThroughputLimit, timeRun } from './run.ts';
import { estimatedSpread, rangeOf } from './spread.ts';

export interface ThroughputInput {
  readonly model: ModelSpec;
  readonly gpu: GpuSpec;
  readonly gpusPerReplica: number;
  readonly precision: Precision;
  readonly servingEngine: ServingEngine;
  readonly requestInputTokens: number;
  readonly requestOutputTokens: number;
  /** Share of the input that a prompt cache holds, 0..1. */
  readonly cachedInputShare: number;
  /** Caps the requests at once. */
  readonly concurrencyPerReplica?: number;
  /** Caps the batch so that each user gets at least this many output tokens a second. */
  readonly minTokensPerSecondPerUser?: number;
}

export interface ThroughputEstimate {
  /** Input + output tokens a second of one saturated replica; 0 where the model does not fit. */
  readonly tokensPerSecondPerReplica: number;
  readonly low: number;
  readonly high: number;
  /** Requests in the batch, on average. */
  readonly requestsAtOnce: number;
  /** Output tokens a second that one of those requests gets. */
  readonly outputTokensPerSecondPerUser: number;
  readonly limitedBy: ThroughputLimit;
}

export const runOf = (input: ThroughputInput): Run => ({
  model: input.model,
  gpu: input.gpu,
  gpus: input.gpusPerReplica,
  precision: input.precision,
  engine: input.servingEngine,
  parallelism: parallelismOf(input.model, input.servingEngine),
  inputTokens: input.requestInputTokens,
  outputTokens: input.requestOutputTokens,
  cachedShare: input.cachedInputShare,
  tended: true,
  ...(input.concurrencyPerReplica === undefined ? {} : { concurrency: input.concurrencyPerReplica }),
  ...(input.minTokensPerSecondPerUser === undefined
    ? {}
    : { minTokensPerSecondPerUser: input.minTokensPerSecondPerUser }),
});

/** The run that the input asks for; `NOT_SERVED` where the model does not fit. */
export const timeInput = (input: ThroughputInput): RunResult =>
  // One answer to "does it fit": engines that copy weights to each GPU would otherwise contradict it.
  memoryFit(input).fits ? timeRun(runOf(input), FITTED, 1) : NOT_SERVED;

/** The estimate from the input's run, timed before. */
export const estimateOf = (
  input: ThroughputInput,
  run: RunResult,
  gpuWasMeasured = true,
): ThroughputEstimate => {
  const tokensPerSecondPerReplica =
    run.requestsPerSecond * (input.requestInputTokens + input.requestOutputTokens);
  const { low, high } = rangeOf(tokensPerSecondPerReplica, estimatedSpread(input, gpuWasMeasured));
  return {
    tokensPerSecondPerReplica,
    low,
    high,
    requestsAtOnce: run.requestsAtOnce,
    outputTokensPerSecondPerUser: run.outputTokensPerSecondPerUser,
    limitedBy: run.limitedBy,
  };
};

/**
 * Saturated serving of one replica, from the model's and the GPU's specifications. `gpuWasMeasured`: whether
 * any run on this GPU was published, which narrows the range.
 */
export const estimateThroughput = (input: ThroughputInput, gpuWasMeasured = true): ThroughputEstimate =>
  estimateOf(input, timeInput(input), gpuWasMeasured);
