import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';
import { DAYS } from '../../phrase.ts';

/** What a number counts below a card, of which period it is, and whether it comes on top of what is there. */

const WEEKS = DAYS / 7;
const A_DAY = '40k requests/day on 2x H100 llama 70b vs sonnet';
const TOKENS_A_DAY = '10M tokens/day on 2x H100 llama 70b vs sonnet';
const TICKETS = '20k tickets a day, 2k in 300 out, on 2x H100 llama 70b vs sonnet';
const DEVS = '200 devs x 20 prompts/day x 1500 tokens, llama 70b on 4x H100 vs sonnet';
const CHATS = '300 seats x 20 chats/day, llama 70b on 4x H100 vs sonnet';
const MONTH = '500M tokens llama 70b on 4x H100 vs sonnet';
const LEDGER = '500M tokens llama 70b on 4x H100 vs sonnet, license $60k a year';

const fieldsAfter = async (line: string, mentions: readonly string[]) => {
  const { draft, reply } = await below(line, mentions);
  expect(reply.kind).toBe('change');
  return draft.fields;
};

describe('an amount without a period is of the month where that is near, and of the day where that is', () => {
  it.each([
    [A_DAY, '1M requests', 1e6],
    [A_DAY, '1M requests, vs haiku', 1e6],
    [A_DAY, '1.5M', 1.5e6],
    [A_DAY, '100k requests', 100e3 * DAYS],
    [A_DAY, '20k requests, int4', 20e3 * DAYS],
    [A_DAY, '60k', 60e3 * DAYS],
    [A_DAY, "40k is wrong, it's 40k an hour", 40e3 * 730],
    [TICKETS, '600k tickets', 600e3],
    [TICKETS, '25k tickets', 25e3 * DAYS],
  ])('%s: %s', async (line, mention, requests) => {
    const fields = await fieldsAfter(line, [mention]);
    expect(fields['workload.requestsPerMonth']).toBeCloseTo(requests, 3);
  });

  it.each([
    ['300M tokens', 300e6],
    ['300M tokens, vs haiku', 300e6],
    ['20M tokens, vs haiku', 20e6 * DAYS],
  ])('tokens: %s', async (mention, tokens) => {
    const fields = await fieldsAfter(TOKENS_A_DAY, [mention]);
    expect(fields['workload.tokensPerMonth']).toBeCloseTo(tokens, 3);
  });

  it.each([
    [A_DAY, '200k requests', ['200k requests/day', '200k requests a month']],
    [A_DAY, '200k', ['200k requests/day', '200k requests a month', '200k tokens a month']],
    [TOKENS_A_DAY, '50M tokens', ['50M tokens/day', '50M tokens a month']],
    [TOKENS_A_DAY, '50M tokens, vs haiku', ['50M tokens a day', '50M tokens a month']],
  ])('%s: %s could be either', async (line, mention, hints) => {
    const { reply } = await below(line, [mention]);
    expect([reply.kind, reply.hints?.slice(0, hints.length)]).toEqual(['question', hints]);
  });
});

