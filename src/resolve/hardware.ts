import {
  findModel,
  type GpuRow,
  gpuById,
  type ModelRow,
  modelById,
  servedUnder,
  sizesOfFamily,
  totalsOf,
} from '../catalog/index.ts';
import type { Precision } from '../domain/scenario.ts';
import { kernelMissing } from '../engine/throughput/index.ts';
import { LlmcostError } from '../errors.ts';
import type { Context } from './context.ts';
import { sizeName, statedGpu, statedModel } from './own-specs.ts';

/** Tried in this order where nobody named a GPU: the first on which the model fits at its own precision. */
export const DEFAULT_GPUS = ['h100-sxm', 'h200', 'b200', 'b300'] as const;

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

const SPEC = '96GB 1792GB/s';

/** A name that the catalog lacks, with what to type behind it or instead. */
const unknownName = (
  name: string,
  what: string,
  hints: readonly string[],
  { isSuggested = false } = {},
): LlmcostError =>
  new LlmcostError('unknown-name', `"${name}" ${what}`, hints, {
    about: { kind: 'unknown-name', words: [name], isSuggested },
  });

/** One of these may be meant by the name. */
const suggested = (name: string, why: string, ids: readonly string[]): LlmcostError =>
  unknownName(name, `${why} Did you mean ${ids.map((id) => `"${id}"`).join(' or ')}?`, ids, {
    isSuggested: true,
  });

/** Nothing that was named is replaced, and no name is offered because its letters are near: what it is, is asked. */
const unknownGpu = (name: string): LlmcostError =>
  unknownName(
    name,
    `is no GPU or machine that we know, and no other is put in its place. Type which GPUs are in it, or its memory, bandwidth and price, such as "${SPEC} at $2.50/hr", or what you measured on it with its GPUs per replica and price.`,
    [`${SPEC} at $2.50/hr`, SPEC, '2500 tok/s'],
  );

/** Of a small dense model, in billions: what to type looks like this where nothing is known of a name. */
const EXAMPLE_SIZE = { totalParamsB: 8, activeParamsB: 8 };

const unknownModel = (name: string): LlmcostError => {
  const known = findModel(name);
  if (known !== undefined) return unknownName(name, `is written ${known.id}.`, [known.id]);
  // "qwen3 32": billions are often left unsaid.
  const sized = findModel(`${name}b`);
  if (sized !== undefined) return suggested(name, 'is no model.', [sized.id]);
  const served = servedUnder(name);
  if (served.length > 0) return suggested(name, 'is an id of an API that served several models.', served);
  const listed = totalsOf(name);
  const family = listed === undefined ? sizesOfFamily(name.replaceAll('-', ' ')) : [];
  if (family.length > 0) return suggested(name, 'is a family, and not one model.', family);
  const { totalParamsB, activeParamsB } = listed ?? EXAMPLE_SIZE;
  const isSparse = activeParamsB < totalParamsB;
  const described = `${name} ${totalParamsB}b${isSparse ? `-a${activeParamsB}b` : ''}`;
  const size =
    listed === undefined
      ? `Type its size behind its name, such as "${described}" or "${name} 30b-a3b" for one that is sparse`
      : `It has ${totalParamsB}B parameters${isSparse ? `, ${activeParamsB}B active` : ''}, and we do not know its shape: type "${described}" for an estimate`;
  return unknownName(
    name,
    `is no open model that we know the shape of, and no other is put in its place. ${size}, or what you measured, such as "2500 tok/s".`,
    [described, '2500 tok/s'],
  );
};

/** The GPU that was named or described; undefined for a name of the user's own. Throws `unknown-name`. */
export const namedGpu = (context: Context): GpuRow | undefined => {
  const id = context.fields['selfHosted.gpu'];
  const spec = context.fields['selfHosted.gpuSpec'];
  if (spec !== undefined) return statedGpu(context, id ?? `${spec.memoryGb}gb-gpu`, spec);
  if (id === undefined) return undefined;
  const row = gpuById(id);
  if (row === undefined && !bringsFigures(context)) throw unknownGpu(id);
  return row;
};

/** The model that was named or described; undefined for a name of the user's own. Throws `unknown-name`. */
export const namedModel = (context: Context): ModelRow | undefined => {
  const id = context.fields['selfHosted.model'];
  const spec = context.fields['selfHosted.modelSpec'];
  if (spec !== undefined) return statedModel(context, id ?? sizeName(spec), spec);
  if (id === undefined) return undefined;
  const row = modelById(id);
  if (row === undefined && !bringsFigures(context)) throw unknownModel(id);
  return row;
};
