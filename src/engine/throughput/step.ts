import { attention } from './attention.ts';
import { FIXED, type FittedConstants, KERNELS } from './constants.ts';
import { partsOf } from './experts.ts';
import { communication } from './links.ts';
import { corner, matrices } from './products.ts';
import type { Replica } from './replica.ts';
import { bandwidthOf, splitsRequests } from './replica.ts';

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
