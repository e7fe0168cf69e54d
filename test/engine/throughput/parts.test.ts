import { describe, expect, it } from 'vitest';
import type { GpuSpec, ModelSpec } from '../../../src/domain/hardware.ts';
import { mostAtOnce } from '../../../src/engine/throughput/at-once.ts';
import { FITTED } from '../../../src/engine/throughput/constants.ts';
import { DOCUMENTED } from '../../../src/engine/throughput/documented.ts';
import { JUDGED } from '../../../src/engine/throughput/judged.ts';
import { communication } from '../../../src/engine/throughput/links.ts';
import { matrixRate } from '../../../src/engine/throughput/matrix-rate.ts';
import type { Run } from '../../../src/engine/throughput/replica.ts';
import { requestsByMemory } from '../../../src/engine/throughput/requests-by-memory.ts';
import { rooflineSeconds } from '../../../src/engine/throughput/roofline.ts';
import { spreadOf } from '../../../src/engine/throughput/spread.ts';
import { gpu, model } from './specs.ts';

/** The parts of an estimate, each by itself, on round figures. */

/** 10B parameters, 10 layers of width 1,000, 1,000 elements of cache a token. */
const DENSE: ModelSpec = {
  ...model('llama-3.1-8b'),
  totalParamsB: 10,
  activeParamsB: 10,
  layers: 10,
  hiddenSize: 1000,
  kvElementsPerToken: 1000,
  kvHeads: 8,
};
const { visionParamsB: _, embeddingParamsB: __, storedOnlyParamsB: ___, ...BARE } = DENSE;

/** 100 GB and 2,000 GB/s; 1,000 TFLOPS at 16 bits and so many watts that its clock is the usual one. */
const GPU: GpuSpec = {
  ...gpu('h100-sxm'),
  memoryGb: 100,
  memoryBandwidthGbPerSecond: 2000,
  denseTflops: { fp16: 1000 },
  linkGbPerSecond: 100,
};

const run = (changes: Partial<Run> = {}): Run => ({
  model: BARE,
  gpu: GPU,
  gpus: 1,
  precision: 'fp16',
  servingEngine: 'vllm',
  parallelism: 'tensor',
  inputTokens: 1000,
  outputTokens: 100,
  cachedShare: 0,
  ...changes,
});

describe('the roofline', () => {
  it('multiplies prompts and answers: 2 operations × 10B × (100 + 100 × 1,000 ÷ 100) tokens over 1e15 a second', () => {
    expect(rooflineSeconds(run(), 100) / ((2 * 10e9 * 1100) / 1e15)).toBeCloseTo(1, 12);
  });

  it('has no answers to multiply where there are none', () => {
    // 100 prompts of 1,000 tokens.
    const embedding = run({ outputTokens: 0 });
    expect(rooflineSeconds(embedding, 100) / ((2 * 10e9 * 100_000) / 1e15)).toBeCloseTo(1, 12);
  });

  it('reads weights and caches: 20 GB and 1,050 tokens of 2 kB over 2,000 GB/s', () => {
    expect(rooflineSeconds(run({ cachedShare: 1 }), 1)).toBeCloseTo((20 + 0.0021) / 2000, 12);
  });
});

describe('the links', () => {
  const constants = { ...FITTED, linkShare: 1, pcieShare: 1, linkSeconds: 1e-6, pcieSeconds: 3e-6 };

  it('start twice a layer inside a server, and later where two servers talk', () => {
    expect(communication(run(), 0, constants)).toBe(0);
    expect(communication(run({ gpus: 8 }), 0, constants)).toBeCloseTo(10 * 2 * 1e-6, 12);
    const nodes = 1e-6 + JUDGED.networkSeconds;
    expect(communication(run({ gpus: 16 }), 0, constants)).toBeCloseTo(10 * 2 * nodes, 12);
    const pcie = run({ gpus: 2, gpu: { ...GPU, link: 'pcie' } });
    expect(communication(pcie, 0, constants)).toBeCloseTo(10 * 2 * 3e-6, 12);
  });

  it('carry 4 crossings of 2 kB a token over 100 GB/s, half of it on two GPUs', () => {
    const launch = 10 * 2 * 1e-6;
    const bytes = 1000 * 1000 * 2 * 4 * 0.5;
    expect(communication(run({ gpus: 2 }), 1000, constants)).toBeCloseTo(launch + (10 * bytes) / 100e9, 12);
  });

  it('between two servers carry no more than their adapters, 50 GB/s; inside a rack what they carry anyway', () => {
    const bytes = 1000 * 1000 * 2 * 4 * (15 / 16);
    const carried = (changes: Partial<GpuSpec>): number => {
      const linked = run({ gpus: 16, gpu: { ...GPU, ...changes } });
      return communication(linked, 1000, constants) - communication(linked, 0, constants);
    };
    expect(carried({}) / ((10 * bytes) / 50e9)).toBeCloseTo(1, 9);
    expect(carried({ linkGbPerSecond: 20 }) / ((10 * bytes) / 20e9)).toBeCloseTo(1, 9);
    expect(carried({ linkedGpus: 72 }) / ((10 * bytes) / 100e9)).toBeCloseTo(1, 9);
  });
});

