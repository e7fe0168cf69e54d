import type { GpuRow, ModelRow } from '../catalog/index.ts';

/** Remembers estimates: they depend on their arguments alone, and one question asks for the same ones many times. */

const MOST = 256;

/** Results that depend on two rows of the catalog alone, so that they are made once for many questions. */
export interface Remembered<T> {
  /** The value of this key for these two rows, made once. Other rows of one name are other rows. */
  readonly get: (model: ModelRow, gpu: GpuRow, key: string, make: () => T) => T;
}

/** A memory that forgets a pair of rows with the rows, and all keys of a pair once they are too many. */
export const remembered = <T>(): Remembered<T> => {
  const byModel = new WeakMap<ModelRow, WeakMap<GpuRow, Map<string, T>>>();
  return {
    get: (model, gpu, key, make) => {
      const byGpu = byModel.get(model) ?? new WeakMap<GpuRow, Map<string, T>>();
      byModel.set(model, byGpu);
      const known = byGpu.get(gpu) ?? new Map<string, T>();
      byGpu.set(gpu, known);
      const found = known.get(key);
      if (found !== undefined) return found;
      if (known.size >= MOST) known.clear();
      const made = make();
      known.set(key, made);
      return made;
    },
  };
};
