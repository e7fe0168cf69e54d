import { describe, expect, it } from 'vitest';
import { GPUS } from '../../../src/catalog/gpus.ts';
import { MODELS } from '../../../src/catalog/models.ts';
import { largestFit, memoryFit, whatWouldFit } from '../../../src/engine/throughput/index.ts';
import { gpu, model } from './specs.ts';

const request = { requestInputTokens: 1500, requestOutputTokens: 500 };
const candidates = {
  gpuCounts: [1, 2, 4, 8],
  precisions: ['fp8', 'int4'],
  gpus: GPUS,
  models: MODELS,
} as const;

describe('whatWouldFit', () => {
  it('names more GPUs, a narrower precision, a larger GPU and a smaller model', () => {
    const asked = {
      model: model('llama-3.3-70b'),
      gpu: gpu('h100-sxm'),
      gpusPerReplica: 1,
      precision: 'fp16',
      ...request,
    } as const;
    // FP16 is 141.1 GB, 16 requests 10.5 GB: 2 × (80 × 1.05 × 0.95 − 2.64) = 154.3 GB hold both.
    expect(whatWouldFit(asked, candidates)).toEqual([
      { kind: 'fleet', gpus: 2, gpu: 'h100-sxm' },
      { kind: 'precision', precision: 'int4' },
      { kind: 'fleet', gpus: 1, gpu: 'b200' },
      { kind: 'model', model: 'qwen3.5-35b-a3b' },
    ]);
  });

  it('joins GPUs and precision where neither is enough alone', () => {
    const asked = {
      model: model('deepseek-r1'),
      gpu: gpu('a100-80gb'),
      gpusPerReplica: 1,
      precision: 'fp8',
      ...request,
    } as const;
    expect(whatWouldFit(asked, { ...candidates, models: [] })).toEqual([
      { kind: 'fleet', gpus: 8, gpu: 'a100-80gb', precision: 'int4' },
    ]);
  });

  it('names nothing where nothing fits', () => {
    const asked = {
      model: model('kimi-k2'),
      gpu: gpu('t4'),
      gpusPerReplica: 1,
      precision: 'fp16',
      ...request,
    } as const;
    expect(
      whatWouldFit(asked, { gpuCounts: [1, 2], precisions: ['int4'], gpus: [gpu('l4')], models: [] }),
    ).toEqual([]);
  });
});

describe('largestFit', () => {
  it('is the model with the most parameters that has room', () => {
    const asked = { gpu: gpu('rtx-4090'), gpusPerReplica: 1, precision: 'int4', ...request } as const;
    const found = largestFit(asked, MODELS);
    if (found === undefined) throw new Error('none fits');
    const room = (candidate: typeof found) => {
      const fit = memoryFit({ ...asked, model: candidate });
      return fit.neededGb <= fit.availableGb;
    };
    expect(room(found)).toBe(true);
    const larger = MODELS.filter(({ totalParamsB }) => totalParamsB > found.totalParamsB);
    expect(larger.length).toBeGreaterThan(50);
    expect(larger.filter(room).map(({ id }) => id)).toEqual([]);
  });
});
