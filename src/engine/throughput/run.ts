import type { GpuSpec } from '../../domain/hardware.ts';
import { FITTED, FIXED, type FittedConstants } from './constants.ts';
import { requestsByMemory } from './memory.ts';
import type { Replica, Run } from './replica.ts';
import { type Step, type StepTime, stepTime } from './step.ts';

/** What a replica waits for most at full load, or what keeps its batch small. */
export type ThroughputLimit =
  | 'memory-bandwidth'
  | 'compute'
  | 'communication'
  | 'overhead'
  | 'concurrency'
  | 'speed-per-user'
  | 'memory-capacity';

/** What a replica reaches in a run, read as a whole. */
export interface RunResult {
  /** 0 where the model and one request do not fit. */
  readonly requestsPerSecond: number;
  readonly requestsAtOnce: number;
}

/** What an engine reaches of what kernels allow. */
const paceOf = ({ engine, model }: Run, constants: FittedConstants): number => {
  const pace = {
    'tensorrt-llm': constants.tensorrtPace,
    vllm: constants.vllmPace,
    sglang: constants.sglangPace,
    lmdeploy: constants.lmdeployPace,
  }[engine];
  return engine === 'tensorrt-llm' || model.experts === undefined ? pace : pace * constants.openExpertPace;
};

/** Requests that llama.cpp and MLX are counted with: their servers keep a handful of slots, and batch no team. */
export const FEW_AT_ONCE = 8;

/** Whether nothing runs on it that batches the requests of many. */
export const servesFew = ({ engines }: Pick<GpuSpec, 'engines'>): boolean =>
  engines?.every((engine) => engine === 'llama.cpp' || engine === 'mlx') ?? false;

const sequenceCap = (run: Run): number => {
  if (servesFew(run.gpu)) return FEW_AT_ONCE;
  if (run.engine !== 'vllm') return FIXED.maxSequences;
  return run.gpu.memoryGb < FIXED.smallGpuGb ? FIXED.vllmMaxSequencesOnSmallGpus : FIXED.vllmMaxSequences;
};

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

/** A batch from its first prompt to its last token. */
export interface Cycle {
  /** Seconds in which a full batch is read and answered, while each answered request makes room for the next. */
  readonly seconds: number;
  readonly step: StepTime;
}

const stepOf = (run: Run, step: Step, constants: FittedConstants): StepTime => {
  const stages = run.pipelineStages ?? 1;
  return stepTime(stages === 1 ? run : stageOf(run, stages), step, constants);
};

/** Every step decodes one token of each request and reads as much prompt as keeps the batch full. */
export const cycleOf = (run: Run, batch: number, constants: FittedConstants): Cycle => {
  const stages = run.pipelineStages ?? 1;
  const outputTokens = Math.max(1, run.outputTokens);
  const cached = run.inputTokens * run.cachedShare;
  const inFlight = batch / stages;
  const step = stepOf(
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
  return { seconds: (step.seconds * stages * outputTokens) / paceOf(run, constants), step };
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
  return stepOf(run, step, constants).seconds / paceOf(run, constants);
};

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

/** What most of a step's time goes to. */
export const limitOf = (step: StepTime): ThroughputLimit => {
  const parts: readonly (readonly [ThroughputLimit, number])[] = [
    ['memory-bandwidth', step.bandwidth],
    ['compute', step.compute],
    ['communication', step.communication],
    ['overhead', step.overhead],
  ];
  return parts.reduce((largest, part) => (part[1] > largest[1] ? part : largest))[0];
};

/** Requests that the memory and the engine take at most; below 1 nothing can be served. */
export const mostAtOnce = (run: Run, constants: FittedConstants): number =>
  Math.min(sequenceCap(run), requestsByMemory(run, constants));

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