describe('the memory of a run', () => {
  // One request: 1,000 + half of 100 tokens on other engines, 1,100 on TensorRT-LLM; 2 kB each.
  it('is a share of the GPU, less what the engine keeps, less 20 GB of weights', () => {
    const room = 105 * DOCUMENTED.usableMemoryShare - 100 * DOCUMENTED.reserveShare - 20;
    expect(requestsByMemory(run(), FITTED)).toBeCloseTo(room / (1050 * 2e-6), 6);
  });

  it('is a twentieth more than sold where it is stacked, and what was sold below 1,000 GB/s', () => {
    const room = (memoryBandwidthGbPerSecond: number) =>
      requestsByMemory(run({ gpu: { ...GPU, memoryBandwidthGbPerSecond } }), FITTED) * 1050 * 2e-6 + 20;
    expect(room(1000)).toBeCloseTo(105 * DOCUMENTED.usableMemoryShare - 100 * DOCUMENTED.reserveShare, 6);
    expect(room(999)).toBeCloseTo(100 * DOCUMENTED.usableMemoryShare - 100 * DOCUMENTED.reserveShare, 6);
  });

  it.each([
    ['vLLM on less than 70 GB', 256, { gpu: { ...GPU, memoryGb: 69 } }],
    ['vLLM from 70 GB on', 1024, { gpu: { ...GPU, memoryGb: 70 } }],
    ['SGLang', 4096, { servingEngine: 'sglang' as const }],
    ['TensorRT-LLM', 4096, { servingEngine: 'tensorrt-llm' as const }],
    ['llama.cpp, where nothing else runs', 8, { gpu: { ...GPU, servingEngines: ['llama.cpp' as const] } }],
  ])('is no limit beyond the sequences of %s: %d', (_, most, changes) => {
    expect(mostAtOnce(run({ inputTokens: 1, outputTokens: 1, ...changes }), FITTED)).toBe(most);
  });

  it('on TensorRT-LLM is all that its reserve and the weights leave, but for a twentieth', () => {
    const room = (105 - 20 - FITTED.tensorrtReserveGb) * DOCUMENTED.freeMemoryShare;
    expect(requestsByMemory(run({ servingEngine: 'tensorrt-llm' }), FITTED)).toBeCloseTo(
      room / (1100 * 2e-6),
      6,
    );
  });
});

describe('the rate of matrix products', () => {
  const shares = { at16: 0.5, at8: 0.25, at4: 0.25, widened8: 0.5, widened4: 0.5 };
  const usual: GpuSpec = { ...GPU, boardWatts: 1000 * DOCUMENTED.wattsPerTflops };

  it('is the share of the dense rate: half of 1,000 TFLOPS', () => {
    expect(matrixRate(usual, 'fp16', shares, FITTED)).toBe(500e12);
    expect(matrixRate(usual, 'int4', shares, FITTED)).toBe(250e12);
  });

  it('is less on AMD by what its kernels reach', () => {
    const amd: GpuSpec = { ...usual, vendor: 'amd' };
    expect(matrixRate(amd, 'fp16', shares, { ...FITTED, amdMatrixShare: 0.5 })).toBe(250e12);
  });
});

describe('the range around an estimate', () => {
  const asked = {
    model: BARE,
    gpu: GPU,
    gpusPerReplica: 1,
    servingEngine: 'tensorrt-llm',
    precision: 'fp16',
  } as const;
  const expects = (
    changes: Partial<Parameters<typeof spreadOf>[0]>,
    below: number,
    above: number,
    weight = 0,
  ) => {
    const spread = spreadOf({ ...asked, ...changes }, weight);
    expect(spread.below).toBeCloseTo(below, 12);
    expect(spread.above).toBeCloseTo(above, 12);
  };
  const mixture: ModelSpec = { ...BARE, experts: 8, expertsPerToken: 2, activeParamsB: 3 };

  it('is that of the figure, and wider by each thing that is known less', () => {
    expects({}, 0.2, 0.17);
    expects({ servingEngine: 'vllm' }, 0.2 + 0.22, 0.17 + 0.16);
    expects({ servingEngine: 'vllm', precision: 'int4' }, 0.2 + 0.22 + 0.18, 0.17 + 0.16 + 0.18);
    expects({ model: mixture }, 0.2 + 0.1, 0.17 + 0.12);
    expects({ model: { ...mixture, totalParamsB: 200 } }, 0.2 + 0.1 + 0.08, 0.17 + 0.12 + 0.08);
    expects({ gpu: { ...GPU, link: 'pcie' } }, 0.2, 0.17);
    expects({ gpu: { ...GPU, link: 'pcie' }, gpusPerReplica: 2 }, 0.2 + 0.08, 0.17 + 0.08);
    expects({ model: { ...BARE, assumed: ['layers'] } }, 0.2 + 0.15, 0.17 + 0.15);
    expects({ gpu: { ...GPU, assumed: ['boardWatts'] } }, 0.2 + 0.15, 0.17 + 0.15);
    expects({ gpu: { ...GPU, vendor: 'apple' } }, 0.2 + 0.35, 0.17 + 0.2);
  });

  it('keeps 70% beside a published run of the same, and 85% beside one of half the weight', () => {
    expects({}, 0.7 * 0.2, 0.7 * 0.17, 1);
    expects({}, 0.85 * 0.2, 0.85 * 0.17, 0.5);
  });
});
