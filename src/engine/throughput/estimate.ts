import type { GpuSpec, ModelSpec } from '../../domain/hardware.ts';
import type { Precision, ServingEngine } from '../../domain/scenario.ts';
import { FITTED, FIXED, type FittedConstants, type ModelledEngine, SPREAD } from './constants.ts';
import { requestKvGb, usableGb, weightGb } from './memory.ts';
import { decodeStep, prefillSeconds, type Replica } from './step.ts';

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

export type ThroughputLimit =
  | 'memory-bandwidth'
  | 'compute'
  | 'communication'
  | 'overhead'
  | 'concurrency'
  | 'speed-per-user'
  | 'memory-capacity';

export interface ThroughputEstimate {
  /** Input + output tokens a second of one saturated replica; 0 where the model does not fit. */
  readonly tokensPerSecondPerReplica: number;
  readonly low: number;
  readonly high: number;
  /** Requests in the batch. */
  readonly requestsAtOnce: number;
  /** Output tokens a second that one of those requests gets. */
  readonly outputTokensPerSecondPerUser: number;
  readonly limitedBy: ThroughputLimit;
}

/** A run to time: a query of the product, or a published measurement. */
export interface Run extends Replica {
  readonly engine: ModelledEngine;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cachedShare: number;
  readonly concurrency?: number;
  readonly minTokensPerSecondPerUser?: number;
}

const pace = (engine: ModelledEngine, constants: FittedConstants): number =>
  ({
    'tensorrt-llm': 1,
    vllm: constants.vllmPace,
    sglang: constants.sglangPace,
    lmdeploy: constants.lmdeployPace,
    'llama.cpp': constants.llamaCppPace,
  })[engine];

/** NVIDIA's tables keep an 8-bit KV cache beside 8- and 4-bit float weights; other engines keep 16 bits by default. */
export const kvBytesOf = (engine: ModelledEngine, precision: Precision): number =>
  engine === 'tensorrt-llm' && (precision === 'fp8' || precision === 'fp4')
    ? FIXED.kvBytes8
    : FIXED.kvBytes16;

const sequenceCap = (run: Run): number => {
  if (run.engine !== 'vllm') return FIXED.maxSequences;
  return run.gpu.memoryGb < FIXED.smallGpuGb ? FIXED.vllmMaxSequencesSmallGpu : FIXED.vllmMaxSequences;
};

/** Seconds in which a batch of requests is read and answered while the batch stays full. */
const cycle = (run: Run, batch: number, constants: FittedConstants) => {
  const outputTokens = Math.max(1, run.outputTokens);
  const step = decodeStep(run, batch, run.inputTokens + outputTokens / 2, constants);
  const cached = run.inputTokens * run.cachedShare;
  const prefill = run.inputTokens > 0 ? prefillSeconds(run, run.inputTokens, cached, constants) : 0;
  const decode = step.seconds * outputTokens;
  const seconds = (decode + batch * prefill) / pace(run.engine, constants);
  return { step, seconds, prefill: batch * prefill, decode };
};

/** The largest batch at which every user still gets `minimum` output tokens a second; 1 where none does. */
const batchForSpeed = (run: Run, most: number, minimum: number, constants: FittedConstants): number => {
  const speed = (batch: number) => Math.max(1, run.outputTokens) / cycle(run, batch, constants).seconds;
  if (speed(most) >= minimum) return most;
  let low = 1;
  let high = most;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (speed(middle) >= minimum) low = middle;
    else high = middle;
  }
  return low;
};

const limitOf = (timed: ReturnType<typeof cycle>, outputTokens: number): ThroughputLimit => {
  const { step, prefill } = timed;
  const parts: readonly (readonly [ThroughputLimit, number])[] = [
    ['memory-bandwidth', (Math.max(step.weights, 0) + step.kv) * outputTokens],
    ['compute', step.compute * outputTokens + prefill],
    ['communication', step.communication * outputTokens],
  ];
  return parts.reduce((largest, part) => (part[1] > largest[1] ? part : largest))[0];
};

