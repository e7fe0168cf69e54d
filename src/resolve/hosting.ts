import type { GpuRow, ModelRow } from '../catalog/index.ts';
import type { Reason } from '../domain/evidence.ts';
import type { Precision, SelfHosted } from '../domain/scenario.ts';
import type { Context } from './context.ts';
import { FEW_REQUESTS } from './fit-evidence.ts';
import { namedGpu, namedModel } from './hardware.ts';
import { Refused } from './refused.ts';
import { type Candidate, candidateFor, modelOfApis } from './replica-size.ts';
import { modelledThroughput, type ReplicaThroughput, statedThroughput } from './throughput.ts';
import type { AverageRequest } from './workload.ts';

/** Model, GPU and precision: rows of the catalog, or names of the user's own. */
export interface Hosting {
  readonly model: { readonly id: string; readonly name: string; readonly row: ModelRow | undefined };
  readonly gpu: { readonly id: string; readonly name: string; readonly row: GpuRow | undefined };
  readonly precision: SelfHosted['precision'];
  /** GPUs of a replica on which it fits, the smallest first; none where a name is the user's own. */
  readonly sizes: readonly number[];
}

const whyAt = ({ model, gpu, precision }: Candidate, requestsAtOnce: number): Reason => {
  if (precision === model.ownPrecision && precision !== 'fp16')
    return { code: 'own-precision', model: model.name };
  if (precision === 'fp8') return { code: 'computes-in-fp8', gpu: gpu.name };
  return precision === 'int4'
    ? { code: 'nothing-wider-fits', requestsAtOnce }
    : { code: 'no-fp8-units', gpu: gpu.name };
};

/** The precision of a candidate; where nobody said one, why it was taken. */
const assumePrecision = (context: Context, candidate: Candidate): Precision => {
  const { fields, ledger } = context;
  if (fields['selfHosted.precision'] !== undefined) return candidate.precision;
  const { model, precision, sizes } = candidate;
  const requestsAtOnce = fields['selfHosted.concurrencyPerReplica'] ?? FEW_REQUESTS;
  if (precision === 'int4' && model.ownPrecision !== 'int4' && sizes.length > 0)
    ledger.doubt('quality-int4', { requestsAtOnce, model: model.name });
  return ledger.assume('selfHosted.precision', precision, whyAt(candidate, requestsAtOnce));
};

/** A candidate of the catalog as what is hosted, with what of it we assumed. */
export const hostingOn = (context: Context, candidate: Candidate): Hosting => {
  const { fields, ledger } = context;
  const { model, gpu, sizes } = candidate;
  if (fields['selfHosted.model'] === undefined)
    ledger.assume(
      'selfHosted.model',
      model.id,
      model.id === modelOfApis(context)?.id ? { code: 'model-of-apis' } : { code: 'usual-model' },
    );
  if (fields['selfHosted.gpu'] === undefined && fields['selfHosted.gpuSpec'] === undefined)
    ledger.assume('selfHosted.gpu', gpu.id, { code: 'usual-gpu' });
  return {
    model: { id: model.id, name: model.name, row: model },
    gpu: { id: gpu.id, name: gpu.name, row: gpu },
    precision: assumePrecision(context, candidate),
    sizes,
  };
};

/** Model and GPU as far as they are rows of the catalog: named, or ours to choose. Throws `Refused`. */
export const candidateOf = (context: Context, averageRequest: AverageRequest): Candidate | undefined => {
  const { fields } = context;
  const named = { model: namedModel(context), gpu: namedGpu(context) };
  const ownModel = fields['selfHosted.model'] !== undefined && named.model === undefined;
  const ownGpu = fields['selfHosted.gpu'] !== undefined && named.gpu === undefined;
  if (ownModel || ownGpu) return undefined;
  const candidate = candidateFor(context, averageRequest, named);
  if (candidate === undefined) throw new TypeError('the catalog has no default model or GPU');
  return candidate;
};

/** What is hosted on what, where a name is the user's own. Throws `Refused` where one is missing. */
export const ownHosting = (context: Context): Hosting => {
  const { fields } = context;
  const named = { model: namedModel(context), gpu: namedGpu(context) };
  const modelName = fields['selfHosted.model'];
  const gpuName = fields['selfHosted.gpu'];
  if (modelName === undefined || gpuName === undefined)
    throw new Refused({ code: 'names-need-both', missing: modelName === undefined ? 'model' : 'gpu' });
  return {
    model: { id: modelName, name: named.model?.name ?? modelName, row: named.model },
    gpu: { id: gpuName, name: named.gpu?.name ?? gpuName, row: named.gpu },
    precision:
      fields['selfHosted.precision'] ??
      context.ledger.assume('selfHosted.precision', named.model?.ownPrecision ?? 'fp16', {
        code: 'no-precision-said',
      }),
    sizes: [],
  };
};

/** Tokens a second of a replica of any size: the user's figure, else the catalog's, looked up once for each size. */
export const throughputOf = (
  context: Context,
  averageRequest: AverageRequest,
  hosting: Hosting,
  servingEngine: SelfHosted['servingEngine'],
): ((gpusPerReplica: number, replicas: number | undefined) => ReplicaThroughput) => {
  const bySize = new Map<number, ReplicaThroughput>();
  return (gpusPerReplica, replicas) => {
    const known =
      statedThroughput(context, averageRequest, { gpusPerReplica, replicas }) ?? bySize.get(gpusPerReplica);
    if (known !== undefined) return known;
    const { model, gpu, precision } = hosting;
    if (model.row === undefined || gpu.row === undefined)
      throw new Refused({ code: 'names-need-throughput' });
    const found = modelledThroughput(context, averageRequest, {
      model: model.row,
      gpu: gpu.row,
      precision,
      gpusPerReplica,
      servingEngine,
    });
    bySize.set(gpusPerReplica, found);
    return found;
  };
};
