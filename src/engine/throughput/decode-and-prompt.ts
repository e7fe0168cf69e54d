import { corner } from './corner.ts';
import { FIXED } from './fixed-constants.ts';
import type { Step } from './step.ts';

/** Seconds of products over `tokens` tokens, apart: reading the weights, and multiplying. */
export interface Products {
  readonly read: number;
  readonly compute: number;
}

/** Seconds of all products of a step, and what of them is reading weights and multiplying. */
export interface ProductTime extends Products {
  readonly seconds: number;
}

/** Prompt tokens of a step that has any: a whole prompt, or more where several come together, up to a chunk. */
const chunkOf = ({ fresh, prompt }: Step): number => Math.min(FIXED.chunkTokens, Math.max(fresh, prompt, 1));

/**
 * Decoding, and on average over the steps what prompts add: read beside it, weights are read once for both; read
 * in steps of their own, once more.
 */
export const decodeAndPrompt = (
  products: (tokens: number) => Products,
  step: Step,
  sharpness: number,
  overlap: number,
): ProductTime => {
  const { batch, fresh } = step;
  const decode = products(batch);
  const decoding = corner(decode.read, decode.compute, sharpness);
  if (fresh <= 0) return { seconds: decoding, read: decode.read, compute: decode.compute };
  const chunk = chunkOf(step);
  const beside = products(batch + chunk);
  const alone = products(chunk);
  const together = Math.max(0, corner(beside.read, beside.compute, sharpness) - decoding);
  const apart = corner(alone.read, alone.compute, sharpness);
  const share = fresh / chunk;
  return {
    seconds: decoding + share * (overlap * together + (1 - overlap) * apart),
    read: decode.read,
    compute: decode.compute + share * alone.compute,
  };
};
