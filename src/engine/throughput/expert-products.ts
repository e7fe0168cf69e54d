import { BYTES_PER_PARAM } from '../../domain/hardware.ts';
import type { FittedConstants } from './constants.ts';
import type { Products } from './decode-and-prompt.ts';
import { KERNELS } from './kernel-constants.ts';
import { matrixRate } from './matrix-rate.ts';
import { expertShares } from './matrix-shares.ts';
import { partsOf, touchedExperts } from './parts.ts';
import { bandwidthOf, type Replica } from './replica.ts';

/** Products with the experts that the tokens meet: each reads its weights, for few tokens or for many. */
export const expertProducts = (replica: Replica, tokens: number, constants: FittedConstants): Products => {
  const { model, gpu, gpus, precision } = replica;
  const parts = partsOf(model);
  const touched = touchedExperts(parts, tokens);
  const faster = Math.max(1, gpu.memoryBandwidthGbPerSecond / KERNELS.expertBandwidthAt);
  const share = KERNELS.expertBandwidth / faster ** constants.expertBandwidthExponent;
  const rate = matrixRate(gpu, precision, expertShares(constants), constants) * gpus;
  const rows = parts.expertsPerToken * tokens + touched * KERNELS.expertTileRows;
  return {
    read:
      (touched * parts.expertB * 1e9 * BYTES_PER_PARAM[precision]) /
      (bandwidthOf(gpu, constants) * share * gpus),
    compute: (2e9 * parts.expertB * rows) / rate,
  };
};
