import { BYTES_PER_PARAM } from '../../domain/hardware.ts';
import { FIXED, type FittedConstants, KERNELS } from './constants.ts';
import { densePrecision, partsOf, touchedExperts } from './experts.ts';
import { denseShares, expertShares, matrixRate } from './precision.ts';
import { bandwidthOf, type Replica, splitsRequests } from './replica.ts';
import type { Step } from './step.ts';

/** Products of matrices in a step: with what every token uses, and with the experts that tokens meet. */

/** The larger of two times, and a little more where they are near each other; `sharpness` 1 adds them. */
export const corner = (a: number, b: number, sharpness: number): number => {
  const larger = Math.max(a, b);
  return larger === 0
    ? 0
    : larger * ((a / larger) ** sharpness + (b / larger) ** sharpness) ** (1 / sharpness);
};

/** Seconds of products over `tokens` tokens, apart: reading the weights, and multiplying. */
interface Products {
  readonly read: number;
  readonly compute: number;
}

/** Bytes a weight that cross the memory again, widened: 4-bit kernels of open engines, the more the more tokens. */
const widenedBytes = ({ engine, precision }: Replica, tokens: number, constants: FittedConstants): number =>
  precision === 'int4' && engine !== 'tensorrt-llm'
    ? (constants.widenedPasses * BYTES_PER_PARAM.fp16 * tokens) / (tokens + FIXED.widenedTokens)
    : 0;

/** Products with what every token uses: attention, shared experts, embeddings. */
const denseProducts = (replica: Replica, tokens: number, constants: FittedConstants): Products => {
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

/** Products with the experts that the tokens meet: each reads its weights, for few tokens or for many. */
const expertProducts = (replica: Replica, tokens: number, constants: FittedConstants): Products => {
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

/** Prompt tokens of a step that has any: a whole prompt, or more where several come together, up to a chunk. */
const chunkOf = ({ fresh, prompt }: Step): number => Math.min(FIXED.chunkTokens, Math.max(fresh, prompt, 1));

/**
 * Decoding, and on average over the steps what prompts add: read beside it, weights are read once for both; read
 * in steps of their own, once more.
 */
const shared = (products: (tokens: number) => Products, step: Step, sharpness: number, overlap: number) => {
  const { batch, fresh } = step;
  const decode = products(batch);
  const decoding = corner(decode.read, decode.compute, sharpness);
  if (fresh <= 0) return { seconds: decoding, read: decode.read, compute: decode.compute };
  const chunk = chunkOf(step);
  const beside = products(batch + chunk);
  const alone = products(chunk);
  const together = Math.max(0, corner(beside.read, beside.compute, sharpness) - decoding);
  const apart = corner(alone.read, alone.compute, sharpness);
  const share = fresh / chunk;
  return {
    seconds: decoding + share * (overlap * together + (1 - overlap) * apart),
    read: decode.read,
    compute: decode.compute + share * alone.compute,
  };
};

/** Seconds of all products in a step; GPUs with requests of their own wait for the busiest. */
export const matrices = (replica: Replica, asked: Step, constants: FittedConstants) => {
  const { activeParamsB, promptActiveParamsB = activeParamsB } = replica.model;
  // Some models read a prompt with fewer parameters than they write an answer with.
  const fewer = promptActiveParamsB / activeParamsB;
  const step = { ...asked, fresh: asked.fresh * fewer, prompt: asked.prompt * fewer };
  const dense = shared(
    (tokens) => denseProducts(replica, tokens, constants),
    step,
    KERNELS.sharpness,
    constants.overlap,
  );
  const waiting = splitsRequests(replica) ? replica.gpus ** constants.imbalance : 1;
  if (replica.model.experts === undefined) return { ...dense, seconds: dense.seconds * waiting };
  const expert = shared(
    (tokens) => expertProducts(replica, tokens, constants),
    step,
    KERNELS.expertSharpness,
    constants.overlap,
  );
  return {
    seconds: (dense.seconds + expert.seconds) * waiting,
    read: dense.read + expert.read,
    compute: dense.compute + expert.compute,
  };
};
