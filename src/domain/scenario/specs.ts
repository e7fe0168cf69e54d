import * as z from 'zod';
import { Precision } from './choices.ts';
import { positive, share, wholeFromOne } from './numbers.ts';

/** A model by its size, where the catalog has none of that name: only the parameters are required. */
export const ModelSpecInput = z.strictObject({
  /** Billions of parameters. */
  totalParamsB: positive,
  activeParamsB: positive.exactOptional(),
  layers: wholeFromOne.exactOptional(),
  /** Elements of key and value cache of one token, over all layers. */
  kvElementsPerToken: positive.exactOptional(),
  hiddenSize: wholeFromOne.exactOptional(),
  attentionHeads: wholeFromOne.exactOptional(),
  /** null: latent attention. */
  kvHeads: wholeFromOne.nullable().exactOptional(),
  /** Tokens that a sliding-window layer sees, and the share of the cache in such layers. */
  slidingWindow: z.strictObject({ tokens: positive, layerShare: share }).exactOptional(),
  /** State of linear attention or Mamba, elements of 32 bits that each running request holds. */
  stateElementsPerRequest: positive.exactOptional(),
  experts: wholeFromOne.exactOptional(),
  expertsPerToken: wholeFromOne.exactOptional(),
  /** Of the embeddings and of the vision tower, billions within the total: 16 bits wide in every checkpoint. */
  embeddingParamsB: positive.exactOptional(),
  visionParamsB: positive.exactOptional(),
  ownPrecision: Precision.exactOptional(),
  /** Where the shape was read, and the ISO date of that; absent where somebody typed it. */
  source: z.string().min(1).max(300).exactOptional(),
  date: z.iso.date().exactOptional(),
});
export type ModelSpecInput = z.infer<typeof ModelSpecInput>;

/** A GPU by its data sheet, where the catalog has none of that name. */
export const GpuSpecInput = z.strictObject({
  /** GB of 1e9 bytes. */
  memoryGb: positive,
  memoryBandwidthGbPerSecond: positive,
  /** Dense TFLOPS of the matrix units. */
  denseTflops: z
    .strictObject({
      fp16: positive,
      fp8: positive.exactOptional(),
      int8: positive.exactOptional(),
      fp4: positive.exactOptional(),
    })
    .exactOptional(),
  boardWatts: positive.exactOptional(),
});
export type GpuSpecInput = z.infer<typeof GpuSpecInput>;
