import type { FittedConstants } from './constants.ts';
import { efficiencyOf } from './efficiency.ts';
import { runStepSeconds } from './pipeline.ts';
import type { Run } from './replica.ts';

/**
 * Seconds in which a full batch is read and answered, while each answered request makes room for the next: every step
 * decodes one token of each request and reads as much prompt as keeps the batch full.
 */
export const cycleSeconds = (run: Run, batch: number, constants: FittedConstants): number => {
  const stages = run.pipelineStages ?? 1;
  const outputTokens = Math.max(1, run.outputTokens);
  const cached = run.inputTokens * run.cachedShare;
  const inFlight = batch / stages;
  const step = runStepSeconds(
    run,
    {
      // Without an answer there is only the prompt to read.
      batch: run.outputTokens > 0 ? inFlight : 0,
      context: run.inputTokens + outputTokens / 2,
      fresh: (inFlight * (run.inputTokens - cached)) / outputTokens,
      freshContext: (run.inputTokens + cached) / 2,
      prompt: run.inputTokens - cached,
    },
    constants,
  );
  return (step * stages * outputTokens) / efficiencyOf(run, constants);
};

/** Seconds in which one prompt is read in a step of its own beside the others. */
export const promptSeconds = (run: Run, batch: number, constants: FittedConstants): number => {
  const cached = run.inputTokens * run.cachedShare;
  const step = {
    batch: run.outputTokens > 0 ? batch : 0,
    context: run.inputTokens + run.outputTokens / 2,
    fresh: run.inputTokens - cached,
    freshContext: (run.inputTokens + cached) / 2,
    prompt: run.inputTokens - cached,
  };
  return runStepSeconds(run, step, constants) / efficiencyOf(run, constants);
};
