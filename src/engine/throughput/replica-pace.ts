import type { FittedConstants } from './constants.ts';
import { cycleSeconds, promptSeconds } from './cycle.ts';
import type { Pace, PacePoint } from './pace.ts';
import { lawful } from './pace-laws.ts';
import type { Pull } from './pull.ts';
import type { Run } from './replica.ts';
import { rooflineSeconds } from './roofline.ts';

/** The factor from one point of the curve to the next: a power of the batch between them, within 2% of the step. */
const RATIO = 2;

/** Batches from 1 to `most`, without the first. */
const batchesUpTo = (most: number): readonly number[] => {
  const batches: number[] = [];
  for (let batch = RATIO; batch < most; batch *= RATIO) batches.push(batch);
  return most > 1 ? [...batches, most] : [];
};

const pointOf = (run: Run, batch: number, pull: Pull, constants: FittedConstants): PacePoint => {
  const slower = Math.exp(-pull.towards(batch));
  const stepSeconds = cycleSeconds(run, batch, constants) / Math.max(1, run.outputTokens);
  const secondsPerToken = Math.max(rooflineSeconds(run, batch), stepSeconds * slower);
  // A request comes in at any moment of a step, half a step from its end on average, unless nothing runs.
  const waiting = (secondsPerToken / 2) * (1 - 1 / batch);
  return {
    batch,
    secondsPerToken,
    secondsToFirstToken: waiting + promptSeconds(run, batch, constants) * slower,
  };
};

/** The curve of one replica up to `most` requests in a step. */
export const paceOf = (run: Run, most: number, pull: Pull, constants: FittedConstants): Pace =>
  lawful([
    pointOf(run, 1, pull, constants),
    ...batchesUpTo(most).map((batch) => pointOf(run, batch, pull, constants)),
  ]);

/** The same curve made `factor` (below 1) times as slow, but never above the roofline of the hardware. */
export const quickened = (run: Run, [first, ...rest]: Pace, factor: number): Pace => {
  const quicker = ({ batch, secondsPerToken, secondsToFirstToken }: PacePoint): PacePoint => ({
    batch,
    secondsPerToken: Math.max(rooflineSeconds(run, batch), secondsPerToken * factor),
    secondsToFirstToken: secondsToFirstToken * factor,
  });
  return [quicker(first), ...rest.map(quicker)];
};
