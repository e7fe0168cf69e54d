import { describe, expect, it } from 'vitest';
import { kernelLimit, kernelTimes, TIMED } from '../../../scripts/fit/kernel-limit.ts';
import { measuredThroughput } from '../../../src/catalog/throughput.ts';
import { indexRuns, throughputFor } from '../../../src/engine/throughput/index.ts';
import { KERNELS } from '../../../src/engine/throughput/kernel-constants.ts';
import { gpu, model } from './specs.ts';

const times = kernelTimes();
const published = indexRuns(measuredThroughput());

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

describe('the kernels behind a step', () => {
  it('are those that were timed: 2,984 on an H100 and an H200', () => {
    expect(times).toHaveLength(2984);
    expect(new Set(times.map((row) => row.gpu))).toEqual(new Set(['h100-sxm', 'h200']));
  });

  it('reach the shares that the constants say: products within 4 % at the median', () => {
    const errors = times
      .filter(({ op }) => op === 'gemm')
      .map(({ gpu: id, dtype, m, n, k, seconds }) => {
        const { memoryBandwidthGbPerSecond, denseTflops } = gpu(id);
        const bytes = dtype === 'fp8' ? 1 : 2;
        const read =
          (n * k * bytes + m * k * bytes + m * n * 2) /
          (memoryBandwidthGbPerSecond * 1e9 * KERNELS.weightBandwidth);
        const rate =
          dtype === 'fp8' ? (denseTflops.fp8 ?? 0) * KERNELS.matrix8 : denseTflops.fp16 * KERNELS.matrix16;
        const compute = (2 * (m + KERNELS.tileRows) * n * k) / (rate * 1e12);
        const { sharpness } = KERNELS;
        const corner = (read ** sharpness + compute ** sharpness) ** (1 / sharpness);
        return Math.abs(Math.log((corner + KERNELS.productSeconds) / seconds));
      });
    expect(Math.exp(median(errors))).toBeLessThan(1.04);
  });

  /** Natural logarithms: above 0 where the constants expect more seconds than it took. */
  const attentionErrors = (mostHeads: number) =>
    times
      .filter(({ op, m, k }) => op === 'attention' && m * k <= mostHeads)
      .map(({ gpu: id, m, n, k, seconds }) => {
        const bytes = m * n * k * 128 * 2 * 2;
        const rate = gpu(id).memoryBandwidthGbPerSecond * 1e9 * KERNELS.cacheBandwidth;
        const expected = KERNELS.attentionSeconds + (bytes / rate) * (1 + KERNELS.cacheRamp / (m * k));
        return Math.log(expected / seconds);
      });

  it('attention over the cache within 5 % at the median', () => {
    expect(Math.exp(median(attentionErrors(Number.POSITIVE_INFINITY).map(Math.abs)))).toBeLessThan(1.05);
  });

  it('attention of up to eight heads, for which the memory is no faster: no more nor less by 2 % at the median', () => {
    expect(Math.abs(Math.exp(median(attentionErrors(8))) - 1)).toBeLessThan(0.02);
  });
});

describe.each(Object.keys(TIMED))('an estimate of %s', (id) => {
  const shapes = [
    [1150, 210],
    [200, 2000],
    [4100, 510],
  ] as const;
  const asked = ['h100-sxm', 'h200'].flatMap((on) =>
    (['bf16', 'fp8'] as const).flatMap((dtype) =>
      shapes.flatMap(([inputTokens, outputTokens]) =>
        [1, 4, 16, 64, 256].map((batch) => ({
          gpu: on,
          dtype,
          model: id,
          inputTokens,
          outputTokens,
          batch,
        })),
      ),
    ),
  );

  it('is between 0.4 and 0.8 of what kernels allow, from one request to 256', () => {
    let checked = 0;
    for (const question of asked) {
      const found = throughputFor(
        {
          model: model(id),
          gpu: gpu(question.gpu),
          gpusPerReplica: id === 'llama-3.3-70b' ? 2 : 1,
          precision: question.dtype === 'fp8' ? 'fp8' : 'fp16',
          servingEngine: 'vllm',
          requestInputTokens: question.inputTokens,
          requestOutputTokens: question.outputTokens,
          cachedInputShare: 0,
          concurrencyPerReplica: question.batch,
        },
        published,
      );
      // Where the memory holds fewer, the limit is that of another batch.
      if (found.requestsAtOnce < question.batch * 0.99) continue;
      const share = found.tokensPerSecondPerReplica / kernelLimit(times, question);
      expect(share, JSON.stringify(question)).toBeGreaterThan(0.4);
      expect(share, JSON.stringify(question)).toBeLessThan(0.8);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(40);
  });
});
