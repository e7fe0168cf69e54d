import { GPUS } from '../../src/catalog/gpus.ts';
import { MODELS } from '../../src/catalog/models.ts';
import { measuredThroughput } from '../../src/catalog/throughput.ts';
import { MEASURED_ONLY_MODELS } from '../../src/catalog/throughput-specs.ts';
import type { MeasuredThroughput } from '../../src/catalog/types.ts';
import type { GpuSpec, ModelSpec } from '../../src/domain/hardware.ts';
import type { PublishedRun } from '../../src/domain/measurement.ts';
import type { FittedConstants } from '../../src/engine/throughput/constants.ts';
import type { ThroughputInput } from '../../src/engine/throughput/index.ts';
import { runOfMeasurement } from '../../src/engine/throughput/measurement.ts';
import type { Run } from '../../src/engine/throughput/replica.ts';
import { timeRun } from '../../src/engine/throughput/run.ts';
import { kernelLimit, kernelTimes, TIMED } from './kernel-limit.ts';

/** A run that kernels bound, ready to be timed: what vLLM is expected to serve of what they allow. */
export interface Anchor {
  readonly run: Run;
  /** Input + output tokens a second. */
  readonly expected: number;
}

/**
 * What vLLM is taken to get of the kernels for dense models on H100 and H200, at every batch. Judged: what we estimated
 * before kernels were timed came to 0.58 to 0.73 of their limit for 8B, and to 0.49 to 0.69 for 70B on two GPUs.
 */
const SHARE_OF_LIMIT = 0.62;

/** Input and output tokens: short answers and long ones. */
const SHAPES = [
  [1150, 210],
  [200, 2000],
] as const;
const BATCHES = [1, 4, 16, 64];

/** One run that kernels limit: nothing where the catalog lacks its GPU or model. */
const anchorOf = (
  times: ReturnType<typeof kernelTimes>,
  { gpus, models }: ReturnType<typeof specs>,
  id: string,
  gpuId: string,
  dtype: 'bf16' | 'fp8',
  [inputTokens, outputTokens]: (typeof SHAPES)[number],
  batch: number,
): Anchor[] => {
  const [gpu, model] = [gpus.get(gpuId), models.get(id)];
  if (gpu === undefined || model === undefined) return [];
  const limit = kernelLimit(times, { gpu: gpuId, dtype, model: id, inputTokens, outputTokens, batch });
  const run: Run = {
    model,
    gpu,
    gpus: id === 'llama-3.3-70b' ? 2 : 1,
    precision: dtype === 'fp8' ? 'fp8' : 'fp16',
    servingEngine: 'vllm',
    parallelism: 'tensor',
    inputTokens,
    outputTokens,
    cachedShare: 0,
    concurrency: batch,
  };
  return [{ run, expected: limit * SHARE_OF_LIMIT }];
};

/** Runs of the models whose kernels were timed: from one request to many, with short answers and long ones. */
export const anchors = (): Anchor[] => {
  const times = kernelTimes();
  const known = specs();
  const cases = Object.keys(TIMED).flatMap((id) =>
    ['h100-sxm', 'h200'].flatMap((gpu) => (['bf16', 'fp8'] as const).map((dtype) => ({ id, gpu, dtype }))),
  );
  return cases.flatMap(({ id, gpu, dtype }) =>
    SHAPES.flatMap((shape) =>
      BATCHES.flatMap((batch) => anchorOf(times, known, id, gpu, dtype, shape, batch)),
    ),
  );
};

/** Natural logarithm of estimate over what the kernels let expect; 0 where memory has no room for the batch. */
export const anchorError = ({ run, expected }: Anchor, constants: FittedConstants): number => {
  const { requestsPerSecond, requestsAtOnce } = timeRun(run, constants, 1);
  if (requestsAtOnce < (run.concurrency ?? 1)) return 0;
  return Math.log((requestsPerSecond * (run.inputTokens + run.outputTokens)) / expected);
};

/** A published row, ready to be timed. */
export interface Observation {
  readonly row: MeasuredThroughput;
  readonly run: Run;
  readonly weight: number;
}

