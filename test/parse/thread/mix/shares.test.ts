import { describe, expect, it } from 'vitest';
import { answerLine } from '../../../../src/answer/index.ts';
import type { Scenario } from '../../../../src/domain/scenario.ts';
import { tokensPerMonth } from '../../../../src/domain/volume.ts';
import { below } from '../../../helpers/below.ts';

/** Shares of the traffic below a card: what takes them, and what takes the rest. */

const RENTED = '800M tokens a month, llama 70b on 4 H100 rented at $2.60/hr vs gpt-5-mini';
const MIX = '1.5B tokens a month, 60% gpt-4o-mini 40% gpt-4o, vs llama 70b on 4 A100 rental';
const THREE = '900M tokens vs claude sonnet 4.5, gpt-4o and gemini 2.5 flash';

describe('a share that is hosted', () => {
  it.each([
    [RENTED, '20% on llama, rest on mini', 0.2, 'openai/gpt-5-mini'],
    [RENTED, '20% on our llama, rest on mini', 0.2, 'openai/gpt-5-mini'],
    [RENTED, '10% keeps going to mini', 0.9, 'openai/gpt-5-mini'],
    [RENTED, 'keep 30% of the load on mini', 0.7, 'openai/gpt-5-mini'],
    [RENTED, 'what if we switch 70% to llama', 0.7, 'openai/gpt-5-mini'],
    [RENTED, '20% is too hard for llama and goes to mini', 0.8, 'openai/gpt-5-mini'],
    [RENTED, "let's say we only host the easy 60%", 0.6, 'openai/gpt-5-mini'],
    [RENTED, 'we host 60%, rest mini', 0.6, 'openai/gpt-5-mini'],
    [MIX, 'llama takes the 60% and 4o keeps the rest', 0.6, 'openai/gpt-4o'],
  ])('%s: %s', async (card, mention, share, id) => {
    const { draft } = await below(card, [mention]);
    expect(draft.fields['workload.movedShare']).toBeCloseTo(share, 6);
    expect(draft.fields['workload.inputShare']).toBeUndefined();
    expect(draft.fields.apis?.map((api) => api.id)).toEqual([id]);
  });
});

it('what is too hard for the hosted model leaves it the rest, where several are compared with', async () => {
  const card = '800M tokens a month, llama 70b on 4 H100 rented at $2.60/hr vs gpt-5-mini, haiku';
  const { draft } = await below(card, ['20% is too hard for llama and goes to haiku']);
  expect(draft.fields['workload.movedShare']).toBeCloseTo(0.8, 6);
  expect(draft.fields.apis?.every(({ mix }) => mix === undefined)).toBe(true);
});

const answered = async (line: string): Promise<Scenario> => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-26T12:00:00Z') });
  if (asked.kind !== 'answer') throw new Error(`${line} is no question`);
  return asked.answer.scenario;
};

describe('a mix that was paid for', () => {
  // 10,000 ÷ (0.6 × GPT-5's price + 0.4 × Sonnet's): what it bought stays, and the mention changes who gets it.
  it.each([
    ['$10k a month on 60% gpt-5 40% sonnet', '70% gpt-5 30% sonnet', 'mix/gpt-5-70+claude-sonnet-5-5-30'],
    ['gpt-5 $6k/mo, sonnet $4k/mo', '70% gpt-5 30% sonnet', 'mix/gpt-5-70+claude-sonnet-5-5-30'],
    ['$10k a month, vs $3/$15', 'vs opus instead', 'anthropic/claude-opus-5-5'],
  ])('%s: %s', async (card, mention, id) => {
    const { draft } = await below(card, [mention]);
    const first = await answered(card);
    expect(draft.fields.apis?.map((api) => api.id)).toEqual([id]);
    expect(draft.fields['workload.bill']).toBeUndefined();
    expect(draft.fields['workload.tokensPerMonth']).toBeCloseTo(tokensPerMonth(first.workload), 0);
  });
});

