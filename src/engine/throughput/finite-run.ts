import type { FittedConstants } from './constants.ts';
import { cycleSeconds } from './cycle.ts';
import { JUDGED } from './judged.ts';
import type { Run } from './replica.ts';

/** Seconds for each request of a run that ends: its last wave is not full, and its longest answer comes last. */
export const secondsOfFiniteRun = (
  run: Run,
  requests: number,
  batch: number,
  constants: FittedConstants,
): number => {
  const full = cycleSeconds(run, Math.min(batch, requests), constants);
  if (run.varied === true) {
    const alone = cycleSeconds({ ...run, inputTokens: 0 }, 1, constants);
    return (full * Math.max(1, requests / batch) + (constants.burstTail - 1) * alone) / requests;
  }
  if (requests <= batch) return full / requests;
  const waves = Math.floor(requests / batch);
  const rest = requests - waves * batch;
  const inWaves = waves * full + (rest > 1e-9 ? cycleSeconds(run, Math.max(1, rest), constants) : 0);
  const flowing = (requests / batch + 0.25) * full;
  return (JUDGED.lockstep * inWaves + (1 - JUDGED.lockstep) * flowing) / requests;
};
