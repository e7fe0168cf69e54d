import type { GpuSpec, ModelSpec } from '../../domain/hardware.ts';
import { FIXED, type FittedConstants } from './constants.ts';
import { densePrecision, partsOf, readGb, touchedExperts } from './experts.ts';
import { keptTokens, kvBytesOf, kvCopies } from './memory.ts';
import { matrixRate } from './precision.ts';
import type { Replica } from './replica.ts';

/** What one step does: `batch` tokens decoded at `context`, and `fresh` prompt tokens read at `freshContext`. */
export interface Step {
  readonly batch: number;
  readonly context: number;
  readonly fresh: number;
  readonly freshContext: number;
}

/** Seconds of one step, with what they are spent on. */
export interface StepTime {
  readonly seconds: number;
  readonly bandwidth: number;
  readonly compute: number;
  readonly communication: number;
  readonly overhead: number;
}

const corner = (a: number, b: number, sharpness: number): number =>
  (a ** sharpness + b ** sharpness) ** (1 / sharpness);

const bandwidthOf = (gpu: GpuSpec, constants: FittedConstants): number =>
  gpu.memoryBandwidthGbPerSecond * 1e9 * (gpu.vendor === 'amd' ? constants.amdBandwidthShare : 1);

const splitsRequests = (replica: Replica): boolean => replica.parallelism === 'expert' && replica.gpus > 1;

/** Matrix products: weights are read once a step, and every token multiplies its share of them. */
const matrices = (replica: Replica, step: Step, constants: FittedConstants) => {
  const { model, gpu, gpus, precision } = replica;
  const parts = partsOf(model);
  const copies = splitsRequests(replica) ? gpus : 1;
  const denseRate = matrixRate(gpu, densePrecision(model, precision), constants) * gpus;
  const expertRate =
    matrixRate(gpu, precision, constants, constants.expertWidenedShare) * gpus * constants.expertShare;
  const bandwidth = bandwidthOf(gpu, constants) * constants.weightBandwidthShare * gpus;
  const read = (tokens: number) => (readGb(model, precision, tokens, copies) * 1e9) / bandwidth;
  const compute = (tokens: number) => {
    const denseRows = tokens + constants.tileRows * copies;
    const expertRows = parts.expertsPerToken * tokens + touchedExperts(parts, tokens) * constants.tileRows;
    return (2e9 * parts.denseB * denseRows) / denseRate + (2e9 * parts.expertB * expertRows) / expertRate;
  };
  const { batch, fresh } = step;
  const all = compute(batch + fresh);
  const decode = compute(batch);
  const apart = corner(read(batch), decode, constants.roofSharpness) + (all - decode);
  const together = corner(read(batch + fresh), all, constants.roofSharpness);
  const waiting = copies ** constants.imbalance;
  return {
    seconds: (constants.overlap * together + (1 - constants.overlap) * apart) * waiting,
    read: read(batch),
    compute: all,
  };
};

/** Operations for one token and one token before it: two for each KV element and each head that shares it. */
const attentionWork = (model: ModelSpec): number =>
  model.attention === 'latent'
    ? 4 * model.layers * model.attentionHeads * FIXED.headSize
    : 2 * model.kvElementsPerToken * (model.attentionHeads / (model.kvHeads ?? FIXED.kvHeads));

/** Attention: the cache of every request is read, and prompts are multiplied with what stands before them. */
const attention = (replica: Replica, step: Step, constants: FittedConstants) => {
  const { model, gpu, gpus } = replica;
  const copies = splitsRequests(replica) ? 1 : kvCopies(model, gpus);
  const latent = model.attention === 'latent';
  const rate =
    (matrixRate(gpu, 'fp16', constants) * gpus * constants.attentionShare) / constants.matrixShare16;
  const workPerPair = attentionWork(model);
  const context = keptTokens(model, step.context);
  const bytes =
    step.batch * model.kvElementsPerToken * context * kvBytesOf(replica.engine, replica.precision) * copies;
  const read = bytes / (bandwidthOf(gpu, constants) * constants.kvBandwidthShare * gpus);
  const decode = (workPerPair * (latent ? FIXED.latentDecodeWork : 1) * step.batch * context) / rate;
  const pairs = step.fresh * keptTokens(model, step.freshContext);
  const prompt = (workPerPair * (latent ? FIXED.latentPromptWork : 1) * pairs) / rate;
  return { seconds: corner(read, decode, constants.roofSharpness) + prompt, read, prompt };
};

/** Between GPUs: two all-reduces a layer, or each token sent to the GPUs of its experts and back. 16 bits an element. */
const communication = (replica: Replica, tokens: number, constants: FittedConstants): number => {
  const { model, gpu, gpus } = replica;
  if (gpus <= 1) return 0;
  const pcie = gpu.link === 'pcie';
  const rate = gpu.linkGbPerSecond * 1e9 * (pcie ? constants.pcieShare : constants.linkShare);
  const crossings = splitsRequests(replica) ? 2 * (1 - (1 - 1 / gpus) ** (model.expertsPerToken ?? 1)) : 4;
  const bytes = tokens * model.hiddenSize * 2 * crossings * ((gpus - 1) / gpus);
  return model.layers * (2 * (pcie ? constants.pcieSeconds : constants.linkSeconds) + bytes / rate);
};

/** Work beside matrices and attention: activations that cross the memory, and launching each layer. */
const layerWork = (replica: Replica, tokens: number, constants: FittedConstants): number => {
  const { model, gpu, gpus } = replica;
  const parts = partsOf(model);
  const passes = constants.activationPasses + constants.expertPasses * parts.expertsPerToken;
  const split = splitsRequests(replica) ? gpus : 1;
  const bytes = tokens * model.layers * model.hiddenSize * 2 * passes;
  const touched = parts.experts === 0 ? 0 : touchedExperts(parts, tokens) / parts.experts;
  const launches = 1 + (constants.expertLaunches - 1) * touched;
  return bytes / (bandwidthOf(gpu, constants) * split) + constants.layerSeconds * model.layers * launches;
};

/** Seconds of one step of a replica without pipeline stages. Host and GPU work at once. */
export const stepTime = (replica: Replica, step: Step, constants: FittedConstants): StepTime => {
  const tokens = step.batch + step.fresh;
  const products = matrices(replica, step, constants);
  const attended = attention(replica, step, constants);
  const links = communication(replica, tokens, constants);
  const layers = layerWork(replica, tokens, constants);
  const device = products.seconds + attended.seconds + links + layers;
  const perToken =
    replica.engine === 'tensorrt-llm' ? constants.requestSeconds : constants.openRequestSeconds;
  const hosts = splitsRequests(replica) ? replica.gpus : 1;
  const host = constants.stepSeconds + (perToken * step.batch) / hosts;
  const seconds = corner(device, host, FIXED.hostSharpness);
  return {
    seconds,
    bandwidth: products.read + attended.read,
    compute: products.compute + attended.prompt,
    communication: links,
    overhead: layers + (seconds - device),
  };
};
