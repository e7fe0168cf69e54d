import { describe, expect, it } from 'vitest';
import type { GpuSpec, ModelSpec } from '../../../src/domain/hardware.ts';
import { attention } from '../../../src/engine/throughput/attention.ts';
import { FITTED } from '../../../src/engine/throughput/constants.ts';
import { cycleOf, promptSeconds } from '../../../src/engine/throughput/cycle.ts';
import { efficiencyOf } from '../../../src/engine/throughput/efficiency.ts';
import { secondsToAnswer } from '../../../src/engine/throughput/pace.ts';
import { partsOf } from '../../../src/engine/throughput/parts.ts';
import { matrices } from '../../../src/engine/throughput/products.ts';
import { NO_PULL } from '../../../src/engine/throughput/pull.ts';
import type { Run } from '../../../src/engine/throughput/replica.ts';
import { paceOf } from '../../../src/engine/throughput/replica-pace.ts';
import { type Step, stepTime } from '../../../src/engine/throughput/step.ts';
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
  engine: 'vllm',
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
    const taken = stepTime(run(), step(60), FITTED);
    expect(cycleOf(run(), 10, FITTED)).toEqual({
      seconds: (taken.seconds * 100) / efficiencyOf(run(), FITTED),
      step: taken,
    });
  });

  it('reads the 600 of one prompt in a step of their own where somebody waits for them', () => {
    const { seconds } = stepTime(run(), step(600), FITTED);
    expect(promptSeconds(run(), 10, FITTED)).toBe(seconds / efficiencyOf(run(), FITTED));
  });

  it('waits for the memory by what is read, and computes what is multiplied', () => {
    const products = matrices(run(), step(600), FITTED);
    const attended = attention(run(), step(600), FITTED);
    const taken = stepTime(run(), step(600), FITTED);
    expect(taken.bandwidth).toBe(products.read + attended.read);
    expect(taken.compute).toBe(products.compute + attended.prompt);
  });
});

describe('attention', () => {
  const read = (changes: Partial<Run>, asked: Partial<Step> = {}): number =>
    attention(run(changes), { ...step(0), batch: 1e6, ...asked }, FITTED).read;

  it('reads twice the cache of twice the context', () => {
    expect(read({}, { context: 2100 }) / read({})).toBeCloseTo(2, 9);
  });

  it('reads every KV head twice on twice as many GPUs, so that more of them are no faster', () => {
    expect(read({ gpus: 4 }) / read({ gpus: 8 })).toBeCloseTo(2, 4);
    expect(read({ gpus: 8 }) / read({ gpus: 16 })).toBeCloseTo(1, 4);
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
});
