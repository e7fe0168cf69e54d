import { BYTES_PER_PARAM } from '../../domain/hardware.ts';
import type { FittedConstants } from './constants.ts';
import type { Products } from './decode-and-prompt.ts';
import { JUDGED } from './judged.ts';
import { KERNELS } from './kernel-constants.ts';
import { matrixRate } from './matrix-rate.ts';
import { denseShares } from './matrix-shares.ts';
import { partsOf } from './parts.ts';
import { bandwidthOf, type Replica, splitsRequests } from './replica.ts';
import { densePrecision } from './weights.ts';

/** Bytes a weight that cross the memory again, widened: 4-bit kernels of open engines, the more the more tokens. */
const widenedBytes = (
  { servingEngine, precision }: Replica,
  tokens: number,
  constants: FittedConstants,
): number =>
  precision === 'int4' && servingEngine !== 'tensorrt-llm'
    ? (constants.widenedPasses * BYTES_PER_PARAM.fp16 * tokens) / (tokens + JUDGED.widenedTokens)
    : 0;

/** Products with what every token uses: attention, shared experts, embeddings. */
export const denseProducts = (replica: Replica, tokens: number, constants: FittedConstants): Products => {
  const { model, gpu, gpus } = replica;
  const { denseB } = partsOf(model);
  const precision = densePrecision(model, replica.precision);
  const copies = splitsRequests(replica) ? gpus : 1;
  const rate = matrixRate(gpu, precision, denseShares(constants), constants) * gpus;
  const bytes =
    denseB * 1e9 * copies * (BYTES_PER_PARAM[precision] + widenedBytes(replica, tokens, constants));
  return {
    read: bytes / (bandwidthOf(gpu, constants) * KERNELS.weightBandwidth * gpus),
    compute: (2e9 * denseB * (tokens + KERNELS.tileRows * copies)) / rate,
  };
};
