import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GPUS } from '../../../src/catalog/gpus.ts';
import { MODELS } from '../../../src/catalog/models.ts';
import { PRECISIONS, ServingEngine } from '../../../src/domain/scenario.ts';
import { estimateThroughput, type ThroughputInput } from '../../../src/engine/throughput/index.ts';
import { runs } from '../../helpers/effort.ts';
import { gpu, model } from './specs.ts';

const ask = (over: Partial<ThroughputInput> = {}): ThroughputInput => ({
  model: model('llama-3.3-70b'),
  gpu: gpu('h100-sxm'),
  gpusPerReplica: 4,
  precision: 'fp8',
  servingEngine: 'vllm',
  requestInputTokens: 1500,
  requestOutputTokens: 500,
  cachedInputShare: 0,
  ...over,
});

const rate = (over: Partial<ThroughputInput> = {}): number =>
  estimateThroughput(ask(over)).tokensPerSecondPerReplica;

const anyQuery: fc.Arbitrary<ThroughputInput> = fc.record({
  model: fc.constantFrom(...MODELS),
  gpu: fc.constantFrom(...GPUS),
  gpusPerReplica: fc.constantFrom(1, 2, 4, 8),
  precision: fc.constantFrom(...PRECISIONS),
  servingEngine: fc.constantFrom(...ServingEngine.options),
  requestInputTokens: fc.double({ min: 0, max: 200_000, noNaN: true }),
  requestOutputTokens: fc.double({ min: 0, max: 50_000, noNaN: true }),
  cachedInputShare: fc.double({ min: 0, max: 1, noNaN: true }),
});

const RUNS = runs(50);
/** Floating point may take a hair off. */
const ALMOST = 1 - 1e-9;

