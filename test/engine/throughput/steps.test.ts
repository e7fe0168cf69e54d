import { describe, expect, it } from 'vitest';
import { BYTES_PER_PARAM, type GpuSpec, type ModelSpec } from '../../../src/domain/hardware.ts';
import { attentionSeconds } from '../../../src/engine/throughput/attention.ts';
import { FITTED } from '../../../src/engine/throughput/constants.ts';
import { cycleSeconds, promptSeconds } from '../../../src/engine/throughput/cycle.ts';
import { denseProducts } from '../../../src/engine/throughput/dense-products.ts';
import { efficiencyOf } from '../../../src/engine/throughput/efficiency.ts';
import { KERNELS } from '../../../src/engine/throughput/kernel-constants.ts';
import { matrixRate } from '../../../src/engine/throughput/matrix-rate.ts';
import { denseShares } from '../../../src/engine/throughput/matrix-shares.ts';
import { secondsToAnswer } from '../../../src/engine/throughput/pace.ts';
import { lawful } from '../../../src/engine/throughput/pace-laws.ts';
import { partsOf } from '../../../src/engine/throughput/parts.ts';
import { NO_PULL } from '../../../src/engine/throughput/pull.ts';
import type { Run } from '../../../src/engine/throughput/replica.ts';
import { paceOf } from '../../../src/engine/throughput/replica-pace.ts';
import { rooflineSeconds } from '../../../src/engine/throughput/roofline.ts';
import { timeRun } from '../../../src/engine/throughput/run.ts';
import { type Step, stepSeconds } from '../../../src/engine/throughput/step.ts';
import { gpu, model } from './specs.ts';

/** What a batch does in a step, and what that takes: on round figures. */

const MODEL: ModelSpec = { ...model('llama-3.1-8b'), kvHeads: 8 };
const GPU: GpuSpec = gpu('h100-sxm');

/** 1,000 tokens in, of which 400 are in a cache, and 100 out. */
const run = (changes: Partial<Run> = {}): Run => ({
  model: MODEL,
  gpu: GPU,
  gpus: 1,
  precision: 'fp16',
  servingEngine: 'vllm',
  parallelism: 'tensor',
  inputTokens: 1000,
  outputTokens: 100,
  cachedShare: 0.4,
  ...changes,
});

/** Ten requests, each half through its answer, and prompts of which the tokens 401 to 1,000 are read: 700 on average. */
const step = (fresh: number): Step => ({ batch: 10, context: 1050, fresh, freshContext: 700, prompt: 600 });

describe('a batch of ten', () => {
  it('reads 60 tokens of prompts in each of the 100 steps of an answer', () => {
    const seconds = stepSeconds(run(), step(60), FITTED);
    expect(cycleSeconds(run(), 10, FITTED)).toBe((seconds * 100) / efficiencyOf(run(), FITTED));
  });

  it('reads the 600 of one prompt in a step of their own where somebody waits for them', () => {
    const seconds = stepSeconds(run(), step(600), FITTED);
    expect(promptSeconds(run(), 10, FITTED)).toBe(seconds / efficiencyOf(run(), FITTED));
  });

  it('of which nothing is written has prompts alone in its steps: 10 times 600 tokens, or the 600 of one', () => {
    const embedding = run({ outputTokens: 0 });
    const alone = { batch: 0, freshContext: 700, prompt: 600 };
    const efficiency = efficiencyOf(embedding, FITTED);
    const all = stepSeconds(embedding, { ...alone, context: 1000.5, fresh: 6000 }, FITTED);
    expect(cycleSeconds(embedding, 10, FITTED)).toBe(all / efficiency);
    const one = stepSeconds(embedding, { ...alone, context: 1000, fresh: 600 }, FITTED);
    expect(promptSeconds(embedding, 10, FITTED)).toBe(one / efficiency);
  });

  it('keeps the host busy for a second each, shared by 8 GPUs only where each has requests of its own', () => {
    const second = { ...FITTED, openStepSeconds: 0, openRequestSeconds: 1 };
    const hostOf = (changes: Partial<Run>): number => stepSeconds(run(changes), step(0), second);
    expect(hostOf({})).toBeCloseTo(10, 6);
    expect(hostOf({ gpus: 8 })).toBeCloseTo(10, 6);
    expect(hostOf({ gpus: 8, parallelism: 'expert' })).toBeCloseTo(10 / 8, 6);
  });
});

