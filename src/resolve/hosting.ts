import type { GpuRow, ModelRow } from '../catalog/index.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import { LlmcostError } from '../errors.ts';
import type { Context } from './context.ts';
import { assumePrecision } from './fleet.ts';
import { namedGpu, namedModel } from './hardware.ts';
import { type Candidate, candidateFor } from './replica-size.ts';
import { modelledThroughput, type ReplicaThroughput, statedThroughput } from './throughput.ts';
import type { Shape } from './workload.ts';

/** Model, GPU and precision: rows of the catalog, or names of the user's own. */
export interface Hosting {
  readonly model: { readonly id: string; readonly name: string; readonly row: ModelRow | undefined };
  readonly gpu: { readonly id: string; readonly name: string; readonly row: GpuRow | undefined };
  readonly precision: SelfHosted['precision'];
  readonly sizes: readonly number[];
}

const assumeNames = ({ said, ledger }: Context, { model, gpu }: Candidate): void => {
  if (said['selfHosted.model'] === undefined)
    ledger.assume(
      'selfHosted.model',
      model.id,
      'the usual open model to compare with, or the largest that fits',
    );
  if (said['selfHosted.gpu'] === undefined)
    ledger.assume('selfHosted.gpu', gpu.id, 'the GPU with the most sellers on which the model fits');
};

/** What is hosted on what. Throws `unknown-name`. */
export const hostingOf = (context: Context, shape: Shape): Hosting => {
  const { said } = context;
  const named = { model: namedModel(context), gpu: namedGpu(context) };
  const modelName = said['selfHosted.model'];
  const gpuName = said['selfHosted.gpu'];
  const ownModel = modelName !== undefined && named.model === undefined;
  const ownGpu = gpuName !== undefined && named.gpu === undefined;
  if (!ownModel && !ownGpu) {
    const candidate = candidateFor(context, shape, named);
    if (candidate === undefined)
      throw new LlmcostError('internal', 'The catalog has no default model or GPU.');
    assumeNames(context, candidate);
    return {
      model: { id: candidate.model.id, name: candidate.model.name, row: candidate.model },
      gpu: { id: candidate.gpu.id, name: candidate.gpu.name, row: candidate.gpu },
      precision: assumePrecision(context, candidate),
      sizes: candidate.sizes,
    };
  }
  const missing = modelName === undefined ? 'model' : gpuName === undefined ? 'gpu' : undefined;
  if (modelName === undefined || gpuName === undefined)
    throw new LlmcostError(
      'unknown-name',
      `With names of your own, name both: selfHosted.${missing} is missing.`,
    );
  return {
    model: { id: modelName, name: named.model?.name ?? modelName, row: named.model },
    gpu: { id: gpuName, name: named.gpu?.name ?? gpuName, row: named.gpu },
    precision:
      said['selfHosted.precision'] ??
      context.ledger.assume(
        'selfHosted.precision',
        named.model?.ownPrecision ?? 'fp16',
        'no precision was stated',
      ),
    sizes: [],
  };
};

/** Tokens a second of a replica of any size: the user's figure, else the catalog's, looked up once for each size. */
export const throughputOf = (
  context: Context,
  shape: Shape,
  hosting: Hosting,
  servingEngine: SelfHosted['servingEngine'],
): ((gpusPerReplica: number, replicas: number | undefined) => ReplicaThroughput) => {
  const bySize = new Map<number, ReplicaThroughput>();
  return (gpusPerReplica, replicas) => {
    const known =
      statedThroughput(context, shape, { gpusPerReplica, replicas }) ?? bySize.get(gpusPerReplica);
    if (known !== undefined) return known;
    const { model, gpu, precision } = hosting;
    if (model.row === undefined || gpu.row === undefined)
      throw new LlmcostError(
        'unknown-name',
        'Names of your own need a throughput: type it, such as "2500 tok/s".',
        ['2500 tok/s'],
      );
    const found = modelledThroughput(
      context,
      shape,
      model.row,
      gpu.row,
      { precision, gpusPerReplica },
      servingEngine,
    );
    bySize.set(gpusPerReplica, found);
    return found;
  };
};
