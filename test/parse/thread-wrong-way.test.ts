import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';
import { DAYS } from './phrase.ts';

/** Mentions that were taken for another change than the one that was said. */

const TICKETS = '40k support tickets a day, 1200 in 250 out, mistral small on 2x L40S rented vs haiku';
const ticketsAfter = async (mention: string) =>
  ((await below(TICKETS, [mention])).draft.fields['workload.requestsPerMonth'] ?? 0) / DAYS;

describe('how many tickets a day', () => {
  it.each([
    ['+10k tickets', 50_000],
    ['40k is too low, try 60', 60_000],
    ['25% of tickets never reach the bot', 30_000],
    ['just a quarter of them need the llm', 10_000],
    ['what if tickets double over christmas', 80_000],
    // Whatever makes a figure smaller does so: "trim" and "compress" raised it.
    ['trim the volume by 30%', 28_000],
    ['compress the traffic by 25%', 30_000],
    ['slash the tickets by 30%', 28_000],
    ['shave 10% off the volume', 36_000],
    ['cut 25% off the traffic', 30_000],
    // A factor is of what is there, and not so many of it.
    ['2x the tickets', 80_000],
    ['12x as many tickets', 480_000],
    // What points at a name elsewhere in the mention leaves the number to the period that it had.
    ['drop haiku, 60k tickets', 60_000],
    ['drop haiku, add gpt-5-mini and sonnet, 60k tickets', 60_000],
  ])('%s', async (mention, tickets) => {
    expect(await ticketsAfter(mention)).toBeCloseTo(tickets, 3);
  });

  it.each([
    ['everyone asks about 5 questions per day', 5 * 200],
    ['users do 20 prompts a week not day', (20 / 7) * 200],
    ['whats the cost for 1000 users', 1000 * 20],
    ['120 people and 15 prompts', 120 * 15],
    ['200 is wrong, we are 120 people', 120 * 20],
    ['multiply by 5', 5 * 200 * 20],
  ])('%s: of each person who was counted', async (mention, requests) => {
    const { draft } = await below('200 users x 20 prompts/day, 1500 in 400 out, mistral small vs haiku', [
      mention,
    ]);
    expect((draft.fields['workload.requestsPerMonth'] ?? 0) / DAYS).toBeCloseTo(requests, 3);
  });

  it('is asked about where nobody counted the people', async () => {
    expect((await below(TICKETS, ['devs send 10 prompts a day'])).reply.kind).toBe('question');
  });

  it('is asked about where it grows by an amount', async () => {
    expect((await below(TICKETS, ['we grow 15k tickets a year'])).reply.kind).toBe('question');
  });
});

it('reads "no spare" between others as no taking back', async () => {
  const { draft } = await below(TICKETS, ['60K tickets, 2 l40s, no spare, 8h ops']);
  expect(draft.fields).toMatchObject({ 'selfHosted.spareReplicas': 0, 'selfHosted.ops.hoursPerMonth': 8 });
});

it('never brings what was to go, nor makes a job of when', async () => {
  const { draft } = await below(TICKETS, ['drop haiku once the contract ends in may']);
  expect(draft.fields.apis?.some(({ id }) => id.includes('haiku'))).toBe(false);
  expect(draft.fields['workload.oneTime']).toBeUndefined();
});

it('asks which share of a prompt is cached where more than all of it would be', async () => {
  expect((await below(TICKETS, ['2k of the prompt is the same every time'])).reply.kind).toBe('question');
  const { draft } = await below(TICKETS, ['600 tokens of the prompt are always the same']);
  expect(draft.fields['workload.cachedInputShare']).toBe(0.5);
});

