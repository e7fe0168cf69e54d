import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** What is of the thing that is there, and not of another that the same words could be of. */

const CARD = '2B tokens a month, llama 70b on 2x H100 vs sonnet';
const ANSWERS = '1M requests a month, 1000 in 200 out, llama 70b on 2x H100 vs sonnet';
const NIGHTLY = '200k documents a night, 3000 tokens in 200 out, qwen3 32b on H100 vs gpt-5';
const TICKETS = '100 tickets per hour, 5k tokens each, llama 70b on H100 vs sonnet';
const OWNED = '2B tokens, buy 2x H100, llama 70b vs sonnet';
const IN_EU = '1B tokens, llama 70b on H100 in eu vs sonnet';
const DAYS = 365 / 12;

describe('what is left after the last of some mentions', () => {
  it.each([
    ['output that is more', ANSWERS, ['5x output'], { 'workload.requestOutputTokens': 1000 }],
    ['output that is more', ANSWERS, ['reasoning makes 5x output'], { 'workload.requestOutputTokens': 1000 }],
    ['output that is more', ANSWERS, ['20% more output tokens'], { 'workload.requestOutputTokens': 240 }],
    ['output that is more', ANSWERS, ['double the out'], { 'workload.requestOutputTokens': 400 }],
    [
      'GPUs from so many to so many',
      CARD,
      ['2x -> 4x'],
      { 'selfHosted.gpuCount': 4, 'workload.tokensPerMonth': 2e9 },
    ],
    ['a volume that is more', CARD, ['volume goes x2'], { 'workload.tokensPerMonth': 4e9 }],
    [
      'how often the same thing comes',
      NIGHTLY,
      ['only 50k docs'],
      { 'workload.requestsPerMonth': 50e3 * DAYS },
    ],
    [
      'how often the same thing comes',
      TICKETS,
      ['which is the cheaper for 300 tickets'],
      { 'workload.requestsPerMonth': 219e3 },
    ],
    ['hours of people', CARD, ['5h of ops', 'per week'], { 'selfHosted.ops.hoursPerMonth': (5 * 365) / 84 }],
    [
      'what such an hour costs',
      CARD,
      ['5h of ops', "it's 120 an hour"],
      { 'selfHosted.ops.usdPerHour': 120 },
    ],
    [
      'what somebody pays',
      CARD,
      ['they gave us 1.1/9'],
      { apis: [{ id: 'anthropic/claude-sonnet-5-5', usdPerMillionInput: 1.1, usdPerMillionOutput: 9 }] },
    ],
    ['what somebody pays', CARD, ["that's list, we pay 15% less"], { 'apis.discount': 0.15 }],
    ['both prices', CARD, ['both 20% up'], { 'apis.priceFactor': 1.2 }],
    [
      'GPUs that are rented',
      OWNED,
      ['can you rent them at $2'],
      { 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2 },
    ],
    ['what is taken out', CARD, ['add a spare', 'take the spare out'], { 'selfHosted.spareReplicas': 0 }],
    ['a place that goes', IN_EU, ['drop the eu thing'], { 'constraints.region': undefined }],
    [
      'a part of the traffic',
      CARD,
      ['add haiku for 40% of it'],
      {
        'workload.tokensPerMonth': 2e9,
        apis: [
          {
            id: 'mix/claude-haiku-5-5-40+claude-sonnet-5-5-60',
            mix: [
              { id: 'anthropic/claude-haiku-5-5', share: 0.4 },
              { id: 'anthropic/claude-sonnet-5-5', share: 0.6 },
            ],
          },
        ],
      },
    ],
    [
      'an amount of two weeks',
      CARD,
      ['this is for two weeks, not a month'],
      { 'workload.tokensPerMonth': (2e9 * 365) / 12 / 14 },
    ],
  ])('%s: %s below %j', async (_, line, mentions, fields) => {
    const { draft, reply } = await below(line, mentions);
    expect(reply.kind).toBe('change');
    for (const [field, value] of Object.entries(fields)) {
      const now = (draft.fields as Record<string, unknown>)[field];
      if (typeof value === 'number' && value > 0) expect((now as number) / value).toBeCloseTo(1, 6);
      else expect(now).toEqual(value);
    }
  });
});

describe('what could be of several things is asked', () => {
  it.each([
    [
      'a factor behind two figures',
      CARD,
      ["what's the cost with 10h ops, 500 tokens each?", 'double that'],
      '20h ops',
    ],
    [
      'a size behind an opinion',
      '3B tokens, llama 405b on 8x H100 vs sonnet',
      ['too expensive, try 70b'],
      'host llama-3.1-70b',
    ],
    ['a factor of nothing that is there', CARD, ['3x -> 6x'], '6 GPUs'],
    [
      'a place that may be used',
      '1B tokens, llama 70b on H100, data must stay in the eu vs sonnet',
      ['can we use the US?'],
      'no residency',
    ],
  ])('%s: %s below %j', async (_, line, mentions, hint) => {
    const { reply } = await below(line, mentions);
    expect(reply.kind).toBe('question');
    expect(reply.hints).toContain(hint);
  });

  it('asks for the price of another term', async () => {
    const mentions = ['1 year commitment at $1.70/hr', '3 year commitment at $1.40/hr', 'take 1 year'];
    const { reply } = await below(CARD, mentions);
    expect(reply).toMatchObject({
      kind: 'question',
      text: expect.stringContaining('$1.40/hr the price with that term'),
    });
  });
});
