import type { GpuSpec, ModelSpec } from '../../domain/hardware.ts';
import type { Precision } from '../../domain/scenario.ts';
import { type MemoryFitInput, memoryFit } from './memory.ts';

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

/**
 * What would fit where this does not, in words that can be typed, nearest first: more of the same GPU, a
 * narrower precision, a GPU with more memory, a smaller model. Each changes one thing only.
 */
export const whatWouldFit = (input: MemoryFitInput, candidates: FitCandidates): readonly string[] => {
  const more = [...candidates.gpuCounts]
    .sort((a, b) => a - b)
    .find((count) => count > input.gpusPerReplica && hasRoom({ ...input, gpusPerReplica: count }));
  const narrower = candidates.precisions.find(
    (precision) => precision !== input.precision && hasRoom({ ...input, precision }),
  );
  const larger = candidates.gpus
    .filter((gpu) => gpu.memoryGb > input.gpu.memoryGb && hasRoom({ ...input, gpu }))
    .reduce<GpuSpec | undefined>(
      (least, gpu) => (least === undefined || gpu.memoryGb < least.memoryGb ? gpu : least),
      undefined,
    );
  const smaller = largestFit(
    input,
    candidates.models.filter((model) => model.totalParamsB < input.model.totalParamsB),
  );
  return [
    ...(more === undefined ? [] : [`${more}x ${input.gpu.id}`]),
    ...(narrower === undefined ? [] : [narrower]),
    ...(larger === undefined ? [] : [`${input.gpusPerReplica}x ${larger.id}`]),
    ...(smaller === undefined ? [] : [smaller.id]),
  ];
};