describe('attention', () => {
  const read = (changes: Partial<Run>, asked: Partial<Step> = {}): number =>
    attentionSeconds(run(changes), { ...step(0), batch: 1e6, ...asked }, FITTED);

  it('reads twice the cache of twice the context', () => {
    expect(read({}, { context: 2100 }) / read({})).toBeCloseTo(2, 9);
  });

  it('reads every KV head twice on twice as many GPUs, so that more of them are no faster', () => {
    expect(read({ gpus: 4 }) / read({ gpus: 8 })).toBeCloseTo(2, 4);
    expect(read({ gpus: 8 }) / read({ gpus: 16 })).toBeCloseTo(1, 4);
  });

  // 4 operations for each of 128 elements of 32 heads in 32 layers, and 4.25 times those while it writes.
  const perPair = 4 * 128 * 32 * 32;
  const LATENT: ModelSpec = {
    ...MODEL,
    attention: 'latent',
    attentionHeads: 32,
    layers: 32,
    kvElementsPerToken: 1,
  };
  const rate = matrixRate(GPU, 'fp16', denseShares(FITTED), FITTED);

  it.each([
    [32, {}],
    [8, { cachedLayers: 8 }],
  ])('over a latent cache is multiplied, in %d layers: ten requests of 1,050 tokens', (layers, changes) => {
    const seconds = attentionSeconds(run({ model: { ...LATENT, ...changes } }), step(0), FITTED);
    expect(seconds / ((perPair * (layers / 32) * 4.25 * 10 * 1050) / rate)).toBeCloseTo(1, 9);
  });

  it('over a latent prompt is a quarter more work: 600 tokens, each with the 700 before it', () => {
    const of = (fresh: number): number => attentionSeconds(run({ model: LATENT }), step(fresh), FITTED);
    const slower = KERNELS.promptAttention / KERNELS.matrix16;
    const pairs = 600 * (700 + KERNELS.promptAttentionRamp);
    expect((of(600) - of(0)) / ((perPair * 1.25 * pairs) / (rate * slower))).toBeCloseTo(1, 9);
  });
});

describe('weights that every token uses', () => {
  it('are split between GPUs, or read whole by each that has requests of its own', () => {
    const read = (changes: Partial<Run>): number => denseProducts(run(changes), 10, FITTED).read;
    expect(read({}) / read({ gpus: 8 })).toBeCloseTo(8, 9);
    expect(read({}) / read({ gpus: 8, parallelism: 'expert' })).toBeCloseTo(1, 9);
  });

  it('of four bits are written and read again at 16, half of them from 32 tokens of a step on', () => {
    const bytes = (tokens: number, changes: Partial<Run> = {}): number =>
      (2 * denseProducts(run({ precision: 'int4', ...changes }), tokens, FITTED).read) /
      denseProducts(run(), tokens, FITTED).read;
    expect(bytes(0)).toBeCloseTo(BYTES_PER_PARAM.int4, 9);
    expect(bytes(32)).toBeCloseTo(BYTES_PER_PARAM.int4 + (2 * FITTED.widenedPasses) / 2, 9);
    expect(bytes(32, { servingEngine: 'tensorrt-llm' })).toBeCloseTo(BYTES_PER_PARAM.int4, 9);
  });
});

describe('a published run', () => {
  it('that is known to have fitted has one request at once, where our figures of memory have no room for it', () => {
    const small = run({ gpu: { ...GPU, memoryGb: 10 } });
    expect(timeRun(small, FITTED)).toEqual({ requestsPerSecond: 0, requestsAtOnce: 0 });
    const requestsPerSecond = 1 / cycleSeconds(small, 1, FITTED);
    expect(timeRun(small, FITTED, 1)).toEqual({ requestsPerSecond, requestsAtOnce: 1 });
  });
});

