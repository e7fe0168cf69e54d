import {
  chosenGpus,
  findModel,
  type GpuRow,
  gpuById,
  gpuThatLooksLike,
  type ModelRow,
  modelById,
  servedUnder,
  sizesOfFamily,
  totalsOf,
} from '../catalog/index.ts';
import { defined } from '../defined.ts';
import type { Precision } from '../domain/scenario.ts';
import { OUR_ENGINES } from '../domain/serving-engines.ts';
import { kernelMissing } from '../engine/throughput/index.ts';
import type { Context } from './context.ts';
import { sizeName, statedGpu, statedModel } from './own-specs.ts';
import { Refused } from './refused.ts';

const LEAST_GB = 80;

/**
 * Tried in this order where nobody named a GPU: the first on which the model fits at its own precision. They compute in
 * FP8, and whatever serves a team runs on them.
 */
export const DEFAULT_GPUS: readonly GpuRow[] = chosenGpus('common', 'large').filter(
  ({ memoryGb, denseTflops, servingEngines = OUR_ENGINES }) =>
    memoryGb >= LEAST_GB &&
    denseTflops.fp8 !== undefined &&
    OUR_ENGINES.every((engine) => servingEngines.includes(engine)),
);

/** Whether the usual serving engine runs weights of this precision on this GPU as they are. */
export const runs = (gpu: GpuRow, precision: Precision): boolean =>
  kernelMissing(gpu, precision, 'vllm') === undefined;

/**
 * The precisions to try, best first: the model's own where it is narrower than 16 bits and the GPU runs it, else
 * FP8 where the GPU computes in it, else FP16; INT4 where that does not fit.
 */
export const precisionsFor = (model: ModelRow, gpu: GpuRow): readonly Precision[] => {
  const own = model.ownPrecision;
  const preferred: Precision =
    own !== 'fp16' && runs(gpu, own) ? own : gpu.denseTflops.fp8 !== undefined ? 'fp8' : 'fp16';
  return preferred === 'int4' ? ['int4'] : [preferred, 'int4'];
};

/** Whether the user brings the figures that the catalog would give: then names may be their own. */
const bringsFigures = ({ fields }: Context): boolean =>
  (fields['selfHosted.tokensPerSecondPerReplica'] !== undefined ||
    fields['selfHosted.throughput'] !== undefined) &&
  (fields['selfHosted.gpusPerReplica'] !== undefined || fields['selfHosted.gpuCount'] !== undefined);

/** What a name may be that is none of a model: how it is written, what may be meant, or its size. */
const unknownModel = (name: string): Refused => {
  const known = findModel(name);
  if (known !== undefined) return new Refused({ code: 'model-spelled-otherwise', name, id: known.id });
  // "qwen3 32": billions are often left unsaid.
  const sized = findModel(`${name}b`);
  if (sized !== undefined)
    return new Refused({ code: 'model-ambiguous', name, is: 'nothing', ids: [sized.id] });
  const served = servedUnder(name);
  if (served.length > 0) return new Refused({ code: 'model-ambiguous', name, is: 'served-id', ids: served });
  const size = totalsOf(name);
  const family = size === undefined ? sizesOfFamily(name.replaceAll('-', ' ')) : [];
  return family.length > 0
    ? new Refused({ code: 'model-ambiguous', name, is: 'family', ids: family })
    : new Refused({ code: 'unknown-model', name, size });
};

/** The GPU that was named or described; undefined for a name of the user's own. Throws `Refused` for any other. */
export const namedGpu = (context: Context): GpuRow | undefined => {
  const id = context.fields['selfHosted.gpu'];
  const spec = context.fields['selfHosted.gpuSpec'];
  if (spec !== undefined) return statedGpu(context, id ?? `${spec.memoryGb}gb-gpu`, spec);
  if (id === undefined) return undefined;
  const row = gpuById(id);
  if (row === undefined && !bringsFigures(context))
    throw new Refused({ code: 'unknown-gpu', name: id, ...defined({ meant: gpuThatLooksLike(id) }) });
  return row;
};

/** The model that was named or described; undefined for a name of the user's own. Throws `Refused` for any other. */
export const namedModel = (context: Context): ModelRow | undefined => {
  const id = context.fields['selfHosted.model'];
  const spec = context.fields['selfHosted.modelSpec'];
  if (spec !== undefined) return statedModel(context, id ?? sizeName(spec), spec);
  if (id === undefined) return undefined;
  const row = modelById(id);
  if (row === undefined && !bringsFigures(context)) throw unknownModel(id);
  return row;
};
