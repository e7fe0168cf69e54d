import type { ModelSpec } from '../../domain/hardware.ts';

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
