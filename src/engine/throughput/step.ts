import { BYTES_PER_PARAM, type GpuSpec, type ModelSpec } from '../../domain/hardware.ts';
import type { Precision } from '../../domain/scenario.ts';
import { matrixRate } from './compute.ts';
import { FIXED, type FittedConstants } from './constants.ts';
import { kvElements } from './memory.ts';

/** One replica at work: what is needed to time a step of it. */
export interface Replica {
  readonly model: ModelSpec;
  readonly gpu: GpuSpec;
  readonly gpus: number;
  readonly precision: Precision;
  readonly kvBytes: number;
}

export interface StepTime {
  readonly seconds: number;
  /** The parts that can be the limit. */
  readonly weights: number;
  readonly kv: number;
  readonly compute: number;
  readonly communication: number;
}

/** Billions of parameters that one step reads: a mixture of experts touches 1 − (1 − k/E)^tokens of its experts. */
export const touchedParamsB = (model: ModelSpec, tokens: number): number => {
  const { totalParamsB, activeParamsB, experts, expertsPerToken } = model;
  if (experts === undefined || expertsPerToken === undefined) return activeParamsB;
  const share = expertsPerToken / experts;
  const expertParamsB = (totalParamsB - activeParamsB) / (1 - share);
  const touched = 1 - (1 - share) ** Math.max(1, tokens);
  return totalParamsB - expertParamsB * (1 - touched);
};

const roof = (memory: number, compute: number, sharpness: number): number =>
  (memory ** sharpness + compute ** sharpness) ** (1 / sharpness);

/** Seconds in which `tokens` tokens cross the links: two all-reduces a layer, 16 bits an activation. */
const communicationSeconds = (replica: Replica, tokens: number, constants: FittedConstants): number => {
  const { model, gpu, gpus } = replica;
  if (gpus <= 1) return 0;
  const latency = gpu.link === 'pcie' ? constants.pcieLatencySeconds : constants.linkLatencySeconds;
  const bytes = tokens * model.hiddenSize * 2 * 2 * ((gpus - 1) / gpus);
  return 2 * model.layers * (latency + bytes / (gpu.linkGbPerSecond * 1e9 * constants.linkShare));
};

const vendorShare = (gpu: GpuSpec, constants: FittedConstants): number =>
  gpu.vendor === 'amd' ? constants.amdShare : 1;

const matrixSeconds = (replica: Replica, tokens: number, constants: FittedConstants): number => {
  const { model, gpu, gpus, precision } = replica;
  const experts = model.experts === undefined ? 1 : constants.expertShare;
  const rate = matrixRate(gpu, precision, constants) * gpus * experts * vendorShare(gpu, constants);
  return (2 * model.activeParamsB * 1e9 * tokens) / rate;
};

const weightSeconds = (replica: Replica, tokens: number, constants: FittedConstants): number => {
  const { model, gpu, gpus, precision } = replica;
  const bytes = touchedParamsB(model, tokens) * 1e9 * BYTES_PER_PARAM[precision];
  const bandwidth = gpu.memoryBandwidthGbPerSecond * 1e9 * constants.bandwidthShare * gpus;
  return bytes / (bandwidth * vendorShare(gpu, constants));
};

/** Seconds of one decode step of `batch` requests that each hold `contextTokens`. */
export const decodeStep = (
  replica: Replica,
  batch: number,
  contextTokens: number,
  constants: FittedConstants,
): StepTime => {
  const { model, gpu, gpus, kvBytes } = replica;
  const weights = weightSeconds(replica, batch, constants);
  const compute = matrixSeconds(replica, batch, constants);
  const kvBandwidth = gpu.memoryBandwidthGbPerSecond * 1e9 * constants.kvBandwidthShare * gpus;
  const kv =
    (batch * kvElements(model, contextTokens) * kvBytes) / (kvBandwidth * vendorShare(gpu, constants));
  const communication = communicationSeconds(replica, batch, constants);
  const overhead =
    constants.stepSeconds + constants.layerSeconds * model.layers + constants.requestSeconds * batch;
  const seconds = roof(weights, compute, constants.roofSharpness) + kv + communication + overhead;
  return { seconds, weights, kv, compute, communication };
};

/** Seconds in which the replica reads `inputTokens` of one request, of which `cachedTokens` are in its cache already. */
export const prefillSeconds = (
  replica: Replica,
  inputTokens: number,
  cachedTokens: number,
  constants: FittedConstants,
): number => {
  const fresh = Math.max(0, inputTokens - cachedTokens);
  const { model, gpu, gpus } = replica;
  // Causal attention of the fresh tokens over what stands before them, in 16 bits: 4 operations an element.
  const pairs = (fresh * (inputTokens + cachedTokens)) / 2;
  const attention =
    (4 * model.layers * model.attentionHeads * FIXED.headSize * pairs) /
    (matrixRate(gpu, 'fp16', constants) * gpus * vendorShare(gpu, constants));
  const latencyFree = communicationSeconds(replica, fresh, {
    ...constants,
    linkLatencySeconds: 0,
    pcieLatencySeconds: 0,
  });
  return matrixSeconds(replica, fresh, constants) + attention + latencyFree + constants.requestSeconds;
};