describe('a mix by what is spent on each', () => {
  const BILLS = 'gpt-5 $9k/mo, sonnet $4k/mo, llama 70b on H100s';

  it('is changed in shares of the tokens, which the card shows', async () => {
    const { draft } = await below(BILLS, ['haiku takes the sonnet part']);
    const [gpt = 0, sonnet = 0] = (await answered(BILLS)).apis[0]?.mix?.map(({ share }) => share) ?? [];
    const [api] = draft.fields.apis ?? [];
    expect(api?.sharesOf).toBeUndefined();
    expect(api?.mix?.map(({ id }) => id)).toEqual(['openai/gpt-5', 'anthropic/claude-haiku-5-5']);
    expect(api?.mix?.[0]?.share).toBeCloseTo(gpt, 5);
    expect(api?.mix?.[1]?.share).toBeCloseTo(sonnet, 5);
  });

  it('stays as it was said where another thing changes', async () => {
    const { draft } = await below(BILLS, ['add opus', 'make it 2x']);
    expect(draft.fields['workload.bill']?.usdPerMonth).toBe(26_000);
    expect(draft.fields.apis?.map(({ sharesOf }) => sharesOf)).toEqual(['spend', undefined]);
  });
});

describe('a share of another model', () => {
  it.each([
    [RENTED, '5% of traffic needs gpt-5 tho', 'mix/gpt-5-5+gpt-5-mini-95'],
    [RENTED, '20% are simple, nano can do those', 'mix/gpt-5-nano-20+gpt-5-mini-80'],
    [RENTED, 'half of the users could use gpt-5', 'mix/gpt-5-50+gpt-5-mini-50'],
    [RENTED, '20% of devs get gpt-5', 'mix/gpt-5-20+gpt-5-mini-80'],
    [RENTED, 'half of requests can be answered by nano', 'mix/gpt-5-nano-50+gpt-5-mini-50'],
    [MIX, 'mini is at 80% now and 4o down to 20', 'mix/gpt-4o-mini-80+gpt-4o-20'],
  ])('%s: %s', async (card, mention, id) => {
    expect((await below(card, [mention])).draft.fields.apis?.map((api) => api.id)).toEqual([id]);
  });

  it('asks what a newcomer takes its share of a mix from: of one part, or of both', async () => {
    const { reply } = await below(MIX, ['10% goes to opus']);
    expect(reply.hints).toEqual([
      'the mix is 50% openai/gpt-4o-mini 40% openai/gpt-4o 10% anthropic/claude-opus-5-5',
      'the mix is 60% openai/gpt-4o-mini 30% openai/gpt-4o 10% anthropic/claude-opus-5-5',
      'the mix is 54% openai/gpt-4o-mini 36% openai/gpt-4o 10% anthropic/claude-opus-5-5',
    ]);
  });

  it.each([
    [RENTED, '10% to mini', '90/10 between llama-3.3-70b and openai/gpt-5-mini'],
    [
      THREE,
      'a fifth of it is classification, flash can do that',
      'vs 20% google/gemini-2.5-flash 80% anthropic/claude-sonnet-4-5, vs openai/gpt-4o',
    ],
  ])('asks who takes the rest: %s: %s', async (card, mention, hint) => {
    const { reply } = await below(card, [mention]);
    expect(reply.kind).toBe('question');
    expect(reply.hints?.[0]).toBe(hint);
  });
});

describe('a share of what is named, and not of the volume', () => {
  const USAGE = '1.2B input tokens, 300M output tokens, 40% cached, gpt-4.1, H100 rental';
  it.each([
    ['cached is half', 0.5],
    ['cache hit rate is a third', 0.333333],
  ])('%s', async (mention, share) => {
    const { fields } = (await below(USAGE, [mention])).draft;
    expect(fields['workload.cachedInputShare']).toBeCloseTo(share, 6);
    expect(fields['workload.inputTokensPerMonth']).toBe(1.2e9);
  });

  it('is of the volume where that is spoken of', async () => {
    const { fields } = (await below(USAGE, ['it is double'])).draft;
    expect(fields['workload.inputTokensPerMonth']).toBe(2.4e9);
  });
});

