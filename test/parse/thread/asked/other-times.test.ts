import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';
import { DAYS } from '../../phrase.ts';

/** What people say of other days, of later, of how fast is fast enough, of numbers that were off, and of how long things are. */

const DAILY = '300M tokens a day, A100 rental vs sonnet';
const RATE = '50 rps, 1500 in 300 out, llama 70b on H100 vs sonnet';
const REQUESTS = '50k requests/day, 6k in 500 out, llama 70b on 2x H100 at $2.50/hr vs sonnet';
const OWNED = '1.2B tokens a month, llama 70b on 4x H100 bought at $28k each, $0.14/kWh, vs gpt-4.1';
const AT_HOME = '250M tokens/month, on-prem only, 2x A100 owned, llama 70b vs azure gpt-4.1';
const RAG = '3k questions a day, 12 chunks x 400 tokens, 250 out, vs sonnet, llama 70b on H100';
const TOGETHER = '8 H100 for $16/hr, 2B tokens, deepseek r1 distill 32b vs sonnet';

describe('what leaves something open is asked, with mentions that run', () => {
  it.each([
    [DAILY, 'half a day a week', ['4 hours of ops a week', 'rented 12 hours a day']],
    // 500M of 300M are 1.7 times the mean, whose busiest hour has twice as much.
    [DAILY, "it's 500M on busy days", ['peak is 3.3x', '500M tokens a day']],
    [REQUESTS, '80k on busy days', ['peak is 3.2x', '80k requests a day']],
    // 9.125B a month to 10B in twelve: 1.0959 ** (1/12).
    [DAILY, '10B next year', ['growing 0.766% a month', '10B tokens a month', '10B tokens a year']],
    [REQUESTS, '10B next year', ['10B tokens a month', '10B tokens a year']],
    [DAILY, '10B in a year', ['growing 0.766% a month', '10B tokens a month', '10B tokens a year']],
    [DAILY, '10B within a year', ['growing 0.766% a month', '10B tokens a month', '10B tokens a year']],
    // 18.25 of 9.125 is twice as much: 2 ** (1/6).
    [DAILY, "we'll be at 18.25B in 6 months", ['growing 12.2% a month', '18.25B tokens a month']],
    // 50 in 16 hours and 2 in 8 are 34 on average, of which 50 are 1.47.
    [RATE, 'night is 2 rps', ['34 rps, peak is 1.47x']],
    [RATE, 'nights are 2 rps, day is 20', ['14 rps, peak is 1.43x']],
    [`${DAILY}, 20% off`, 'discount ends in june', ['no discount']],
    // 12.5M an hour on average.
    [DAILY, '30M at peak', ['peak is 2.4x']],
    [DAILY, '12M at peak', ['peak is 2x']],
    [DAILY, '30% of requests are dupes, cache them', ['70% of the volume', '30% cached']],
    [DAILY, 'us is out', ['EU only', 'UK only']],
    [DAILY, 'us or canada', ['us only', 'canada only']],
    [DAILY, 'uk or us is ok', ['uk only', 'us only']],
    [DAILY, '3B in q1', ['3B tokens a month', '3B tokens a quarter']],
    // A quarter in front is no precision: 12B of 9.125B in three months.
    [DAILY, "in q2 we'll be at 12B", ['growing 9.56% a month', '12B tokens a month', '12B tokens a quarter']],
    [DAILY, "by q4 it's 5B", ['5B tokens a month', '5B tokens a quarter']],
    [DAILY, 'q4 was 12B', ['12B tokens a month', '12B tokens a quarter']],
    [DAILY, "in 2027 we're at 10B", ['growing 0.766% a month', '10B tokens a month', '10B tokens a year']],
    [OWNED, 'colo 350 a month per kW', ['other $1500/month']],
    [OWNED, 'rack is 200 per kW', ['other $1500/month']],
    ['2B tokens a month, llama 70b on 4 H100 vs haiku', 'go with 8b', ['host llama-3.1-8b', '8B tokens']],
    ['600M tokens a month vs sonnet, H100', 'make it 650', ['650M tokens a month']],
    ['200 users x 20 prompts a day, H100 vs sonnet', 'make it 30', ['200 users * 30 prompts a day']],
    [OWNED, '2 cards for failover', ['1 GPU and 1 spare', '2 spares']],
    ['2B tokens, kimi k2 on 8x H200 vs opus', 'kimi on 16 gpus', ['16 gpus', 'host kimi-k3', 'vs kimi api']],
    [AT_HOME, 'azure is ok', ['rent from azure', 'no residency']],
    [AT_HOME, 'cloud is fine', ['rent', 'no residency']],
  ])('%s: %s', async (card, mention, hints) => {
    const { reply } = await below(card, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
    for (const hint of hints) expect((await below(card, [hint])).reply.kind).toBe('change');
  });
});

describe('said in other words', () => {
  it.each([
    // 4 hours in each of 52.14 weeks a year.
    [DAILY, 'someone has to babysit it, half a day a week', 'selfHosted.ops.hoursPerMonth', 17.381],
    [DAILY, '200 working days a year', 'workload.tokensPerMonth', (300e6 * 200) / 12],
    [REQUESTS, 'we only work 220 days a year', 'workload.requestsPerMonth', (50_000 * 220) / 12],
    [REQUESTS, '6k is more like 15k', 'workload.requestInputTokens', 15_000],
    [REQUESTS, '500 is more like 800', 'workload.requestOutputTokens', 800],
    [OWNED, '1.2B is high, median is 800M', 'workload.tokensPerMonth', 800e6],
    ['400M tokens, 75% input, A100 vs gpt-5.1', '75% is wrong, 90', 'workload.inputShare', 0.9],
    [OWNED, 'depreciate over 5 yrs not 4', 'selfHosted.procurement.lifeMonths', 60],
    [OWNED, 'power is 0.18 in frankfurt fyi', 'selfHosted.power.usdPerKwh', 0.18],
    [OWNED, 'electricity in germany is 0.30', 'selfHosted.power.usdPerKwh', 0.3],
    [OWNED, 'dc guy, 1 day a month', 'selfHosted.ops.hoursPerMonth', 8],
    [DAILY, '180/mo for the cage', 'selfHosted.otherUsdPerMonth', 180],
    [DAILY, '30M tokens an hour at peak', 'workload.peakToAverage', 2.4],
    [DAILY, "in a year it's double", 'workload.tokensPerMonth', 18.25e9],
    [OWNED, 'mondays are double', 'workload.peakToAverage', 2],
    [OWNED, 'nightly is fine', 'workload.batchShare', 1],
    [OWNED, "doesn't need to be real time", 'workload.batchShare', 1],
    // 12 chunks of 400 tokens are 4,800.
    [RAG, 'cached is only 60 in reality', 'workload.cachedInputShare', 0.6],
    [
      '12k jobs a day, 15 calls each, 8k in 400 out, H200 vs sonnet',
      '15 calls is optimistic, its 25',
      'workload.requestsPerMonth',
      (12_000 * 25 * 365) / 12,
    ],
    [RAG, 'we retrieve 20 chunks actually', 'workload.requestInputTokens', 8000],
    [RAG, 'reranker cuts it to 6 chunks', 'workload.requestInputTokens', 2400],
    [RAG, 'chunks are 512', 'workload.requestInputTokens', 12 * 512],
    [RAG, 'answers are max 150 tokens', 'workload.requestOutputTokens', 150],
    // A minute of speech is 200 tokens.
    [
      '50k calls a month, 5 min each, llama 8b on L4 vs gpt-5-mini',
      'calls are 3 min',
      'workload.requestInputTokens',
      600,
    ],
    [OWNED, 'h100 are 27k now', 'selfHosted.procurement.usdPerGpu', 27_000],
    [OWNED, 'gpus are 22k', 'selfHosted.procurement.usdPerGpu', 22_000],
    [REQUESTS, 'h100s are 2.20 from jan', 'selfHosted.procurement.usdPerGpuHour', 2.2],
    [TOGETHER, '14/hr if we sign', 'selfHosted.procurement.usdPerGpuHour', 14 / 8],
    [TOGETHER, 'box is 15/h now', 'selfHosted.procurement.usdPerGpuHour', 15 / 8],
    [
      '2B tokens, 8x H200 at $2.50/hr vs gpt-5',
      'node is 22/hr now',
      'selfHosted.procurement.usdPerGpuHour',
      22 / 8,
    ],
    [OWNED, 'api gets cheaper 20% a yr', 'money.apiPriceFallPerYear', 0.2],
    [OWNED, 'apis get 20% cheaper a year', 'money.apiPriceFallPerYear', 0.2],
    [TOGETHER, '1.75/hr each', 'selfHosted.procurement.usdPerGpuHour', 1.75],
  ] as const)('%s: %s', async (card, mention, field, value) => {
    const { draft } = await below(card, [mention]);
    expect(draft.fields[field]).toBeCloseTo(value, 2);
    expect(draft.fields['constraints.region']).toBeUndefined();
    expect(draft.fields['selfHosted.gpuCount']).toBe(
      (await below(card, ['thanks!'])).draft.fields['selfHosted.gpuCount'],
    );
  });

  it.each([
    'nobody needs more than 30 tok/s',
    "they don't need more than 30 tok/s",
    '30 tok/s is plenty for reading',
  ])('%s: what one reader sees, and neither the traffic nor what a fleet does', async (mention) => {
    const { draft } = await below(REQUESTS, [mention]);
    expect(draft.fields['selfHosted.minTokensPerSecondPerUser']).toBe(30);
    expect(draft.fields['selfHosted.throughput']).toBeUndefined();
    expect(draft.fields['workload.requestsPerMonth']).toBe(50_000 * DAYS);
  });

  it.each(['hey @maria can u have a look at this before standup?', 'who uses gpt-4.1 in 2026 lol'])(
    '%s is not for us',
    async (mention) => {
      expect((await below(OWNED, [mention])).reply.kind).toBe('silence');
    },
  );
});

describe('names with their figures', () => {
  it.each(['voyage is 0.06', 'voyage at $0.06', 'voyage 6 cents'])(
    '%s: a token of it has one price',
    async (mention) => {
      const { draft } = await below('2B tokens of embeddings, voyage-3 vs bge-m3 on L4', [mention]);
      expect(draft.fields.apis).toEqual([
        { id: 'voyageai/voyage-3', usdPerMillionInput: 0.06, usdPerMillionOutput: 0.06 },
      ]);
    },
  );

  it.each([
    ['70/30 haiku sonnet', [0.7, 0.3]],
    ['haiku/sonnet 70/30', [0.7, 0.3]],
    ['haiku and sonnet 70/30', [0.7, 0.3]],
    ['50/30/20 haiku sonnet opus', [0.5, 0.3, 0.2]],
  ])('%s: shares in a row are of the names in a row', async (mention, shares) => {
    const { draft } = await below(DAILY, [mention]);
    expect(draft.fields.apis?.[0]?.mix?.map(({ share }) => share)).toEqual(shares);
    expect(draft.fields['workload.inputShare']).toBeUndefined();
  });

  it.each(['80/20', '80/20 in/out'])('%s names none', async (mention) => {
    expect((await below(DAILY, [mention])).draft.fields['workload.inputShare']).toBe(0.8);
  });

  it.each(['china is out', 'china is a no go', 'no china', 'not in china', 'china is off the table'])(
    '%s: who is there may not be used, and nothing has to stay there',
    async (mention) => {
      const { draft } = await below(DAILY, [mention]);
      expect(draft.fields['constraints.excludedSellers']).toContain('deepseek');
      expect(draft.fields['constraints.region']).toBeUndefined();
    },
  );
});

describe('when it will be, or was', () => {
  it.each([
    ['400 employees x 8 prompts/day x 900 tokens, vs gpt-5-mini', '600 employees by next summer', 600 * 8],
    ['400 employees x 8 prompts/day x 900 tokens, vs gpt-5-mini', '500 employees next year', 500 * 8],
  ])('%s: %s', async (line, mention, aDay) => {
    const { fields } = (await below(line, [mention])).draft;
    expect(fields['workload.requestsPerMonth']).toBeCloseTo((aDay * 365) / 12, 6);
  });

  it('is the bill of the month that was named last', async () => {
    const { fields } = (await below('we pay $6.5k a month for opus', ['6.5k was oct, nov was 7.2k'])).draft;
    expect(fields['workload.bill']?.usdPerMonth).toBe(7200);
  });

  it('is paid, and how long a prompt is really', async () => {
    const OWNED = '100k requests a day, 3k in 200 out, 8x L40S owned, mistral small vs gpt-5-nano';
    const { fields } = (await below(OWNED, ['in is 2k really', 'paid off already'])).draft;
    expect(fields['workload.requestInputTokens']).toBe(2000);
    expect(fields['selfHosted.procurement.kind']).toBe('paid');
  });
});
