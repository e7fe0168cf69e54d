import type { GpuRow } from '../catalog/index.ts';
import { PRECISIONS, type Precision, type ServingEngine } from '../domain/scenario.ts';
import { kernelMissing } from '../engine/throughput/index.ts';
import { Refused } from './refused.ts';

/** Nothing is estimated that no serving engine has kernels for. */

/** Throws `Refused` where the engine does not run on this GPU, or not at this precision. */
export const refuseMissingKernel = (
  gpu: GpuRow,
  precision: Precision,
  servingEngine: ServingEngine,
): void => {
  const missing = kernelMissing(gpu, precision, servingEngine);
  if (missing === undefined) return;
  if (missing === 'gpu') throw new Refused({ code: 'engine-not-on-gpu', servingEngine, gpu: gpu.name });
  const others = PRECISIONS.filter((other) => kernelMissing(gpu, other, servingEngine) === undefined);
  throw new Refused({ code: 'no-kernel', servingEngine, precision, gpu: gpu.name, others });
};
