import {
  DEFAULT_EMBEDDING_MODEL,
  DEFAULT_MODEL,
  type GpuRow,
  type ModelRow,
  modelBehindApi,
  modelById,
} from '../catalog/index.ts';
import { defined } from '../defined.ts';
import type { Precision } from '../domain/scenario.ts';
import { type MemoryFit, memoryFit } from '../engine/throughput/index.ts';
import type { Context } from './context.ts';
import { DEFAULT_GPUS, precisionsFor } from './hardware.ts';
import { gpusOfMachine } from './instance.ts';
import { usualModels } from './window.ts';
import type { AverageRequest } from './workload.ts';

/** GPUs of a server that work as one replica. */
export const REPLICA_SIZES = [1, 2, 4, 8] as const;

/** A model on a GPU at a precision, and the replica sizes that hold it. */
export interface Candidate {
  readonly model: ModelRow;
  readonly gpu: GpuRow;
  readonly precision: Precision;
  readonly sizes: readonly number[];
  /** Whether each size has room for 16 average requests (or the stated concurrency), not just for one. */
  readonly roomy: boolean;
}

/** Whether weights and the cache of enough average requests fit on so many GPUs. */
export const fitOf = (
  { fields }: Context,
  averageRequest: AverageRequest,
  replica: Pick<Candidate, 'model' | 'gpu' | 'precision'> & { readonly gpusPerReplica: number },
): MemoryFit => {
  const concurrency = fields['selfHosted.concurrencyPerReplica'];
  return memoryFit({
    ...replica,
    requestInputTokens: averageRequest.requestInputTokens,
    requestOutputTokens: averageRequest.requestOutputTokens,
    ...defined({ concurrency }),
  });
};

/** The sizes for which there are GPUs, in one machine where machines were named: GPUs of two have no link to share a layer. */
export const sizesWithin = ({ fields }: Context): readonly number[] => {
  const most = Math.min(fields['selfHosted.gpuCount'] ?? Infinity, gpusOfMachine(fields) ?? Infinity);
  return REPLICA_SIZES.filter((size) => size <= most);
};

const sizesToTry = (context: Context): readonly number[] => {
  const stated = context.fields['selfHosted.gpusPerReplica'];
  return stated === undefined ? sizesWithin(context) : [stated];
};

const candidateAt = (
  context: Context,
  averageRequest: AverageRequest,
  wanted: Omit<Candidate, 'sizes'>,
): Candidate | undefined => {
  const sizes = sizesToTry(context).filter((size) => {
    const fit = fitOf(context, averageRequest, { ...wanted, gpusPerReplica: size });
    return wanted.roomy ? fit.neededGb <= fit.availableGb : fit.fits;
  });
  return sizes.length > 0 ? { ...wanted, sizes } : undefined;
};

const statedPrecision = ({ fields }: Context): readonly Precision[] | undefined => {
  const stated = fields['selfHosted.precision'];
  return stated === undefined ? undefined : [stated];
};

/** One try: which models, whether there must be room for all requests at once, and down to which precision. */
interface Try {
  readonly models: readonly ModelRow[];
  readonly roomy: boolean;
  readonly narrowest: 'own' | 'int4';
}

const firstThatFits = (
  context: Context,
  averageRequest: AverageRequest,
  gpus: readonly GpuRow[],
  { models, roomy, narrowest }: Try,
): Candidate | undefined => {
  for (const model of models) {
    for (const gpu of gpus) {
      const tried = statedPrecision(context) ?? precisionsFor(model, gpu);
      for (const precision of narrowest === 'own' ? tried.slice(0, 1) : tried) {
        const found = candidateAt(context, averageRequest, { model, gpu, precision, roomy });
        if (found !== undefined) return found;
      }
    }
  }
  return undefined;
};

/** Each GPU on which a model has room at its own precision, with the sizes of replica that hold it. */
export const candidatesOn = (
  context: Context,
  averageRequest: AverageRequest,
  model: ModelRow,
  gpus: readonly GpuRow[],
): readonly Candidate[] =>
  gpus.flatMap(
    (gpu) =>
      firstThatFits(context, averageRequest, [gpu], { models: [model], roomy: true, narrowest: 'own' }) ?? [],
  );

const modelsOf = (ids: readonly string[]): readonly ModelRow[] => ids.flatMap((id) => modelById(id) ?? []);

/** The open model that is compared with as an API, where nobody names one to host: hosting it is what was asked. */
export const modelOfApis = ({ fields }: Context): ModelRow | undefined => {
  const sold = new Set((fields.apis ?? []).flatMap(({ id }) => modelBehindApi(id) ?? []));
  const [model, another] = sold;
  return model === undefined || another !== undefined ? undefined : modelById(model);
};

/**
 * What to host, and where: what was named, else what the API sells, else the defaults, where they have room. An
 * assumption of ours gives way before it makes a scenario infeasible: another default GPU, then a narrower precision,
 * then a smaller model. What the user chose is kept even where it has room for few requests, or for none: then
 * `sizes` is empty.
 */
export const candidateFor = (
  context: Context,
  averageRequest: AverageRequest,
  named: { readonly model: ModelRow | undefined; readonly gpu: GpuRow | undefined },
): Candidate | undefined => {
  const gpus = named.gpu === undefined ? DEFAULT_GPUS : [named.gpu];
  const embeds = context.work.makesVectors;
  const ours = embeds
    ? { usual: modelsOf([DEFAULT_EMBEDDING_MODEL]), smaller: [] }
    : usualModels(context, averageRequest);
  const { usual, smaller } = named.model === undefined ? ours : { usual: [named.model], smaller: [] };
  const [model] = [...usual, ...smaller, ...modelsOf([DEFAULT_MODEL])];
  const [gpu] = gpus;
  if (model === undefined || gpu === undefined) return undefined;
  const compared = named.model === undefined && !embeds ? modelOfApis(context) : undefined;
  const sold = compared === undefined ? [] : [compared];
  const tries: readonly Try[] = [
    { models: sold, roomy: true, narrowest: 'own' },
    { models: sold, roomy: true, narrowest: 'int4' },
    { models: usual, roomy: true, narrowest: 'own' },
    { models: usual, roomy: true, narrowest: 'int4' },
    { models: smaller, roomy: true, narrowest: 'int4' },
    { models: usual, roomy: false, narrowest: 'int4' },
    { models: smaller, roomy: false, narrowest: 'int4' },
  ];
  for (const one of tries) {
    const found = firstThatFits(context, averageRequest, gpus, one);
    if (found !== undefined) return found;
  }
  const asNamed = statedPrecision(context)?.[0] ?? precisionsFor(model, gpu).at(-1) ?? 'int4';
  return { model, gpu, precision: asNamed, sizes: [], roomy: false };
};