describe('the curve of a replica', () => {
  it('never has a request that is faster beside more of them, nor fewer answers in all', () => {
    const [first, faster, slower] = lawful([
      { batch: 1, secondsPerToken: 0.01, secondsToFirstToken: 2 },
      { batch: 2, secondsPerToken: 0.005, secondsToFirstToken: 1 },
      { batch: 4, secondsPerToken: 1, secondsToFirstToken: 3 },
    ]);
    expect(first.secondsPerToken).toBe(0.01);
    expect(faster).toEqual({ batch: 2, secondsPerToken: 0.01, secondsToFirstToken: 2 });
    // Four at half the speed are as many as two at the whole.
    expect(slower).toEqual({ batch: 4, secondsPerToken: 0.02, secondsToFirstToken: 3 });
  });

  it('stays below the roofline, however fast published runs nearby were', () => {
    const pull = { towards: () => 10, nearest: () => undefined };
    const pace = paceOf(run(), 8, pull, FITTED);
    expect(pace.map(({ batch }) => batch)).toEqual([1, 2, 4, 8]);
    for (const { batch, secondsPerToken } of pace)
      expect(secondsPerToken).toBeCloseTo(rooflineSeconds(run(), batch), 12);
  });
});

describe('the first token', () => {
  it('waits for half of the step that runs when somebody asks, if any does', () => {
    const [alone, two] = paceOf(run(), 2, NO_PULL, FITTED);
    expect(alone.secondsToFirstToken).toBeCloseTo(promptSeconds(run(), 1, FITTED), 12);
    // Of two requests the other one is in a step: half of the time.
    const waiting = (two?.secondsPerToken ?? 0) / 4;
    expect(two?.secondsToFirstToken).toBeCloseTo(promptSeconds(run(), 2, FITTED) + waiting, 12);
  });

  it('is one of the answer: 11 tokens at a tenth of a second after one are 2 seconds, and one is 1', () => {
    const point = { batch: 1, secondsPerToken: 0.1, secondsToFirstToken: 1 };
    expect([0, 1, 11].map((tokens) => secondsToAnswer(point, tokens))).toEqual([1, 1, 2]);
  });
});

describe('the parts of a mixture', () => {
  it('are all experts where one of ten is all that a token meets: (100B − 10B) ÷ 9 is 10B', () => {
    const mixture = { ...MODEL, totalParamsB: 100, activeParamsB: 10, experts: 10, expertsPerToken: 1 };
    expect(partsOf(mixture)).toMatchObject({ denseB: 0, expertB: 10 });
    // Half a billion beside: (100 − 10.5) ÷ 9 = 9.944, and 10.5 − 9.944.
    expect(partsOf({ ...mixture, activeParamsB: 10.5 }).denseB).toBeCloseTo(10.5 - 89.5 / 9, 12);
  });

  it('are never less than nothing: of 100B, 95 of them a table, 10B active leave no experts', () => {
    const mixture = { ...MODEL, totalParamsB: 100, activeParamsB: 10, experts: 10, expertsPerToken: 1 };
    expect(partsOf({ ...mixture, storedOnlyParamsB: 95 })).toMatchObject({ denseB: 10, expertB: 0 });
  });

  it('without experts are what a token uses and what is stored beside it: 10B of 100B, and 5B of pictures', () => {
    const sparse = { ...MODEL, totalParamsB: 100, activeParamsB: 10 };
    expect(partsOf(sparse)).toMatchObject({ denseB: 10, storedB: 90, experts: 0 });
    expect(partsOf({ ...sparse, visionParamsB: 5 })).toMatchObject({ denseB: 10, storedB: 85 });
    expect(partsOf({ ...sparse, visionParamsB: 5, activeParamsB: 100 })).toMatchObject({
      denseB: 95,
      storedB: 0,
    });
  });
});
