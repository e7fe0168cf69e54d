import type { Precision } from '../domain/scenario.ts';
import type { MeasuredThroughput } from './types.ts';

/**
 * One measurement: GPU, GPUs, model, precision, mean input and output tokens of a request, output tokens a
 * second of all GPUs, and how it was run where that is not an endless saturated run under tensor parallelism:
 * `static 64`, `burst 1000`, `capped 4`, `of 3000` (requests in all), `chats` (answers of varying length),
 * `pp8` (pipeline stages), `ep` (attention split by requests, experts by GPUs).
 */
export type ThroughputTuple = readonly [
  gpu: string,
  gpuCount: number,
  model: string,
  precision: Precision,
  inputTokens: number,
  outputTokens: number,
  outputTokensPerSecond: number,
  run?: string,
];

/** The rows that one publication gives for one version of an engine. */
export interface ThroughputBlock {
  readonly source: string;
  readonly version: string;
  readonly date: string;
  readonly servingEngine: MeasuredThroughput['servingEngine'];
  readonly rows: readonly ThroughputTuple[];
}
