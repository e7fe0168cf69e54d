import { corner } from './corner.ts';
import { DOCUMENTED } from './documented.ts';
import type { Step } from './step.ts';

/** Seconds of products over `tokens` tokens, apart: reading the weights, and multiplying. */
export interface Products {
  readonly read: number;
  readonly compute: number;
}

/** Prompt tokens of a step that has any: a whole prompt, or more where several come together, up to a chunk. */
const chunkOf = ({ fresh, prompt }: Step): number =>
  Math.min(DOCUMENTED.chunkTokens, Math.max(fresh, prompt, 1));

/**
 * Seconds of decoding, and on average over the steps what prompts add: read beside it, weights are read once for both;
 * read in steps of their own, once more.
 */
export const decodeAndPrompt = (
  products: (tokens: number) => Products,
  step: Step,
  sharpness: number,
  overlap: number,
): number => {
  const { batch, fresh } = step;
  const decode = products(batch);
  const decoding = corner(decode.read, decode.compute, sharpness);
  const chunk = chunkOf(step);
  const beside = products(batch + chunk);
  const alone = products(chunk);
  const together = Math.max(0, corner(beside.read, beside.compute, sharpness) - decoding);
  const apart = corner(alone.read, alone.compute, sharpness);
  const share = fresh / chunk;
  return decoding + share * (overlap * together + (1 - overlap) * apart);
};
