import type { FittedConstants } from './constants.ts';
import { KERNELS } from './kernel-constants.ts';
import { partsOf } from './parts.ts';
import { bandwidthOf, type Replica, splitsRequests } from './replica.ts';

/** Seconds of work beside matrices and attention: activations that cross the memory, and launching each layer. */
export const layerWork = (replica: Replica, tokens: number, constants: FittedConstants): number => {
  const { model, gpu, gpus } = replica;
  const passes = constants.activationPasses + constants.expertPasses * partsOf(model).expertsPerToken;
  const split = splitsRequests(replica) ? gpus : 1;
  const bytes = tokens * model.layers * model.hiddenSize * 2 * passes;
  const launches =
    4 * KERNELS.productSeconds +
    KERNELS.attentionSeconds +
    (replica.servingEngine === 'tensorrt-llm' ? constants.layerSeconds : constants.openLayerSeconds) +
    (model.experts === undefined ? 0 : constants.expertLayerSeconds) +
    (model.attention === 'latent' ? constants.latentLayerSeconds : 0);
  return bytes / (bandwidthOf(gpu, constants) * split) + launches * model.layers;
};
