import type { PublishedRun } from '../../domain/measurement.ts';
import type { ThroughputInput } from './input.ts';
import { sameShape } from './measurement.ts';

/** A run of the same GPU, model, precision and engine counts as a measurement from this weight on. */
const MEASURED_FROM = Math.exp(-1);

/** Whether the run was made on this GPU, with this model, precision and engine. */
const isSameSetUp = (run: PublishedRun, input: ThroughputInput): boolean =>
  run.gpu === input.gpu.id &&
  run.precision === input.precision &&
  run.servingEngine === input.servingEngine &&
  sameShape(input.model, run.shape);

/** Whether a run of the same set-up is near enough for the answer to be called measured. */
export const isMeasured = (
  nearest: { readonly run: PublishedRun; readonly weight: number } | undefined,
  input: ThroughputInput,
): boolean => nearest !== undefined && nearest.weight >= MEASURED_FROM && isSameSetUp(nearest.run, input);
