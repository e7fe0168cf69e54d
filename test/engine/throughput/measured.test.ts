import { describe, expect, it } from 'vitest';
import { MEASURED_THROUGHPUT } from '../../../src/catalog/throughput.ts';
import {
  estimateThroughput,
  nearestMeasurement,
  type ThroughputInput,
  throughputFor,
} from '../../../src/engine/throughput/index.ts';
import { gpu, model } from './specs.ts';

const ask = (over: Partial<ThroughputInput> = {}): ThroughputInput => ({
  model: model('llama-3.3-70b'),
  gpu: gpu('h100-sxm'),
  gpusPerReplica: 2,
  precision: 'fp8',
  servingEngine: 'tensorrt-llm',
  requestInputTokens: 500,
  requestOutputTokens: 2000,
  cachedInputShare: 0,
  ...over,
});

const answer = (over: Partial<ThroughputInput> = {}) => throughputFor(ask(over), MEASURED_THROUGHPUT);

describe('throughputFor', () => {
  it('gives back what was published when asked for exactly that', () => {
    // NVIDIA, 2025-09: 5,222 output tokens a second, 500 in and 2,000 out. Input counts, too: · 2,500 ÷ 2,000.
    expect(answer().tokensPerSecondPerReplica).toBeCloseTo((5222 * 2500) / 2000, 6);
    expect(answer().basis).toBe('measured');
    expect(answer().source).toMatch(
      /^Measured with TensorRT-LLM on 2× H100 SXM, 500 in and 2,000 out \(.*2025-09\)\.$/,
    );
  });

  it('takes the newest of equal runs, and Llama 3.1 and 3.3 70B as one shape', () => {
    expect(nearestMeasurement(MEASURED_THROUGHPUT, ask())?.row.date).toBe('2025-09');
    const older = answer({ model: model('llama-3.1-70b') });
    expect(older.tokensPerSecondPerReplica).toBeCloseTo(answer().tokensPerSecondPerReplica, 6);
  });

  it('scales by what the estimate says, and names what was scaled', () => {
    const near = answer({ requestInputTokens: 600 });
    const ratio = (query: ThroughputInput) => estimateThroughput(query).tokensPerSecondPerReplica;
    const expected = ((5222 * 2500) / 2000) * (ratio(ask({ requestInputTokens: 600 })) / ratio(ask()));
    expect(near.tokensPerSecondPerReplica).toBeCloseTo(expected, 6);
    expect(near.source).toContain('scaled to 600 in and 2,000 out.');
  });

  it('serves with vLLM below the tables of NVIDIA, and says that the pace was scaled', () => {
    const vllm = answer({ servingEngine: 'vllm' });
    expect(vllm.basis).toBe('measured');
    expect(vllm.source).toContain('scaled to the pace of vLLM');
    const share = vllm.tokensPerSecondPerReplica / answer().tokensPerSecondPerReplica;
    // The pace is 0.77; with its 16-bit KV cache vLLM also serves fewer requests at once.
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.85);
    expect(vllm.high / vllm.low).toBeGreaterThan(answer().high / answer().low);
  });

  it('estimates where nothing near was published, with a wider range on hardware without data', () => {
    const here = ask({ model: model('gemma-2-27b'), gpusPerReplica: 1 });
    expect(throughputFor(here, MEASURED_THROUGHPUT)).toMatchObject({
      ...estimateThroughput(here),
      basis: 'estimated',
    });
    const nowhere = throughputFor(here, []);
    expect(nowhere.basis).toBe('estimated');
    expect(nowhere.high / nowhere.low).toBeGreaterThan(
      estimateThroughput(here).high / estimateThroughput(here).low,
    );
    expect(nowhere.source).toContain('no published run is close');
  });

  it('does not scale from another precision or GPU', () => {
    expect(nearestMeasurement(MEASURED_THROUGHPUT, ask({ precision: 'int4' }))).toBeUndefined();
    expect(nearestMeasurement(MEASURED_THROUGHPUT, ask({ gpu: gpu('mi325x') }))).toBeUndefined();
  });

  it('passes over a run that the specifications cannot explain', () => {
    const row = nearestMeasurement(MEASURED_THROUGHPUT, ask())?.row;
    expect(row).toBeDefined();
    if (row === undefined) return;
    const broken = [{ ...row, outputTokensPerSecond: row.outputTokensPerSecond / 5 }];
    expect(throughputFor(ask(), broken).basis).toBe('estimated');
  });

  it('keeps the speed that each user was promised', () => {
    const promised = answer({ servingEngine: 'vllm', minTokensPerSecondPerUser: 25 });
    expect(promised.outputTokensPerSecondPerUser).toBeCloseTo(25, 6);
    expect(promised.tokensPerSecondPerReplica).toBeLessThan(
      answer({ servingEngine: 'vllm' }).tokensPerSecondPerReplica,
    );
  });

  it('gives 0, not a scaled figure, where the model does not fit', () => {
    const tooBig = answer({ precision: 'fp16', gpusPerReplica: 1 });
    expect(tooBig).toMatchObject({ tokensPerSecondPerReplica: 0, low: 0, high: 0, basis: 'estimated' });
    expect(tooBig.limitedBy).toBe('memory-capacity');
  });

  it('prefers a run with as few requests at once where few were asked for', () => {
    const few = ask({
      model: model('llama-3.1-405b'),
      gpu: gpu('mi300x'),
      gpusPerReplica: 8,
      servingEngine: 'vllm',
      requestInputTokens: 128,
      requestOutputTokens: 2048,
      concurrencyPerReplica: 8,
    });
    expect(nearestMeasurement(MEASURED_THROUGHPUT, few)?.row).toMatchObject({
      run: 'static',
      concurrency: 8,
    });
  });
});
