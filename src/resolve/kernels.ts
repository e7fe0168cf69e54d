import type { GpuRow } from '../catalog/index.ts';
import { ENGINE_NAMES } from '../domain/engine-names.ts';
import { PRECISIONS, type Precision, type ServingEngine } from '../domain/scenario.ts';
import { kernelMissing } from '../engine/throughput/index.ts';
import { LlmcostError } from '../errors.ts';

/** Nothing is estimated that no serving engine has kernels for. */

/** A precision that people type in another way too, the longest first. */
const SPELLINGS: Readonly<Partial<Record<Precision, readonly string[]>>> = { fp4: ['nvfp4', 'fp4'] };

/** Throws `impossible-value` where the engine does not run on this GPU, or not at this precision. */
export const refuseMissingKernel = (gpu: GpuRow, precision: Precision, engine: ServingEngine): void => {
  const missing = kernelMissing(gpu, precision, engine);
  if (missing === undefined) return;
  const name = ENGINE_NAMES[engine];
  if (missing === 'gpu')
    throw new LlmcostError(
      'impossible-value',
      `${name} does not run on ${gpu.name}. Type another GPU, or the throughput that you measured on yours with another engine, such as "800 tok/s".`,
      ['800 tok/s'],
    );
  const others = PRECISIONS.filter((other) => kernelMissing(gpu, other, engine) === undefined);
  throw new LlmcostError(
    'impossible-value',
    `${name} has no kernel for "${precision.toUpperCase()}" on ${gpu.name}. Type one of ${others.join(', ')} instead.`,
    others,
    { about: { kind: 'refused', words: SPELLINGS[precision] ?? [precision] } },
  );
};
