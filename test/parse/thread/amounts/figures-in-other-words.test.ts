import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** A figure of the card in the words of a team: of fleets that are shared, people, prices and what comes on top. */

const CARDS = {
  bill: 'paying $18k/mo on sonnet 4.5, A100 80GB',
  ptu: 'azure gpt-4o PTU at $18k a month up to 3B tokens, 2B tokens a month, H100',
  rent: '800M tokens a month, llama 70b on 4 H100 rented at $2.60/hr vs gpt-5-mini',
  apis: '900M tokens vs claude sonnet 4.5, gpt-4o and gemini 2.5 flash',
  own: '4B tokens a month on 8xH200 bought for $280k total, qwen3 32b vs gpt-4.1',
  requests: '40k requests a day, 2500 tokens in 400 out, mistral small on L40S vs haiku',
  batch: '6B tokens once, batch, llama 70b on 8xA100 vs gpt-4o-mini',
  users: '350 users, 12 chats a day each, 1800 tokens each vs sonnet',
} as const;

describe('is read as what it means', () => {
  it.each([
    ['own', 'they were $9k each incl. the server', { 'selfHosted.procurement.hostUsdPerGpu': 0 }],
    // What moves by an amount of money is what it was, more or less: "20 cents cheaper" was a price of 20 cents.
    ['rent', '20 cents cheaper per hour', { 'selfHosted.procurement.usdPerGpuHour': 2.4 }],
    ['rent', 'shave 20 cents off the hourly', { 'selfHosted.procurement.usdPerGpuHour': 2.4 }],
    ['rent', 'the lambda quote is 2.29 now', { 'selfHosted.procurement.usdPerGpuHour': 2.29 }],
    // $280,000 / 8 and $2,000 less.
    ['own', 'price per card drops by 2k', { 'selfHosted.procurement.usdPerGpu': 33_000 }],
    ['rent', 'buy them at 28k', { 'selfHosted.procurement.usdPerGpu': 28_000 }],
    ['own', 'we paid 310k for the box', { 'selfHosted.procurement.usdPerGpu': 38_750 }],
    ['rent', 'we paid 120k for all of them', { 'selfHosted.procurement.usdPerGpu': 30_000 }],
    [
      'rent',
      'mini price is negotiated, 0.20/1.60',
      { apis: [{ id: 'openai/gpt-5-mini', usdPerMillionInput: 0.2, usdPerMillionOutput: 1.6 }] },
    ],
    [
      'apis',
      'gpt-4o is out of the game',
      { apis: [{ id: 'anthropic/claude-sonnet-4-5' }, { id: 'google/gemini-2.5-flash' }] },
    ],
    ['own', 'one of the eight cards dies', { 'selfHosted.gpuCount': 7 }],
    [
      'bill',
      'bill goes up 3k',
      { 'workload.bill': { usdPerMonth: 21_000, api: 'anthropic/claude-sonnet-4-5' } },
    ],
    ['requests', 'shave 500 tokens off the prompt', { 'workload.requestInputTokens': 2000 }],
    ['requests', 'prompts grow by 1k', { 'workload.requestInputTokens': 3500 }],
    ['requests', 'answers get 100 tokens longer', { 'workload.requestOutputTokens': 500 }],
    ['apis', '20 percent up from there', { 'workload.tokensPerMonth': 1080e6 }],
    ['apis', 'halb so viel', { 'workload.tokensPerMonth': 450e6 }],
    ['apis', 'le double', { 'workload.tokensPerMonth': 1.8e9 }],
    ['apis', 'nochmal mit 1B', { 'workload.tokensPerMonth': 1e9 }],
    ['ptu', 'without the PTU', { apis: [{ id: 'azure/gpt-4o' }] }],
    [
      'ptu',
      'the PTU covers 2.5B not 3',
      { apis: [{ id: 'azure/gpt-4o', usdPerMonth: 18_000, capacityTokensPerMonth: 2.5e9 }] },
    ],
    [
      'ptu',
      'PTU went up to 20k',
      { apis: [{ id: 'azure/gpt-4o', usdPerMonth: 20_000, capacityTokensPerMonth: 3e9 }] },
    ],
    [
      'ptu',
      'ptu is 20k now',
      { apis: [{ id: 'azure/gpt-4o', usdPerMonth: 20_000, capacityTokensPerMonth: 3e9 }] },
    ],
    ['rent', 'use p4d', { 'selfHosted.instance': 'p4d.24xlarge' }],
    ['rent', 'the H100s are down to 2.35 now', { 'selfHosted.procurement.usdPerGpuHour': 2.35 }],
    ['rent', 'we only need 2 of the 4', { 'selfHosted.gpuCount': 2 }],
    ['own', '2 of the 8 go to another team', { 'selfHosted.gpuCount': 6 }],
    ['own', 'half the cluster is used by research', { 'selfHosted.gpuCount': 4 }],
    ['rent', "nah I don't buy the 800M, it's closer to 650", { 'workload.tokensPerMonth': 650e6 }],
    ['rent', "no way it's 800M. Try 650M", { 'workload.tokensPerMonth': 650e6 }],
    ['rent', 'Ben is right, 650M', { 'workload.tokensPerMonth': 650e6 }],
    ['apis', 'somewhere between 900M and 1.4B', { 'workload.tokensPerMonth': 1.15e9 }],
    ['apis', 'and 8% more for retries', { 'workload.tokensPerMonth': expect.closeTo(972e6, 0) }],
    ['apis', '8% more calls because of timeouts', { 'workload.tokensPerMonth': expect.closeTo(972e6, 0) }],
    ['apis', 'round it up to 1B', { 'workload.tokensPerMonth': 1e9 }],
    ['apis', "let's round down to 850", { 'workload.tokensPerMonth': 850e6 }],
    ['requests', 'round up to 45k', { 'workload.requestsPerMonth': expect.closeTo((45_000 * 365) / 12, 3) }],
    [
      'apis',
      'our gpt-4o price is 20% lower than list',
      { apis: expect.arrayContaining([{ id: 'openai/gpt-4o', discount: 0.2 }]) },
    ],
    ['apis', 'the system prompt is 70% of the input and gets cached', { 'workload.cachedInputShare': 0.7 }],
    ['rent', 'spot gets killed, so plan 1 extra', { 'selfHosted.spareReplicas': 1 }],
    ['rent', 'spot instances are often preempted, we need 2 spares', { 'selfHosted.spareReplicas': 2 }],
    ['apis', 'add 8% for retries', { 'workload.tokensPerMonth': expect.closeTo(972e6, 0) }],
    // 40,000 × 365 / 12 × 1.05
    ['requests', 'retries are another 5%', { 'workload.requestsPerMonth': expect.closeTo(1_277_500, 3) }],
    ['requests', "40k is wrong, it's 40k an hour", { 'workload.requestsPerMonth': 29.2e6 }],
    [
      'requests',
      'in is 3k and out 250',
      { 'workload.requestInputTokens': 3000, 'workload.requestOutputTokens': 250 },
    ],
    ['apis', 'turn caching on at 70%', { 'workload.cachedInputShare': 0.7 }],
    ['rent', 'leave the ops out of it', { 'selfHosted.ops.hoursPerMonth': 0 }],
    // 8 hours × 365 / 12 / 7, as a line has them.
    ['own', 'one admin, a day a week', { 'selfHosted.ops.hoursPerMonth': expect.closeTo(34.762, 3) }],
    ['own', 'Jonas spends three days a month on it', { 'selfHosted.ops.hoursPerMonth': 24 }],
    ['own', 'sunk cost, ignore capex', { 'selfHosted.procurement.kind': 'paid' }],
    ['own', "they're depreciated over 5 years not 3", { 'selfHosted.procurement.lifeMonths': 60 }],
    ['own', 'the boxes were 310k in total', { 'selfHosted.procurement.usdPerGpu': 38_750 }],
    ['own', 'power is 0.31 a kWh in our dc', { 'selfHosted.power.usdPerKwh': 0.31 }],
    ['batch', 'on spot of course', { 'selfHosted.procurement.market': 'spot' }],
    ['rent', 'without the novita line', { 'constraints.excludedSellers': ['novita'] }],
    ['rent', 'too pessimistic, say 70% util', { 'selfHosted.plannedLoad': 0.7 }],
    // 350 × 12 × 365 / 12 × 70%.
    ['users', '30% churned', { 'workload.requestsPerMonth': expect.closeTo(89_425, 3) }],
    // 350 × 12 × 260 / 12.
    ['users', 'they use it 5 days a week', { 'workload.requestsPerMonth': expect.closeTo(91_000, 3) }],
    // The sixth root of 2.
    ['apis', 'traffic doubles in six months', { 'workload.growthPerMonth': expect.closeTo(0.122462, 6) }],
    ['requests', 'only business days and 9 to 6', { 'workload.trafficShape': 'office-hours' }],
    [
      'requests',
      'a third of the requests hit the cache',
      { 'workload.cachedInputShare': expect.closeTo(0.333333, 6) },
    ],
    [
      'apis',
      'none of this counts the retries, add 8%',
      { 'workload.tokensPerMonth': expect.closeTo(972e6, 0) },
    ],
    ['rent', 'the bill should include ops at 20h a month', { 'selfHosted.ops.hoursPerMonth': 20 }],
    [
      'own',
      'we measured 21k tok/s on the whole box',
      { 'selfHosted.throughput': { tokensPerSecond: 21_000, counts: 'total', per: 'fleet' } },
    ],
    ['rent', 'not 800M, 900', { 'workload.tokensPerMonth': 9e8 }],
    // 350 × 12 × 365 / 12 × 33.3333%.
    [
      'users',
      'only a third of them use it daily',
      { 'workload.requestsPerMonth': expect.closeTo(42_583.29, 1) },
    ],
  ] as const)('%s: %s', async (card, mention, fields) => {
    const { reply, draft } = await below(CARDS[card], [mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields).toMatchObject(fields);
  });
});

describe('what a figure is now, in other words', () => {
  const TICKETS = '40k support tickets a day, 1200 in 250 out, mistral small on 2x L40S rented vs haiku';

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

describe('several figures at once', () => {
  const TICKETS = '40k support tickets a day, 1200 in 250 out, mistral small on 2x L40S rented vs haiku';

  it('reads "no spare" between others as no taking back', async () => {
    const { draft } = await below(TICKETS, ['60K tickets, 2 l40s, no spare, 8h ops']);
    expect(draft.fields).toMatchObject({ 'selfHosted.spareReplicas': 0, 'selfHosted.ops.hoursPerMonth': 8 });
  });
});

describe('a number behind a question about one figure', () => {
  it.each([
    [['what does an ops hour cost?', 'use 85'], { 'selfHosted.ops.usdPerHour': 85 }],
    [['how much is an engineer per hour?', 'we pay 95'], { 'selfHosted.ops.usdPerHour': 95 }],
    [
      ["what's the hourly price of the H100?", 'we get 2.30'],
      { 'selfHosted.procurement.usdPerGpuHour': 2.3 },
    ],
    [['utilization 70%', '70 is optimistic, 55'], { 'selfHosted.plannedLoad': 0.55 }],
  ])('%j', async (mentions, fields) => {
    const { draft } = await below(CARDS.rent, mentions);
    expect(draft.fields).toMatchObject({ ...fields, 'selfHosted.gpuCount': 4 });
  });
});

describe('hours of ops that are wrong, without other ones', () => {
  it.each([
    ['10 hours is way too low if you ask me', '20 hours of ops'],
    ['no, 10 hours of ops are far too many', '5 hours of ops'],
  ])('%s', async (mention, hint) => {
    const { reply } = await below(CARDS.rent, ['10 hours of ops', mention]);
    expect(reply).toMatchObject({ kind: 'question', hints: [hint] });
  });
});

describe('two months', () => {
  it.each([
    'in august it was 850M, in september 900M',
    'august 850M and september 900M so far',
    'for august we had 850M tokens, for september it was 900M',
  ])('%s: their mean or the last is asked', async (mention) => {
    const { reply } = await below(CARDS.rent, [mention]);
    expect(reply).toMatchObject({
      kind: 'question',
      hints: ['875M tokens a month', '900M tokens a month'],
    });
  });
});

describe('a figure that is denied by its number alone', () => {
  it.each([
    ['growing 15% a month', 'hmm 15 is optimistic. 5%', 0.05],
    ['growing 15% a month', '15 is too much, take 5%', 0.05],
    ["we're growing 8% a month", "8 is way too high, let's use 3%", 0.03],
  ])('%s: %s', async (growth, mention, value) => {
    const { draft } = await below(CARDS.rent, [growth, mention]);
    expect(draft.fields['workload.growthPerMonth']).toBeCloseTo(value, 9);
  });
});

describe('a prompt that is the same each time', () => {
  it.each([
    '80% of the prompt is the same system prompt so caching should help',
    'most of the prompt (80%) is a fixed system prompt',
    'the system prompt is about 80% of the tokens and is cached',
  ])('%s: whether it is cached is asked', async (mention) => {
    const { reply } = await below(CARDS.rent, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints: ['80% cached'] });
  });
});

describe('capacity that one API of a card could be bought with', () => {
  const AZURE = '1B tokens a month, llama 70b on 2 H100, vs azure gpt-4o';
  it.each([
    ['PTU at $9k a month for up to 3B tokens', 9000, 3e9],
    ['PTUs cost 12k monthly and cover 4B', 12_000, 4e9],
    ['PTU would be 9k/mo flat, up to 3B', 9000, 3e9],
    ['we could get PTUs for $7,500 a month, up to 2B tokens', 7500, 2e9],
  ])('%s', async (mention, usdPerMonth, capacityTokensPerMonth) => {
    const { draft } = await below(AZURE, [mention]);
    expect(draft.fields.apis).toEqual([{ id: 'azure/gpt-4o', usdPerMonth, capacityTokensPerMonth }]);
  });

  it('is asked how much it carries', async () => {
    const { reply } = await below(AZURE, ['PTU would be 9k/mo flat']);
    expect(reply).toMatchObject({
      kind: 'question',
      hints: [1, 2].map((many) => `vs azure/gpt-4o PTU at $9k a month for up to ${many}B tokens`),
    });
  });
});
