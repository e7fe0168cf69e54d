import { BYTES_PER_PARAM, type ModelSpec } from '../../domain/hardware.ts';
import type { Precision } from '../../domain/scenario.ts';
import { partsOf, touchedExperts } from './parts.ts';

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
