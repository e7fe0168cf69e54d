import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';
import { DAYS, SONNET } from '../../phrase.ts';

/** Conversations of several people below a card: what each mention leaves, which goes on from what was said before it. */

const USERS = '300 users x 20 prompts/day, llama 8b on 4x L40S vs haiku';
const TICKETS = '40k tickets a month, 3k in 500 out, mistral small on 1x L40S vs haiku';
const SEATS = '120 devs x $80 a month on claude, llama 70b on 8x H100';
const BULK = '800M tokens/month glm-4.6 on 8x H200 vs opus';
const PAIR = '1.2B tokens, llama 70b on 4x H100 vs sonnet and haiku';
const OPENAI = '900M tokens in, 100M out, llama 70b on 4x H100 vs gpt-5';
const PLAIN = '2B tokens a month, llama 70b on 8x H100 vs sonnet';

describe('what is left after the last of some mentions', () => {
  it.each([
    [
      'a term that stands in the words for it',
      PLAIN,
      ['3 year commit'],
      { 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 36 },
    ],
    [
      'a term of another contract',
      PLAIN,
      ['3 year commit', '24 month contract'],
      { 'selfHosted.procurement.termMonths': 24 },
    ],
    [
      'a term behind its word',
      PLAIN,
      ['reserved for 36 months'],
      { 'selfHosted.procurement.termMonths': 36 },
    ],
    [
      'a part that can wait',
      BULK,
      ['half of the traffic can wait'],
      { 'workload.batchShare': 0.5, 'workload.tokensPerMonth': 800e6 },
    ],
    [
      'a part that can wait',
      BULK,
      ['cache 60%', 'a third of it can wait'],
      { 'workload.batchShare': 0.333333 },
    ],
    ['a part that can wait', BULK, ['20% of the requests could be batched'], { 'workload.batchShare': 0.2 }],
    ['who does not count', PAIR, ['what if we drop haiku'], { apis: [{ id: SONNET }] }],
    ['who does not count', PAIR, ['we should drop haiku'], { apis: [{ id: SONNET }] }],
    ['whose API it is', OPENAI, ["we're on azure not openai"], { apis: [{ id: 'azure/gpt-5' }] }],
    [
      'whose API it is',
      OPENAI,
      ['azure, not openai', "it's openai, not azure"],
      { apis: [{ id: 'openai/gpt-5' }] },
    ],
    [
      'whose API it is',
      OPENAI,
      ['azure, not openai', 'azure, not openai'],
      { apis: [{ id: 'azure/gpt-5' }] },
    ],
    ['people of ops', PLAIN, ['ops 2 people'], { 'selfHosted.ops.hoursPerMonth': 320 }],
    ['people of ops', PLAIN, ['one ops person'], { 'selfHosted.ops.hoursPerMonth': 160 }],
    ['people of ops', PLAIN, ['1.5 people on ops'], { 'selfHosted.ops.hoursPerMonth': 240 }],
    [
      'a wage',
      TICKETS,
      ['ops 5h a month', 'at 95 an hour'],
      { 'selfHosted.ops.usdPerHour': 95, 'workload.requestsPerMonth': 40e3 },
    ],
    ['a wage', TICKETS, ['ops at 95 an hour'], { 'selfHosted.ops.usdPerHour': 95 }],
    ['a price', PLAIN, ['8x H100s', 'at 1.95 an hour'], { 'selfHosted.procurement.usdPerGpuHour': 1.95 }],
    ['so many of those', TICKETS, ['only 25k of those need the bot'], { 'workload.requestsPerMonth': 25e3 }],
    [
      'so many of those',
      USERS,
      ['only 200 of them are active'],
      { 'workload.requestsPerMonth': expect.closeTo(200 * 20 * DAYS, 3) },
    ],
    [
      'so many of those',
      SEATS,
      ['only 90 of them use it', 'make it 150 devs'],
      { 'workload.bill': { usdPerMonth: 150 * 80, api: SONNET } },
    ],
    [
      'so many of those',
      TICKETS,
      ['only a third of the tickets get reviewed'],
      { 'workload.requestsPerMonth': expect.closeTo(40e3 / 3, -1) },
    ],
    ['of the prompt', TICKETS, ['2k cached'], { 'workload.cachedInputShare': expect.closeTo(2 / 3, 5) }],
    ['what was kept', PLAIN, ['4 gpus', 'and with 16?', 'no, keep 4'], { 'selfHosted.gpuCount': 4 }],
    ['what was kept', USERS, ['we only keep 2 gpus'], { 'selfHosted.gpuCount': 2 }],
    ['whose GPUs they are', PLAIN, ['take lambda'], { 'selfHosted.procurement.seller': 'Lambda' }],
    [
      'who says it',
      PLAIN,
      ['security says no data to openai'],
      { 'constraints.excludedSellers': ['openai'] },
    ],
    [
      'an average',
      '10M tokens/day llama 70b on 4x A100 vs sonnet',
      ['average 12M'],
      { 'workload.tokensPerMonth': 12e6 * DAYS },
    ],
  ])('%s: %s %j', async (_, line, mentions, fields) => {
    expect((await below(line, mentions)).draft.fields).toMatchObject(fields);
  });

  it.each([
    ['a number that no figure is', USERS, ['what if only 60% use it', '15 is too low, 30'], []],
    [
      'a count of two things',
      PLAIN,
      ['4 gpus', 'and with a spare?', 'no, keep 8'],
      ['8 GPUs', '8 spares', '8 replicas'],
    ],
    ['what holds on some days', PLAIN, ["it's 15M on busy days"], ['15M tokens a day']],
  ])('%s is asked about: %s %j', async (_, line, mentions, hints) => {
    const { reply } = await below(line, mentions);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });

  it('a bill stays what it was under what could be batched', async () => {
    const { draft } = await below('we spend 12k/month on gpt-4o, A100', ['half of it could be batched']);
    expect(draft.fields['workload.batchShare']).toBe(0.5);
    expect(draft.fields['workload.bill']).toBeUndefined();
  });
});

