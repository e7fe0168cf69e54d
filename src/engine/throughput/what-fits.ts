import type { WayToFit } from '../../domain/evidence.ts';
import type { GpuSpec, ModelSpec } from '../../domain/hardware.ts';
import type { Precision } from '../../domain/scenario.ts';
import { type MemoryFitInput, memoryFit } from './memory.ts';

/** What may be tried where a model does not fit, each list in the order of preference. */
export interface FitCandidates {
  /** GPUs a replica to try, such as 1, 2, 4, 8. */
  readonly gpuCounts: readonly number[];
  readonly precisions: readonly Precision[];
  /** Other GPUs and models to try. */
  readonly gpus: readonly GpuSpec[];
  readonly models: readonly ModelSpec[];
}

/** Room for the weights and for 16 average requests (or the stated concurrency). */
const hasRoom = (input: MemoryFitInput): boolean => {
  const fit = memoryFit(input);
  return fit.neededGb <= fit.availableGb;
};

/** The model with the most parameters among `models` that has room; undefined where none has. */
export const largestFit = (
  input: Omit<MemoryFitInput, 'model'>,
  models: readonly ModelSpec[],
): ModelSpec | undefined =>
  models
    .filter((model) => hasRoom({ ...input, model }))
    .reduce<ModelSpec | undefined>(
      (largest, model) =>
        largest === undefined || model.totalParamsB > largest.totalParamsB ? model : largest,
      undefined,
    );

/** The first GPU count, smallest first, on which this has room. */
const enoughGpus = (input: MemoryFitInput, counts: readonly number[]): number | undefined =>
  [...counts]
    .sort((a, b) => a - b)
    .find((count) => count > input.gpusPerReplica && hasRoom({ ...input, gpusPerReplica: count }));

type Fleet = Extract<WayToFit, { kind: 'fleet' }>;

/** More of the same GPU, at this precision or, where no number is enough, at the widest other that helps. */
const moreGpus = (input: MemoryFitInput, candidates: FitCandidates): Fleet | undefined => {
  const gpu = input.gpu.id;
  const same = enoughGpus(input, candidates.gpuCounts);
  if (same !== undefined) return { kind: 'fleet', gpus: same, gpu };
  for (const precision of candidates.precisions) {
    const gpus = enoughGpus({ ...input, precision }, candidates.gpuCounts);
    if (gpus !== undefined) return { kind: 'fleet', gpus, gpu, precision };
  }
  return undefined;
};

/** The GPU with the least memory among those with more of it on which this has room. */
const largerGpu = (input: MemoryFitInput, gpus: readonly GpuSpec[]): GpuSpec | undefined =>
  gpus
    .filter((gpu) => gpu.memoryGb > input.gpu.memoryGb && hasRoom({ ...input, gpu }))
    .reduce<GpuSpec | undefined>(
      (least, gpu) => (least === undefined || gpu.memoryGb < least.memoryGb ? gpu : least),
      undefined,
    );

/**
 * What would fit where this does not, nearest first: more of the same GPU, a narrower precision (`precisions`, widest
 * first), a GPU with more memory, a smaller model.
 */
export const whatWouldFit = (input: MemoryFitInput, candidates: FitCandidates): readonly WayToFit[] => {
  const larger = largerGpu(input, candidates.gpus)?.id;
  const narrower = candidates.precisions.find(
    (precision) => precision !== input.precision && hasRoom({ ...input, precision }),
  );
  const smaller = candidates.models.filter((model) => model.totalParamsB < input.model.totalParamsB);
  const model = largestFit(input, smaller)?.id;
  const more = moreGpus(input, candidates);
  return [
    ...(more === undefined ? [] : [more]),
    ...(narrower === undefined ? [] : [{ kind: 'precision' as const, precision: narrower }]),
    ...(larger === undefined ? [] : [{ kind: 'fleet' as const, gpus: input.gpusPerReplica, gpu: larger }]),
    ...(model === undefined ? [] : [{ kind: 'model' as const, model }]),
  ];
};
