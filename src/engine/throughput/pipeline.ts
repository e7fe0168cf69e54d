import type { FittedConstants } from './constants.ts';
import type { Replica, Run } from './replica.ts';
import { type Step, stepSeconds } from './step.ts';

/** One stage of a pipeline: its layers on its GPUs. */
const stageOf = (run: Run, stages: number): Replica => {
  const { model } = run;
  const share = {
    layers: model.layers / stages,
    totalParamsB: model.totalParamsB / stages,
    activeParamsB: model.activeParamsB / stages,
    kvElementsPerToken: model.kvElementsPerToken / stages,
  };
  return { ...run, gpus: run.gpus / stages, model: { ...model, ...share } };
};

/** Seconds of one step of a run: of one stage where it is a pipeline, as the stages work at the same time. */
export const runStepSeconds = (run: Run, step: Step, constants: FittedConstants): number => {
  const stages = run.pipelineStages ?? 1;
  return stepSeconds(stages === 1 ? run : stageOf(run, stages), step, constants);
};
