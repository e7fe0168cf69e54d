import { servesTeams } from '../../domain/hardware.ts';
import type { FittedConstants } from './constants.ts';
import { DOCUMENTED } from './documented.ts';
import type { Run } from './replica.ts';
import { requestsByMemory } from './requests-by-memory.ts';

/** How many requests a replica takes at once. */

/** Requests that llama.cpp and MLX are counted with: their servers keep a handful of slots, and batch no team. */
export const FEW_AT_ONCE = 8;

const sequenceCap = (run: Run): number => {
  if (!servesTeams(run.gpu)) return FEW_AT_ONCE;
  if (run.servingEngine !== 'vllm') return DOCUMENTED.maxSequences;
  return run.gpu.memoryGb < DOCUMENTED.smallGpuGb
    ? DOCUMENTED.vllmMaxSequencesOnSmallGpus
    : DOCUMENTED.vllmMaxSequences;
};

/** Requests that the memory and the engine take at most; below 1 nothing can be served. */
export const mostAtOnce = (run: Run, constants: FittedConstants): number =>
  Math.min(sequenceCap(run), requestsByMemory(run, constants));
