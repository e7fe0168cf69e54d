import type { GpuSpec } from '../../domain/hardware.ts';
import type { FittedConstants } from './constants.ts';
import { DOCUMENTED } from './documented.ts';
import type { Run } from './replica.ts';
import { requestsByMemory } from './requests-by-memory.ts';

/** How many requests a replica takes at once. */

/** Requests that llama.cpp and MLX are counted with: their servers keep a handful of slots, and batch no team. */
export const FEW_AT_ONCE = 8;

/** Whether nothing runs on it that batches the requests of many. */
export const servesFew = ({ servingEngines }: Pick<GpuSpec, 'servingEngines'>): boolean =>
  servingEngines?.every((engine) => engine === 'llama.cpp' || engine === 'mlx') ?? false;

const sequenceCap = (run: Run): number => {
  if (servesFew(run.gpu)) return FEW_AT_ONCE;
  if (run.servingEngine !== 'vllm') return DOCUMENTED.maxSequences;
  return run.gpu.memoryGb < DOCUMENTED.smallGpuGb
    ? DOCUMENTED.vllmMaxSequencesOnSmallGpus
    : DOCUMENTED.vllmMaxSequences;
};

/** Requests that the memory and the engine take at most; below 1 nothing can be served. */
export const mostAtOnce = (run: Run, constants: FittedConstants): number =>
  Math.min(sequenceCap(run), requestsByMemory(run, constants));