/**
 * How much a row counts in the fit beside a tuned run of TensorRT-LLM. Judged, not measured: what people are likely to
 * run counts more, and what says little of the engine itself counts less.
 */
const WEIGHTS = {
  tensorrt: 1,
  /** vLLM and SGLang: people use one of them unless they choose otherwise. */
  usual: 1.5,
  lmdeploy: 0.7,
  /** Stages of a pipeline wait for each other, which no replica of ours does. */
  pipeline: 0.5,
  /** An untuned burst, or one that came in over seconds: its pace is as much that of the arrivals. */
  burst: 0.3,
} as const;

const weightOf = (row: MeasuredThroughput): number => {
  if (row.servingEngine === 'tensorrt-llm')
    return row.run === 'burst' ? WEIGHTS.burst : row.pipelineStages > 1 ? WEIGHTS.pipeline : WEIGHTS.tensorrt;
  if (row.source.includes('llm-inference-benchmarks')) return WEIGHTS.burst;
  return row.servingEngine === 'lmdeploy' ? WEIGHTS.lmdeploy : WEIGHTS.usual;
};

const specs = (): {
  readonly gpus: ReadonlyMap<string, GpuSpec>;
  readonly models: ReadonlyMap<string, ModelSpec>;
} => ({
  gpus: new Map(GPUS.map((gpu) => [gpu.id, gpu])),
  models: new Map([...MODELS, ...MEASURED_ONLY_MODELS].map((model) => [model.id, model])),
});

/** Every row of the catalog whose GPU and model are known. */
export const observations = (rows: readonly MeasuredThroughput[] = measuredThroughput()): Observation[] => {
  const { gpus, models } = specs();
  return rows.flatMap((row) => {
    const gpu = gpus.get(row.gpu);
    const model = models.get(row.model);
    if (gpu === undefined || model === undefined) return [];
    return [{ row, run: runOfMeasurement(row, model, gpu), weight: weightOf(row) }];
  });
};

/** Natural logarithm of estimate over measurement. */
export const errorOf = ({ row, run }: Observation, constants: FittedConstants): number =>
  Math.log(
    (timeRun(run, constants, 1).requestsPerSecond * Math.max(1, row.outputTokens)) /
      row.outputTokensPerSecond,
  );

/** The row as the product looks it up, with what these constants make of it. */
export const publishedOf = (observation: Observation, constants: FittedConstants): PublishedRun => ({
  ...observation.row,
  logRatio: -errorOf(observation, constants),
  requestsAtOnce: timeRun(observation.run, constants, 1).requestsAtOnce,
});

/** Versions of one published run have the same conditions. */
export const conditionsOf = ({ row }: Observation): string =>
  [
    row.gpu,
    row.gpuCount,
    shapeName(row.model),
    row.precision,
    row.inputTokens,
    row.outputTokens,
    row.servingEngine,
    row.concurrency,
  ].join(' ');

/** Who published it, whatever the page. */
export const publisherOf = ({ row }: Observation): string =>
  row.source.split(/[ @]/)[0]?.split('/').slice(0, 3).join('/') ?? row.source;

/** Llama 3.1 and 3.3 70B have one shape: left out together, or the one would tell of the other. */
export const shapeName = (model: string): string =>
  model === 'llama-3.3-70b' ? 'llama-3.1-70b' : model.replace('deepseek-v3.2', 'deepseek-r1');

/** The same run as a question to the product; undefined where the product cannot ask it. */
export const questionOf = ({ row, run }: Observation): ThroughputInput | undefined =>
  row.servingEngine === 'lmdeploy' || row.pipelineStages > 1
    ? undefined
    : {
        model: run.model,
        gpu: run.gpu,
        gpusPerReplica: row.gpuCount,
        precision: row.precision,
        servingEngine: row.servingEngine,
        requestInputTokens: row.inputTokens,
        requestOutputTokens: row.outputTokens,
        cachedInputShare: 0,
        ...(row.concurrency === null ? {} : { concurrencyPerReplica: row.concurrency }),
      };
