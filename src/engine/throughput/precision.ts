import type { GpuSpec } from '../../domain/hardware.ts';
import type { Precision } from '../../domain/scenario.ts';
import { FIXED, type FittedConstants } from './constants.ts';

/**
 * Operations a second that matrix products reach on one GPU. Weights narrower than any unit of the GPU are
 * widened first: they save memory and no operations (no FP8 units on A100, no FP4 units before Blackwell).
 */
export const matrixRate = (
  gpu: GpuSpec,
  precision: Precision,
  constants: FittedConstants,
  widenedShare: number = FIXED.widenedShare,
): number => {
  const tflops = gpu.denseTflops;
  const power = Math.min(FIXED.mostPower, gpu.boardWatts / tflops.fp16 / FIXED.wattsPerTflops);
  const reached =
    power ** constants.powerExponent * (gpu.vendor === 'amd' ? constants.amdMatrixShare : 1) * 1e12;
  const at16 = tflops.fp16 * constants.matrixShare16 * reached;
  const widened = at16 * widenedShare;
  switch (precision) {
    case 'fp16':
      return at16;
    case 'int4':
      return widened;
    case 'fp8':
      return Math.max(widened, (tflops.fp8 ?? 0) * constants.matrixShare8 * reached);
    case 'int8':
      return Math.max(widened, (tflops.int8 ?? 0) * constants.matrixShare8 * reached);
    case 'fp4':
    case 'mxfp4':
      return Math.max(widened, (tflops.fp4 ?? 0) * constants.matrixShare4 * reached);
    default:
      return precision satisfies never;
  }
};
