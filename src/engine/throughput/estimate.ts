import { defined } from '../../defined.ts';
import type { GpuSpec, ModelSpec } from '../../domain/hardware.ts';
import type { Precision, ServingEngine } from '../../domain/scenario.ts';
import { FITTED, type FittedConstants } from './constants.ts';
import { kernelMissing } from './kernels.ts';
import type { PublishedRun } from './measurement.ts';
import { memoryFit } from './memory.ts';
import {
  type Pace,
  type PaceLimits,
  type PacePoint,
  pointWithin,
  requestsAtOnce,
  requestsPerSecond,
  slowed,
} from './pace.ts';
import { isMeasured, NO_PULL, type Pull, pullOf } from './pull.ts';
import { parallelismOf, type Run } from './replica.ts';
import { paceOf } from './replica-pace.ts';
import { cycleOf, limitOf, mostAtOnce, type ThroughputLimit } from './run.ts';
import type { RunIndex } from './run-index.ts';
import { spreadOf } from './spread.ts';

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

/** What a replica reaches at its limits, how its users fare at that, and how well it is known. */
export interface Throughput {
  /** Input + output tokens a second of one replica at its limits; 0 where the model does not fit. */
  readonly tokensPerSecondPerReplica: number;
  readonly low: number;
  readonly high: number;
  /** Requests at once, on average, those that are being read among them. */
  readonly requestsAtOnce: number;
  /** Output tokens a second that one of those requests gets; absent where nothing is written. */
  readonly outputTokensPerSecondPerUser?: number;
  /** Of a single request on an idle replica. */
  readonly aloneTokensPerSecondPerUser?: number;
  /** The speed floor that capped the batch: what was asked for, or what is left of an assumed one. */
  readonly minTokensPerSecondPerUser?: number;
  /** From a single request to as many as the memory holds; empty where the model does not fit. */
  readonly pace: readonly PacePoint[];
  /** Requests in a step at the limits: a place on the pace. */
  readonly batch: number;
  readonly limitedBy: ThroughputLimit;
  readonly basis: 'measured' | 'estimated';
  /** The published run that pulls it most; absent where none is near. */
  readonly nearest?: PublishedRun;
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
  engine: input.servingEngine,
  parallelism: parallelismOf(input.model, input.servingEngine),
  inputTokens: input.requestInputTokens,
  outputTokens: input.requestOutputTokens,
  cachedShare: input.cachedInputShare,
  tended: true,
});

const speedOf = (point: PacePoint): number => 1 / point.secondsPerToken;

/** An assumed floor is never above this share of what a user alone would get. */
const MOST_OF_ALONE = 0.5;

const floorOf = (input: ThroughputInput, alone: number): number | undefined => {
  const { minTokensPerSecondPerUser: stated, assumedTokensPerSecondPerUser: assumed } = input;
  if (stated !== undefined) return stated;
  // Without output there is no speed of an answer.
  if (assumed === undefined || input.requestOutputTokens <= 0) return undefined;
  // Three digits, as people read and type it: what is printed gives the same throughput when it is typed back.
  return Math.min(assumed, Number((alone * MOST_OF_ALONE).toPrecision(3)));
};

const limitsOf = (input: ThroughputInput, floor: number | undefined): PaceLimits => {
  const { maxSecondsToFirstToken, maxSecondsToAnswer, concurrencyPerReplica } = input;
  return {
    ...defined({
      minTokensPerSecondPerUser: floor,
      maxSecondsToFirstToken,
      maxSecondsToAnswer,
      requestsAtOnce: concurrencyPerReplica,
    }),
  };
};

const limitedBy = (
  input: ThroughputInput,
  run: Run,
  pace: Pace,
  point: PacePoint,
  constants: FittedConstants,
): ThroughputLimit => {
  const { requestOutputTokens: output, concurrencyPerReplica } = input;
  const last = pace.at(-1) ?? point;
  if (point.batch >= last.batch) return limitOf(cycleOf(run, point.batch, constants).step);
  // A cap on requests is met to within rounding; anything else that stopped short of the memory is a speed.
  const capped =
    concurrencyPerReplica !== undefined && requestsAtOnce(point, output) >= concurrencyPerReplica * 0.999;
  return capped ? 'concurrency' : 'speed-per-user';
};

const NOT_SERVED: Throughput = {
  tokensPerSecondPerReplica: 0,
  low: 0,
  high: 0,
  requestsAtOnce: 0,
  pace: [],
  batch: 1,
  limitedBy: 'memory-capacity',
  basis: 'estimated',
};

const served = (input: ThroughputInput, pull: Pull, constants: FittedConstants): Throughput => {
  const run = runOf(input);
  const output = input.requestOutputTokens;
  const pace = paceOf(run, Math.max(1, mostAtOnce(run, constants)), pull, constants);
  const alone = speedOf(pace[0]);
  const floor = floorOf(input, alone);
  const limits = limitsOf(input, floor);
  const tokensPerRequest = input.requestInputTokens + output;
  const rateOn = (curve: Pace): number =>
    requestsPerSecond(pointWithin(curve, output, limits), output) * tokensPerRequest;
  const point = pointWithin(pace, output, limits);
  const nearest = pull.nearest(point.batch);
  const spread = spreadOf(input, nearest?.weight ?? 0);
  const measured = isMeasured(nearest, input);
  return {
    tokensPerSecondPerReplica: requestsPerSecond(point, output) * tokensPerRequest,
    low: rateOn(slowed(pace, Math.exp(spread.below))),
    high: rateOn(slowed(pace, Math.exp(-spread.above))),
    requestsAtOnce: requestsAtOnce(point, output),
    ...(output > 0
      ? { outputTokensPerSecondPerUser: speedOf(point), aloneTokensPerSecondPerUser: alone }
      : {}),
    ...defined({ minTokensPerSecondPerUser: floor }),
    pace,
    batch: point.batch,
    limitedBy: limitedBy(input, run, pace, point, constants),
    basis: measured ? 'measured' : 'estimated',
    ...defined({ nearest: nearest?.run }),
  };
};

/**
 * Tokens a second of one replica at the limits of the input, from kernel times and specifications, pulled towards
 * the published `runs` by their nearness. 0 where the model does not fit, or where no kernel runs it. `constants` are
 * others only where the fit is tried on rows that it has not seen.
 */
export const throughputFor = (
  input: ThroughputInput,
  runs: RunIndex,
  constants: FittedConstants = FITTED,
): Throughput => {
  const { model, gpu, gpusPerReplica, precision, requestInputTokens, requestOutputTokens } = input;
  const asked = { model, gpu, gpusPerReplica, precision, requestInputTokens, requestOutputTokens };
  if (!memoryFit(asked).fits || kernelMissing(gpu, precision, input.servingEngine)) return NOT_SERVED;
  return served(input, runs.length === 0 ? NO_PULL : pullOf(runs, input), constants);
};

/** The estimate alone, without any published run. */
export const estimateThroughput = (input: ThroughputInput): Throughput => throughputFor(input, []);
