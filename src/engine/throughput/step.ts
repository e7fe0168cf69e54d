import { BYTES_PER_PARAM, type GpuSpec, type ModelSpec } from '../../domain/hardware.ts';
import { FIXED, type FittedConstants, KERNELS } from './constants.ts';
import { densePrecision, partsOf, touchedExperts } from './experts.ts';
import { keptTokens, kvBytesOf, kvCopies, stateBytes } from './memory.ts';
import { denseShares, expertShares, matrixRate } from './precision.ts';
import type { Replica } from './replica.ts';

/** What one step does: `batch` tokens decoded at `context`, and `fresh` prompt tokens read at `freshContext`. */
export interface Step {
  readonly batch: number;
  readonly context: number;
  readonly fresh: number;
  readonly freshContext: number;
  /** Tokens of one prompt that are to be read: they come together, so that not every step has some. */
  readonly prompt: number;
}

/** Seconds of one step, with what they are spent on. */
export interface StepTime {
  readonly seconds: number;
  readonly bandwidth: number;
  readonly compute: number;
  readonly communication: number;
  readonly overhead: number;
}

const corner = (a: number, b: number, sharpness: number): number => {
  const larger = Math.max(a, b);
  return larger === 0
    ? 0
    : larger * ((a / larger) ** sharpness + (b / larger) ** sharpness) ** (1 / sharpness);
};

const bandwidthOf = (gpu: GpuSpec, constants: FittedConstants): number =>
  gpu.memoryBandwidthGbPerSecond * 1e9 * (gpu.vendor === 'amd' ? constants.amdBandwidthShare : 1);

const splitsRequests = (replica: Replica): boolean => replica.parallelism === 'expert' && replica.gpus > 1;

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

const matrices = (replica: Replica, asked: Step, constants: FittedConstants) => {
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

/** Operations for one token and one token before it: two for each KV element and each head that shares it. */
const attentionWork = (model: ModelSpec): number =>
  model.attention === 'latent'
    ? 4 * (model.cachedLayers ?? model.layers) * model.attentionHeads * FIXED.headSize
    : 2 * model.kvElementsPerToken * (model.attentionHeads / (model.kvHeads ?? FIXED.kvHeads));

/** Attention: the cache of every request is read, and prompts are multiplied with what stands before them. */
const attention = (replica: Replica, step: Step, constants: FittedConstants) => {
  const { model, gpu, gpus } = replica;
  const copies = splitsRequests(replica) ? 1 : kvCopies(model, gpus);
  const latent = model.attention === 'latent';
  const dense = matrixRate(gpu, 'fp16', denseShares(constants), constants) * gpus;
  const rate = (dense * KERNELS.promptAttention) / KERNELS.matrix16;
  const workPerPair = attentionWork(model);
  const context = keptTokens(model, step.context);
  const cached = model.kvElementsPerToken * context * kvBytesOf(replica.engine, replica.precision) * copies;
  // The state of layers without a cache is read and written by every step.
  const bytes = step.batch * (cached + 2 * stateBytes(model));
  const headsAtOnce = (Math.max(1, step.batch) * (model.kvHeads ?? 1)) / gpus;
  const read =
    (bytes / (bandwidthOf(gpu, constants) * KERNELS.cacheBandwidth * gpus)) *
    (1 + KERNELS.cacheRamp / headsAtOnce);
  const decode = (workPerPair * (latent ? FIXED.latentDecodeWork : 1) * step.batch * context) / dense;
  const before = keptTokens(model, step.freshContext);
  const pairs = step.fresh * (before + KERNELS.promptAttentionRamp);
  const prompt = (workPerPair * (latent ? FIXED.latentPromptWork : 1) * pairs) / rate;
  return { seconds: Math.max(read, decode) + prompt, read, prompt };
};

/** Between GPUs: two all-reduces a layer, or each token sent to the GPUs of its experts and back. 16 bits an element. */
const communication = (replica: Replica, tokens: number, constants: FittedConstants): number => {
  const { model, gpu, gpus } = replica;
  if (gpus <= 1) return 0;
  const pcie = gpu.link === 'pcie';
  const nodes = Math.ceil(gpus / nodeSize(gpu));
  const inside = gpu.linkGbPerSecond * 1e9 * (pcie ? constants.pcieShare : constants.linkShare);
  const rate = nodes > 1 ? Math.min(inside, FIXED.networkGbPerSecond * 1e9 * constants.linkShare) : inside;
  const launch =
    (pcie ? constants.pcieSeconds : constants.linkSeconds) +
    (nodes > 1 ? FIXED.networkSeconds * Math.log2(nodes) : 0);
  const crossings = splitsRequests(replica) ? 2 * (1 - (1 - 1 / gpus) ** (model.expertsPerToken ?? 1)) : 4;
  const bytes = tokens * model.hiddenSize * 2 * crossings * ((gpus - 1) / gpus);
  return model.layers * (2 * launch + bytes / rate);
};

/** GPUs that reach each other over their own links: a server, or a rack of GB200 and GB300. */
const nodeSize = (gpu: GpuSpec): number =>
  FIXED.rackGpus.some((id) => id === gpu.id) ? FIXED.gpusOfRack : FIXED.gpusOfServer;

/** Work beside matrices and attention: activations that cross the memory, and launching each layer. */
const layerWork = (replica: Replica, tokens: number, constants: FittedConstants): number => {
  const { model, gpu, gpus } = replica;
  const passes = constants.activationPasses + constants.expertPasses * partsOf(model).expertsPerToken;
  const split = splitsRequests(replica) ? gpus : 1;
  const bytes = tokens * model.layers * model.hiddenSize * 2 * passes;
  const launches =
    4 * KERNELS.productSeconds +
    KERNELS.attentionSeconds +
    (replica.engine === 'tensorrt-llm' ? constants.layerSeconds : constants.openLayerSeconds) +
    (model.experts === undefined ? 0 : constants.expertLayerSeconds) +
    (model.attention === 'latent' ? constants.latentLayerSeconds : 0);
  return bytes / (bandwidthOf(gpu, constants) * split) + launches * model.layers;
};

/** Seconds of one step of a replica without pipeline stages. Host and GPU work at once. */
export const stepTime = (replica: Replica, step: Step, constants: FittedConstants): StepTime => {
  const tokens = step.batch + step.fresh;
  const products = matrices(replica, step, constants);
  const attended = attention(replica, step, constants);
  const links = communication(replica, tokens, constants);
  const layers = layerWork(replica, tokens, constants);
  const device = products.seconds + attended.seconds + links + layers;
  const open = replica.engine !== 'tensorrt-llm';
  const hosts = splitsRequests(replica) ? replica.gpus : 1;
  const perRequest = open ? constants.openRequestSeconds : constants.requestSeconds;
  const host = (open ? constants.openStepSeconds : constants.stepSeconds) + (perRequest * step.batch) / hosts;
  const seconds = corner(device, host, FIXED.hostSharpness);
  return {
    seconds,
    bandwidth: products.read + attended.read,
    compute: products.compute + attended.prompt,
    communication: links,
    overhead: layers + (seconds - device),
  };
};
