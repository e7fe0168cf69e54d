import * as z from 'zod';
import { optional } from '../optional.ts';
import { Precision } from '../scenario.ts';

/** The same question, changed a little: what the engine tries beside it. */

/** One assumption of ours, changed: "without the spare", "at INT4". */
export const Variant = z.object({
  change: z.string(),
  spareReplicas: optional(z.number().int().min(0)),
  precision: optional(Precision),
  gpusPerReplica: optional(z.number().int().min(1)),
  tokensPerSecondPerReplica: optional(z.number().min(0)),
});
export type Variant = z.infer<typeof Variant>;

/** The GPUs of a stated fleet as replicas of another size, in which they serve more. */
export const OtherReplicas = z.object({
  gpusPerReplica: z.number().int().min(1),
  replicas: z.number().int().min(1),
  tokensPerSecondPerReplica: z.number().min(0),
});
export type OtherReplicas = z.infer<typeof OtherReplicas>;

/** A figure that somebody gave as a range, and what it moves in the scenario. */
export const StatedRange = z.object({
  /** The field of the draft that was said as a range. */
  field: z.string(),
  /** Both ends and their arithmetic mean, as they were said. */
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  /** Figures of the scenario at either end, with every other range at its middle. */
  moves: z.array(z.object({ path: z.string(), low: z.number(), likely: z.number(), high: z.number() })),
});
export type StatedRange = z.infer<typeof StatedRange>;

/** A fleet on another GPU of the common list that would carry the same volume, where we chose the GPU. */
export const OtherGpu = z.object({
  gpu: z.string(),
  name: z.string(),
  precision: Precision,
  gpusPerReplica: z.number().int(),
  /** Active and spare: whole, also above 2^53, as a scenario that comes as JSON may have any size. */
  gpus: z.number().multipleOf(1),
  /** Its whole bill. */
  monthlyUsd: z.number(),
});
export type OtherGpu = z.infer<typeof OtherGpu>;
