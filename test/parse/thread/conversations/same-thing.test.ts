import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';
import { DAYS } from '../../phrase.ts';

/** What is of the thing that is there, and not of another that the same words could be of. */

const CARD = '2B tokens a month, llama 70b on 2x H100 vs sonnet';
const ANSWERS = '1M requests a month, 1000 in 200 out, llama 70b on 2x H100 vs sonnet';
const NIGHTLY = '200k documents a night, 3000 tokens in 200 out, qwen3 32b on H100 vs gpt-5';
const TICKETS = '100 tickets per hour, 5k tokens each, llama 70b on H100 vs sonnet';
const OWNED = '2B tokens, buy 2x H100, llama 70b vs sonnet';
const IN_EU = '1B tokens, llama 70b on H100 in eu vs sonnet';

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

const PEOPLE = '300 users, 20 questions a day each, 2k in 300 out, qwen3 32b on H100 vs gpt-5-mini';
const RAG = '30M tokens/day rag, 6k in 300 out, qwen3 32b on H100 vs gpt-5-mini';
const ON_PREM = '1B tokens a month, deepseek v3 on 8x H200 owned vs deepseek api';
const TWO = '4B tokens a month, 60% cached, sonnet and opus vs qwen3 235b on 8x H200';

describe('what holds stays, whatever else is said', () => {
  it.each([
    [
      'days',
      PEOPLE,
      ['only 70% of them active', 'monday to friday', '25 questions'],
      { 'workload.requestsPerMonth': 113750 },
    ],
    ['a share that is cached', RAG, ['cached 50'], { 'workload.cachedInputShare': 0.5 }],
    [
      'a volume',
      RAG,
      ['6k was wrong, 7k'],
      { 'workload.requestInputTokens': 7000, 'workload.tokensPerMonth': 30e6 * DAYS },
    ],
    [
      'a volume',
      RAG,
      ['peak is at 11, 4 times'],
      { 'workload.peakToAverage': 4, 'workload.tokensPerMonth': 30e6 * DAYS },
    ],
    ['a volume', TWO, ['opus only for 10% of it'], { 'workload.tokensPerMonth': 4e9 }],
    ['a volume', TWO, ['cache 175', 'opus only for 10% of it'], { 'workload.tokensPerMonth': 4e9 }],
    [
      'a volume',
      CARD,
      ['5h of ops', "it's 120 an hour", 'per week'],
      { 'workload.tokensPerMonth': 2e9, 'selfHosted.ops.hoursPerMonth': (5 * 365) / 84 },
    ],
    [
      'what was changed since',
      ANSWERS,
      ['5x output', '3M requests', 'put the output back how it was'],
      { 'workload.requestOutputTokens': 200, 'workload.requestsPerMonth': 3e6 },
    ],
    [
      'hours of a month again',
      CARD,
      ['5h of ops', 'per week', 'sorry per month'],
      { 'selfHosted.ops.hoursPerMonth': 5 },
    ],
    [
      'power that is on all the time',
      ON_PREM,
      ['8h a day only', '24/7'],
      { 'selfHosted.power.hoursPerMonth': 730 },
    ],
    ['sides that are turned round', CARD, ['3:1', 'other way round'], { 'workload.inputShare': 0.25 }],
    ['what is offered', CARD, ['they offer us 20% discount'], { 'apis.discount': 0.2 }],
    ['years of what is bought', OWNED, ['3 years'], { 'selfHosted.procurement.lifeMonths': 36 }],
  ])('%s: %s below %j', async (_, line, mentions, fields) => {
    const { draft, reply } = await below(line, mentions);
    expect(reply.kind).toBe('change');
    for (const [field, value] of Object.entries(fields))
      expect(((draft.fields as Record<string, unknown>)[field] as number) / value).toBeCloseTo(1, 6);
  });

  it.each([
    [
      'a factor behind another',
      ANSWERS,
      ['5x output', 'hmm 3x'],
      'question',
      'instead of what was said last',
    ],
    [
      'a bill without its scale',
      '$12k a month on gpt-5, llama 70b on 4x H100',
      ["it's 14 now"],
      'question',
      'of what?',
    ],
    ['what is decided', CARD, ['record it: api'], 'answer', 'Votes and decisions'],
    ['what is decided', CARD, ['CFO says go with hosting'], 'answer', 'Votes and decisions'],
    ['how many there must be', CARD, ['then how many gpus do we need'], 'answer', '2 × H100 SXM'],
  ] as const)('%s: %s below %j is said', async (_, line, mentions, kind, text) => {
    const { reply } = await below(line, mentions);
    expect(reply).toMatchObject({ kind, text: expect.stringContaining(text) });
  });
});

describe('a number below an amount that is spelled in another way', () => {
  const REST = ', llama 70b on 8x H100 vs sonnet';
  const TOKENS = 'workload.tokensPerMonth';

  it.each([
    ['1 milliard de tokens par jour', TOKENS],
    ['1 Milliarde Tokens pro Tag', TOKENS],
    ['two billion tokens a day', TOKENS],
    ['one and a half billion tokens a day', TOKENS],
    ['3 lakh requests a day', 'workload.requestsPerMonth'],
  ] as const)('%s: 500k or 500M is of a day', async (line, field) => {
    const [mention, value] = field === TOKENS ? ['500M', 500e6] : ['500k', 500e3];
    const { fields } = (await below(`${line}${REST}`, [mention])).draft;
    expect(fields[field]).toBeCloseTo(value * DAYS, 0);
  });

  it('is asked where it may be of a month', async () => {
    const { reply } = await below(`1 milliard de tokens par an${REST}`, ['500M']);
    expect(reply).toMatchObject({
      kind: 'question',
      hints: ['500M tokens a year', '500M tokens a month'],
    });
  });
});

describe('another term of what is reserved', () => {
  it.each(['we commit for 6 months', 'what if we commit for 2 years', '6 months'])(
    '%s is told, though its price is that of another',
    async (mention) => {
      const line = '500M tokens a month, llama 70b on 4x H100, reserved for 1 year, vs gpt-5';
      const { draft, reply } = await below(line, [mention]);
      expect(draft.fields['selfHosted.procurement.termMonths']).toBe(/year/.test(mention) ? 24 : 6);
      expect(reply.text).toContain('that of 12 months is taken');
    },
  );
});