describe('what is answered, or is none of ours', () => {
  it.each(['why?', 'but why', 'how come?'])('%s: the verdict', async (mention) => {
    const { reply, assessment } = await below(PLAIN, [mention]);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toContain(`${assessment.verdict.headline} A million tokens come to $`);
  });

  it('how many would we need: GPUs', async () => {
    expect((await below(PLAIN, ['how many would we need?'])).reply.text).toMatch(
      /^This traffic takes 2 × H100 SXM .* The card has 8\./,
    );
  });

  it('thanks that help are talk', async () => {
    expect((await below(PLAIN, ['thanks, that helps'])).reply.kind).toBe('silence');
  });
});

const HOSTED = '4B tokens a month, deepseek v3 on 8x H200 at $3.50/hr vs gpt-5 and sonnet';
const QUARTER = '$30k per quarter on bedrock sonnet, llama 70b on 8x H100 aws';
const MONTHLY = '$18k a month on gpt-5, llama 70b on 8x H100';
const HEAVY = '8 devs, 12M tokens per day each, qwen3 coder on 8x H200 vs opus and sonnet';
const REQUESTS = '1M requests a month 2k in 300 out, llama 70b on 4x H100 vs sonnet';

const EACH = '25 devs, claude sonnet, 2M tokens a day each, qwen3 coder on 4x H100';
const RATES = '100 rps peak, 20 rps average, 800 in 100 out, llama 8b on 4x L40S vs haiku';
const EMAILS = '70k docs a day, 4k in 300 out, llama 8b on 2x L4 vs gpt-4.1-nano';

