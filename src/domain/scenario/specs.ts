import * as z from 'zod';
import { optional } from '../optional.ts';
import { Precision } from './choices.ts';
import { positive, share, wholeFromOne } from './numbers.ts';

/** A model by its size, where the catalog has none of that name: only the parameters are required. */
export const ModelSpecInput = z.strictObject({
  /** Billions of parameters. */
  totalParamsB: positive,
  activeParamsB: optional(positive),
  layers: optional(wholeFromOne),
  /** Elements of key and value cache of one token, over all layers. */
  kvElementsPerToken: optional(positive),
  hiddenSize: optional(wholeFromOne),
  attentionHeads: optional(wholeFromOne),
  /** null: latent attention. */
  kvHeads: optional(wholeFromOne.nullable()),
  /** Tokens that a sliding-window layer sees, and the share of the cache in such layers. */
  slidingWindow: optional(z.strictObject({ tokens: positive, layerShare: share })),
  /** State of linear attention or Mamba, elements of 32 bits that each running request holds. */
  stateElementsPerRequest: optional(positive),
  experts: optional(wholeFromOne),
  expertsPerToken: optional(wholeFromOne),
  /** Billions of the embeddings and the vision tower, within the total: 16 bits wide in every checkpoint. */
  embeddingParamsB: optional(positive),
  visionParamsB: optional(positive),
  ownPrecision: optional(Precision),
  /** Where the shape was read, and the ISO date of that; absent where somebody typed it. */
  source: optional(z.string().min(1).max(300)),
  date: optional(z.iso.date()),
});
export type ModelSpecInput = z.infer<typeof ModelSpecInput>;

/** A GPU by its data sheet, where the catalog has none of that name. */
export const GpuSpecInput = z.strictObject({
  /** GB of 1e9 bytes. */
  memoryGb: positive,
  memoryBandwidthGbPerSecond: positive,
  /** Dense TFLOPS of the matrix units. */
  denseTflops: optional(
    z.strictObject({
      fp16: positive,
      fp8: optional(positive),
      int8: optional(positive),
      fp4: optional(positive),
    }),
  ),
  boardWatts: optional(positive),
});
export type GpuSpecInput = z.infer<typeof GpuSpecInput>;
