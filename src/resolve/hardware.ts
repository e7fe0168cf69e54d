import {
  type GpuRow,
  gpuById,
  type ModelRow,
  modelById,
  nearestGpu,
  nearestModel,
} from '../catalog/index.ts';
import type { Precision } from '../domain/scenario.ts';
import { kernelMissing } from '../engine/throughput/index.ts';
import { LlmcostError } from '../errors.ts';
import type { Context } from './context.ts';

/** Tried in this order where nobody named a GPU: the first on which the model fits at its own precision. */
export const DEFAULT_GPUS = ['h100-sxm', 'h200', 'b200'] as const;

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
const bringsFigures = ({ said }: Context): boolean =>
  (said['selfHosted.tokensPerSecondPerReplica'] !== undefined ||
    said['selfHosted.throughput'] !== undefined) &&
  said['selfHosted.gpusPerReplica'] !== undefined;

const unknown = (what: string, name: string, nearest: readonly string[]): LlmcostError =>
  new LlmcostError(
    'unknown-name',
    `"${name}" is no ${what} that we know. Type one of those below, or give its throughput, GPUs per replica and price yourself.`,
    nearest,
  );

/** The catalog's rows for what was named; undefined for a name of the user's own. Throws `unknown-name`. */
export const namedGpu = (context: Context): GpuRow | undefined => {
  const id = context.said['selfHosted.gpu'];
  if (id === undefined) return undefined;
  const row = gpuById(id);
  if (row === undefined && !bringsFigures(context)) throw unknown('GPU', id, nearestGpu(id));
  return row;
};

export const namedModel = (context: Context): ModelRow | undefined => {
  const id = context.said['selfHosted.model'];
  if (id === undefined) return undefined;
  const row = modelById(id);
  if (row === undefined && !bringsFigures(context)) throw unknown('open model', id, nearestModel(id));
  return row;
};
