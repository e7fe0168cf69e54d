import type { GpuSpec } from '../../domain/hardware.ts';
import type { Precision } from '../../domain/scenario.ts';
import type { FittedConstants } from './constants.ts';
import { DOCUMENTED } from './documented.ts';
import { JUDGED } from './judged.ts';
import type { MatrixShares } from './matrix-shares.ts';

/**
 * Operations a second that matrix products reach on one GPU. Weights narrower than any unit of the GPU are
 * widened first: they save memory and no operations (no FP8 units on A100, no FP4 units before Blackwell).
 */
export const matrixRate = (
  gpu: GpuSpec,
  precision: Precision,
  shares: MatrixShares,
  constants: FittedConstants,
): number => {
  const tflops = gpu.denseTflops;
  const power = Math.min(JUDGED.mostPower, gpu.boardWatts / tflops.fp16 / DOCUMENTED.wattsPerTflops);
  const more = power ** constants.powerExponent;
  const stack = (gpu.vendor === 'amd' ? constants.amdMatrixShare : 1) * 1e12;
  const reached = (share: number) => Math.min(JUDGED.mostOfRate, share * more) * stack;
  const at16 = tflops.fp16 * reached(shares.at16);
  switch (precision) {
    case 'fp16':
      return at16;
    case 'int4':
      return at16 * shares.widened4;
    case 'fp8':
      return Math.max(at16 * shares.widened8, (tflops.fp8 ?? 0) * reached(shares.at8));
    case 'int8':
      return Math.max(at16 * shares.widened8, (tflops.int8 ?? 0) * reached(shares.at8));
    case 'fp4':
    case 'mxfp4':
      return Math.max(at16 * shares.widened4, (tflops.fp4 ?? 0) * reached(shares.at4));
    default:
      return precision satisfies never;
  }
};
