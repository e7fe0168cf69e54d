import { BYTES_PER_PARAM, type ModelSpec } from '../../domain/hardware.ts';
import type { Precision } from '../../domain/scenario.ts';

/** A model's parameters in billions, by when they are used. */
export interface Parts {
  /** Used by every token: attention, shared experts, embeddings. */
  readonly denseB: number;
  readonly experts: number;
  readonly expertsPerToken: number;
  /** One expert over all layers. */
  readonly expertB: number;
}

export const partsOf = (model: ModelSpec): Parts => {
  const { totalParamsB, activeParamsB, experts, expertsPerToken } = model;
  if (experts === undefined || expertsPerToken === undefined || expertsPerToken >= experts)
    return { denseB: totalParamsB, experts: 0, expertsPerToken: 0, expertB: 0 };
  const expertB = (totalParamsB - activeParamsB) / (experts - expertsPerToken);
  return { denseB: activeParamsB - expertsPerToken * expertB, experts, expertsPerToken, expertB };
};

/** Experts that `tokens` tokens meet: E · (1 − (1 − k/E)^tokens). */
export const touchedExperts = (parts: Parts, tokens: number): number =>
  parts.experts === 0
    ? 0
    : parts.experts * (1 - (1 - parts.expertsPerToken / parts.experts) ** Math.max(1, tokens));

/** MXFP4 checkpoints narrow their experts only; what every token uses stays at 16 bits (gpt-oss model card). */
export const densePrecision = (model: ModelSpec, precision: Precision): Precision =>
  precision === 'mxfp4' && model.experts !== undefined ? 'fp16' : precision;

/** GB that `tokens` tokens of one step read, with `copies` of the part that every token uses. */
export const readGb = (model: ModelSpec, precision: Precision, tokens: number, copies = 1): number => {
  const parts = partsOf(model);
  const dense = parts.denseB * copies * BYTES_PER_PARAM[densePrecision(model, precision)];
  return dense + touchedExperts(parts, tokens) * parts.expertB * BYTES_PER_PARAM[precision];
};

/** GB of all weights of a replica. */
export const weightGb = (model: ModelSpec, precision: Precision, copies = 1): number =>
  readGb(model, precision, Number.POSITIVE_INFINITY, copies);
