import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** What teams say below their cards in words of their own: fleets that are shared, people, prices, what comes on top. */

const CARDS = {
  rent: '800M tokens a month, llama 70b on 4 H100 rented at $2.60/hr vs gpt-5-mini',
  apis: '900M tokens vs claude sonnet 4.5, gpt-4o and gemini 2.5 flash',
  own: '4B tokens a month on 8xH200 bought for $280k total, qwen3 32b vs gpt-4.1',
  requests: '40k requests a day, 2500 tokens in 400 out, mistral small on L40S vs haiku',
  batch: '6B tokens once, batch, llama 70b on 8xA100 vs gpt-4o-mini',
  users: '350 users, 12 chats a day each, 1800 tokens each vs sonnet',
} as const;

describe('is read as what it means', () => {
  it.each([
    ['rent', 'use p4d', { 'selfHosted.instance': 'p4d.24xlarge' }],
    ['rent', 'the H100s are down to 2.35 now', { 'selfHosted.procurement.usdPerGpuHour': 2.35 }],
    ['rent', 'we only need 2 of the 4', { 'selfHosted.gpuCount': 2 }],
    ['own', '2 of the 8 go to another team', { 'selfHosted.gpuCount': 6 }],
    ['own', 'half the cluster is used by research', { 'selfHosted.gpuCount': 4 }],
    ['rent', "nah I don't buy the 800M, it's closer to 650", { 'workload.tokensPerMonth': 650e6 }],
    ['rent', "no way it's 800M. Try 650M", { 'workload.tokensPerMonth': 650e6 }],
    ['rent', 'Ben is right, 650M', { 'workload.tokensPerMonth': 650e6 }],
    ['apis', 'somewhere between 900M and 1.4B', { 'workload.tokensPerMonth': 1.15e9 }],
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
    // 8 hours × 52 / 12.
    ['own', 'one admin, a day a week', { 'selfHosted.ops.hoursPerMonth': expect.closeTo(34.67, 2) }],
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
