import { describe, expect, it } from 'vitest';
import { gpuById } from '../../../src/catalog/gpus.ts';
import { modelById } from '../../../src/catalog/models.ts';
import { memoryFit } from '../../../src/engine/throughput/index.ts';
import { gpu, model } from './specs.ts';

describe('memoryFit', () => {
  it('knows the catalog', () => {
    expect(gpuById('h100-sxm')).toBeDefined();
    expect(modelById('llama-3.3-70b')).toBeDefined();
  });

  it('needs the total parameters and the KV cache of 16 average requests', () => {
    const fit = memoryFit({
      model: model('llama-3.3-70b'),
      gpu: gpu('h100-sxm'),
      gpusPerReplica: 2,
      precision: 'fp8',
      requestInputTokens: 1500,
      requestOutputTokens: 500,
    });
    // 70.55 B parameters at one byte; 163,840 KV elements · 2 bytes · 2,000 tokens = 0.655 GB a request.
    expect(fit.neededGb).toBeCloseTo(70.55 + 16 * 0.65536, 6);
    expect(fit.fits).toBe(true);
  });
});