describe('an amount that counts requests, or tokens', () => {
  it.each([
    [A_DAY, '500M a month', ['500M requests a month', '500M tokens a month']],
    [A_DAY, '500M', ['500M requests a month', '500M tokens a month']],
    [A_DAY, '300M a day', ['300M requests a day', '300M tokens a day']],
    [A_DAY, 'also 500M a month new docs', ['500M tokens a month', '500M new docs a month']],
    [
      MONTH,
      '200M a month new docs',
      ['plus 200M tokens a month', '200M tokens a month', '200M new docs a month'],
    ],
  ])('%s: %s is asked about', async (line, mention, hints) => {
    const { reply } = await below(line, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });

  it.each([
    [A_DAY, '2M a month', 2e6],
    [A_DAY, '500M requests a month', 500e6],
    [MONTH, '20k a month new docs', 20e3],
  ])('%s: %s counts requests', async (line, mention, requests) => {
    expect((await fieldsAfter(line, [mention]))['workload.requestsPerMonth']).toBeCloseTo(requests, 3);
  });

  it('counts the tokens that it names', async () => {
    const fields = await fieldsAfter(A_DAY, ['500M tokens a month']);
    expect(fields['workload.tokensPerMonth']).toBe(500e6);
    expect(fields['workload.requestsPerMonth']).toBeUndefined();
  });
});

describe('what says by itself how much there is takes nothing from the card', () => {
  it.each([
    [A_DAY, '92M input, 8M output, 50,000 requests', 100e6 / 50e3],
    [A_DAY, '92M tokens, 50,000 requests', 92e6 / 50e3],
    [A_DAY, 'last week: 60M tokens, 40k requests', 60e6 / 40e3],
    [TICKETS, '92M tokens and 50,000 requests last month', 92e6 / 50e3],
  ])('%s: %s', async (line, mention, tokensEach) => {
    const fields = await fieldsAfter(line, [mention]);
    expect(fields['workload.requestTokens']).toBeCloseTo(tokensEach, 6);
  });

  it.each([
    [DEVS, '30 devs, each burns about 3M tokens daily'],
    ['200 devs x 1M tokens/day, llama 70b on 4x H100', '30 devs, each burns about 3M tokens daily'],
    [A_DAY, '30 devs, 3M tokens each a day'],
  ])('%s: %s', async (line, mention) => {
    const fields = await fieldsAfter(line, [mention]);
    expect(fields['workload.tokensPerMonth']).toBeCloseTo(30 * 3e6 * DAYS, 3);
    expect(fields['workload.requestsPerMonth']).toBeUndefined();
  });

  it('a part of the input that it names', async () => {
    const fields = await fieldsAfter(TICKETS, ['1000 in, 800 cached, 300 out, 1000 requests a month']);
    expect(fields['workload.cachedInputShare']).toBe(0.8);
  });

  it('leaves what the card says where only one of its numbers is said', async () => {
    const fields = await fieldsAfter(DEVS, ['30 devs, int4']);
    expect(fields['workload.requestsPerMonth']).toBeCloseTo(30 * 20 * DAYS, 3);
  });

  it('is of the period that it names', async () => {
    const fields = await fieldsAfter(A_DAY, ['last week: 60M tokens, 40k requests']);
    expect(fields['workload.tokensPerMonth']).toBeCloseTo(60e6 * WEEKS, 3);
  });
});

describe('people times what each of them sends', () => {
  it.each([
    [A_DAY, ['200 users x 20 prompts/day'], 200 * 20 * DAYS],
    [MONTH, ['2x', '300 users x 4 requests/day'], 300 * 4 * DAYS],
    [A_DAY, ['users x 2'], 2 * 40e3 * DAYS],
    [A_DAY, ['traffic x 1.5 on 4 H200'], 1.5 * 40e3 * DAYS],
    [CHATS, ['half the seats are active'], 150 * 20 * DAYS],
    [CHATS, ['half our users use it'], 150 * 20 * DAYS],
    [CHATS, ['half our users use it', 'weekdays only'], (150 * 20 * 5 * 52) / 12],
    [CHATS, ['4 turns per chat'], 4 * 300 * 20 * DAYS],
    [CHATS, ['people chat only on workdays'], (300 * 20 * 5 * 52) / 12],
    [CHATS, ['220 days a year'], (300 * 20 * 220) / 12],
  ])('%s: %j', async (line, mentions, requests) => {
    expect((await fieldsAfter(line, mentions))['workload.requestsPerMonth']).toBeCloseTo(requests, 3);
  });

  it('has lines to run where nobody said what each sends', async () => {
    const { reply } = await below(MONTH, ['2x', '300 users']);
    expect([reply.kind, reply.hints?.[0]]).toEqual(['question', '300 users x 4 requests/day']);
  });
});

describe('"also" so much', () => {
  it.each([
    ['also 200M tokens a month from the docs team', ['plus 200M tokens a month', '200M tokens a month']],
    ['also 2B tokens', ['plus 2B tokens', '2B tokens']],
    ['also 500M a month of new docs', ['plus 500M a month']],
    ['also 3M requests a month', ['3M requests a month']],
  ])('%s: on top, or instead?', async (mention, hints) => {
    const { reply } = await below(MONTH, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
    expect(reply.text).toContain('on top of "500M tokens", or instead of that?');
  });

  it('another amount comes on top', async () => {
    const fields = await fieldsAfter(MONTH, ['also another 200M tokens a month from the docs team']);
    expect(fields['workload.tokensPerMonth']).toBe(700e6);
  });
});

describe('what is said before a number', () => {
  it.each([
    [LEDGER, '72k a year', 'selfHosted.otherUsdPerMonth', 72_000 / 12],
    ['500M tokens, ops at 60k a year, H100', 'make that 72k a year', 'selfHosted.ops.usdPerHour', 37.5],
  ] as const)('%s: %s is of the same', async (line, mention, field, value) => {
    expect((await fieldsAfter(line, [mention]))[field]).toBeCloseTo(value, 6);
  });
});

describe('a mention of which every word is understood as a command says the same', () => {
  it.each([
    ['API prices fall 30% a year', { 'money.apiPriceFallPerYear': 0.3 }],
    ['double the traffic every quarter', { 'workload.growthPerMonth': expect.closeTo(2 ** (1 / 3) - 1, 9) }],
    ['annual growth 30%', { 'workload.growthPerMonth': expect.closeTo(1.3 ** (1 / 12) - 1, 9) }],
    ['peaks at 3x', { 'workload.peakToAverage': 3 }],
    ['traffic doubles at peak', { 'workload.peakToAverage': 2 }],
    ['users wait max 1.5 sec for the first token', { 'selfHosted.maxSecondsToFirstToken': 1.5 }],
    ['llama 8b, fine-tuned on our tickets', { 'selfHosted.fineTuned': true }],
    ['answers within 24 hours are fine', { 'workload.batchShare': 1 }],
  ])('%s', async (mention, fields) => {
    expect(await fieldsAfter(MONTH, [mention])).toMatchObject({
      ...fields,
      'workload.tokensPerMonth': 500e6,
    });
  });

  it('counts so much of a month', async () => {
    const fields = await fieldsAfter(MONTH, ['so far this month (17 days): 340M tokens']);
    expect(fields['workload.tokensPerMonth']).toBeCloseTo((340e6 / 17) * DAYS, 3);
  });

  it('leaves the volume where a peak was said before', async () => {
    const fields = await fieldsAfter(MONTH, ['peaks at 3x', 'traffic doubles at peak']);
    expect([fields['workload.tokensPerMonth'], fields['workload.peakToAverage']]).toEqual([500e6, 2]);
  });

  it.each(['same for opus', 'use gpt-oss 120b'])(
    '%s: points at the card, and is asked about',
    async (mention) => {
      expect((await below(MONTH, [mention])).reply.kind).toBe('question');
    },
  );
});

describe('so much less in another unit is asked about', () => {
  it.each([
    [
      '6M requests a month, 800 in 150 out, vs gpt-5-nano, L4 rental qwen 8b',
      '9M tokens',
      ['9M requests', '9M tokens a day', '9M tokens a month'],
    ],
    ['12 rps, 2k in 300 out, B200 rental glm 4.6 vs glm api', '18', ['18 rps', '18 GPUs', '18 spares']],
  ])('%s: %s', async (line, mention, hints) => {
    const { reply } = await below(line, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });

  it('is none where the size of a request is said anew', async () => {
    const { draft } = await below('450M tokens, 12k requests a day', ['2000 emails of 300 words a day']);
    expect(draft.fields['workload.requestsPerMonth']).toBeCloseTo((2000 * 365) / 12, 6);
  });
});

describe('how many tickets a day', () => {
  const TICKETS = '40k support tickets a day, 1200 in 250 out, mistral small on 2x L40S rented vs haiku';
  const ticketsAfter = async (mention: string) =>
    ((await below(TICKETS, [mention])).draft.fields['workload.requestsPerMonth'] ?? 0) / DAYS;

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

describe('a bare count below a card of so many GPUs', () => {
  const GPUS = '500M tokens a month, llama 70b on 8x H100 vs sonnet';
  const PRICED = '500M tokens a month, llama 70b on 8x H100 at $2.50/hr vs sonnet';
  const COUNT = 'selfHosted.gpuCount';

  it.each([
    [GPUS, 'what about 4?', 4],
    [GPUS, 'and with 4?', 4],
    [GPUS, 'try 6', 6],
    [GPUS, 'could we get away with 4?', 4],
    [PRICED, 'could we get away with 4?', 4],
    [PRICED, 'can we manage with only 6', 6],
    [PRICED, 'what if we run it on 2?', 2],
    [PRICED, 'get by with 4 instead', 4],
  ])('%s: %s', async (line, mention, many) => {
    expect((await below(line, [mention])).draft.fields[COUNT]).toBe(many);
  });

  it.each([
    // Near the price of an hour, and the prompts of each.
    [PRICED, 'what about 4?'],
    ['20 users x 5 prompts a day, llama 70b on 8x H100 vs sonnet', 'what about 4?'],
    [GPUS, 'what about 90?'],
  ])('%s: %s is asked', async (line, mention) => {
    expect((await below(line, [mention])).reply.kind).toBe('question');
  });

  it.each([
    ['do we need 8?', /^The fleet is [\d.]+% busy/],
    ['do we really need all 8 gpus?', /^The fleet is [\d.]+% busy/],
    [
      'could it run on 4 instead?',
      /^With "4 GPUs": The fleet is [\d.]+% busy.* Type "what if 4 GPUs" to see it so\.$/,
    ],
    ['would it fit on 4?', /Type "what if 4 GPUs" to see it/],
  ])('%s is answered', async (mention, told) => {
    const { draft, reply } = await below(GPUS, [mention]);
    expect(reply.text).toMatch(told);
    expect(draft.fields[COUNT]).toBe(8);
  });
});

describe('a number of one thing of a card of people', () => {
  const USERS = '200 users x 30 prompts/day x 2k tokens llama 70b on 2 H100 vs gpt-5';
  const aMonth = (users: number, each: number): number => (users * each * 365) / 12;
  it.each([
    ['12 prompts per day is what we see', aMonth(200, 12)],
    ['30 prompts is too much, 12 is what i see in the logs', aMonth(200, 12)],
    ['30 prompts are too much, 18', aMonth(200, 18)],
    ['prompts are more like 12', aMonth(200, 12)],
    ['12 prompts a day is what our dashboard shows', aMonth(200, 12)],
    ['12 prompts a day is more realistic', aMonth(200, 12)],
    ['users: 350', aMonth(350, 30)],
    ['users are rather 350', aMonth(350, 30)],
    ['12 per day is what we measured', aMonth(200, 12)],
  ])('%s', async (mention, requests) => {
    const { fields } = (await below(USERS, [mention])).draft;
    expect(fields['workload.requestsPerMonth']).toBeCloseTo(requests, 3);
    expect(fields['workload.requestTokens']).toBe(2000);
  });

  it.each([
    ['3k tokens per prompt', 3000],
    ["it's 2.5k tokens a prompt", 2500],
    ['tokens are more like 3k', 3000],
    ['prompts are rather 1500', 1500],
  ])('%s is of a whole request', async (mention, tokens) => {
    const { fields } = (await below(USERS, [mention])).draft;
    expect(fields['workload.requestTokens']).toBe(tokens);
    expect(fields['workload.requestsPerMonth']).toBeCloseTo(aMonth(200, 30), 3);
  });

  it('a prompt is the input where that is counted', async () => {
    const { fields } = (await below('1B tokens, llama 70b on 2 H100 vs gpt-5', ['3k tokens per prompt']))
      .draft;
    expect(fields['workload.requestInputTokens']).toBe(3000);
  });
});

describe('so many of those who run it', () => {
  const CARD = '1B tokens, llama 70b on 2 H100 vs gpt-5';
  const HOURS = 'selfHosted.ops.hoursPerMonth';
  it.each([
    [['assuming 2 engineers at 30% each', 'no only one'], 48],
    [['2 engineers at 30% each', 'no, only 1'], 48],
    [['2 engineers at 30% each', 'just one engineer'], 48],
    [['3 SREs at 20% each', 'sorry, 2 SREs'], 64],
    [['two engineers half time', 'one engineer only'], 80],
    [['2 engineers at 30% each', 'make it 40'], 128],
  ])('%j', async (mentions, hours) => {
    expect((await below(CARD, mentions)).draft.fields[HOURS]).toBeCloseTo(hours, 6);
  });

  it.each(['at 96k a year', 'they cost $96,000 a year each'])(
    '%s is what one of them costs',
    async (mention) => {
      const { fields } = (await below(CARD, ['2 engineers at 30% each', mention])).draft;
      expect(fields['selfHosted.ops.usdPerHour']).toBeCloseTo(50, 6);
    },
  );
});