describe('said in other words', () => {
  it.each([
    ['black friday is 5x', 'workload.peakToAverage', 5],
    ['spikes to 10x on mondays', 'workload.peakToAverage', 10],
    ['answers got longer, 400 now', 'workload.requestOutputTokens', 400],
    ['system prompt adds 2000 tokens to each', 'workload.requestInputTokens', 3200],
    ['the l40s is 0.79 on runpod', 'selfHosted.procurement.usdPerGpuHour', 0.79],
    ['half can wait until night', 'workload.batchShare', 0.5],
    ["batch the 60% that isn't urgent", 'workload.batchShare', 0.6],
    ['latency matters, 50 tok/s per user at least', 'selfHosted.minTokensPerSecondPerUser', 50],
  ] as const)('%s', async (mention, field, value) => {
    expect((await below(TICKETS, [mention])).draft.fields[field]).toBe(value);
  });

  it.each([
    ['sonnet for the hard 10%, haiku for the rest', [0.1, 0.9]],
    ['escalate 15% to opus', [0.15, 0.85]],
  ])('%s', async (mention, shares) => {
    const { draft } = await below(TICKETS, [mention]);
    expect(draft.fields.apis?.[0]?.mix?.map(({ share }) => share)).toEqual(shares);
  });

  it.each([
    ['you forgot the network costs', /^Storage, network and egress are not counted/],
    ['you forgot taxes', /^Not counted: taxes/],
    ["the numbers don't add up", /^Hosting is \$/],
    ['who picked mistral small?', /^"mistral small" was typed/],
    ['will it be faster than haiku?', /^How fast an API answers is not on the card.* Users read at/],
    ['without haiku?', /"what if without haiku"/],
  ])('%s', async (mention, text) => {
    expect((await below(TICKETS, [mention])).reply.text).toMatch(text);
  });

  it('offers other costs for a sum without a name', async () => {
    expect((await below(TICKETS, ['vector db is another 400 bucks a month'])).reply.hints).toContain(
      'other $400 a month',
    );
  });
});

const FLEET = '8x H100 at $2.49/hr on lambda, 6B tokens a month, vs gpt-4.1 mini';
const CALLS = '200k calls a day x 3k tokens in 400 out, 2x H100 on runpod, llama 3.3 70b, vs gpt-4o';
const MIXED = '800M tokens a month, 70% gpt-4o-mini 30% gpt-4o, A100';
const EMBEDDED = 'embeddings 10B tokens a month on L4 with bge-m3 vs text-embedding-3-small';

