import type { GpuRow, ModelRow } from '../catalog/index.ts';
import type { OtherReplicas } from '../domain/evidence.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import type { Context } from './context.ts';
import { fitOf, sizesWithin } from './replica-size.ts';
import { modelledThroughput } from './throughput.ts';
import type { AverageRequest } from './workload.ts';

/** Throughputs that are nearer than this are the same within what an estimate can tell. */
const LEAST_MORE = 1.15;

/**
 * The size of replica in which the GPUs of a stated fleet serve most at the speed floor, all of them used; undefined
 * where that is the one that is costed, or not 15 % more, and where somebody stated the size or the throughput.
 */
export const otherReplicas = (
  context: Context,
  averageRequest: AverageRequest,
  selfHosted: SelfHosted,
  { model, gpu }: { readonly model: ModelRow | undefined; readonly gpu: GpuRow | undefined },
): OtherReplicas | undefined => {
  const { fields } = context;
  const gpus = fields['selfHosted.gpuCount'];
  const isStated = fields['selfHosted.gpusPerReplica'] !== undefined || selfHosted.spareReplicas > 0;
  if (gpus === undefined || isStated || model === undefined || gpu === undefined) return undefined;
  if (selfHosted.replicas === 'auto') return undefined;
  const { precision, servingEngine } = selfHosted;
  const others = sizesWithin(context)
    .filter((size) => gpus % size === 0 && size !== selfHosted.gpusPerReplica)
    .map((gpusPerReplica) => ({ model, gpu, precision, gpusPerReplica, servingEngine }))
    .filter((replica) => fitOf(context, averageRequest, replica).fits)
    .map((replica): OtherReplicas => {
      const { gpusPerReplica } = replica;
      const { tokensPerSecondPerReplica } = modelledThroughput(context, averageRequest, replica);
      return { gpusPerReplica, replicas: gpus / gpusPerReplica, tokensPerSecondPerReplica };
    });
  const served = (one: Omit<OtherReplicas, 'gpusPerReplica'>): number =>
    one.replicas * one.tokensPerSecondPerReplica;
  const [best] = others.toSorted((one, other) => served(other) - served(one));
  const now = { ...selfHosted, replicas: selfHosted.replicas };
  return best !== undefined && served(best) >= LEAST_MORE * served(now) ? best : undefined;
};
