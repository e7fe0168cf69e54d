import { FITTED } from './constants.ts';
import {
  estimateOf,
  estimateThroughput,
  runOf,
  type ThroughputEstimate,
  type ThroughputInput,
  timeInput,
} from './estimate.ts';
import { type Measurement, runOfMeasurement, sameShape } from './measurement.ts';
import { NOT_SERVED, type RunResult, timeRun } from './run.ts';
import { estimatedSource, measuredSource } from './source-words.ts';
import { measuredSpread, rangeOf } from './spread.ts';

export interface NearestMeasurement {
  readonly row: Measurement;
  /** 0 is the same run; 1 is about a factor e in request shape, GPUs or batch. */
  readonly distance: number;
  /** What was measured, over what the model of this folder gives for that run. */
  readonly ratio: number;
}

export interface Throughput extends ThroughputEstimate {
  readonly basis: 'measured' | 'estimated';
  /** A sentence for people: which publication and what was scaled, or that it is an estimate. */
  readonly source: string;
}

/** Beyond this a row says no more than the estimate does. */
const FARTHEST = 2.5;
/** Another engine on the same hardware is about as far as a factor e in request size. */
const OTHER_ENGINE = 1;
/** What a run that ends is away from one that goes on: requests of one length, and chats. */
const BURST = 0.3;
const CHATS = 1;
/** A run that the specifications cannot explain within this factor tells of its set-up, not of the hardware. */
const BELIEVABLE = 2.5;

const apart = (a: number, b: number): number => Math.abs(Math.log(Math.max(1, a) / Math.max(1, b)));

/** The published run without its end: asked for exactly this run, the answer is what was published. */
const timed = (row: Measurement, query: ThroughputInput): RunResult => {
  const { requests: _, ...run } = runOfMeasurement(row, query.model, query.gpu);
  return timeRun(run, FITTED, 1);
};

/** Requests at once: a saturated run took what it got, so that only a cap of row or query sets two runs apart. */
const batchApart = (row: Measurement, query: ThroughputInput, rowBatch: number, batch: number): number =>
  row.concurrency === null && (query.concurrencyPerReplica === undefined || batch > rowBatch)
    ? 0
    : apart(batch, rowBatch);

/** A run that ends has few requests left at last: for long, where the answers of chats differ in length. */
const ending = (row: Measurement): number => (row.varied ? CHATS : row.run === 'burst' ? BURST : 0);

/** How far the row is from the query, beside `requests`, which only two timed runs tell. */
const distance = (row: Measurement, query: ThroughputInput, requests: number): number => {
  const { requestInputTokens: input, requestOutputTokens: output } = query;
  const size = apart(row.inputTokens + row.outputTokens, input + output);
  const mix = apart(row.inputTokens / row.outputTokens + 1, input / Math.max(1, output) + 1);
  const gpus = apart(row.gpuCount, query.gpusPerReplica);
  const engine = row.engine === query.servingEngine ? 0 : OTHER_ENGINE;
  return 0.5 * (size + mix + requests) + gpus + engine + ending(row);
};

const comparable = (row: Measurement, query: ThroughputInput): boolean =>
  row.gpu === query.gpu.id &&
  row.precision === query.precision &&
  sameShape(query.model, row.shape) &&
  row.pipelineStages === 1 &&
  row.engine !== 'lmdeploy' &&
  (row.run === 'saturated' || row.run === 'burst' || query.concurrencyPerReplica !== undefined);

interface Near {
  readonly row: Measurement;
  readonly index: number;
  /** Its distance is not below this. */
  readonly least: number;
}

/** The rows that may be near enough, nearest first. */
const nearRows = (rows: readonly Measurement[], query: ThroughputInput): readonly Near[] => {
  const near: Near[] = [];
  let index = 0;
  for (const row of rows) {
    if (comparable(row, query)) {
      const least = distance(row, query, 0);
      if (least <= FARTHEST) near.push({ row, index, least });
    }
    index += 1;
  }
  return near.sort((a, b) => a.least - b.least);
};

/**
 * The published run that is nearest: same model shape, GPU and precision; of equals the newest, then the first.
 * undefined where none is near. A run is timed only while it may still be the nearest.
 */
export const nearestMeasurement = (
  rows: readonly Measurement[],
  query: ThroughputInput,
  asked: RunResult = timeRun(runOf(query), FITTED, 1),
): NearestMeasurement | undefined => {
  let nearest: (NearestMeasurement & { readonly index: number }) | undefined;
  for (const { row, index, least } of nearRows(rows, query)) {
    if (nearest !== undefined && least > nearest.distance) break;
    const { requestsPerSecond, requestsAtOnce } = timed(row, query);
    const ratio = row.outputTokensPerSecond / (requestsPerSecond * Math.max(1, row.outputTokens));
    const away = distance(row, query, batchApart(row, query, requestsAtOnce, asked.requestsAtOnce));
    const believable = ratio < BELIEVABLE && ratio > 1 / BELIEVABLE;
    if (!believable || away > FARTHEST) continue;
    const wins =
      nearest === undefined ||
      away < nearest.distance ||
      (away === nearest.distance &&
        (row.date > nearest.row.date || (row.date === nearest.row.date && index < nearest.index)));
    if (wins) nearest = { row, index, distance: away, ratio };
  }
  return nearest;
};

/**
 * Tokens a second of one replica. Where a published run is near: what was measured, times what the model of
 * this folder gives for the query, over what it gives for the published run. Else the estimate itself. `rows` may
 * leave out those of other GPUs.
 */
export const throughputFor = (query: ThroughputInput, rows: readonly Measurement[]): Throughput => {
  const asked = timeInput(query);
  const nearest = asked === NOT_SERVED ? undefined : nearestMeasurement(rows, query, asked);
  if (nearest === undefined) {
    const estimate = estimateOf(
      query,
      asked,
      rows.some((row) => row.gpu === query.gpu.id),
    );
    return Object.assign(estimate, { basis: 'estimated' as const, source: estimatedSource(query) });
  }
  const { row, ratio, distance: away } = nearest;
  const wanted = query.minTokensPerSecondPerUser;
  const estimate =
    wanted === undefined
      ? estimateOf(query, asked)
      : estimateThroughput({ ...query, minTokensPerSecondPerUser: wanted / ratio });
  const tokensPerSecondPerReplica = estimate.tokensPerSecondPerReplica * ratio;
  const spread = measuredSpread(query, away, row.engine === query.servingEngine);
  const { low, high } = rangeOf(tokensPerSecondPerReplica, spread);
  return {
    tokensPerSecondPerReplica,
    low,
    high,
    requestsAtOnce: estimate.requestsAtOnce,
    outputTokensPerSecondPerUser: estimate.outputTokensPerSecondPerUser * ratio,
    limitedBy: estimate.limitedBy,
    basis: 'measured',
    source: measuredSource(row, query),
  };
};
