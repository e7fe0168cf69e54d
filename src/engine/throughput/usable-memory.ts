import type { GpuSpec } from '../../domain/hardware.ts';
import { DOCUMENTED } from './documented.ts';
import { JUDGED } from './judged.ts';

/** GB of 1e9 bytes that one GPU really has. */
export const deviceGb = (gpu: GpuSpec): number =>
  gpu.memoryGb *
  (gpu.memoryBandwidthGbPerSecond < JUDGED.hbmBandwidthGbPerSecond ? 1 : DOCUMENTED.hbmGbPerSoldGb);

/** GB of 1e9 bytes for weights and KV cache, at the share of the memory that the engine takes. */
export const usableGb = (gpu: GpuSpec, gpus: number, share: number = DOCUMENTED.usableMemoryShare): number =>
  deviceGb(gpu) * share * gpus - DOCUMENTED.reserveShare * gpu.memoryGb * gpus;

/**
 * GB for weights and KV cache in a service that somebody tends: the engine's default share of the memory, raised as
 * far as as many requests as a service needs ask for, and no farther than engines allow.
 */
export const tendedGb = (gpu: GpuSpec, gpus: number, weights: number, perRequest: number): number =>
  Math.max(
    usableGb(gpu, gpus),
    Math.min(usableGb(gpu, gpus, DOCUMENTED.raisedMemoryShare), weights + perRequest * JUDGED.requestsToFit),
  );
