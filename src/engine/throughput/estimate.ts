import { defined } from '../../defined.ts';
import { mostAtOnce } from './at-once.ts';
import { FITTED, type FittedConstants } from './constants.ts';
import { runOf, type ThroughputInput } from './input.ts';
import { kernelMissing } from './kernels.ts';
import { floorOf, limitsOf } from './limits.ts';
import { isMeasured } from './measured-by.ts';
import { memoryFit } from './memory.ts';
import { type Pace, requestsAtOnce, requestsPerSecond, speedOf } from './pace.ts';
import { pointWithin } from './pace-curve.ts';
import { slowed } from './pace-laws.ts';
import { NO_PULL, type Pull, pullOf } from './pull.ts';
import { paceOf, quickened } from './replica-pace.ts';
import type { RunIndex } from './run-index.ts';
import { spreadOf } from './spread.ts';
import { NOT_SERVED, type Throughput } from './throughput.ts';

const served = (input: ThroughputInput, pull: Pull, constants: FittedConstants): Throughput => {
  const run = runOf(input);
  const output = input.requestOutputTokens;
  const pace = paceOf(run, Math.max(1, mostAtOnce(run, constants)), pull, constants);
  const alone = speedOf(pace[0]);
  const floor = floorOf(input, pace[0]);
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
    ...(output > 0 && { outputTokensPerSecondPerUser: speedOf(point), aloneTokensPerSecondPerUser: alone }),
    ...defined({ minTokensPerSecondPerUser: floor }),
    pace,
    batch: point.batch,
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
