import type { ModelSpec } from '../../domain/hardware.ts';
import type { FittedConstants } from './constants.ts';
import { DOCUMENTED } from './documented.ts';
import { JUDGED } from './judged.ts';
import { KERNELS } from './kernel-constants.ts';
import { keptTokens, kvBytesOf, kvCopies, stateBytes } from './kv-cache.ts';
import { matrixRate } from './matrix-rate.ts';
import { denseShares } from './matrix-shares.ts';
import { bandwidthOf, type Replica, splitsRequests } from './replica.ts';
import type { Step } from './step.ts';

/** Operations for one token and one token before it: two for each KV element and each head that shares it. */
const attentionWork = (model: ModelSpec): number =>
  model.attention === 'latent'
    ? 4 * (model.cachedLayers ?? model.layers) * model.attentionHeads * DOCUMENTED.headSize
    : 2 * model.kvElementsPerToken * (model.attentionHeads / (model.kvHeads ?? JUDGED.kvHeads));

/** Seconds: the cache of every request is read, and prompts are multiplied with what stands before them. */
export const attentionSeconds = (replica: Replica, step: Step, constants: FittedConstants): number => {
  const { model, gpu, gpus } = replica;
  const copies = splitsRequests(replica) ? 1 : kvCopies(model, gpus);
  const latent = model.attention === 'latent';
  const dense = matrixRate(gpu, 'fp16', denseShares(constants), constants) * gpus;
  const rate = (dense * KERNELS.promptAttention) / KERNELS.matrix16;
  const workPerPair = attentionWork(model);
  const context = keptTokens(model, step.context);
  const cached =
    model.kvElementsPerToken * context * kvBytesOf(replica.servingEngine, replica.precision) * copies;
  // The state of layers without a cache is read and written by every step.
  const bytes = step.batch * (cached + 2 * stateBytes(model));
  const headsAtOnce = (Math.max(1, step.batch) * (model.kvHeads ?? 1)) / gpus;
  const read =
    (bytes / (bandwidthOf(gpu, constants) * KERNELS.cacheBandwidth * gpus)) *
    (1 + KERNELS.cacheRamp / headsAtOnce);
  const decode = (workPerPair * (latent ? DOCUMENTED.latentDecodeWork : 1) * step.batch * context) / dense;
  const before = keptTokens(model, step.freshContext);
  const pairs = step.fresh * (before + KERNELS.promptAttentionRamp);
  const prompt = (workPerPair * (latent ? DOCUMENTED.latentPromptWork : 1) * pairs) / rate;
  return Math.max(read, decode) + prompt;
};
