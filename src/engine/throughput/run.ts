import { mostAtOnce } from './at-once.ts';
import { FITTED, FIXED, type FittedConstants } from './constants.ts';
import { cycleOf } from './cycle.ts';
import type { Run } from './replica.ts';

/** What a replica reaches in a run, read as a whole. */
export interface RunResult {
  /** 0 where the model and one request do not fit. */
  readonly requestsPerSecond: number;
  readonly requestsAtOnce: number;
}

/** Seconds for each request of a run that ends: its last wave is not full, and its longest answer comes last. */
const secondsOfFiniteRun = (
  run: Run,
  requests: number,
  batch: number,
  constants: FittedConstants,
): number => {
  const full = cycleOf(run, Math.min(batch, requests), constants).seconds;
  if (run.varied === true) {
    const alone = cycleOf({ ...run, inputTokens: 0 }, 1, constants).seconds;
    return (full * Math.max(1, requests / batch) + (constants.burstTail - 1) * alone) / requests;
  }
  if (requests <= batch) return full / requests;
  const waves = Math.floor(requests / batch);
  const rest = requests - waves * batch;
  const inWaves = waves * full + (rest > 1e-9 ? cycleOf(run, Math.max(1, rest), constants).seconds : 0);
  const flowing = (requests / batch + 0.25) * full;
  return (FIXED.lockstep * inWaves + (1 - FIXED.lockstep) * flowing) / requests;
};

/** Times a published run. `leastBatch` is 1 where it is known that one request fits. */
export const timeRun = (run: Run, constants: FittedConstants = FITTED, leastBatch = 0): RunResult => {
  const byMemory = Math.max(leastBatch, mostAtOnce(run, constants));
  if (!(byMemory >= 1)) return { requestsPerSecond: 0, requestsAtOnce: 0 };
  const batch = Math.min(byMemory, Math.max(1, run.concurrency ?? Number.POSITIVE_INFINITY));
  const secondsPerRequest =
    run.requests === undefined
      ? cycleOf(run, batch, constants).seconds / batch
      : secondsOfFiniteRun(run, run.requests, batch, constants);
  return { requestsPerSecond: 1 / secondsPerRequest, requestsAtOnce: batch };
};
