import type { FittedConstants } from './constants.ts';
import { DOCUMENTED } from './documented.ts';
import { JUDGED } from './judged.ts';
import { kvBytesOf, kvCopies, requestKvGb } from './kv-cache.ts';
import type { Run } from './replica.ts';
import { deviceGb, tendedGb, usableGb } from './usable-memory.ts';
import { weightGb } from './weights.ts';

/** Requests for which a replica has memory, not rounded; below 1 nothing can be served. */
export const requestsByMemory = (run: Run, constants: FittedConstants): number => {
  const { model, gpu, gpus, precision, servingEngine } = run;
  const group = gpus / (run.pipelineStages ?? 1);
  const expert = run.parallelism === 'expert';
  const weights = weightGb(model, precision, expert ? group : 1);
  const tensorrt = servingEngine === 'tensorrt-llm';
  const held = run.inputTokens + run.outputTokens * (tensorrt ? 1 : JUDGED.heldOutputShare);
  const copies = expert ? 1 : kvCopies(model, group);
  const perRequest = requestKvGb(model, held, kvBytesOf(servingEngine, precision), copies);
  const room = tensorrt
    ? (deviceGb(gpu) * gpus - weights - constants.tensorrtReserveGb * gpus) * DOCUMENTED.freeMemoryShare
    : (run.tended === true ? tendedGb(gpu, gpus, weights, perRequest) : usableGb(gpu, gpus)) - weights;
  return room / Math.max(perRequest, 1e-9);
};