describe('what holds for a part alone is asked about', () => {
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

describe('a number that was wrong says what it counted', () => {
  it.each([
    ['oops, output is 40, not 400', 'workload.requestOutputTokens', 40],
    ['I misread: 20k calls not 200k', 'workload.requestsPerMonth', 20e3 * DAYS],
    ['I typed 200k, should have been 20k', 'workload.requestsPerMonth', 20e3 * DAYS],
    ['not 2, more like 4 GPUs', 'selfHosted.gpuCount', 4],
  ] as const)('%s', async (mention, field, value) => {
    expect((await below(CALLS, [mention])).draft.fields[field]).toBeCloseTo(value, 3);
  });

  it('is one of what was said last, behind "scratch that"', async () => {
    expect((await below(FLEET, ['4 gpus', 'scratch that, 6'])).draft.fields['selfHosted.gpuCount']).toBe(6);
  });
});

it('moves points of a mix from one of its models to another', async () => {
  const { draft } = await below(MIXED, ['move 20 points from 4o to mini']);
  expect(draft.fields.apis?.[0]?.mix?.map(({ share }) => share)).toEqual([0.9, 0.1]);
});

it('takes "not spot" for on demand', async () => {
  const { draft } = await below('3B tokens, llama 8b on H100 spot vs gpt-4o-mini', ['not spot after all']);
  expect(draft.fields['selfHosted.procurement.market']).toBe('on-demand');
});

it('turns the shares of a mix around', async () => {
  const { draft } = await below(MIXED, ['the split is the other way round']);
  expect(draft.fields.apis?.[0]?.mix?.map(({ share }) => share)).toEqual([0.3, 0.7]);
});

it.each([
  ['needs 99.9% uptime', '1 spare'],
  ['a 70b is overkill, 8b will do', 'a 8b model'],
])('asks what a card counts instead: %s', async (mention, hint) => {
  const { reply } = await below(CALLS, [mention]);
  expect(reply).toMatchObject({ kind: 'question', hints: expect.arrayContaining([hint]) });
});

it('drops what is said to go in another language, and never names it as a way on', async () => {
  const { draft } = await below('500M tokens vs sonnet, gpt-4o and haiku', ['ohne sonnet']);
  expect(draft.fields.apis?.some(({ id }) => id.includes('sonnet'))).toBe(false);
});

it('takes a cache that never hits for none', async () => {
  const { draft } = await below('50k requests a day, 6k in 400 out, 60% cached vs gpt-5-mini', [
    'cache never hits',
  ]);
  expect(draft.fields['workload.cachedInputShare']).toBe(0);
});

describe('the last of several tries holds', () => {
  it('and what is hummed names no model', async () => {
    const { draft } = await below('500M tokens A100 rental', ['1B, no 2B, hmm 1.5B']);
    expect(draft.fields['workload.tokensPerMonth']).toBe(1.5e9);
    expect(draft.fields['selfHosted.model']).toBeUndefined();
  });

  it.each([
    [
      '50k requests a day, 6k in 400 out, 60% cached vs gpt-5-mini',
      '60% was optimistic, 30%',
      'workload.cachedInputShare',
      0.3,
    ],
    [
      'paying $18k/mo on sonnet 4.5, A100 80GB',
      'normally 15k',
      'workload.bill',
      { usdPerMonth: 15_000, api: 'anthropic/claude-sonnet-4-5' },
    ],
    [
      'paying $18k/mo on sonnet 4.5, A100 80GB',
      'november was 22k',
      'workload.bill',
      { usdPerMonth: 22_000, api: 'anthropic/claude-sonnet-4-5' },
    ],
  ] as const)('%s: %s', async (card, mention, field, value) => {
    expect((await below(card, [mention])).draft.fields[field]).toEqual(value);
  });

  it('and a cache of one API is asked about', async () => {
    const line = '50k requests a day, 6k in 400 out, 60% cached, mistral small vs gpt-5-mini';
    expect((await below(line, ['no cache on gpt-5-mini'])).reply.kind).toBe('question');
  });
});

describe('prices of a seller, and by how much one differs', () => {
  const BOTH = '500M tokens vs sonnet at $3/$15 and gpt-5-mini at $0.25/$2, A100';

  it('change the APIs of that seller alone', async () => {
    const { draft } = await below(BOTH, ['what if openai doubles prices']);
    expect(draft.fields.apis?.map(({ usdPerMillionOutput }) => usdPerMillionOutput).toSorted()).toEqual([
      15, 4,
    ]);
  });

  it('are asked about where nothing of that seller is there', async () => {
    const { reply, draft } = await below('500M tokens A100 rental', [
      'what happens if openai doubles prices',
    ]);
    expect(reply.kind).toBe('question');
    expect(draft.fields.apis).toBeUndefined();
  });

  it.each([
    [
      'own 4x L40S at $9k each, 2B tokens a month',
      'the cards cost 1k less each',
      'selfHosted.procurement.usdPerGpu',
      8000,
    ],
    [
      '50k requests a day, 6k in 400 out vs gpt-5-mini',
      'half of the questions hit cache',
      'workload.cachedInputShare',
      0.5,
    ],
  ] as const)('%s: %s', async (card, mention, field, value) => {
    expect((await below(card, [mention])).draft.fields[field]).toBe(value);
  });

  it('never makes a price of a difference', async () => {
    const { draft } = await below('500M tokens, A100 at $1.79/hr', ['ops $10 an hour cheaper']);
    expect(draft.fields['selfHosted.ops.usdPerHour']).toBeUndefined();
  });
});

it('says that a model is none that we know', async () => {
  const { reply } = await below(EMBEDDED, ['bge small is enough']);
  expect(reply.text).toMatch(/^"bge small is enough" names no model or API that we know/);
});