describe('estimateThroughput', () => {
  it('is always a number inside its range, and 0 only where the model does not fit', () => {
    fc.assert(
      fc.property(anyQuery, fc.option(fc.double({ min: 0.1, max: 1e4, noNaN: true })), (query, wanted) => {
        const found = estimateThroughput(
          wanted === null ? query : { ...query, minTokensPerSecondPerUser: wanted },
        );
        const { tokensPerSecondPerReplica: value, low, high } = found;
        for (const figure of [
          value,
          low,
          high,
          found.requestsAtOnce,
          found.outputTokensPerSecondPerUser ?? 0,
        ])
          expect(Number.isFinite(figure)).toBe(true);
        expect(low <= value && value <= high).toBe(true);
        if (found.pace.length === 0) expect(value).toBe(0);
        else if (value > 0) expect(found.batch).toBeGreaterThanOrEqual(1);
      }),
      RUNS,
    );
  });

  it.each([
    ['memory bandwidth', { memoryBandwidthGbPerSecond: 1.3 }],
    ['link speed', { linkGbPerSecond: 2 }],
    ['memory', { memoryGb: 1.5 }],
    ['power', { boardWatts: 1.4 }],
  ] as const)('is never slower with more %s', (_, factors) => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const better = Object.fromEntries(
          Object.entries(factors).map(([key, factor]) => [
            key,
            query.gpu[key as 'memoryGb'] * (factor as number),
          ]),
        );
        const before = estimateThroughput(query).tokensPerSecondPerReplica;
        const after = estimateThroughput({ ...query, gpu: { ...query.gpu, ...better } });
        expect(after.tokensPerSecondPerReplica).toBeGreaterThanOrEqual(before * ALMOST);
      }),
      RUNS,
    );
  });

  it('is never slower with more requests at once or more cached input, nor faster where each user wants more', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const cap = fc.double({ min: 1, max: 2000, noNaN: true });
    fc.assert(
      fc.property(anyQuery, fc.tuple(share, share), fc.tuple(cap, cap), (query, shares, caps) => {
        const of = (over: Partial<ThroughputInput>) =>
          estimateThroughput({ ...query, ...over }).tokensPerSecondPerReplica;
        expect(of({ cachedInputShare: Math.max(...shares) })).toBeGreaterThanOrEqual(
          of({ cachedInputShare: Math.min(...shares) }) * ALMOST,
        );
        expect(of({ concurrencyPerReplica: Math.max(...caps) })).toBeGreaterThanOrEqual(
          of({ concurrencyPerReplica: Math.min(...caps) }) * ALMOST,
        );
        expect(of({ minTokensPerSecondPerUser: Math.max(...caps) })).toBeLessThanOrEqual(
          of({ minTokensPerSecondPerUser: Math.min(...caps) }) / ALMOST,
        );
      }),
      RUNS,
    );
  });

  it('counts input and output: a request of 1,500 + 500 at 2 a second is 4,000 tokens a second', () => {
    const found = estimateThroughput(ask());
    const requestsPerSecond = (found.batch * (found.outputTokensPerSecondPerUser ?? 0)) / 500;
    expect(found.tokensPerSecondPerReplica).toBeCloseTo(requestsPerSecond * 2000, 6);
  });

  it('caps the batch so that every user gets the speed asked for', () => {
    const free = estimateThroughput(ask());
    const fast = estimateThroughput(ask({ minTokensPerSecondPerUser: 25 }));
    expect(fast.outputTokensPerSecondPerUser).toBeCloseTo(25, 6);
    expect(fast.requestsAtOnce).toBeLessThan(free.requestsAtOnce);
    const impossible = estimateThroughput(ask({ minTokensPerSecondPerUser: 1e6 }));
    expect(impossible.batch).toBe(1);
    expect(impossible.outputTokensPerSecondPerUser).toBeLessThan(1e6);
  });

  it('computes FP8 no faster than FP16 on an A100, and faster on an H100', () => {
    // Both have room for the same batch of 64, so that only the products differ.
    const long = { requestInputTokens: 2000, requestOutputTokens: 50, concurrencyPerReplica: 64 };
    const at = (id: string, precision: 'fp8' | 'fp16') => rate({ ...long, gpu: gpu(id), precision });
    expect(at('a100-80gb', 'fp8') / at('a100-80gb', 'fp16')).toBeLessThan(1.05);
    expect(at('h100-sxm', 'fp8') / at('h100-sxm', 'fp16')).toBeGreaterThan(1.4);
  });

  it('is faster at INT4 than at FP16 where weights are what is read', () => {
    const one = { gpusPerReplica: 4, concurrencyPerReplica: 2, requestInputTokens: 10 };
    expect(rate({ ...one, precision: 'int4' })).toBeGreaterThan(1.5 * rate({ ...one, precision: 'fp16' }));
  });

  it('reads only the experts that a batch meets: one request on gpt-oss 120B is fast', () => {
    const alone = estimateThroughput(
      ask({
        model: model('gpt-oss-120b'),
        precision: 'mxfp4',
        gpusPerReplica: 1,
        concurrencyPerReplica: 1,
        requestInputTokens: 100,
      }),
    );
    expect(alone.outputTokensPerSecondPerUser).toBeGreaterThan(80);
  });

  it('is slower over PCIe than over NVLink', () => {
    const nvlink = gpu('a100-80gb');
    const pcie = { ...nvlink, link: 'pcie', linkGbPerSecond: 32 } as const;
    expect(rate({ gpu: pcie, precision: 'int8' })).toBeLessThan(
      0.8 * rate({ gpu: nvlink, precision: 'int8' }),
    );
  });

  it('puts open engines below the tables of NVIDIA', () => {
    for (const servingEngine of ['vllm', 'sglang'] as const) {
      expect(rate({ servingEngine })).toBeLessThan(rate({ servingEngine: 'tensorrt-llm' }));
      expect(rate({ servingEngine })).toBeGreaterThan(0.4 * rate({ servingEngine: 'tensorrt-llm' }));
    }
  });

  it('pays for links between servers: 16 GPUs of two are no twice as fast as 8 of one', () => {
    const big = { model: model('deepseek-r1'), gpu: gpu('h200'), concurrencyPerReplica: 16 };
    const one = estimateThroughput(ask({ ...big, gpusPerReplica: 8 }));
    const two = estimateThroughput(ask({ ...big, gpusPerReplica: 16 }));
    expect(two.tokensPerSecondPerReplica).toBeLessThan(1.2 * one.tokensPerSecondPerReplica);
  });

  it('refuses kernels that do not exist', () => {
    const runs = (id: string, over: Partial<ThroughputInput>) =>
      rate({ model: model('llama-3.1-8b'), gpu: gpu(id), gpusPerReplica: 1, ...over }) > 0;
    expect(runs('v100', { precision: 'fp16' })).toBe(false);
    expect(runs('t4', { precision: 'fp8' })).toBe(false);
    expect(runs('t4', { precision: 'int4' })).toBe(true);
    expect(runs('t4', { precision: 'fp4' })).toBe(false);
    expect(runs('mi300x', { precision: 'fp4' })).toBe(false);
    expect(runs('t4', { precision: 'mxfp4' })).toBe(false);
    // vLLM and SGLang widen FP8 weights on Ampere, and NVFP4 below Blackwell; TensorRT-LLM has no kernel for it.
    for (const [id, precision] of [
      ['a100-80gb', 'fp8'],
      ['a100-80gb', 'fp4'],
      ['h100-sxm', 'fp4'],
    ] as const) {
      expect(runs(id, { precision })).toBe(true);
      expect(runs(id, { precision, servingEngine: 'sglang' })).toBe(true);
      expect(runs(id, { precision, servingEngine: 'tensorrt-llm' })).toBe(false);
    }
  });

  it('refuses an engine of ours that does not run on a chip on which another one does', () => {
    const runs = (id: string, servingEngine: ServingEngine) =>
      rate({
        model: model('llama-3.1-8b'),
        gpu: gpu(id),
        gpusPerReplica: 1,
        precision: 'fp16',
        servingEngine,
      }) > 0;
    expect(ServingEngine.options.filter((engine) => runs('gaudi3', engine))).toEqual(['vllm']);
    expect(ServingEngine.options.filter((engine) => runs('mi300x', engine))).toEqual(['vllm', 'sglang']);
    // JetStream alone runs on this one: ours stand for it.
    expect(ServingEngine.options.every((engine) => runs('tpu-v4', engine))).toBe(true);
  });

  it('multiplies widened NVFP4 weights at the rate of 16 bits: they save memory on Hopper, and no operations', () => {
    const long = { requestInputTokens: 8000, requestOutputTokens: 1 };
    expect(rate({ ...long, precision: 'fp4' })).toBeLessThan(rate({ ...long, precision: 'fp8' }));
  });

  it('widens the range for mixtures of experts, PCIe, open engines and four bits', () => {
    const width = (over: Partial<ThroughputInput>) => {
      const { low, high } = estimateThroughput(ask({ servingEngine: 'tensorrt-llm', ...over }));
      return high / low;
    };
    const narrow = width({});
    expect(width({ model: model('qwen3-30b-a3b') })).toBeGreaterThan(narrow);
    expect(width({ gpu: gpu('h100-pcie') })).toBeGreaterThan(narrow);
    expect(width({ servingEngine: 'vllm' })).toBeGreaterThan(narrow);
    expect(width({ servingEngine: 'vllm', precision: 'int4' })).toBeGreaterThan(
      width({ servingEngine: 'vllm' }),
    );
  });
});