export interface RunResult {
  readonly requestsPerSecond: number;
  readonly outputTokensPerSecond: number;
  readonly requestsAtOnce: number;
  readonly outputTokensPerSecondPerUser: number;
  readonly limitedBy: ThroughputLimit;
}

const NOTHING: RunResult = {
  requestsPerSecond: 0,
  outputTokensPerSecond: 0,
  requestsAtOnce: 0,
  outputTokensPerSecondPerUser: 0,
  limitedBy: 'memory-capacity',
};

/** Times one run. Zero where the model and one request do not fit. */
export const timeRun = (run: Run, constants: FittedConstants = FITTED): RunResult => {
  const perRequest = requestKvGb(run.model, run.inputTokens, run.outputTokens, run.kvBytes);
  const room = usableGb(run.gpu, run.gpus) - weightGb(run.model, run.precision);
  const byMemory = room / Math.max(perRequest, 1e-9);
  if (!(byMemory >= 1)) return NOTHING;
  const cap = Math.max(1, Math.min(sequenceCap(run), run.concurrency ?? Number.POSITIVE_INFINITY));
  const most = Math.min(byMemory, cap);
  const wanted = run.minTokensPerSecondPerUser;
  const batch = wanted === undefined ? most : batchForSpeed(run, most, wanted, constants);
  const timed = cycle(run, batch, constants);
  const outputTokens = Math.max(1, run.outputTokens);
  const limitedBy =
    batch < most
      ? 'speed-per-user'
      : run.concurrency !== undefined && run.concurrency <= batch
        ? 'concurrency'
        : limitOf(timed, outputTokens);
  return {
    requestsPerSecond: batch / timed.seconds,
    outputTokensPerSecond: (batch * outputTokens) / timed.seconds,
    requestsAtOnce: batch,
    outputTokensPerSecondPerUser: outputTokens / timed.seconds,
    limitedBy,
  };
};

/** Half-width of the range as a natural logarithm. */
export const spreadOf = (
  input: Pick<ThroughputInput, 'model' | 'gpu' | 'gpusPerReplica' | 'servingEngine'>,
): number =>
  SPREAD.base +
  (input.model.experts === undefined ? 0 : SPREAD.mixtureOfExperts) +
  (input.gpu.link === 'pcie' && input.gpusPerReplica > 1 ? SPREAD.pcie : 0) +
  (input.servingEngine === 'tensorrt-llm' ? 0 : SPREAD.otherEngine);

export const runOf = (input: ThroughputInput): Run => ({
  model: input.model,
  gpu: input.gpu,
  gpus: input.gpusPerReplica,
  precision: input.precision,
  kvBytes: kvBytesOf(input.servingEngine, input.precision),
  engine: input.servingEngine,
  inputTokens: input.requestInputTokens,
  outputTokens: input.requestOutputTokens,
  cachedShare: input.cachedInputShare,
  ...(input.concurrencyPerReplica === undefined ? {} : { concurrency: input.concurrencyPerReplica }),
  ...(input.minTokensPerSecondPerUser === undefined
    ? {}
    : { minTokensPerSecondPerUser: input.minTokensPerSecondPerUser }),
});

/** Saturated serving of one replica from the model's and the GPU's specifications. */
export const estimateThroughput = (input: ThroughputInput): ThroughputEstimate => {
  const result = timeRun(runOf(input));
  const tokensPerSecondPerReplica =
    result.requestsPerSecond * (input.requestInputTokens + input.requestOutputTokens);
  const factor = Math.exp(spreadOf(input));
  return {
    tokensPerSecondPerReplica,
    low: tokensPerSecondPerReplica / factor,
    high: tokensPerSecondPerReplica * factor,
    requestsAtOnce: result.requestsAtOnce,
    outputTokensPerSecondPerUser: result.outputTokensPerSecondPerUser,
    limitedBy: result.limitedBy,
  };
};
