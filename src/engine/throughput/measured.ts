import type { ModelSpec } from '../../domain/hardware.ts';
import type { Precision } from '../../domain/scenario.ts';
import { type ModelledEngine, SPREAD } from './constants.ts';
import {
  estimateThroughput,
  kvBytesOf,
  type Run,
  type ThroughputEstimate,
  type ThroughputInput,
  timeRun,
} from './estimate.ts';

/** The figures that decide whether two models are served alike, whatever they are called. */
export type ModelShape = Pick<ModelSpec, 'totalParamsB' | 'layers' | 'hiddenSize' | 'kvElementsPerToken'>;

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
  readonly parallelism: 'tensor' | 'expert';
  readonly pipelineStages: number;
  readonly outputTokensPerSecond: number;
  readonly source: string;
  readonly date: string;
}

export interface NearestMeasurement {
  readonly row: Measurement;
  /** 0 is the same run; 1 is about a factor e in request shape or GPUs. */
  readonly distance: number;
}

export interface Throughput extends ThroughputEstimate {
  readonly basis: 'measured' | 'estimated';
  readonly source: string;
}

/** Beyond this a row says no more than the estimate does. */
const FARTHEST = 2.5;

const sameShape = (model: ModelSpec, shape: ModelShape): boolean =>
  model.layers === shape.layers &&
  model.hiddenSize === shape.hiddenSize &&
  model.kvElementsPerToken === shape.kvElementsPerToken &&
  Math.abs(model.totalParamsB / shape.totalParamsB - 1) < 0.03;

const apart = (a: number, b: number): number => Math.abs(Math.log(Math.max(1, a) / Math.max(1, b)));

const distance = (row: Measurement, query: ThroughputInput): number => {
  const total = apart(
    row.inputTokens + row.outputTokens,
    query.requestInputTokens + query.requestOutputTokens,
  );
  const mix = apart(
    row.inputTokens / row.outputTokens + 1,
    query.requestInputTokens / Math.max(1, query.requestOutputTokens) + 1,
  );
  const gpus = apart(row.gpuCount, query.gpusPerReplica);
  return 0.5 * total + 0.5 * mix + gpus + (row.engine === query.servingEngine ? 0 : 0.5);
};

const comparable = (row: Measurement, query: ThroughputInput): boolean =>
  row.gpu === query.gpu.id &&
  row.precision === query.precision &&
  sameShape(query.model, row.shape) &&
  row.parallelism === 'tensor' &&
  row.pipelineStages === 1 &&
  (row.run === 'saturated' || row.run === 'burst') &&
  row.engine !== 'lmdeploy' &&
  row.engine !== 'llama.cpp';

/** The published run that is nearest to this query: same model shape, GPU and precision. undefined: none is near. */
export const nearestMeasurement = (
  rows: readonly Measurement[],
  query: ThroughputInput,
): NearestMeasurement | undefined => {
  let nearest: NearestMeasurement | undefined;
  for (const row of rows) {
    if (!comparable(row, query)) continue;
    const away = distance(row, query);
    if (away <= FARTHEST && (nearest === undefined || away < nearest.distance))
      nearest = { row, distance: away };
  }
  return nearest;
};

const runOfRow = (row: Measurement, query: ThroughputInput): Run => ({
  model: query.model,
  gpu: query.gpu,
  gpus: row.gpuCount,
  precision: row.precision,
  kvBytes: kvBytesOf(row.engine, row.precision),
  engine: row.engine,
  inputTokens: row.inputTokens,
  outputTokens: row.outputTokens,
  cachedShare: 0,
  ...(row.concurrency === null ? {} : { concurrency: row.concurrency }),
});

const ENGINE_NAMES: Record<ModelledEngine, string> = {
  vllm: 'vLLM',
  sglang: 'SGLang',
  'tensorrt-llm': 'TensorRT-LLM',
  lmdeploy: 'LMDeploy',
  'llama.cpp': 'llama.cpp',
};

const count = (gpus: number, name: string): string => `${gpus}x ${name}`;

const sourceOf = (row: Measurement, query: ThroughputInput): string => {
  const changes = [
    ...(row.engine === query.servingEngine
      ? []
      : [`from ${ENGINE_NAMES[row.engine]} to ${ENGINE_NAMES[query.servingEngine]}`]),
    ...(row.gpuCount === query.gpusPerReplica ? [] : [`to ${count(query.gpusPerReplica, query.gpu.name)}`]),
    ...(row.inputTokens === query.requestInputTokens && row.outputTokens === query.requestOutputTokens
      ? []
      : ['to this request size']),
  ];
  const scaled = changes.length === 0 ? '' : `, scaled ${changes.join(' and ')}`;
  const published = `${ENGINE_NAMES[row.engine]} on ${count(row.gpuCount, query.gpu.name)}, ${row.inputTokens} in and ${row.outputTokens} out`;
  return `Published run of ${published} (${row.source}, ${row.date})${scaled}.`;
};

const estimated = (query: ThroughputInput, estimate: ThroughputEstimate): Throughput => ({
  ...estimate,
  basis: 'estimated',
  source: `Estimated from the specifications of ${query.model.name} and ${count(query.gpusPerReplica, query.gpu.name)}; no published run is close.`,
});

/** Tokens a second of one replica: scaled from the nearest published run where one is near, else the estimate. */
export const throughputFor = (query: ThroughputInput, rows: readonly Measurement[]): Throughput => {
  const estimate = estimateThroughput(query);
  const nearest = nearestMeasurement(rows, query);
  if (nearest === undefined || estimate.tokensPerSecondPerReplica <= 0) return estimated(query, estimate);
  const modelled = timeRun(runOfRow(nearest.row, query)).outputTokensPerSecond;
  if (!(modelled > 0)) return estimated(query, estimate);
  const ratio = nearest.row.outputTokensPerSecond / modelled;
  const tokensPerSecondPerReplica = estimate.tokensPerSecondPerReplica * ratio;
  const spread = Math.exp(SPREAD.measured * (1 + nearest.distance));
  return {
    ...estimate,
    tokensPerSecondPerReplica,
    low: tokensPerSecondPerReplica / spread,
    high: tokensPerSecondPerReplica * spread,
    outputTokensPerSecondPerUser: estimate.outputTokensPerSecondPerUser * ratio,
    basis: 'measured',
    source: sourceOf(nearest.row, query),
  };
};