describe('a mention that goes on from another one', () => {
  it.each([
    [
      'who uses what',
      EACH,
      ['half of them use opus'],
      { apis: [{ mix: [{ share: 0.5 }, { share: 0.5 }] }], 'workload.tokensPerMonth': 50e6 * DAYS },
    ],
    [
      'what each does',
      EACH,
      ['per dev 1.2M'],
      { 'workload.tokensPerMonth': expect.closeTo(25 * 1.2e6 * DAYS, 3) },
    ],
    [
      'what each does',
      EACH,
      ['per dev 1.2M', '1.5M per dev'],
      { 'workload.tokensPerMonth': expect.closeTo(25 * 1.5e6 * DAYS, 3) },
    ],
    ['all of them', EACH, ['double the team'], { 'workload.tokensPerMonth': 2 * 50e6 * DAYS }],
    ['a rate', RATES, ['150 at peak'], { 'workload.peakToAverage': 7.5 }],
    [
      'a rate',
      RATES,
      ['10 on average'],
      { 'workload.requestsPerMonth': 10 * 3600 * 730, 'workload.peakToAverage': 10 },
    ],
    [
      'what is not',
      EMAILS,
      ['add gemini flash lite', 'not nano'],
      { apis: [{ id: 'google/gemini-3.5-flash-lite' }] },
    ],
    [
      'a wage',
      MONTHLY,
      ['engineer costs 110k'],
      { 'selfHosted.ops.usdPerHour': expect.closeTo(110e3 / 1920, 6) },
    ],
    ['what can wait', EMAILS, ['overnight is ok'], { 'workload.batchShare': 1 }],
    ['what is expected', PLAIN, ['5B by year end'], { 'workload.tokensPerMonth': 5e9 }],
    ['a share', HOSTED, ['utilization 30% on average', 'more like 55'], { 'selfHosted.plannedLoad': 0.55 }],
    [
      'a bill of a quarter',
      QUARTER,
      ['40k last quarter'],
      { 'workload.bill': { usdPerMonth: expect.closeTo(40e3 / 3, 6) } },
    ],
    ['a bill of a month', MONTHLY, ['60k last quarter'], { 'workload.bill': { usdPerMonth: 20e3 } }],
    [
      'a bill of a month',
      MONTHLY,
      ['it will be 25k next quarter'],
      { 'workload.bill': { usdPerMonth: 25e3 } },
    ],
    ['days of work', HEAVY, ['20 workdays'], { 'workload.tokensPerMonth': 8 * 12e6 * 20 }],
    [
      'what each does',
      HEAVY,
      ['15 devs', '8M each'],
      { 'workload.tokensPerMonth': expect.closeTo(15 * 8e6 * DAYS, 3) },
    ],
    [
      'a price of GPUs',
      '2B tokens/month llama 70b on 8x H100 own $28k each vs sonnet',
      ['what if we lease at 2.4'],
      { 'selfHosted.procurement.usdPerGpuHour': 2.4 },
    ],
    [
      'the rest',
      REQUESTS,
      ['60% of it is sonnet', 'the rest is haiku'],
      { apis: [{ mix: [{ share: 0.6 }, { share: 0.4 }] }] },
    ],
    [
      'what a seller gives',
      HOSTED,
      ['sonnet gives us 18%'],
      { apis: [{ id: 'openai/gpt-5' }, { id: SONNET, discount: 0.18 }] },
    ],
  ])('%s: %s %j', async (_, line, mentions, fields) => {
    expect((await below(line, mentions)).draft.fields).toMatchObject(fields);
  });

  it.each([
    [HOSTED, ['only deepseek then'], ['host deepseek-v4-pro', 'vs deepseek api']],
    [REQUESTS, ['5 hours', 'per week'], ['billed 5 hours per week', '5 hours per week ops']],
    [HEAVY, ['opus only for reviews'], []],
    [REQUESTS, ['at 1.20'], ['GPUs at $1.20/hr']],
    [REQUESTS, ['autoscaling'], []],
  ])('%s %j: is asked about', async (line, mentions, hints) => {
    const { reply } = await below(line, mentions);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });
});

it.each([
  [['3 replicas', 'and with 2 of them?', 'no, keep 3'], { 'selfHosted.replicas': 3 }],
  [['4 gpus', 'and with a spare?', '6 gpus', 'no, keep 4'], { 'selfHosted.gpuCount': 4 }],
])('what had so many before keeps them: %j', async (mentions, fields) => {
  expect((await below(PLAIN, mentions)).draft.fields).toMatchObject(fields);
});

describe('calls of agents', () => {
  const AGENTS = '600 agents x 200 calls/day, 1.5k in 100 out, qwen3 8b on 4x L40S vs gemini flash';
  it.each([
    [['calls have grown to 260'], 600 * 260 * DAYS],
    [['only mon-sat'], 600 * 200 * 26],
    [['200 calls an hour in total'], 200 * 730],
    [['20k calls an hour'], 20e3 * 730],
  ])('%j', async (mentions, requests) => {
    const { draft } = await below(AGENTS, mentions);
    expect(draft.fields['workload.requestsPerMonth']).toBeCloseTo(requests, 3);
  });

  it('are of each, or of all, where another period is said', async () => {
    const { reply } = await below(AGENTS, ['200 calls an hour']);
    expect([reply.kind, reply.hints]).toEqual([
      'question',
      ['600 agents * 200 calls an hour', '200 calls an hour in total'],
    ]);
  });

  it('are of no people: ops stay', async () => {
    const { draft } = await below(AGENTS, ['agents are software, not people']);
    expect(draft.fields['selfHosted.ops.hoursPerMonth']).toBeUndefined();
  });
});

it('whose prices fall is asked with how often', async () => {
  const { reply } = await below(REQUESTS, ['prices drop 20% a year']);
  expect(reply.hints).toEqual(['API prices drop 20% a year']);
});

it('what is expected by a season is tried', async () => {
  const { draft } = await below(REQUESTS, ['4M by next summer']);
  expect(draft.fields['workload.requestsPerMonth']).toBe(4e6);
});
