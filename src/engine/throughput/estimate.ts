import { defined } from '../../defined.ts';
import type { PublishedRun } from '../../domain/measurement.ts';
import { mostAtOnce } from './at-once.ts';
import { FITTED, type FittedConstants } from './constants.ts';
import { kernelMissing } from './kernels.ts';
import type { ThroughputLimit } from './limit.ts';
import { floorOf, limitedBy, limitsOf } from './limits.ts';
import { memoryFit } from './memory.ts';
import { type Pace, type PacePoint, requestsAtOnce, requestsPerSecond, speedOf } from './pace.ts';
import { pointWithin } from './pace-curve.ts';
import { slowed } from './pace-laws.ts';
import { isMeasured, NO_PULL, type Pull, pullOf } from './pull.ts';
import { runOf, type ThroughputInput } from './question.ts';
import { paceOf, quickened } from './replica-pace.ts';
import type { RunIndex } from './run-index.ts';
import { spreadOf } from './spread.ts';

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
  /** The speed of a single request on an idle replica. */
  readonly aloneTokensPerSecondPerUser?: number;
  /** The speed floor that capped the batch: what was asked for, or what is left of an assumed one. */
  readonly minTokensPerSecondPerUser?: number;
  /** The curve from one request to as many as memory holds; empty where the model does not fit. */
  readonly pace: readonly PacePoint[];
  /** Requests in a step at the limits: a place on the pace. */
  readonly batch: number;
  readonly limitedBy: ThroughputLimit;
  readonly basis: 'measured' | 'estimated';
  /** The published run that pulls it most; absent where none is near. */
  readonly nearest?: PublishedRun;
}

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
    high: rateOn(quickened(run, pace, Math.exp(-spread.above))),
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
