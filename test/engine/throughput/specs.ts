import { gpuById } from '../../../src/catalog/gpus.ts';
import { modelById } from '../../../src/catalog/models.ts';
import type { GpuSpec, ModelSpec } from '../../../src/domain/hardware.ts';

/** Rows of the catalog by id; a wrong id fails the test that uses it. */
export const gpu = (id: string): GpuSpec => {
  const found = gpuById(id);
  if (found === undefined) throw new Error(`no GPU ${id}`);
  return found;
};

export const model = (id: string): ModelSpec => {
  const found = modelById(id);
  if (found === undefined) throw new Error(`no model ${id}`);
  return found;
};
