import type { GpuRow } from '../catalog/index.ts';
import { PRECISIONS, type Precision, type ServingEngine } from '../domain/scenario.ts';
import { SERVING_ENGINE_NAMES } from '../domain/serving-engine-names.ts';
import { kernelMissing } from '../engine/throughput/index.ts';
import { LlmcostError } from '../errors.ts';

/** Nothing is estimated that no serving engine has kernels for. */

/** A precision that people type in another way too, the longest first. */
const SPELLINGS: Readonly<Partial<Record<Precision, readonly string[]>>> = { fp4: ['nvfp4', 'fp4'] };

/** Throws `impossible-value` where the engine does not run on this GPU, or not at this precision. */
export const refuseMissingKernel = (
  gpu: GpuRow,
  precision: Precision,
  servingEngine: ServingEngine,
): void => {
  const missing = kernelMissing(gpu, precision, servingEngine);
  if (missing === undefined) return;
  const name = SERVING_ENGINE_NAMES[servingEngine];
  if (missing === 'gpu')
    throw new LlmcostError(
      'impossible-value',
      `${name} does not run on ${gpu.name}. Type another GPU, or the throughput that you measured on yours with another engine, such as "800 tok/s".`,
      ['800 tok/s'],
    );
  const others = PRECISIONS.filter((other) => kernelMissing(gpu, other, servingEngine) === undefined);
  throw new LlmcostError(
    'impossible-value',
    `${name} has no kernel for "${precision.toUpperCase()}" on ${gpu.name}. Type one of ${others.join(', ')} instead.`,
    others,
    { about: { kind: 'refused', words: SPELLINGS[precision] ?? [precision] } },
  );
};
