import { describe, expect, it } from 'vitest';
import { memoryFit } from '../../../src/engine/throughput/index.ts';
import { gpu, model } from './specs.ts';

const request = { requestInputTokens: 1500, requestOutputTokens: 500 };

describe('memoryFit', () => {
  it('needs all parameters and the KV cache of 16 average requests', () => {
    const fit = memoryFit({
      model: model('llama-3.3-70b'),
      gpu: gpu('h100-sxm'),
      gpusPerReplica: 2,
      precision: 'fp8',
      ...request,
    });
    // 70.55 B parameters of 1 byte, of the 2.101 B of embeddings 2; 163,840 KV elements · 2 bytes · 2,000 tokens.
    expect(fit.neededGb).toBeCloseTo(70.55 + 2.101 + 16 * 0.65536, 6);
    // 2 · (80 sold as · 1.05 · 0.9 of vLLM − 3.3 % of 80 kept back) = 145.9
    expect(fit.availableGb).toBeCloseTo(2 * (80 * 1.05 * 0.9 - 0.033 * 80), 6);
    // (145.9 − 72.65) ÷ 0.65536 = 111.8
    expect(fit.requestsAtOnce).toBe(111);
    expect(fit.fits).toBe(true);
  });

  it('counts the concurrency that was asked for', () => {
    const asked = {
      model: model('llama-3.1-8b'),
      gpu: gpu('l4'),
      gpusPerReplica: 1,
      precision: 'fp8',
    } as const;
    const one = memoryFit({ ...asked, ...request, concurrency: 1 });
    const forty = memoryFit({ ...asked, ...request, concurrency: 40 });
    // 65,536 · 2 bytes · 2,000 = 0.262144 GB a request.
    expect(forty.neededGb - one.neededGb).toBeCloseTo(39 * 0.262144, 6);
  });

  it('takes the total parameters of a mixture of experts, not the active ones', () => {
    const fit = memoryFit({
      model: model('deepseek-r1'),
      gpu: gpu('a100-80gb'),
      gpusPerReplica: 1,
      precision: 'fp8',
      ...request,
    });
    expect(fit).toMatchObject({ fits: false, requestsAtOnce: 0 });
    expect(fit.neededGb).toBeGreaterThan(671);
  });

  it('gives FP8 weights the room on a GPU without FP8 units', () => {
    const on = (precision: 'fp16' | 'fp8') =>
      memoryFit({
        model: model('llama-3.3-70b'),
        gpu: gpu('a100-80gb'),
        gpusPerReplica: 2,
        precision,
        ...request,
      });
    expect(on('fp16').requestsAtOnce).toBeLessThan(on('fp8').requestsAtOnce);
  });

  it('keeps a window only where attention slides', () => {
    const gemma = model('gemma-3-27b');
    const long = { requestInputTokens: 30_000, requestOutputTokens: 2_000 };
    const needed = (kept: typeof gemma) =>
      memoryFit({
        model: kept,
        gpu: gpu('h200'),
        gpusPerReplica: 1,
        precision: 'fp16',
        ...long,
        concurrency: 1,
      }).neededGb -
      gemma.totalParamsB * 2;
    const { slidingWindow: _, ...full } = gemma;
    // 52 of 62 layers see 1,024 tokens: (52·1,024 + 10·32,000) ÷ (62·32,000) of the full cache.
    expect(needed(gemma) / needed(full)).toBeCloseTo((52 * 1024 + 10 * 32_000) / (62 * 32_000), 6);
  });

  it('copies KV heads over more GPUs than there are heads, and latent attention over all', () => {
    const perRequest = (id: string, gpusPerReplica: number) => {
      const asked = {
        model: model(id),
        gpu: gpu('h200'),
        gpusPerReplica,
        precision: 'fp8',
        ...request,
      } as const;
      return (
        memoryFit({ ...asked, concurrency: 2 }).neededGb - memoryFit({ ...asked, concurrency: 1 }).neededGb
      );
    };
    expect(perRequest('llama-3.3-70b', 8)).toBeCloseTo(perRequest('llama-3.3-70b', 1), 9);
    // Qwen3 235B has 4 KV heads: 8 GPUs hold each twice.
    expect(perRequest('qwen3-235b-a22b', 8)).toBeCloseTo(2 * perRequest('qwen3-235b-a22b', 4), 9);
    expect(perRequest('deepseek-r1', 8)).toBeCloseTo(8 * perRequest('deepseek-r1', 1), 9);
  });

  it('holds the state of layers without a cache once a request, however long it is', () => {
    // Qwen3.5 397B: about 47 million elements at 4 bytes are 189 MB a request.
    const hybrid = { ...model('qwen3-32b'), statePerRequest: { elements: 47.2e6, bytesPerElement: 4 } };
    const needed = (tokens: number, concurrency: number) =>
      memoryFit({
        model: hybrid,
        gpu: gpu('h200'),
        gpusPerReplica: 1,
        precision: 'fp8',
        requestInputTokens: tokens,
        requestOutputTokens: 0,
        concurrency,
      }).neededGb;
    const perRequest = needed(1, 257) - needed(1, 1);
    // 256 · (0.1888 + one token of 131,072 elements · 2 bytes) = 48.4 GB
    expect(perRequest).toBeCloseTo(256 * (0.1888 + (hybrid.kvElementsPerToken * 2) / 1e9), 6);
  });

  it('stores tables that no step reads, and keeps what every token uses as wide as it was published', () => {
    const plain = model('gpt-oss-120b');
    const asked = {
      gpu: gpu('b200'),
      gpusPerReplica: 8,
      precision: 'mxfp4',
      concurrency: 1,
      ...request,
    } as const;
    const needed = (spec: typeof plain) => memoryFit({ ...asked, model: spec }).neededGb;
    // A table of 50B, on top of the total, stays at 16 bits: 100 GB.
    const withTable = { ...plain, totalParamsB: plain.totalParamsB + 50, storedOnlyParamsB: 50 };
    expect(needed(withTable) - needed(plain)).toBeCloseTo(100, 6);
    expect(needed({ ...plain, densePrecision: 'fp8' })).toBeLessThan(needed(plain));
  });
});
