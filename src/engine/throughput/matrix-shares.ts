import type { FittedConstants } from './constants.ts';
import { KERNELS } from './kernel-constants.ts';

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
