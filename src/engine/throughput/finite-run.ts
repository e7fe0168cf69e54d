import type { FittedConstants } from './constants.ts';
import { cycleOf } from './cycle.ts';
import { FIXED } from './fixed-constants.ts';
import type { Run } from './replica.ts';

/** Seconds for each request of a run that ends: its last wave is not full, and its longest answer comes last. */
export const secondsOfFiniteRun = (
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
