import type { GpuSpec } from '../../domain/hardware.ts';
import type { Precision } from '../../domain/scenario.ts';
import type { FittedConstants } from './constants.ts';

/** Operations a second that matrix products reach on one GPU with weights of this precision. */
export const matrixRate = (gpu: GpuSpec, precision: Precision, constants: FittedConstants): number => {
  const rate16 = gpu.denseTflops.fp16 * 1e12 * constants.computeShare16;
  const rate8 = (gpu.denseTflops.fp8 ?? 0) * 1e12 * constants.computeShare8;
  const rateInt8 = (gpu.denseTflops.int8 ?? 0) * 1e12 * constants.computeShare8;
  const rate4 = (gpu.denseTflops.fp4 ?? 0) * 1e12 * constants.computeShare4;
  switch (precision) {
    // Without units of their own, narrow weights are widened first: they save memory, not operations.
    case 'fp16':
    case 'int4':
      return rate16;
    case 'fp8':
      return Math.max(rate16, rate8);
    case 'int8':
      return Math.max(rate16, rateInt8);
    case 'fp4':
    case 'mxfp4':
      return Math.max(rate16, rate4);
    default:
      return precision satisfies never;
  }
};
