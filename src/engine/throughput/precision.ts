import type { GpuSpec } from '../../domain/hardware.ts';
import type { Precision } from '../../domain/scenario.ts';
import { FIXED, type FittedConstants, KERNELS } from './constants.ts';

/** What a kernel reaches of the dense rate at 16, 8 and 4 bits, and what of the 16-bit rate where it widens first. */
export interface MatrixShares {
  readonly at16: number;
  readonly at8: number;
  readonly at4: number;
  readonly widened8: number;
  readonly widened4: number;
}

/** Products that every token meets, as shares of the dense rate of the data sheet. */
export const denseShares = (constants: FittedConstants): MatrixShares => ({
  at16: KERNELS.matrix16,
  at8: KERNELS.matrix8,
  at4: constants.matrixShare4,
  widened8: constants.widenedShare8,
  widened4: constants.widenedShare4,
});

/** Products of experts, which see few tokens each and reach less. */
export const expertShares = (constants: FittedConstants): MatrixShares => ({
  at16: KERNELS.expertMatrix16,
  at8: KERNELS.expertMatrix8,
  at4: (constants.matrixShare4 * KERNELS.expertMatrix8) / KERNELS.matrix8,
  widened8: constants.expertWidenedShare,
  widened4: constants.expertWidenedShare,
});

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
  const power = Math.min(FIXED.mostPower, gpu.boardWatts / tflops.fp16 / FIXED.wattsPerTflops);
  const more = power ** constants.powerExponent;
  const stack = (gpu.vendor === 'amd' ? constants.amdMatrixShare : 1) * 1e12;
  const reached = (share: number) => Math.min(FIXED.mostOfRate, share * more) * stack;
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
