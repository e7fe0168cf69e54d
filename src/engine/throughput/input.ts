import type { GpuSpec, ModelSpec } from '../../domain/hardware.ts';
import type { Precision, ServingEngine } from '../../domain/scenario.ts';
import { parallelismOf, type Run } from './replica.ts';

/** What a throughput is asked of. */

/**
 * What the throughput of a replica follows from: model, hardware, precision, engine, the average request and the
 * speed that users are owed.
 */
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
  /** Caps the batch so that each user gets at least this many output tokens a second: what somebody asked for. */
  readonly minTokensPerSecondPerUser?: number;
  /** The same, assumed: it gives way to half of what a user alone would get. */
  readonly assumedTokensPerSecondPerUser?: number;
  readonly maxSecondsToFirstToken?: number;
  readonly maxSecondsToAnswer?: number;
}

/**
 * The question as a run that goes on for ever, on an engine whose share of the memory somebody raises where the
 * default is too little.
 */
export const runOf = (input: ThroughputInput): Run => ({
  model: input.model,
  gpu: input.gpu,
  gpus: input.gpusPerReplica,
  precision: input.precision,
  servingEngine: input.servingEngine,
  parallelism: parallelismOf(input.model, input.servingEngine),
  inputTokens: input.requestInputTokens,
  outputTokens: input.requestOutputTokens,
  cachedShare: input.cachedInputShare,
  tended: true,
});
