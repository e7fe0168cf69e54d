import { describe, expect, it } from 'vitest';
import { PER_MONTH } from '../../../../src/domain/units.ts';
import { below } from '../../../helpers/below.ts';
import { DAYS } from '../../phrase.ts';

/** Numbers that are of a rate, a side or a period, because the card says its own so. */

const RATE = '25 rps peak, 8 rps average, 1.5k in 200 out, 4x H100 rental qwen 72b vs gpt-4.1-mini';
const STEADY = '15 rps, 1.5k in 200 out, 4x H100 rental qwen 72b vs gpt-4.1-mini';
const TIMES = '15 rps, 1.5k in 200 out, peak 3x, 4x H100 rental qwen 72b vs gpt-4.1-mini';
const SECONDS = 730 * 3600;

describe('a peak is of the rate of the card', () => {
  it.each([
    // 40 of 8 a second, 40 of 10, and 25 of 10.
    [RATE, ['peak is 40'], 8, 5],
    [RATE, ['peak is 40', 'average is 10'], 10, 4],
    [RATE, ['avg is 10 rps'], 10, 2.5],
    [TIMES, ['peak is 5'], 15, 5],
    [TIMES, ['peak is 60 rps'], 15, 4],
    [STEADY, ['peaks at 75'], 15, 5],
    // 15 of 5 a second, and 15 of 6.
    [STEADY, ["that's peak, avg is like 5"], 5, 3],
    [STEADY, ['no, that is the busiest hour; typically it is about 6 rps'], 6, 2.5],
    [STEADY, ['15 is peak, average is only 5'], 5, 3],
    [STEADY, ["that's peak btw, mean is like 5"], 5, 3],
    [STEADY, ["that's peak, average is 3"], 3, 5],
    [STEADY, ['no, 15 is the max, mean is 3'], 3, 5],
    [STEADY, ["those 15 rps are the busiest hour, typically it's 6"], 6, 2.5],
    [STEADY, ['that was the peak rate though, the mean is only 5 rps'], 5, 3],
  ])('%s: %j', async (line, mentions, rps, peak) => {
    const { draft, reply } = await below(line, mentions);
    expect(reply.kind).toBe('change');
    expect(draft.fields['workload.requestsPerMonth']).toBeCloseTo(rps * SECONDS, 3);
    expect(draft.fields['workload.peakToAverage']).toBeCloseTo(peak, 3);
  });

  it.each([
    [STEADY, "that's the peak", ['7.5 rps average, 15 rps peak']],
    [STEADY, 'sorry those 15 are peak', ['7.5 rps average, 15 rps peak']],
    [STEADY, 'peak is 18', ['18 rps peak', '18x peak']],
    ['20k tickets a day, 2k tokens, L4', 'peak is 40', ['40x peak', '2x peak']],
  ])('%s: %s is asked about', async (line, mention, hints) => {
    const { reply } = await below(line, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });
});

it.each(['flat', 'no peaks'])('%s: is of the peak, where one was said', async (mention) => {
  const { draft } = await below(TIMES, [mention]);
  expect(draft.fields['workload.peakToAverage']).toBe(1);
});

it('a part of all GPUs is so many', async () => {
  const { draft } = await below('2B tokens on 16x A100 at $1.10/hr, llama 70b vs haiku', [
    'only 8 of the 16',
  ]);
  expect(draft.fields['selfHosted.gpuCount']).toBe(8);
});

describe('a side is of the period of the card', () => {
  const DAILY = '100M tokens a day in, 20M out, vs gemini 2.5 flash, 4x H200 rental';
  const MONTHLY = '1B input tokens, 200M output tokens, vs gemini 2.5 flash, 4x H200 rental';
  it.each([
    [DAILY, ['out is 30M'], 100e6 * DAYS, 30e6 * DAYS],
    [DAILY, ['out is 30M', 'in 150M'], 150e6 * DAYS, 30e6 * DAYS],
    [DAILY, ['output is 1B'], 100e6 * DAYS, 1e9],
    [DAILY, ['50M in and 10M out'], 50e6 * DAYS, 10e6 * DAYS],
    [DAILY, ['+10M in'], 110e6 * DAYS, 20e6 * DAYS],
    [MONTHLY, ['300M out', 'in is 1.5B'], 1.5e9, 300e6],
  ])('%s: %j', async (line, mentions, input, output) => {
    const { fields } = (await below(line, mentions)).draft;
    expect(fields['workload.inputTokensPerMonth']).toBeCloseTo(input, 3);
    expect(fields['workload.outputTokensPerMonth']).toBeCloseTo(output, 3);
    expect(fields['workload.tokensPerMonth']).toBeUndefined();
  });
});

describe('a side and a sum below a total of a day are of a day too', () => {
  const DAILY = '40M tokens a day gemma 3 27b vs haiku';
  const WEEKLY = '300M tokens a week qwen3 32b vs haiku';
  const WEEKS = PER_MONTH.week;
  it.each([
    [DAILY, '35M in', 35e6 * DAYS, 5e6 * DAYS],
    [DAILY, '8M of those are output', 32e6 * DAYS, 8e6 * DAYS],
    [DAILY, '50M in and 10M out', 50e6 * DAYS, 10e6 * DAYS],
    [WEEKLY, '250M input', 250e6 * WEEKS, 50e6 * WEEKS],
  ])('%s: %s', async (line, mention, input, output) => {
    const { workload } = (await below(line, [mention])).scenario;
    expect(workload.inputTokensPerMonth).toBeCloseTo(input, 3);
    expect(workload.outputTokensPerMonth).toBeCloseTo(output, 3);
  });

  it.each([
    [DAILY, '+10M', 'workload.tokensPerMonth', 50e6 * DAYS],
    [DAILY, '10M less', 'workload.tokensPerMonth', 30e6 * DAYS],
    [DAILY, '+500M', 'workload.tokensPerMonth', 40e6 * DAYS + 500e6],
    [WEEKLY, 'add 30M', 'workload.tokensPerMonth', 330e6 * WEEKS],
    ['12k requests a day, gemma 3 27b', 'add 5k requests', 'workload.requestsPerMonth', 17_000 * DAYS],
  ] as const)('%s: %s', async (line, mention, field, much) => {
    expect(Math.abs(((await below(line, [mention])).draft.fields[field] ?? 0) / much - 1)).toBeLessThan(1e-5);
  });

  it.each([
    [DAILY, 'output is 300M', ['300M output tokens a day', '300M output tokens a month']],
    ['12k requests a day, gemma 3 27b', '35M in', ['35M input tokens a day', '35M input tokens a month']],
  ])('%s: %s may be of a month', async (line, mention, hints) => {
    const { reply } = await below(line, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });
});

describe('a side without a scale may be millions of a month, where the card counts those', () => {
  const MONTHLY = '500M in, 40M out a month, llama 70b on 2 H100 vs haiku';
  it.each([
    ['out is more like 120', '120M output tokens a month', '120 tokens out per request'],
    ['make the output 50', '50M output tokens a month', '50 tokens out per request'],
    ['out should be 80', '80M output tokens a month', '80 tokens out per request'],
    ['in is more like 700', '700M input tokens a month', '700 tokens in per request'],
    ['in about 550', '550M input tokens a month', '550 tokens in per request'],
  ])('%s is asked about', async (mention, ...hints) => {
    const { reply } = await below(MONTHLY, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });
});

describe('how much it really is', () => {
  it.each([
    ['200M tokens a day vs sonnet, B200', ['250M', 'per month not per day'], 250e6],
    ['200M tokens a day vs sonnet, B200', ["that's per month"], 200e6],
    ['800M tokens/month, A100 vs sonnet', ['hm our traffic is closer to 1.2B actually'], 1.2e9],
  ])('%s: %j', async (line, mentions, tokens) => {
    expect((await below(line, mentions)).draft.fields['workload.tokensPerMonth']).toBe(tokens);
  });

  it('is told of each', async () => {
    const TICKETS = '20k support tickets a month, 3 calls each, 2k tokens per call, L4 vs gpt-5-nano';
    const { fields } = (await below(TICKETS, ['each call is 3k'])).draft;
    expect(fields['workload.requestTokens']).toBe(3000);
    expect(fields['workload.requestsPerMonth']).toBe(60_000);
  });

  it('is sold for a part after some years', async () => {
    const { fields } = (await below('buy 4 L40S for 600M tokens vs gpt-5-nano', ['resale 30% after 3 years']))
      .draft;
    expect(fields['selfHosted.procurement.residualShare']).toBe(0.3);
    expect(fields['selfHosted.procurement.lifeMonths']).toBe(36);
  });
});

it('so few requests are not those of a month', async () => {
  // 450M tokens are 365,000 requests of 1,233 tokens.
  const { reply } = await below('450M tokens, 12k requests a day', ['18k requests']);
  expect([reply.kind, reply.hints]).toEqual(['question', ['18k requests a day', '18k requests a month']]);
});

describe('a question behind a word that begins a sentence', () => {
  const OWNED = '4B tokens a month on 8xH200 bought for $260k total, qwen3 32b vs gpt-4.1';
  it.each([
    ['so who wins', 'answer'],
    ['will they even fit the model', 'answer'],
    ['ok how many gpus are busy', 'answer'],
    ['and can you make it 2x', 'change'],
    ['back to the mix', 'question'],
    ['who knows', 'silence'],
  ])('%s', async (mention, kind) => {
    expect((await below(OWNED, [mention])).reply.kind).toBe(kind);
  });
});
