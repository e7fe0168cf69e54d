import { BYTES_PER_PARAM, type ModelSpec } from '../../domain/hardware.ts';
import type { Precision } from '../../domain/scenario.ts';

/** A model's parameters in billions, by when they are used. */
export interface Parts {
  /** Used by every token: attention, shared experts, embeddings. */
  readonly denseB: number;
  /** Stored, and looked up or not used by text at all: tables, a vision tower. */
  readonly storedB: number;
  readonly experts: number;
  readonly expertsPerToken: number;
  /** One expert over all layers. */
  readonly expertB: number;
}

/** Experts from totals alone: all parameters less the active ones are the experts that a token does not meet. */
export const partsOf = (model: ModelSpec): Parts => {
  const { totalParamsB, activeParamsB, experts, expertsPerToken, storedOnlyParamsB: storedB = 0 } = model;
  const readB = totalParamsB - storedB - (model.visionParamsB ?? 0);
  if (experts === undefined || expertsPerToken === undefined || expertsPerToken >= experts)
    return {
      denseB: Math.min(readB, activeParamsB),
      storedB: totalParamsB - (model.visionParamsB ?? 0) - Math.min(readB, activeParamsB),
      experts: 0,
      expertsPerToken: 0,
      expertB: 0,
    };
  const expertB = Math.max(0, readB - activeParamsB) / (experts - expertsPerToken);
  const denseB = Math.max(0, activeParamsB - expertsPerToken * expertB);
  return { denseB, storedB, experts, expertsPerToken, expertB };
};

/** Experts that `tokens` tokens meet: E · (1 − (1 − k/E)^tokens). */
export const touchedExperts = (parts: Parts, tokens: number): number =>
  parts.experts === 0
    ? 0
    : parts.experts * (1 - (1 - parts.expertsPerToken / parts.experts) ** Math.max(1, tokens));

/**
 * What every token uses, where the experts are narrower: MXFP4 checkpoints keep it at 16 bits (gpt-oss model card),
 * others at 8 (their configurations).
 */
export const densePrecision = (model: ModelSpec, precision: Precision): Precision => {
  if (model.densePrecision !== undefined && precision === model.ownPrecision) return model.densePrecision;
  return precision === 'mxfp4' && model.experts !== undefined ? 'fp16' : precision;
};

const bytesOf = (model: ModelSpec, precision: Precision): number =>
  precision === model.ownPrecision
    ? (model.ownBytesPerParam ?? BYTES_PER_PARAM[precision])
    : BYTES_PER_PARAM[precision];

/** GB that `tokens` tokens of one step read, with `copies` of the part that every token uses. */
export const readGb = (model: ModelSpec, precision: Precision, tokens: number, copies = 1): number => {
  const parts = partsOf(model);
  const dense = parts.denseB * copies * BYTES_PER_PARAM[densePrecision(model, precision)];
  return dense + touchedExperts(parts, tokens) * parts.expertB * bytesOf(model, precision);
};

/** GB of all weights of a replica: also what a step leaves alone, and what checkpoints keep at 16 bits. */
export const weightGb = (model: ModelSpec, precision: Precision, copies = 1): number => {
  const dense = BYTES_PER_PARAM[densePrecision(model, precision)];
  return (
    readGb(model, precision, Number.POSITIVE_INFINITY, copies) +
    partsOf(model).storedB * dense +
    (model.embeddingParamsB ?? 0) * (BYTES_PER_PARAM.fp16 - dense) * copies +
    (model.visionParamsB ?? 0) * BYTES_PER_PARAM.fp16
  );
};