describe('what holds for a part alone is asked about', () => {
  const FLEET = '8x H100 at $2.49/hr on lambda, 6B tokens a month, vs gpt-4.1 mini';
  const CALLS = '200k calls a day x 3k tokens in 400 out, 2x H100 on runpod, llama 3.3 70b, vs gpt-4o';
  const EMBEDDED = 'embeddings 10B tokens a month on L4 with bge-m3 vs text-embedding-3-small';

  it.each([
    // (8 + 4) / 2, (8 + 6) / 2 and (8 + 2) / 2 GPUs run on average where a night is half of a day.
    [FLEET, 'switch half of them off at night', '6 GPUs'],
    [FLEET, 'turn half of the gpus off at night', '6 GPUs'],
    [FLEET, '6 of the gpus only at night', '7 GPUs'],
    [FLEET, 'scale down to 2 gpus at night', '5 GPUs'],
    [FLEET, '8 by day and 4 by night', '6 GPUs'],
    [FLEET, 'summaries are 30% of that', '70% of the volume'],
    [EMBEDDED, 'queries are only 5% of that', '5% of the volume'],
    [EMBEDDED, 'one-off, then 200M a month', '200M tokens a month'],
    // Five days whole and two half of seven: 6 / 7.
    [FLEET, 'half that traffic on weekends', '85.71% of the volume'],
    // 365 / 12 / 14 of them a month.
    [EMBEDDED, 'every 2 weeks', '2.17262x the volume'],
    // 200,000 / 24 are 8,333 an hour already.
    [CALLS, 'peak hour is 8k requests', '2x peak'],
  ])('%s: %s', async (card, mention, hint) => {
    const { reply } = await below(card, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints: expect.arrayContaining([hint]) });
  });

  it.each([
    [FLEET, 'half the gpus', { 'selfHosted.gpuCount': 4 }],
    [FLEET, 'our real traffic is 60% of that', { 'workload.tokensPerMonth': 3.6e9 }],
    // 2.49 × 0.85, off the GPUs that Lambda rents out, and off no API.
    [FLEET, 'lambda gives us 15% off', { 'selfHosted.procurement.usdPerGpuHour': expect.closeTo(2.1165, 6) }],
    [CALLS, 'peak hour is 25k calls', { 'workload.peakToAverage': 3 }],
    [CALLS, 'at most 40 at the same time', { 'selfHosted.concurrencyPerReplica': 40 }],
    [FLEET, 'an order of magnitude less', { 'workload.tokensPerMonth': 0.6e9 }],
    [FLEET, 'two orders of magnitude more', { 'workload.tokensPerMonth': 600e9 }],
  ])('%s: %s is read', async (card, mention, fields) => {
    const { draft } = await below(card, [mention]);
    expect(draft.fields).toMatchObject(fields);
    expect(draft.fields['apis.discount']).toBeUndefined();
  });
});

describe('a cache that never hits', () => {
  it('takes a cache that never hits for none', async () => {
    const { draft } = await below('50k requests a day, 6k in 400 out, 60% cached vs gpt-5-mini', [
      'cache never hits',
    ]);
    expect(draft.fields['workload.cachedInputShare']).toBe(0);
  });
});

describe('what of a prompt is always the same', () => {
  const TICKETS = '40k support tickets a day, 1200 in 250 out, mistral small on 2x L40S rented vs haiku';

  it('asks which share of a prompt is cached where more than all of it would be', async () => {
    expect((await below(TICKETS, ['2k of the prompt is the same every time'])).reply.kind).toBe('question');
    const { draft } = await below(TICKETS, ['600 tokens of the prompt are always the same']);
    expect(draft.fields['workload.cachedInputShare']).toBe(0.5);
  });
});
