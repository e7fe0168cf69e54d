import type { FittedConstants } from './constants.ts';
import { decodeAndPrompt } from './decode-and-prompt.ts';
import { denseProducts } from './dense-products.ts';
import { expertProducts } from './expert-products.ts';
import { KERNELS } from './kernel-constants.ts';
import { type Replica, splitsRequests } from './replica.ts';
import type { Step } from './step.ts';

/**
 * Seconds of all products of matrices in a step, with what every token uses and with the experts that tokens meet; GPUs
 * with requests of their own wait for the busiest.
 */
export const matrixSeconds = (replica: Replica, asked: Step, constants: FittedConstants): number => {
  const { activeParamsB, promptActiveParamsB = activeParamsB } = replica.model;
  // Some models read a prompt with fewer parameters than they write an answer with.
  const fewer = promptActiveParamsB / activeParamsB;
  const step = { ...asked, fresh: asked.fresh * fewer, prompt: asked.prompt * fewer };
  const dense = decodeAndPrompt(
    (tokens) => denseProducts(replica, tokens, constants),
    step,
    KERNELS.sharpness,
    constants.overlap,
  );
  const waiting = splitsRequests(replica) ? replica.gpus ** constants.imbalance : 1;
  if (replica.model.experts === undefined) return dense * waiting;
  const expert = decodeAndPrompt(
    (tokens) => expertProducts(replica, tokens, constants),
    step,
    KERNELS.expertSharpness,
    constants.overlap,
  );
  return (dense + expert) * waiting;
};
