import { FITTED, FIXED, type FittedConstants } from './constants.ts';
import { requestsByMemory } from './memory.ts';
import type { Replica, Run } from './replica.ts';
import { type StepTime, stepTime } from './step.ts';

export type ThroughputLimit =
  | 'memory-bandwidth'
  | 'compute'
  | 'communication'
  | 'overhead'
  | 'concurrency'
  | 'speed-per-user'
  | 'memory-capacity';

export interface RunResult {
  /** 0 where the model and one request do not fit. */
  readonly requestsPerSecond: number;
  readonly requestsAtOnce: number;
  readonly outputTokensPerSecondPerUser: number;
  readonly limitedBy: ThroughputLimit;
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

const sequenceCap = (run: Run): number => {
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

export interface Cycle {
  /** Seconds in which a full batch is read and answered, while each answered request makes room for the next. */
  readonly seconds: number;
  readonly step: StepTime;
}

/** Every step decodes one token of each request and reads as much prompt as keeps the batch full. */
export const cycleOf = (run: Run, batch: number, constants: FittedConstants): Cycle => {
  const stages = run.pipelineStages ?? 1;
  const outputTokens = Math.max(1, run.outputTokens);
  const cached = run.inputTokens * run.cachedShare;
  const inFlight = batch / stages;
  const step = stepTime(
    stages === 1 ? run : stageOf(run, stages),
    {
      batch: inFlight,
      context: run.inputTokens + outputTokens / 2,
      fresh: (inFlight * (run.inputTokens - cached)) / outputTokens,
      freshContext: (run.inputTokens + cached) / 2,
    },
    constants,
  );
  return { seconds: (step.seconds * stages * outputTokens) / paceOf(run, constants), step };
};

/** The largest batch of at most `most` in which every user still gets `minimum` output tokens a second, or 1. */
const batchForSpeed = (run: Run, most: number, minimum: number, constants: FittedConstants): number => {
  const speed = (batch: number) => Math.max(1, run.outputTokens) / cycleOf(run, batch, constants).seconds;
  if (speed(most) >= minimum) return most;
  let enough = 1;
  let tooMany = most;
  for (let halving = 0; halving < 40; halving++) {
    const middle = (enough + tooMany) / 2;
    if (speed(middle) >= minimum) enough = middle;
    else tooMany = middle;
  }
  return enough;
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

const limitOf = (step: StepTime): ThroughputLimit => {
  const parts: readonly (readonly [ThroughputLimit, number])[] = [
    ['memory-bandwidth', step.bandwidth],
    ['compute', step.compute],
    ['communication', step.communication],
    ['overhead', step.overhead],
  ];
  return parts.reduce((largest, part) => (part[1] > largest[1] ? part : largest))[0];
};

/** What a replica gives on which the model does not fit. */
export const NOT_SERVED: RunResult = {
  requestsPerSecond: 0,
  requestsAtOnce: 0,
  outputTokensPerSecondPerUser: 0,
  limitedBy: 'memory-capacity',
};

/** Times one run. `leastBatch` is 1 where it is known that one request fits. */
export const timeRun = (run: Run, constants: FittedConstants = FITTED, leastBatch = 0): RunResult => {
  const byMemory = Math.max(leastBatch, requestsByMemory(run, constants));
  if (!(byMemory >= 1)) return NOT_SERVED;
  const asked = Math.max(1, Math.min(sequenceCap(run), run.concurrency ?? Number.POSITIVE_INFINITY));
  const most = Math.min(byMemory, asked);
  const wanted = run.minTokensPerSecondPerUser;
  const batch = wanted === undefined ? most : batchForSpeed(run, most, wanted, constants);
  const cycle = cycleOf(run, batch, constants);
  const secondsPerRequest =
    run.requests === undefined
      ? cycle.seconds / batch
      : secondsOfFiniteRun(run, run.requests, batch, constants);
  const capped = run.concurrency !== undefined && run.concurrency <= batch;
  const limitedBy = batch < most ? 'speed-per-user' : capped ? 'concurrency' : limitOf(cycle.step);
  return {
    requestsPerSecond: 1 / secondsPerRequest,
    requestsAtOnce: batch,
    outputTokensPerSecondPerUser: Math.max(1, run.outputTokens) / cycle.seconds,
    limitedBy,
  };
};
