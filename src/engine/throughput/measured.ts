import { estimateThroughput, type ThroughputEstimate, type ThroughputInput } from './estimate.ts';
import { type Measurement, runOfMeasurement, sameShape } from './measurement.ts';
import { timeRun } from './run.ts';
import { estimatedSource, measuredSource } from './source-words.ts';
import { measuredSpread } from './spread.ts';

export interface NearestMeasurement {
  readonly row: Measurement;
  /** 0 is the same run; 1 is about a factor e in request shape, GPUs or batch. */
  readonly distance: number;
}

export interface Throughput extends ThroughputEstimate {
  readonly basis: 'measured' | 'estimated';
  /** A sentence for people: which publication and what was scaled, or that it is an estimate. */
  readonly source: string;
}

/** Beyond this a row says no more than the estimate does (cross-check in THROUGHPUT.md). */
const FARTHEST = 2.5;
/** Another engine on the same hardware is about as far as a factor e in shape. */
const OTHER_ENGINE = 1;

const apart = (a: number, b: number): number => Math.abs(Math.log(Math.max(1, a) / Math.max(1, b)));

const distance = (row: Measurement, query: ThroughputInput): number => {
  const { requestInputTokens: input, requestOutputTokens: output } = query;
  const size = apart(row.inputTokens + row.outputTokens, input + output);
  const mix = apart(row.inputTokens / row.outputTokens + 1, input / Math.max(1, output) + 1);
  const gpus = apart(row.gpuCount, query.gpusPerReplica);
  return 0.5 * size + 0.5 * mix + gpus + (row.engine === query.servingEngine ? 0 : OTHER_ENGINE);
};

const comparable = (row: Measurement, query: ThroughputInput): boolean =>
  row.gpu === query.gpu.id &&
  row.precision === query.precision &&
  sameShape(query.model, row.shape) &&
  row.pipelineStages === 1 &&
  row.engine !== 'lmdeploy' &&
  (row.run === 'saturated' || row.run === 'burst');

/** The published run that is nearest: same model shape, GPU and precision. undefined where none is near. */
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

const estimated = (query: ThroughputInput, estimate: ThroughputEstimate): Throughput => ({
  ...estimate,
  basis: 'estimated',
  source: estimatedSource(query),
});

/**
 * Tokens a second of one replica. Where a published run is near: what was measured, times what the model of
 * this folder gives for the query, over what it gives for the published run. Else the estimate itself.
 */
export const throughputFor = (query: ThroughputInput, rows: readonly Measurement[]): Throughput => {
  const estimate = estimateThroughput(query);
  const nearest = nearestMeasurement(rows, query);
  if (nearest === undefined || estimate.tokensPerSecondPerReplica <= 0) return estimated(query, estimate);
  const { row } = nearest;
  const modelled =
    timeRun(runOfMeasurement(row, query.model, query.gpu)).requestsPerSecond * row.outputTokens;
  if (!(modelled > 0)) return estimated(query, estimate);
  const ratio = row.outputTokensPerSecond / modelled;
  const tokensPerSecondPerReplica = estimate.tokensPerSecondPerReplica * ratio;
  const factor = Math.exp(measuredSpread(query, nearest.distance));
  return {
    ...estimate,
    tokensPerSecondPerReplica,
    low: tokensPerSecondPerReplica / factor,
    high: tokensPerSecondPerReplica * factor,
    outputTokensPerSecondPerUser: estimate.outputTokensPerSecondPerUser * ratio,
    basis: 'measured',
    source: measuredSource(row, query),
  };
};
