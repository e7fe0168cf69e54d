import type { GpuSpec } from '../../domain/hardware.ts';
import type { FittedConstants } from './constants.ts';
import { DOCUMENTED } from './documented.ts';
import { JUDGED } from './judged.ts';
import { type Replica, splitsRequests } from './replica.ts';

/** What GPUs of a replica send each other in a step. */

/**
 * Seconds of traffic between GPUs: two all-reduces a layer, or each token to its experts' GPUs and back, at 16 bits an
 * element.
 */
export const communication = (replica: Replica, tokens: number, constants: FittedConstants): number => {
  const { model, gpu, gpus } = replica;
  if (gpus <= 1) return 0;
  const pcie = gpu.link === 'pcie';
  const nodes = Math.ceil(gpus / nodeSize(gpu));
  const inside = gpu.linkGbPerSecond * 1e9 * (pcie ? constants.pcieShare : constants.linkShare);
  const rate =
    nodes > 1 ? Math.min(inside, DOCUMENTED.networkGbPerSecond * 1e9 * constants.linkShare) : inside;
  const launch =
    (pcie ? constants.pcieSeconds : constants.linkSeconds) +
    (nodes > 1 ? JUDGED.networkSeconds * Math.log2(nodes) : 0);
  const crossings = splitsRequests(replica) ? 2 * (1 - (1 - 1 / gpus) ** (model.expertsPerToken ?? 1)) : 4;
  const bytes = tokens * model.hiddenSize * 2 * crossings * ((gpus - 1) / gpus);
  return model.layers * (2 * launch + bytes / rate);
};

/** GPUs that reach each other over their own links: a server, or a rack. */
const nodeSize = (gpu: GpuSpec): number => gpu.linkedGpus ?? DOCUMENTED.gpusOfServer;
