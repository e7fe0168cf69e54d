import { mostAtOnce } from './at-once.ts';
import { FITTED, type FittedConstants } from './constants.ts';
import { cycleSeconds } from './cycle.ts';
import { secondsOfFiniteRun } from './finite-run.ts';
import type { Run } from './replica.ts';

/** What a replica reaches in a run, read as a whole. */
export interface RunResult {
  /** 0 where the model and one request do not fit. */
  readonly requestsPerSecond: number;
  readonly requestsAtOnce: number;
}

/** Times a published run. `leastBatch` is 1 where it is known that one request fits. */
export const timeRun = (run: Run, constants: FittedConstants = FITTED, leastBatch = 0): RunResult => {
  const byMemory = Math.max(leastBatch, mostAtOnce(run, constants));
  if (!(byMemory >= 1)) return { requestsPerSecond: 0, requestsAtOnce: 0 };
  const batch = Math.min(byMemory, Math.max(1, run.concurrency ?? Number.POSITIVE_INFINITY));
  const secondsPerRequest =
    run.requests === undefined
      ? cycleSeconds(run, batch, constants) / batch
      : secondsOfFiniteRun(run, run.requests, batch, constants);
  return { requestsPerSecond: 1 / secondsPerRequest, requestsAtOnce: batch };
};
